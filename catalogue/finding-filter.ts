import {
  type Confidence,
  type DomainCode,
  type FindingKind,
  type Level,
  MAPPING_METHODS,
  type MappingMethod,
  type PrincipleCode,
  RELEVANCES,
  type Relevance,
} from '../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../reference/objectives.ts';
import type { Language } from '../text/languages.ts';
import { type Bits, unite } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import type { Traits } from './facts.ts';
import { withInstruments } from './instruments.ts';
import { readSearchText, requireYears, type Years } from './limits.ts';
import { profilesAt, profilesIn, withYears } from './profile-sets.ts';
import { Refusal } from './refusal.ts';

/** What the values of a field are: an enum of the graph by its name, a text, a number, years. */
export type FieldType =
  | 'Confidence'
  | 'DomainCode'
  | 'FindingKind'
  | 'Int'
  | 'Language'
  | 'Level'
  | 'MappingMethod'
  | 'PrincipleCode'
  | 'Relevance'
  | 'String'
  | 'YearRange';

/** What a field of the filter finds: findings, profiles, what was matched before, or nothing by itself. */
type Selection<Value> =
  | { readonly findings: (catalogue: Catalogue, value: Value, filter: FindingConditions) => Bits }
  | { readonly profiles: (catalogue: Catalogue, value: Value) => Bits }
  | { readonly by: 'TEXT' | 'MAPPINGS' };

/** One field of the filter on findings. */
export interface FilterField<Value> {
  readonly type: FieldType;
  readonly isList: boolean;
  readonly description: string;
  /** @throws Refusal for a value that cannot be. */
  readonly check?: (value: Value) => unknown;
  readonly select: Selection<Value>;
}

/** The values of a filter, field by field. */
export interface FieldValues {
  readonly domains: readonly DomainCode[];
  readonly objectives: readonly number[];
  readonly principles: readonly PrincipleCode[];
  readonly kinds: readonly FindingKind[];
  readonly relevances: readonly Relevance[];
  readonly methods: readonly MappingMethod[];
  readonly minConfidence: Confidence;
  readonly levels: readonly Level[];
  readonly profiles: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly groups: readonly string[];
  readonly editions: readonly number[];
  readonly years: Years;
  readonly textLanguages: readonly Language[];
  readonly text: string;
  readonly instruments: readonly string[];
}

/** The name of a field of the filter on findings. */
export type FieldName = keyof FieldValues;

/** What a filter on findings says; null and an empty list are as if a field was not given. */
export type FindingConditions = {
  readonly [Name in FieldName]?: FieldValues[Name] | null | undefined;
} & {
  readonly and?: readonly FindingConditions[] | null | undefined;
  readonly or?: readonly FindingConditions[] | null | undefined;
  readonly not?: FindingConditions | null | undefined;
};

/** The codes that a list has, each once and in one order: what is kept by them must not grow with lists. */
const listOnce = <Code>(codes: readonly Code[], list: readonly Code[] | null | undefined) =>
  codes.filter((code) => list?.includes(code));

/** The ways of making a mapping that are asked for: curated ones, so that none is taken for one of them. */
export const readMethods = (
  methods: readonly MappingMethod[] | null | undefined,
): readonly MappingMethod[] =>
  methods && methods.length > 0 ? listOnce(MAPPING_METHODS, methods) : ['CURATED'];

/** What the filter asks of a mapping: a curated one, unless it asks for another. */
export function traitsOf({ methods, relevances, minConfidence }: FindingConditions): Traits {
  return {
    methods: readMethods(methods),
    relevances: listOnce(RELEVANCES, relevances),
    minConfidence: minConfidence ?? null,
  };
}

/**
 * Refuses numbers that no objective has.
 * @throws Refusal naming them.
 */
export function requireObjectives(numbers: readonly number[]): void {
  const unknown = numbers.filter((number) => number < 1 || number > OBJECTIVE_COUNT);
  if (unknown.length === 0) return;
  throw new Refusal(
    'BAD_USER_INPUT',
    `\`objectives\` has ${unknown.join(', ')}; the Global Compact has the objectives 1 to ${OBJECTIVE_COUNT}.`,
  );
}

const allOf = <Key>(sets: ReadonlyMap<Key, Bits>, keys: readonly Key[], size: number): Bits =>
  unite(
    [...new Set(keys)].map((key) => sets.get(key)).filter((set) => set !== undefined),
    size,
  );

/**
 * The fields of the filter on findings: what each is, what is said of it in the graph, what is
 * refused, and which findings it means. A new field is a row here and a line in {@link FieldValues}.
 */
export const FINDING_FIELDS: { readonly [Name in FieldName]: FilterField<FieldValues[Name]> } = {
  domains: {
    type: 'DomainCode',
    isList: true,
    description: 'Findings of any of these domains.',
    select: { findings: ({ values, size }, codes) => allOf(values.domains, codes, size) },
  },
  objectives: {
    type: 'Int',
    isList: true,
    description:
      'Numbers of objectives, 1 to 23: findings mapped to any of these. `relevances`, `methods` and `minConfidence` speak of the same mapping. Example: [10].',
    check: requireObjectives,
    select: {
      findings: ({ mappings, size }, numbers, filter) =>
        unite(
          numbers.map((number) => mappings.ofObjective(number, traitsOf(filter))),
          size,
        ),
    },
  },
  principles: {
    type: 'PrincipleCode',
    isList: true,
    description: 'Findings mapped to any of these guiding principles.',
    select: {
      findings: ({ mappings, size }, codes, filter) =>
        unite(
          codes.map((code) => mappings.ofPrinciple(code, traitsOf(filter))),
          size,
        ),
    },
  },
  kinds: {
    type: 'FindingKind',
    isList: true,
    description: 'Strengths, gaps, or both. Example: [AREA_FOR_DEVELOPMENT].',
    select: { findings: ({ values, size }, kinds) => allOf(values.kinds, kinds, size) },
  },
  relevances: {
    type: 'Relevance',
    isList: true,
    description: 'Findings with an objective of any of these relevances. Example: [PRIMARY].',
    select: { by: 'MAPPINGS' },
  },
  methods: {
    type: 'MappingMethod',
    isList: true,
    description:
      'Findings with a mapping that was made in any of these ways. All that is asked of mappings is asked of curated ones when it is left out: proposals by rule count only where RULE is asked for. [Default: [CURATED]]',
    select: { by: 'MAPPINGS' },
  },
  minConfidence: {
    type: 'Confidence',
    isList: false,
    description: 'Findings with a mapping at least this sure: MEDIUM means MEDIUM or HIGH.',
    select: { by: 'MAPPINGS' },
  },
  levels: {
    type: 'Level',
    isList: true,
    description: 'Findings on any of these levels of government. Example: [LOCAL].',
    select: {
      profiles: ({ values, profiles }, levels) => allOf(values.levels, levels, profiles.length),
    },
  },
  profiles: {
    type: 'String',
    isList: true,
    description: 'Slugs: findings of any of these profiles. Example: ["guatemala-2022"].',
    select: {
      profiles: (catalogue, slugs) =>
        profilesAt(
          catalogue,
          slugs.flatMap((slug) => catalogue.profileNumbers.get(slug) ?? []),
        ),
    },
  },
  jurisdictions: {
    type: 'String',
    isList: true,
    description:
      'Codes: findings on any of these jurisdictions themselves. Example: ["KEN-MOMBASA"].',
    select: { profiles: (catalogue, codes) => profilesIn(catalogue, 'codes', codes) },
  },
  countries: {
    type: 'String',
    isList: true,
    description:
      'Alpha-3 codes: findings on any of these countries and on their local authorities. Example: ["KEN"].',
    select: { profiles: (catalogue, codes) => profilesIn(catalogue, 'countries', codes) },
  },
  regions: {
    type: 'String',
    isList: true,
    description: 'M49 codes: findings on places in any of these regions. Example: ["002"].',
    select: { profiles: (catalogue, codes) => profilesIn(catalogue, 'regions', codes) },
  },
  groups: {
    type: 'String',
    isList: true,
    description: 'Codes: findings on members of any of these groups. Example: ["CPLP"].',
    select: { profiles: (catalogue, codes) => profilesIn(catalogue, 'groups', codes) },
  },
  editions: {
    type: 'Int',
    isList: true,
    description: 'Findings of any of these editions. Example: [2].',
    select: {
      profiles: ({ values, profiles }, editions) =>
        allOf(values.editions, editions, profiles.length),
    },
  },
  years: {
    type: 'YearRange',
    isList: false,
    description: 'Years in which the profile was published.',
    check: requireYears,
    select: { profiles: withYears },
  },
  textLanguages: {
    type: 'Language',
    isList: true,
    description: 'Findings whose own text is in any of these languages.',
    select: { findings: ({ values, size }, codes) => allOf(values.languages, codes, size) },
  },
  text: {
    type: 'String',
    isList: false,
    description:
      'Findings whose own text matches, read as `search` reads its query: stems, accents folded, "quoted phrases", OR, a minus; the last word may be unfinished. At most 256 characters; blank is as if it was not given. Example: "border management" OR visas.',
    check: (text) => readSearchText('text', text),
    select: { by: 'TEXT' },
  },
  instruments: {
    type: 'String',
    isList: true,
    description: 'Codes: findings that name any of these instruments. Example: ["ilo-c097"].',
    select: {
      findings: ({ instruments, size }, codes) => withInstruments(instruments, codes, size),
    },
  },
};
