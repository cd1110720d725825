/**
 * The closed vocabularies of the field. Prisma enums, GraphQL enums and the parser all spell
 * these values alike; a test holds them equal.
 */

/** The six domains of the Migration Governance Framework, in the order of its wheel. */
export const DOMAIN_CODES = [
  'MIGRANTS_RIGHTS',
  'WHOLE_OF_GOVERNMENT',
  'PARTNERSHIPS',
  'WELL_BEING',
  'MOBILITY_DIMENSIONS_OF_CRISES',
  'SAFE_ORDERLY_REGULAR_MIGRATION',
] as const;
export type DomainCode = (typeof DOMAIN_CODES)[number];

/** How a domain is written in a finding's reference. */
export const DOMAIN_SLUGS: Readonly<Record<DomainCode, string>> = {
  MIGRANTS_RIGHTS: 'migrants-rights',
  WHOLE_OF_GOVERNMENT: 'whole-of-government',
  PARTNERSHIPS: 'partnerships',
  WELL_BEING: 'well-being',
  MOBILITY_DIMENSIONS_OF_CRISES: 'mobility-dimensions-of-crises',
  SAFE_ORDERLY_REGULAR_MIGRATION: 'safe-orderly-regular-migration',
};

/** What a finding says of its domain: an example of a well-developed area, or an area to develop. */
export const FINDING_KINDS = ['WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How a kind of finding is written in a finding's reference. */
export const KIND_SLUGS: Readonly<Record<FindingKind, string>> = {
  WELL_DEVELOPED: 'well-developed',
  AREA_FOR_DEVELOPMENT: 'area-for-development',
};

/** The level of government that a profile assesses. */
export const LEVELS = ['NATIONAL', 'LOCAL'] as const;
export type Level = (typeof LEVELS)[number];

/** How the domain of a section was known: from its heading, or from its place in the order. */
export const DOMAIN_SOURCES = ['HEADING', 'ORDER'] as const;
export type DomainSource = (typeof DOMAIN_SOURCES)[number];

/** Whether a source says which edition a profile is, or it was inferred. */
export const EDITION_SOURCES = ['STATED', 'INFERRED'] as const;
export type EditionSource = (typeof EDITION_SOURCES)[number];

/** What a statement on the programme is about. */
export const STATEMENT_KINDS = [
  'FRAMEWORK',
  'INDICATORS',
  'RESEARCH',
  'USE',
  'RECOMMENDATIONS',
  'OBJECTIVES',
  'DOMAIN',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How near a finding is to an objective. */
export const RELEVANCES = ['PRIMARY', 'SECONDARY'] as const;
export type Relevance = (typeof RELEVANCES)[number];

/** How sure the mapper is, from surest to least sure. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How a mapping was made; `reference/mapping-makers.ts` says by whom. */
export const MAPPING_METHODS = ['CURATED', 'RULE'] as const;
export type MappingMethod = (typeof MAPPING_METHODS)[number];

/** The ten guiding principles of the Global Compact for Migration, in its own order. */
export const PRINCIPLE_CODES = [
  'PEOPLE_CENTRED',
  'INTERNATIONAL_COOPERATION',
  'NATIONAL_SOVEREIGNTY',
  'RULE_OF_LAW_AND_DUE_PROCESS',
  'SUSTAINABLE_DEVELOPMENT',
  'HUMAN_RIGHTS',
  'GENDER_RESPONSIVE',
  'CHILD_SENSITIVE',
  'WHOLE_OF_GOVERNMENT',
  'WHOLE_OF_SOCIETY',
] as const;
export type PrincipleCode = (typeof PRINCIPLE_CODES)[number];

/** What an instrument is by the noun of its name. */
export const INSTRUMENT_KINDS = [
  'LAW',
  'CODE',
  'BILL',
  'REGULATION',
  'STANDARD',
  'GUIDELINE',
  'POLICY',
  'STRATEGY',
  'FRAMEWORK',
  'PLAN',
  'PROGRAMME',
  'AGREEMENT',
  'CONVENTION',
  'PROTOCOL',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];
