import type { PrincipleCode } from './codes.ts';
import type { Localized } from './localized.ts';

/** A guiding principle of the Global Compact for Migration (A/RES/73/195, paragraph 15). */
export interface PrincipleRecord {
  readonly code: PrincipleCode;
  /** Place in the Compact's list, 1 to 10. */
  readonly number: number;
  readonly name: Localized;
}

/**
 * The ten guiding principles, in the Compact's order.
 *
 * Names as in the facet "guiding principle" of the United Nations Network on Migration's hub
 * (migrationnetwork.un.org/hub, /fr/hub, /es/hub; French and Spanish read in stored copies).
 */
export const PRINCIPLES: readonly PrincipleRecord[] = [
  {
    code: 'PEOPLE_CENTRED',
    number: 1,
    name: {
      en: 'People-centred',
      fr: 'Priorité à la dimension humaine',
      es: 'Centrada en las personas',
      unverified: [],
    },
  },
  {
    code: 'INTERNATIONAL_COOPERATION',
    number: 2,
    name: {
      en: 'International cooperation',
      fr: 'Coopération internationale',
      es: 'Cooperación internacional',
      unverified: [],
    },
  },
  {
    code: 'NATIONAL_SOVEREIGNTY',
    number: 3,
    name: {
      en: 'National sovereignty',
      fr: 'Souveraineté nationale',
      es: 'Soberanía nacional',
      unverified: [],
    },
  },
  {
    code: 'RULE_OF_LAW_AND_DUE_PROCESS',
    number: 4,
    name: {
      en: 'Rule of law and due process',
      fr: "Primauté du droit et garanties d'une procédure régulière",
      es: 'Estado de derecho y garantías procesales',
      unverified: [],
    },
  },
  {
    code: 'SUSTAINABLE_DEVELOPMENT',
    number: 5,
    name: {
      en: 'Sustainable development',
      fr: 'Développement durable',
      es: 'Desarrollo sostenible',
      unverified: [],
    },
  },
  {
    code: 'HUMAN_RIGHTS',
    number: 6,
    name: { en: 'Human rights', fr: "Droits de l'homme", es: 'Derechos humanos', unverified: [] },
  },
  {
    code: 'GENDER_RESPONSIVE',
    number: 7,
    name: {
      en: 'Gender-responsive',
      fr: 'Prise en compte de la problématique femmes-hommes',
      es: 'Perspectiva de género',
      unverified: [],
    },
  },
  {
    code: 'CHILD_SENSITIVE',
    number: 8,
    name: {
      en: 'Child-sensitive',
      fr: "Adaptation aux besoins de l'enfant",
      es: 'Perspectiva infantil',
      unverified: [],
    },
  },
  {
    code: 'WHOLE_OF_GOVERNMENT',
    number: 9,
    name: {
      en: 'Whole-of-government',
      fr: "Approche mobilisant l'ensemble des pouvoirs publics",
      es: 'Enfoque pangubernamental',
      unverified: [],
    },
  },
  {
    code: 'WHOLE_OF_SOCIETY',
    number: 10,
    name: {
      en: 'Whole-of-society',
      fr: "Approche mobilisant l'ensemble de la société",
      es: 'Enfoque pansocial',
      unverified: [],
    },
  },
];
