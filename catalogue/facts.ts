import type {
  Confidence,
  InstrumentKind,
  Level,
  MappingMethod,
  Relevance,
} from '../reference/codes.ts';
import type { Language } from '../text/languages.ts';

// What a release holds without its texts: codes and numbers, as they are read from the database. Ids
// are those of the rows, so that the rows themselves can be read when something is said of them.

/** A region and the one around it. */
export interface RegionFacts {
  readonly code: string;
  /** Null for a continent. */
  readonly parentCode: string | null;
}

/** A place. */
export interface JurisdictionFacts {
  readonly id: number;
  readonly code: string;
  readonly kind: 'COUNTRY' | 'LOCAL_AUTHORITY' | 'REGIONAL_BODY';
  /** The country of a local authority. */
  readonly countryId: number | null;
  readonly regionCode: string | null;
}

/** A group and its members, in the order of the source. */
export interface GroupFacts {
  readonly code: string;
  readonly memberIds: readonly number[];
}

/** A profile. */
export interface ProfileFacts {
  readonly id: number;
  readonly slug: string;
  readonly jurisdictionId: number;
  readonly level: Level;
  readonly edition: number;
  readonly year: number;
  readonly language: Language;
}

/** A law, policy or the like. */
export interface InstrumentFacts {
  readonly id: number;
  readonly code: string;
  readonly kind: InstrumentKind;
  /** Null for an international convention. */
  readonly profileId: number | null;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
}

/** Findings as columns, in any order. Codes are places in their list: 0 is the first. */
export interface FindingColumns {
  readonly ids: Int32Array;
  readonly profileIds: Int32Array;
  /** Places in DOMAIN_CODES. */
  readonly domains: Uint8Array;
  /** Places in FINDING_KINDS. */
  readonly kinds: Uint8Array;
  /** Places in LANGUAGES. */
  readonly languages: Uint8Array;
  /** Among the findings of one domain and kind of a profile, from 1. */
  readonly positions: Uint16Array;
  /** Among the findings of a profile. */
  readonly ordinals: Uint16Array;
}

/** Mappings as columns, in any order. */
export interface MappingColumns {
  readonly findingIds: Int32Array;
  /** The number of the objective, or the place in PRINCIPLE_CODES. */
  readonly subjects: Uint8Array;
  /** The action by its place in the alphabet, from 1; 0 for none, and for principles. */
  readonly actions: Uint8Array;
  /** {@link traitOf} how the mapping was made. */
  readonly traits: Uint8Array;
}

/** Mentions of instruments as columns, in any order. */
export interface MentionColumns {
  readonly instrumentIds: Int32Array;
  readonly findingIds: Int32Array;
  /** Among the mentions of one instrument in one finding, from 1. */
  readonly ordinals: Uint16Array;
}

/** All that a catalogue is made of. */
export interface Facts {
  readonly regions: readonly RegionFacts[];
  readonly jurisdictions: readonly JurisdictionFacts[];
  readonly groups: readonly GroupFacts[];
  /** Ids of the jurisdictions of which a source states an assessment. */
  readonly assessedIds: readonly number[];
  readonly profiles: readonly ProfileFacts[];
  readonly findings: FindingColumns;
  readonly objectiveMappings: MappingColumns;
  readonly principleMappings: MappingColumns;
  readonly instruments: readonly InstrumentFacts[];
  readonly mentions: MentionColumns;
}

/** What a filter may ask of a mapping, whatever it leads to. */
export interface Traits {
  /** Made in any of these ways. */
  readonly methods: readonly MappingMethod[];
  /** Of any of these; none for all. A mapping to a principle has no relevance. */
  readonly relevances: readonly Relevance[];
  /** The least sure that counts; null for any. */
  readonly minConfidence: Confidence | null;
}
