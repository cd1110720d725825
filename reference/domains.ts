import type { DomainCode } from './codes.ts';
import type { Localized } from './localized.ts';

/** One of the six domains of the Migration Governance Framework. */
export interface DomainRecord {
  readonly code: DomainCode;
  /** Place on the framework's wheel, 1 to 6. */
  readonly number: number;
  readonly name: Localized;
  /** The long title of the principle or objective of the framework (MiGOF) that the domain stands for. */
  readonly title: Localized;
  /** Breakdown of the United Nations series SG_CPA_MIGRS (SDG indicator 10.7.2) on the same domain. */
  readonly sdgBreakdown: string;
}

/**
 * The six domains, in the order of the wheel.
 *
 * Names: English and French read on IOM's pages; Spanish so for domains 1 and 2, the other four are
 * from memory and marked unverified. Titles: the framework's own (2015, C/106/RES/1310) in
 * English, that of domain 6 as in IOM's MiGOF brochure (PUB2020/009/L); French and Spanish are our
 * rendering, hence unverified. The six breakdowns of 10.7.2
 * follow the same order, but governments report them themselves: never merge them with MGI.
 */
export const DOMAINS: readonly DomainRecord[] = [
  {
    code: 'MIGRANTS_RIGHTS',
    number: 1,
    name: {
      en: "Migrants' rights",
      fr: 'Droits des migrants',
      es: 'Derechos de los migrantes',
      unverified: [],
    },
    title: {
      en: "Adherence to international standards and fulfilment of migrants' rights",
      fr: 'Respect des normes internationales et réalisation des droits des migrants',
      es: 'Adhesión a las normas internacionales y cumplimiento de los derechos de los migrantes',
      unverified: ['FR', 'ES'],
    },
    sdgBreakdown: 'PD_1',
  },
  {
    code: 'WHOLE_OF_GOVERNMENT',
    number: 2,
    name: {
      en: 'Whole of government approach',
      fr: "Approche associant l'ensemble du gouvernement",
      es: 'Enfoque pangubernamental',
      unverified: [],
    },
    title: {
      en: 'Formulating policy using evidence and whole-of-government approaches',
      fr: 'Élaboration de politiques fondées sur des données probantes et une approche pangouvernementale',
      es: 'Formulación de políticas basadas en datos empíricos y en enfoques pangubernamentales',
      unverified: ['FR', 'ES'],
    },
    sdgBreakdown: 'PD_2',
  },
  {
    code: 'PARTNERSHIPS',
    number: 3,
    name: { en: 'Partnerships', fr: 'Partenariats', es: 'Alianzas', unverified: ['ES'] },
    title: {
      en: 'Engagement with partners to address migration and related issues',
      fr: 'Mobilisation de partenaires pour traiter de la migration et des questions connexes',
      es: 'Colaboración con los asociados para abordar la migración y las cuestiones conexas',
      unverified: ['FR', 'ES'],
    },
    sdgBreakdown: 'PD_3',
  },
  {
    code: 'WELL_BEING',
    number: 4,
    name: {
      en: 'Well-being of migrants',
      fr: 'Bien-être des migrants',
      es: 'Bienestar de los migrantes',
      unverified: ['ES'],
    },
    title: {
      en: 'Advancement of the socioeconomic well-being of migrants and society',
      fr: 'Promotion du bien-être socioéconomique des migrants et de la société',
      es: 'Promoción del bienestar socioeconómico de los migrantes y de la sociedad',
      unverified: ['FR', 'ES'],
    },
    sdgBreakdown: 'PD_4',
  },
  {
    code: 'MOBILITY_DIMENSIONS_OF_CRISES',
    number: 5,
    name: {
      en: 'Mobility dimensions of crises',
      fr: "Aspects d'une crise relatifs à la mobilité",
      es: 'Dimensiones de movilidad de las crisis',
      unverified: ['ES'],
    },
    title: {
      en: 'Effective response to the mobility dimensions of crises',
      fr: 'Réponse efficace aux dimensions des crises liées à la mobilité',
      es: 'Respuesta eficaz a las dimensiones de movilidad de las crisis',
      unverified: ['FR', 'ES'],
    },
    sdgBreakdown: 'PD_5',
  },
  {
    code: 'SAFE_ORDERLY_REGULAR_MIGRATION',
    number: 6,
    name: {
      en: 'Safe, orderly and regular migration',
      fr: 'Migrations sûres, ordonnées et régulières',
      es: 'Migración segura, ordenada y regular',
      unverified: ['ES'],
    },
    title: {
      en: 'Ensure that migration takes place in a safe, orderly and dignified manner',
      fr: 'Garantir que la migration se déroule de façon sûre, ordonnée et digne',
      es: 'Garantizar que la migración se produzca de manera segura, ordenada y digna',
      unverified: ['FR', 'ES'],
    },
    sdgBreakdown: 'PD_6',
  },
];
