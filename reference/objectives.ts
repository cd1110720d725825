import type { Localized } from './localized.ts';

/** One of the 23 objectives of the Global Compact for Migration. */
export interface ObjectiveRecord {
  readonly number: number;
  /** The title as it stands in A/RES/73/195. */
  readonly title: Localized;
  /** The short label of the United Nations Network on Migration's hub. */
  readonly label: Localized;
  /** How many lettered actions the objective has in A/RES/73/195. */
  readonly actionCount: number;
}

/**
 * The 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195).
 *
 * Titles: English read on a public page throughout; French so but for 17 and 18, Spanish so for 1, 2, 4, 8,
 * 13, 14, 19 and 21 (pages of the United Nations Network on Migration, migrationnetwork.un.org, terms
 * 278 and the number, and of IOM); the others are from memory and marked unverified. Labels: all read on the hub
 * (migrationnetwork.un.org/hub, /fr/hub, /es/hub).
 *
 * Objective 13: the resolution's own list of objectives says "migration detention" where the
 * heading of the objective says "immigration detention". The heading is kept here.
 */
export const OBJECTIVES: readonly ObjectiveRecord[] = [
  {
    number: 1,
    title: {
      en: 'Collect and utilize accurate and disaggregated data as a basis for evidence-based policies',
      fr: "Collecter et utiliser des données précises et ventilées qui serviront à l'élaboration de politiques fondées sur la connaissance des faits",
      es: 'Recopilar y utilizar datos exactos y desglosados para formular políticas con base empírica',
      unverified: [],
    },
    label: { en: 'Data', fr: 'Données', es: 'Datos', unverified: [] },
    actionCount: 11,
  },
  {
    number: 2,
    title: {
      en: 'Minimize the adverse drivers and structural factors that compel people to leave their country of origin',
      fr: "Lutter contre les facteurs négatifs et les problèmes structurels qui poussent des personnes à quitter leur pays d'origine",
      es: 'Minimizar los factores adversos y estructurales que obligan a las personas a abandonar su país de origen',
      unverified: [],
    },
    label: {
      en: 'Minimize adverse drivers',
      fr: 'Lutter contre les facteurs négatifs',
      es: 'Minimizar factores adversos',
      unverified: [],
    },
    actionCount: 12,
  },
  {
    number: 3,
    title: {
      en: 'Provide accurate and timely information at all stages of migration',
      fr: 'Fournir dans les meilleurs délais des informations exactes à toutes les étapes de la migration',
      es: 'Proporcionar información exacta y oportuna en todas las etapas de la migración',
      unverified: ['ES'],
    },
    label: {
      en: 'Information provision',
      fr: "Fourniture d'informations",
      es: 'Proporcionar información',
      unverified: [],
    },
    actionCount: 5,
  },
  {
    number: 4,
    title: {
      en: 'Ensure that all migrants have proof of legal identity and adequate documentation',
      fr: "Munir tous les migrants d'une preuve d'identité légale et de papiers adéquats",
      es: 'Velar por que todos los migrantes tengan pruebas de su identidad jurídica y documentación adecuada',
      unverified: [],
    },
    label: {
      en: 'Legal identity and documentation',
      fr: 'Identité légale et papiers',
      es: 'Identidad jurídica y documentación',
      unverified: [],
    },
    actionCount: 7,
  },
  {
    number: 5,
    title: {
      en: 'Enhance availability and flexibility of pathways for regular migration',
      fr: 'Faire en sorte que les filières de migration régulière soient accessibles et plus souples',
      es: 'Aumentar la disponibilidad y flexibilidad de las vías de migración regular',
      unverified: ['ES'],
    },
    label: {
      en: 'Regular pathways',
      fr: 'Filières de migration régulière',
      es: 'Vías de migración regular',
      unverified: [],
    },
    actionCount: 10,
  },
  {
    number: 6,
    title: {
      en: 'Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work',
      fr: "Favoriser des pratiques de recrutement justes et éthiques et assurer les conditions d'un travail décent",
      es: 'Facilitar la contratación equitativa y ética y salvaguardar las condiciones que garantizan el trabajo decente',
      unverified: ['ES'],
    },
    label: {
      en: 'Recruitment and decent work',
      fr: 'Recrutement et travail décent',
      es: 'Contratación y trabajo decente',
      unverified: [],
    },
    actionCount: 12,
  },
  {
    number: 7,
    title: {
      en: 'Address and reduce vulnerabilities in migration',
      fr: "S'attaquer aux facteurs de vulnérabilité liés aux migrations et les réduire",
      es: 'Abordar y reducir las vulnerabilidades en la migración',
      unverified: ['ES'],
    },
    label: {
      en: 'Reduce vulnerabilities',
      fr: 'Réduire la vulnérabilité',
      es: 'Reducir vulnerabilidades',
      unverified: [],
    },
    actionCount: 12,
  },
  {
    number: 8,
    title: {
      en: 'Save lives and establish coordinated international efforts on missing migrants',
      fr: 'Sauver des vies et mettre en place une action internationale coordonnée pour retrouver les migrants disparus',
      es: 'Salvar vidas y emprender iniciativas internacionales coordinadas sobre los migrantes desaparecidos',
      unverified: [],
    },
    label: { en: 'Save lives', fr: 'Sauver des vies', es: 'Salvar vidas', unverified: [] },
    actionCount: 6,
  },
  {
    number: 9,
    title: {
      en: 'Strengthen the transnational response to smuggling of migrants',
      fr: "Renforcer l'action transnationale face au trafic de migrants",
      es: 'Reforzar la respuesta transnacional al tráfico ilícito de migrantes',
      unverified: ['ES'],
    },
    label: {
      en: 'Counter smuggling',
      fr: 'Combattre le trafic de migrants',
      es: 'Combatir el tráfico de migrantes',
      unverified: [],
    },
    actionCount: 6,
  },
  {
    number: 10,
    title: {
      en: 'Prevent, combat and eradicate trafficking in persons in the context of international migration',
      fr: 'Prévenir, combattre et éliminer la traite de personnes dans le cadre des migrations internationales',
      es: 'Prevenir, combatir y erradicar la trata de personas en el contexto de la migración internacional',
      unverified: ['ES'],
    },
    label: {
      en: 'Eradicate trafficking',
      fr: 'Éradiquer la traite de personnes',
      es: 'Erradicar la trata de personas',
      unverified: [],
    },
    actionCount: 10,
  },
  {
    number: 11,
    title: {
      en: 'Manage borders in an integrated, secure and coordinated manner',
      fr: 'Gérer les frontières de manière intégrée, sûre et coordonnée',
      es: 'Gestionar las fronteras de manera integrada, segura y coordinada',
      unverified: ['ES'],
    },
    label: {
      en: 'Manage borders',
      fr: 'Gérer les frontières',
      es: 'Gestión de fronteras',
      unverified: [],
    },
    actionCount: 7,
  },
  {
    number: 12,
    title: {
      en: 'Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and referral',
      fr: "Veiller à l'invariabilité et à la prévisibilité des procédures migratoires pour assurer des contrôles, des évaluations et une orientation appropriés",
      es: 'Aumentar la certidumbre y previsibilidad de los procedimientos migratorios para la adecuada verificación de antecedentes, evaluación y derivación',
      unverified: ['ES'],
    },
    label: {
      en: 'Screening and referral',
      fr: 'Contrôle, évaluation et orientation',
      es: 'Verificación de antecedentes y derivación',
      unverified: [],
    },
    actionCount: 5,
  },
  {
    number: 13,
    title: {
      en: 'Use immigration detention only as a measure of last resort and work towards alternatives',
      fr: "Ne recourir au placement en rétention administrative des migrants qu'en dernier ressort et chercher des solutions de rechange",
      es: 'Utilizar la detención de migrantes solo como último recurso y buscar otras alternativas',
      unverified: [],
    },
    label: {
      en: 'Alternatives to detention',
      fr: 'Alternatives à la rétention',
      es: 'Alternativas a la detención',
      unverified: [],
    },
    actionCount: 8,
  },
  {
    number: 14,
    title: {
      en: 'Enhance consular protection, assistance and cooperation throughout the migration cycle',
      fr: "Renforcer la protection, l'assistance et la coopération consulaires tout au long du cycle migratoire",
      es: 'Mejorar la protección, asistencia y cooperación consulares a lo largo de todo el ciclo migratorio',
      unverified: [],
    },
    label: {
      en: 'Consular protection',
      fr: 'Protection consulaire',
      es: 'Protección consular',
      unverified: [],
    },
    actionCount: 6,
  },
  {
    number: 15,
    title: {
      en: 'Provide access to basic services for migrants',
      fr: "Assurer l'accès des migrants aux services de base",
      es: 'Proporcionar a los migrantes acceso a servicios básicos',
      unverified: ['ES'],
    },
    label: {
      en: 'Access to basic services',
      fr: 'Accès aux services de base',
      es: 'Acceso a los servicios básicos',
      unverified: [],
    },
    actionCount: 6,
  },
  {
    number: 16,
    title: {
      en: 'Empower migrants and societies to realize full inclusion and social cohesion',
      fr: 'Donner aux migrants et aux sociétés des moyens en faveur de la pleine intégration et de la cohésion sociale',
      es: 'Empoderar a los migrantes y las sociedades para lograr la plena inclusión y la cohesión social',
      unverified: ['ES'],
    },
    label: {
      en: 'Inclusion and social cohesion',
      fr: 'Intégration et cohésion sociale',
      es: 'Inclusión y cohesión social',
      unverified: [],
    },
    actionCount: 9,
  },
  {
    number: 17,
    title: {
      en: 'Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of migration',
      fr: "Éliminer toutes les formes de discrimination et encourager un débat public fondé sur l'analyse des faits afin de faire évoluer la manière dont les migrations sont perçues",
      es: 'Eliminar todas las formas de discriminación y promover un discurso público con base empírica para modificar las percepciones de la migración',
      unverified: ['FR', 'ES'],
    },
    label: {
      en: 'Eliminate discrimination',
      fr: 'Éliminer les discriminations',
      es: 'Eliminar la discriminación',
      unverified: [],
    },
    actionCount: 7,
  },
  {
    number: 18,
    title: {
      en: 'Invest in skills development and facilitate mutual recognition of skills, qualifications and competences',
      fr: 'Investir dans le perfectionnement des compétences et faciliter la reconnaissance mutuelle des aptitudes, qualifications et compétences',
      es: 'Invertir en el desarrollo de aptitudes y facilitar el reconocimiento mutuo de aptitudes, cualificaciones y competencias',
      unverified: ['FR', 'ES'],
    },
    label: {
      en: 'Skills development and recognition',
      fr: 'Perfectionnement et reconnaissance des qualifications',
      es: 'Desarrollo y reconocimiento de competencias',
      unverified: [],
    },
    actionCount: 12,
  },
  {
    number: 19,
    title: {
      en: 'Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries',
      fr: 'Créer les conditions permettant aux migrants et aux diasporas de contribuer pleinement au développement durable dans tous les pays',
      es: 'Crear las condiciones necesarias para que los migrantes y las diásporas puedan contribuir plenamente al desarrollo sostenible en todos los países',
      unverified: [],
    },
    label: {
      en: 'Migrant and diaspora contributions',
      fr: 'Contributions des migrants et diaspora',
      es: 'Contribución de migrantes y diásporas',
      unverified: [],
    },
    actionCount: 10,
  },
  {
    number: 20,
    title: {
      en: 'Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants',
      fr: "Rendre les envois de fonds plus rapides, plus sûrs et moins coûteux et favoriser l'inclusion financière des migrants",
      es: 'Promover transferencias de remesas más rápidas, seguras y económicas y fomentar la inclusión financiera de los migrantes',
      unverified: ['ES'],
    },
    label: { en: 'Remittances', fr: 'Envois de fonds', es: 'Remesas', unverified: [] },
    actionCount: 9,
  },
  {
    number: 21,
    title: {
      en: 'Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration',
      fr: 'Coopérer en vue de faciliter le retour et la réadmission des migrants en toute sécurité et dignité, ainsi que leur réintégration durable',
      es: 'Colaborar para facilitar el regreso y la readmisión en condiciones de seguridad y dignidad, así como la reintegración sostenible',
      unverified: [],
    },
    label: {
      en: 'Dignified return and reintegration',
      fr: 'Retour digne et réintégration durable',
      es: 'Retorno y reintegración dignos',
      unverified: [],
    },
    actionCount: 9,
  },
  {
    number: 22,
    title: {
      en: 'Establish mechanisms for the portability of social security entitlements and earned benefits',
      fr: 'Mettre en place des mécanismes de portabilité des droits de sécurité sociale et des avantages acquis',
      es: 'Establecer mecanismos para la portabilidad de la seguridad social y las prestaciones adquiridas',
      unverified: ['ES'],
    },
    label: {
      en: 'Social protection',
      fr: 'Protection sociale',
      es: 'Protección social',
      unverified: [],
    },
    actionCount: 3,
  },
  {
    number: 23,
    title: {
      en: 'Strengthen international cooperation and global partnerships for safe, orderly and regular migration',
      fr: 'Renforcer la coopération internationale et les partenariats mondiaux pour des migrations sûres, ordonnées et régulières',
      es: 'Fortalecer la cooperación internacional y las alianzas mundiales para la migración segura, ordenada y regular',
      unverified: ['ES'],
    },
    label: {
      en: 'International cooperation',
      fr: 'Coopération internationale',
      es: 'Cooperación internacional',
      unverified: [],
    },
    actionCount: 5,
  },
];

/** The numbers of the objectives, 1 to 23. */
export const OBJECTIVE_NUMBERS: readonly number[] = OBJECTIVES.map(({ number }) => number);

/** How many objectives the Compact has. */
export const OBJECTIVE_COUNT = OBJECTIVES.length;
