import type { DomainCode } from './codes.ts';
import type { Localized } from './localized.ts';

/** An edition of the overview page of the indicators: the French one of the corpus, or the English one. */
export type OverviewEdition = 'overview-fr' | 'overview-en';

/** Where one edition of the overview puts an area. */
export interface AreaPlacement {
  readonly edition: OverviewEdition;
  readonly domain: DomainCode;
  /** Order within the domain among the placements recorded here for that edition, from 1. */
  readonly position: number;
}

/** A subject that the indicators of a domain look at. */
export interface IndicatorAreaRecord {
  readonly code: string;
  /** Place in this list, 1 to 27: by domain of the wheel, then by the order of the French page. */
  readonly number: number;
  readonly name: Localized;
  /** The bullet of the French overview page, letter by letter, without its outer blanks. */
  readonly bullet: string;
  readonly placements: readonly AreaPlacement[];
}

/**
 * The 27 indicator areas, from the 26 bullets of the French overview page (corpus document
 * `mgi-overview`): its last bullet on partnerships holds two areas.
 *
 * French names are the bullets without leading article and full stop, "traffic" corrected.
 * English and Spanish names are our rendering, not the wording of a page, hence unverified.
 *
 * Placements: all of `overview-fr` are from the corpus. The English page was read only for the two
 * areas that it puts under another domain, so `overview-en` has those two and no more, and their
 * positions do not say where on that page they stand.
 */
export const INDICATOR_AREAS: readonly IndicatorAreaRecord[] = [
  {
    code: 'access-to-basic-services',
    number: 1,
    name: {
      en: 'Access to basic social services and social security',
      fr: 'Accès des migrants aux services sociaux de base et à la sécurité sociale',
      es: 'Acceso de los migrantes a los servicios sociales básicos y a la seguridad social',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Accès des migrants aux services sociaux de base et à la sécurité sociale.',
    placements: [{ edition: 'overview-fr', domain: 'MIGRANTS_RIGHTS', position: 1 }],
  },
  {
    code: 'family-reunification',
    number: 2,
    name: {
      en: 'Family reunification',
      fr: 'Regroupement familial',
      es: 'Reunificación familiar',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Regroupement familial',
    placements: [{ edition: 'overview-fr', domain: 'MIGRANTS_RIGHTS', position: 2 }],
  },
  {
    code: 'right-to-work',
    number: 3,
    name: {
      en: 'Right to work',
      fr: 'Droit au travail',
      es: 'Derecho al trabajo',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Droit au travail',
    placements: [{ edition: 'overview-fr', domain: 'MIGRANTS_RIGHTS', position: 3 }],
  },
  {
    code: 'long-term-residence-and-citizenship',
    number: 4,
    name: {
      en: 'Long-term residence and path to citizenship',
      fr: 'Résidence de longue durée et cheminement vers la citoyenneté',
      es: 'Residencia de larga duración y vía hacia la ciudadanía',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Résidence de longue durée et cheminement vers la citoyenneté',
    placements: [{ edition: 'overview-fr', domain: 'MIGRANTS_RIGHTS', position: 4 }],
  },
  {
    code: 'civic-participation',
    number: 5,
    name: {
      en: 'Civic participation',
      fr: 'Participation civile',
      es: 'Participación cívica',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Participation civile',
    placements: [{ edition: 'overview-fr', domain: 'MIGRANTS_RIGHTS', position: 5 }],
  },
  {
    code: 'institutional-framework',
    number: 6,
    name: {
      en: 'Institutional framework',
      fr: 'Cadre institutionnel',
      es: 'Marco institucional',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Cadre institutionnel',
    placements: [{ edition: 'overview-fr', domain: 'WHOLE_OF_GOVERNMENT', position: 1 }],
  },
  {
    code: 'migration-strategy',
    number: 7,
    name: {
      en: 'Migration strategy',
      fr: 'Stratégie de migration',
      es: 'Estrategia de migración',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Stratégie de migration',
    placements: [{ edition: 'overview-fr', domain: 'WHOLE_OF_GOVERNMENT', position: 2 }],
  },
  {
    code: 'legal-framework',
    number: 8,
    name: {
      en: 'Legal framework',
      fr: 'Cadre juridique',
      es: 'Marco jurídico',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Cadre juridique',
    placements: [{ edition: 'overview-fr', domain: 'WHOLE_OF_GOVERNMENT', position: 3 }],
  },
  {
    code: 'institutional-transparency-and-coherence',
    number: 9,
    name: {
      en: 'Institutional transparency and coherence',
      fr: 'Transparence institutionnelle et cohérence',
      es: 'Transparencia y coherencia institucionales',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Transparence institutionnelle et cohérence',
    placements: [{ edition: 'overview-fr', domain: 'WHOLE_OF_GOVERNMENT', position: 4 }],
  },
  {
    code: 'migration-data',
    number: 10,
    name: {
      en: 'Migration data',
      fr: 'Données sur les migrations',
      es: 'Datos sobre migración',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Données sur les migrations',
    placements: [{ edition: 'overview-fr', domain: 'WHOLE_OF_GOVERNMENT', position: 5 }],
  },
  {
    code: 'ratification-of-conventions',
    number: 11,
    name: {
      en: 'Signature and ratification of international conventions',
      fr: 'Signature et ratification des conventions internationales',
      es: 'Firma y ratificación de convenios internacionales',
      unverified: ['EN', 'ES'],
    },
    bullet: 'La signature et la ratification des conventions internationales.',
    placements: [
      { edition: 'overview-fr', domain: 'PARTNERSHIPS', position: 1 },
      { edition: 'overview-en', domain: 'MIGRANTS_RIGHTS', position: 1 },
    ],
  },
  {
    code: 'bilateral-agreements',
    number: 12,
    name: {
      en: 'Bilateral agreements',
      fr: 'Accords bilatéraux',
      es: 'Acuerdos bilaterales',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Accords bilatéraux',
    placements: [
      { edition: 'overview-fr', domain: 'PARTNERSHIPS', position: 2 },
      { edition: 'overview-en', domain: 'MIGRANTS_RIGHTS', position: 2 },
    ],
  },
  {
    code: 'regional-cooperation',
    number: 13,
    name: {
      en: 'Regional cooperation',
      fr: 'Coopération régionale',
      es: 'Cooperación regional',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Coopération régionale coopération mondiale',
    placements: [{ edition: 'overview-fr', domain: 'PARTNERSHIPS', position: 3 }],
  },
  {
    code: 'global-cooperation',
    number: 14,
    name: {
      en: 'Global cooperation',
      fr: 'Coopération mondiale',
      es: 'Cooperación mundial',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Coopération régionale coopération mondiale',
    placements: [{ edition: 'overview-fr', domain: 'PARTNERSHIPS', position: 4 }],
  },
  {
    code: 'labour-migration-management',
    number: 15,
    name: {
      en: 'Labour migration management',
      fr: "Gestion des migrations de main-d'œuvre",
      es: 'Gestión de la migración laboral',
      unverified: ['EN', 'ES'],
    },
    bullet: "Gestion des migrations de main-d'œuvre",
    placements: [{ edition: 'overview-fr', domain: 'WELL_BEING', position: 1 }],
  },
  {
    code: 'recognition-of-skills-and-qualifications',
    number: 16,
    name: {
      en: 'Recognition of skills and qualifications',
      fr: 'Systèmes de reconnaissance des compétences et des qualifications',
      es: 'Reconocimiento de competencias y cualificaciones',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Systèmes de reconnaissance des compétences et des qualifications',
    placements: [{ edition: 'overview-fr', domain: 'WELL_BEING', position: 2 }],
  },
  {
    code: 'student-migration',
    number: 17,
    name: {
      en: 'Student migration',
      fr: 'Règlement sur la migration des étudiants',
      es: 'Migración de estudiantes',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Règlement sur la migration des étudiants',
    placements: [{ edition: 'overview-fr', domain: 'WELL_BEING', position: 3 }],
  },
  {
    code: 'bilateral-labour-agreements',
    number: 18,
    name: {
      en: 'Bilateral labour agreements',
      fr: 'Accords bilatéraux sur le travail',
      es: 'Acuerdos laborales bilaterales',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Accords bilatéraux sur le travail',
    placements: [{ edition: 'overview-fr', domain: 'WELL_BEING', position: 4 }],
  },
  {
    code: 'remittances',
    number: 19,
    name: {
      en: 'Remittances',
      fr: 'Transfert de fonds des migrants',
      es: 'Remesas',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Transfert de fonds des migrants',
    placements: [{ edition: 'overview-fr', domain: 'WELL_BEING', position: 5 }],
  },
  {
    code: 'crisis-resilience-and-preparedness',
    number: 20,
    name: {
      en: 'Resilience and preparedness',
      fr: 'Résilience et préparation aux crises',
      es: 'Resiliencia y preparación ante las crisis',
      unverified: ['EN', 'ES'],
    },
    bullet: 'La résilience et la préparation aux crises',
    placements: [{ edition: 'overview-fr', domain: 'MOBILITY_DIMENSIONS_OF_CRISES', position: 1 }],
  },
  {
    code: 'emergency-response',
    number: 21,
    name: {
      en: 'Emergency response',
      fr: "Interventions d'urgence",
      es: 'Respuesta de emergencia',
      unverified: ['EN', 'ES'],
    },
    bullet: "Les interventions d'urgence",
    placements: [{ edition: 'overview-fr', domain: 'MOBILITY_DIMENSIONS_OF_CRISES', position: 2 }],
  },
  {
    code: 'post-crisis-action',
    number: 22,
    name: {
      en: 'Post-crisis action',
      fr: "Actions d'après-crise",
      es: 'Medidas posteriores a las crisis',
      unverified: ['EN', 'ES'],
    },
    bullet: "Les actions d'après-crise",
    placements: [{ edition: 'overview-fr', domain: 'MOBILITY_DIMENSIONS_OF_CRISES', position: 3 }],
  },
  {
    code: 'inclusion-of-migrants-in-crises',
    number: 23,
    name: {
      en: 'Inclusion of migrants',
      fr: 'Inclusion des migrants',
      es: 'Inclusión de los migrantes',
      unverified: ['EN', 'ES'],
    },
    bullet: "L'inclusion des migrants",
    placements: [{ edition: 'overview-fr', domain: 'MOBILITY_DIMENSIONS_OF_CRISES', position: 4 }],
  },
  {
    code: 'border-control-and-management',
    number: 24,
    name: {
      en: 'Border control and management',
      fr: 'Contrôle et gestion des frontières',
      es: 'Control y gestión de fronteras',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Contrôle et gestion des frontières',
    placements: [{ edition: 'overview-fr', domain: 'SAFE_ORDERLY_REGULAR_MIGRATION', position: 1 }],
  },
  {
    code: 'admission-and-eligibility',
    number: 25,
    name: {
      en: 'Admission and eligibility',
      fr: "Critères d'admission et d'admissibilité",
      es: 'Criterios de admisión y elegibilidad',
      unverified: ['EN', 'ES'],
    },
    bullet: "Critères d'admission et d'admissibilité",
    placements: [{ edition: 'overview-fr', domain: 'SAFE_ORDERLY_REGULAR_MIGRATION', position: 2 }],
  },
  {
    code: 'return-and-reintegration',
    number: 26,
    name: {
      en: 'Return and reintegration',
      fr: 'Politiques de retour et de réinsertion',
      es: 'Retorno y reintegración',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Politiques de retour et de réinsertion',
    placements: [{ edition: 'overview-fr', domain: 'SAFE_ORDERLY_REGULAR_MIGRATION', position: 3 }],
  },
  {
    code: 'counter-trafficking-and-counter-smuggling',
    number: 27,
    name: {
      en: 'Counter-trafficking and counter-smuggling',
      fr: 'Mesures de lutte contre la traite et le trafic des êtres humains',
      es: 'Lucha contra la trata de personas y el tráfico de migrantes',
      unverified: ['EN', 'ES'],
    },
    bullet: 'Mesures de lutte contre la traite et le traffic des êtres humains',
    placements: [{ edition: 'overview-fr', domain: 'SAFE_ORDERLY_REGULAR_MIGRATION', position: 4 }],
  },
];
