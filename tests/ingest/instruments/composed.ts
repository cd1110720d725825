import type { Language } from '../../../text/languages.ts';

/**
 * Sentences in the manner of findings, composed for this test and marked before the rules ran over
 * them: "[[name|kind|year or from-to]]". They stand in for profiles that the corpus does not hold,
 * and for Spanish, in which it has none.
 */
export const COMPOSED: readonly (readonly [Language, string])[] = [
  ['EN', 'The [[Refugees Act (2021)|LAW|2021]] grants recognized refugees access to employment.'],
  [
    'EN',
    'Kenya’s [[National Labour Migration Policy (2023)|POLICY|2023]] and the [[Employment Act, 2007|LAW|2007]] protect migrant workers.',
  ],
  [
    'EN',
    'The Ministry of Interior leads the implementation of the [[National Action Plan against Trafficking in Persons 2020–2024|PLAN|2020-2024]].',
  ],
  ['EN', 'The Migration Policy Unit within the Department of Home Affairs coordinates data.'],
  [
    'EN',
    'The United Nations Development Programme and the World Food Programme support the authorities.',
  ],
  ['EN', 'There is no national migration policy, nor a strategy to engage the diaspora.'],
  ['EN', 'The [[Law on Foreigners (2018)|LAW|2018]] regulates the entry and stay of foreigners.'],
  ['EN', 'The [[Law on asylum and temporary protection|LAW]] provides for free legal aid.'],
  [
    'EN',
    'The country has ratified the [[1951 Convention relating to the Status of Refugees|CONVENTION|1951]] and [[ILO Convention No. 97|CONVENTION]].',
  ],
  [
    'EN',
    'It has not ratified the [[International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families (1990)|CONVENTION|1990]].',
  ],
  ['EN', 'The [[Constitution (2010)|LAW|2010]] guarantees equal access to health care.'],
  [
    'EN',
    'In 2019, the Government adopted the [[National Diaspora Engagement Strategy|STRATEGY|2019]].',
  ],
  [
    'EN',
    'A [[Memorandum of Understanding between Ethiopia and Jordan (2017)|AGREEMENT|2017]] covers domestic workers.',
  ],
  ['EN', 'The Committee on Migration and Asylum of the Parliament reviews legislation.'],
  ['EN', 'The [[Draft National Migration Policy|POLICY]] has been under review since 2018.'],
  [
    'EN',
    'Foreign students may work part time under the [[Regulations on Student Visas|REGULATION]].',
  ],
  [
    'EN',
    'The [[National Strategy for the Integration of Migrants 2022-2026|STRATEGY|2022-2026]] was published in 2021.',
  ],
  ['EN', 'The city’s [[Welcoming Cities Programme|PROGRAMME]] offers language courses.'],
  ['EN', 'The agreement with Italy on readmission was signed in 2007.'],
  [
    'EN',
    'The [[Prevention of Trafficking in Persons Act (2016)|LAW|2016]] prescribes penalties, and the [[Act|LAW]] created a fund.',
  ],
  [
    'EN',
    'The Office of the High Commissioner for Human Rights assists the Government in law reform.',
  ],
  [
    'EN',
    'The [[Global Compact for Safe, Orderly and Regular Migration|FRAMEWORK]] was endorsed in 2018.',
  ],
  ['EN', 'The [[Decree No. 44-2016|REGULATION|2016]] sets visa categories.'],
  ['EN', 'The Government’s vision is set out in the [[Economic Development Plan 2030|PLAN|2030]].'],
  [
    'FR',
    'La [[loi n° 2012-023 du 12 juillet 2012|LAW|2012]] relative à la lutte contre la traite est appliquée.',
  ],
  [
    'FR',
    'Le [[Code du travail (1992)|CODE|1992]] garantit l’égalité de traitement des travailleurs étrangers.',
  ],
  ['FR', 'La Direction de la Politique Migratoire relève du Ministère de l’Intérieur.'],
  [
    'FR',
    'La [[Stratégie nationale de migration (2015-2035)|STRATEGY|2015-2035]] a été adoptée par le Conseil des ministres.',
  ],
  ['FR', 'Le pays n’a pas de politique migratoire nationale ni de plan d’action.'],
  ['FR', 'Le Programme des Nations Unies pour le développement appuie les autorités locales.'],
  [
    'FR',
    'Le [[Plan national de contingence|PLAN]] prévoit des mesures pour les personnes déplacées.',
  ],
  [
    'FR',
    'Le pays a ratifié la [[Convention de Kampala|CONVENTION]] et la [[Convention relative aux droits de l’enfant|CONVENTION]].',
  ],
  [
    'FR',
    'En 2020, le Gouvernement a adopté la [[Politique nationale de l’emploi|POLICY|2020]] et son plan opérationnel.',
  ],
  ['FR', 'Le [[Décret n°2018-123|REGULATION|2018]] fixe les conditions d’entrée et de séjour.'],
  ['FR', 'Un accord bilatéral avec la France facilite la mobilité des étudiants.'],
  ['FR', 'La [[Charte nationale|LAW]] consacre le droit d’asile.'],
  ['ES', 'La [[Ley de Migración (2011)|LAW|2011]] establece los requisitos de ingreso.'],
  [
    'ES',
    'El [[Plan Nacional de Desarrollo 2018-2022|PLAN|2018-2022]] incluye medidas para la población migrante.',
  ],
  ['ES', 'La [[Ley Orgánica de Movilidad Humana|LAW]] reconoce el derecho a migrar.'],
  [
    'ES',
    'El país ha ratificado el [[Convenio 97 de la OIT|CONVENTION]] y la [[Convención sobre los Derechos del Niño|CONVENTION]].',
  ],
  ['ES', 'La Dirección Nacional de Migraciones publica estadísticas mensuales.'],
  [
    'ES',
    'El [[Decreto 1288 de 2018|REGULATION|2018]] permite la regularización de personas venezolanas.',
  ],
  ['ES', 'No existe una política pública para combatir la xenofobia.'],
  [
    'ES',
    'La [[Política Pública de Protección y Atención al Migrante 2019-2032|POLICY|2019-2032]] contempla la inclusión financiera.',
  ],
  [
    'ES',
    'En 2021, el municipio aprobó el [[Protocolo para la Atención de Niñas y Niños Migrantes|PROTOCOL|2021]].',
  ],
  ['ES', 'El Programa de las Naciones Unidas para el Desarrollo apoya al municipio.'],
  ['ES', 'El [[Código de Trabajo|CODE]] prohíbe la discriminación.'],
];
