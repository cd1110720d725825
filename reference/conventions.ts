import type { InstrumentKind } from './codes.ts';
import type { Localized } from './localized.ts';

/** A convention, protocol or compact that is open to many States, and one thing in every profile. */
export interface ConventionRecord {
  /** Its natural key. Example: "ilo-c097". */
  readonly code: string;
  readonly kind: InstrumentKind;
  /** The year of its adoption. */
  readonly year: number;
  /** Its number among the Conventions of the International Labour Organization, null for others. */
  readonly ilo: number | null;
  /** The title without its year. */
  readonly name: Localized;
  /** Other names that texts use, each enough to know it by. */
  readonly aliases?: Readonly<Partial<Record<'en' | 'fr' | 'es', readonly string[]>>>;
}

/**
 * The international conventions that profiles are known to name; a short list that may grow.
 *
 * Titles that are not `unverified` were read in stored copies: of the ILO's NORMLEX (C097 in French
 * and Spanish, C143 in French) and of its reports and decisions (English titles of C029, C097, C105,
 * C111, C118, C143), of Fact Sheets 24 and 30 of OHCHR (the human rights treaties in English), of
 * the preamble of the ICRMW on OHCHR's site (the same in French), and on the ILO's page on migration
 * standards (the ICRMW in Spanish). The others, and their years, are from memory.
 */
export const CONVENTIONS: readonly ConventionRecord[] = [
  {
    code: 'ilo-c029',
    kind: 'CONVENTION',
    year: 1930,
    ilo: 29,
    name: {
      en: 'Forced Labour Convention',
      fr: 'Convention sur le travail forcé',
      es: 'Convenio sobre el trabajo forzoso',
      unverified: ['FR', 'ES'],
    },
  },
  {
    code: 'ilo-c097',
    kind: 'CONVENTION',
    year: 1949,
    ilo: 97,
    name: {
      en: 'Migration for Employment Convention (Revised)',
      fr: 'Convention sur les travailleurs migrants (révisée)',
      es: 'Convenio sobre los trabajadores migrantes (revisado)',
      unverified: [],
    },
  },
  {
    code: 'ilo-c105',
    kind: 'CONVENTION',
    year: 1957,
    ilo: 105,
    name: {
      en: 'Abolition of Forced Labour Convention',
      fr: "Convention sur l'abolition du travail forcé",
      es: 'Convenio sobre la abolición del trabajo forzoso',
      unverified: ['FR', 'ES'],
    },
  },
  {
    code: 'ilo-c111',
    kind: 'CONVENTION',
    year: 1958,
    ilo: 111,
    name: {
      en: 'Discrimination (Employment and Occupation) Convention',
      fr: 'Convention concernant la discrimination (emploi et profession)',
      es: 'Convenio sobre la discriminación (empleo y ocupación)',
      unverified: ['FR', 'ES'],
    },
  },
  {
    code: 'ilo-c118',
    kind: 'CONVENTION',
    year: 1962,
    ilo: 118,
    name: {
      en: 'Equality of Treatment (Social Security) Convention',
      fr: "Convention sur l'égalité de traitement (sécurité sociale)",
      es: 'Convenio sobre la igualdad de trato (seguridad social)',
      unverified: ['FR', 'ES'],
    },
  },
  {
    code: 'ilo-c143',
    kind: 'CONVENTION',
    year: 1975,
    ilo: 143,
    name: {
      en: 'Migrant Workers (Supplementary Provisions) Convention',
      fr: 'Convention sur les travailleurs migrants (dispositions complémentaires)',
      es: 'Convenio sobre los trabajadores migrantes (disposiciones complementarias)',
      unverified: ['ES'],
    },
  },
  {
    code: 'ilo-c157',
    kind: 'CONVENTION',
    year: 1982,
    ilo: 157,
    name: {
      en: 'Maintenance of Social Security Rights Convention',
      fr: 'Convention sur la conservation des droits en matière de sécurité sociale',
      es: 'Convenio sobre la conservación de los derechos en materia de seguridad social',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'ilo-c181',
    kind: 'CONVENTION',
    year: 1997,
    ilo: 181,
    name: {
      en: 'Private Employment Agencies Convention',
      fr: "Convention sur les agences d'emploi privées",
      es: 'Convenio sobre las agencias de empleo privadas',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'ilo-c182',
    kind: 'CONVENTION',
    year: 1999,
    ilo: 182,
    name: {
      en: 'Worst Forms of Child Labour Convention',
      fr: 'Convention sur les pires formes de travail des enfants',
      es: 'Convenio sobre las peores formas de trabajo infantil',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'ilo-c189',
    kind: 'CONVENTION',
    year: 2011,
    ilo: 189,
    name: {
      en: 'Domestic Workers Convention',
      fr: 'Convention sur les travailleuses et travailleurs domestiques',
      es: 'Convenio sobre las trabajadoras y los trabajadores domésticos',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'ilo-c190',
    kind: 'CONVENTION',
    year: 2019,
    ilo: 190,
    name: {
      en: 'Violence and Harassment Convention',
      fr: 'Convention sur la violence et le harcèlement',
      es: 'Convenio sobre la violencia y el acoso',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'refugee-convention-1951',
    kind: 'CONVENTION',
    year: 1951,
    ilo: null,
    name: {
      en: 'Convention relating to the Status of Refugees',
      fr: 'Convention relative au statut des réfugiés',
      es: 'Convención sobre el Estatuto de los Refugiados',
      unverified: ['EN', 'FR', 'ES'],
    },
    aliases: {
      en: [
        'Refugee Convention',
        '1951 Refugee Convention',
        '1951 Geneva Convention',
        'Geneva Convention relating to the Status of Refugees',
      ],
      fr: ['Convention de Genève relative au statut des réfugiés', 'Convention de Genève de 1951'],
      es: ['Convención de Ginebra sobre el Estatuto de los Refugiados'],
    },
  },
  {
    code: 'refugee-protocol-1967',
    kind: 'PROTOCOL',
    year: 1967,
    ilo: null,
    name: {
      en: 'Protocol relating to the Status of Refugees',
      fr: 'Protocole relatif au statut des réfugiés',
      es: 'Protocolo sobre el Estatuto de los Refugiados',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'statelessness-convention-1954',
    kind: 'CONVENTION',
    year: 1954,
    ilo: null,
    name: {
      en: 'Convention relating to the Status of Stateless Persons',
      fr: 'Convention relative au statut des apatrides',
      es: 'Convención sobre el Estatuto de los Apátridas',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'statelessness-convention-1961',
    kind: 'CONVENTION',
    year: 1961,
    ilo: null,
    name: {
      en: 'Convention on the Reduction of Statelessness',
      fr: "Convention sur la réduction des cas d'apatridie",
      es: 'Convención para Reducir los Casos de Apatridia',
      unverified: ['EN', 'FR', 'ES'],
    },
  },
  {
    code: 'icerd',
    kind: 'CONVENTION',
    year: 1965,
    ilo: null,
    name: {
      en: 'International Convention on the Elimination of All Forms of Racial Discrimination',
      fr: "Convention internationale sur l'élimination de toutes les formes de discrimination raciale",
      es: 'Convención Internacional sobre la Eliminación de todas las Formas de Discriminación Racial',
      unverified: ['ES'],
    },
    aliases: {
      en: ['Convention on the Elimination of All Forms of Racial Discrimination'],
      fr: ["Convention sur l'élimination de toutes les formes de discrimination raciale"],
    },
  },
  {
    code: 'iccpr',
    kind: 'CONVENTION',
    year: 1966,
    ilo: null,
    name: {
      en: 'International Covenant on Civil and Political Rights',
      fr: 'Pacte international relatif aux droits civils et politiques',
      es: 'Pacto Internacional de Derechos Civiles y Políticos',
      unverified: ['ES'],
    },
  },
  {
    code: 'icescr',
    kind: 'CONVENTION',
    year: 1966,
    ilo: null,
    name: {
      en: 'International Covenant on Economic, Social and Cultural Rights',
      fr: 'Pacte international relatif aux droits économiques, sociaux et culturels',
      es: 'Pacto Internacional de Derechos Económicos, Sociales y Culturales',
      unverified: ['ES'],
    },
  },
  {
    code: 'cedaw',
    kind: 'CONVENTION',
    year: 1979,
    ilo: null,
    name: {
      en: 'Convention on the Elimination of All Forms of Discrimination against Women',
      fr: "Convention sur l'élimination de toutes les formes de discrimination à l'égard des femmes",
      es: 'Convención sobre la eliminación de todas las formas de discriminación contra la mujer',
      unverified: ['ES'],
    },
  },
  {
    code: 'crc',
    kind: 'CONVENTION',
    year: 1989,
    ilo: null,
    name: {
      en: 'Convention on the Rights of the Child',
      fr: "Convention relative aux droits de l'enfant",
      es: 'Convención sobre los Derechos del Niño',
      unverified: ['ES'],
    },
    aliases: { fr: ["Convention internationale des droits de l'enfant"] },
  },
  {
    code: 'icrmw',
    kind: 'CONVENTION',
    year: 1990,
    ilo: null,
    name: {
      en: 'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
      fr: 'Convention internationale sur la protection des droits de tous les travailleurs migrants et des membres de leur famille',
      es: 'Convención internacional sobre la protección de los derechos de todos los trabajadores migratorios y de sus familiares',
      unverified: [],
    },
    aliases: {
      en: [
        'Migrant Workers Convention',
        'Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
        'Convention on the Rights of All Migrant Workers and Members of Their Families',
      ],
      es: [
        'Convención sobre la protección de los derechos de todos los trabajadores migratorios y de sus familiares',
      ],
    },
  },
  {
    code: 'untoc',
    kind: 'CONVENTION',
    year: 2000,
    ilo: null,
    name: {
      en: 'United Nations Convention against Transnational Organized Crime',
      fr: 'Convention des Nations Unies contre la criminalité transnationale organisée',
      es: 'Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional',
      unverified: ['EN', 'FR', 'ES'],
    },
    aliases: { en: ['Convention against Transnational Organized Crime'] },
  },
  {
    code: 'trafficking-protocol-2000',
    kind: 'PROTOCOL',
    year: 2000,
    ilo: null,
    name: {
      en: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children',
      fr: 'Protocole visant à prévenir, réprimer et punir la traite des personnes, en particulier des femmes et des enfants',
      es: 'Protocolo para prevenir, reprimir y sancionar la trata de personas, especialmente mujeres y niños',
      unverified: ['EN', 'FR', 'ES'],
    },
    aliases: {
      en: [
        'Trafficking Protocol',
        'Palermo Protocol',
        'Protocol to Prevent, Suppress and Punish Trafficking in Persons',
      ],
      fr: ['Protocole de Palerme'],
      es: ['Protocolo de Palermo'],
    },
  },
  {
    code: 'smuggling-protocol-2000',
    kind: 'PROTOCOL',
    year: 2000,
    ilo: null,
    name: {
      en: 'Protocol against the Smuggling of Migrants by Land, Sea and Air',
      fr: 'Protocole contre le trafic illicite de migrants par terre, air et mer',
      es: 'Protocolo contra el tráfico ilícito de migrantes por tierra, mar y aire',
      unverified: ['EN', 'FR', 'ES'],
    },
    aliases: { en: ['Smuggling Protocol', 'Protocol against the Smuggling of Migrants'] },
  },
  {
    code: 'kampala-convention-2009',
    kind: 'CONVENTION',
    year: 2009,
    ilo: null,
    name: {
      en: 'African Union Convention for the Protection and Assistance of Internally Displaced Persons in Africa',
      fr: "Convention de l'Union africaine sur la protection et l'assistance aux personnes déplacées en Afrique",
      es: null,
      unverified: ['EN', 'FR'],
    },
    aliases: {
      en: ['Kampala Convention'],
      fr: ['Convention de Kampala'],
      es: ['Convención de Kampala'],
    },
  },
  {
    code: 'global-compact-for-migration',
    kind: 'FRAMEWORK',
    year: 2018,
    ilo: null,
    name: {
      en: 'Global Compact for Safe, Orderly and Regular Migration',
      fr: 'Pacte mondial pour des migrations sûres, ordonnées et régulières',
      es: 'Pacto Mundial para la Migración Segura, Ordenada y Regular',
      unverified: ['FR', 'ES'],
    },
    aliases: {
      en: ['Global Compact for Migration'],
      fr: ['Pacte mondial sur les migrations'],
    },
  },
];
