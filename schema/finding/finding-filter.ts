import type { Prisma } from '../../prisma/generated/client/client.ts';
import { CONFIDENCES, type Confidence as ConfidenceCode } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { DomainCode } from '../framework/domain-code.ts';
import { Confidence, MappingMethod, PrincipleCode, Relevance } from '../framework/mapping-enums.ts';
import { Level } from '../place/level.ts';
import { profileConditions } from '../profile/profile-filter.ts';
import { readSearchText } from '../search/search-text.ts';
import { userError } from '../support/errors.ts';
import { anyOf, isGiven, YearRange } from '../support/filter.ts';
import { Language } from '../support/language.ts';
import { FindingKind } from './finding-kind.ts';
import { textCondition } from './text-filter.ts';

/** What a filter on findings can say; `and`, `or` and `not` nest. */
export interface FindingConditions {
  readonly domains?: readonly (typeof DomainCode.$inferType)[] | null | undefined;
  readonly objectives?: readonly number[] | null | undefined;
  readonly principles?: readonly (typeof PrincipleCode.$inferType)[] | null | undefined;
  readonly kind?: typeof FindingKind.$inferType | null | undefined;
  readonly relevance?: typeof Relevance.$inferType | null | undefined;
  readonly method?: typeof MappingMethod.$inferType | null | undefined;
  readonly minConfidence?: ConfidenceCode | null | undefined;
  readonly level?: typeof Level.$inferType | null | undefined;
  readonly profiles?: readonly string[] | null | undefined;
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly editions?: readonly number[] | null | undefined;
  readonly years?: typeof YearRange.$inferInput | null | undefined;
  readonly languages?: readonly (typeof Language.$inferType)[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly instruments?: readonly string[] | null | undefined;
  readonly and?: readonly FindingConditions[] | null | undefined;
  readonly or?: readonly FindingConditions[] | null | undefined;
  readonly not?: FindingConditions | null | undefined;
}

/** Which findings. */
export const FindingFilter = builder.inputRef<FindingConditions>('FindingFilter').implement({
  description:
    'Which findings. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. `and`, `or` and `not` do the rest: at most 50 filters in all, 10 deep, with at most 100 items in a list.',
  fields: (t) => ({
    domains: t.field({ type: [DomainCode], description: 'Findings of any of these domains.' }),
    objectives: t.intList({
      description:
        'Numbers of objectives, 1 to 23: findings mapped to any of these. `relevance`, `method` and `minConfidence` speak of the same mapping. Example: [10].',
    }),
    principles: t.field({
      type: [PrincipleCode],
      description: 'Findings mapped to any of these guiding principles.',
    }),
    kind: t.field({ type: FindingKind, description: 'Only strengths, or only gaps.' }),
    relevance: t.field({
      type: Relevance,
      description: 'Findings with an objective of this relevance.',
    }),
    method: t.field({
      type: MappingMethod,
      description:
        'Findings with a mapping that was made this way. All that is asked of mappings is asked of curated ones when it is left out: proposals by rule count only where RULE is asked for. For both, ask with `or`. [Default: CURATED]',
    }),
    minConfidence: t.field({
      type: Confidence,
      description: 'Findings with a mapping at least this sure: MEDIUM means MEDIUM or HIGH.',
    }),
    level: t.field({ type: Level, description: 'Findings on this level of government.' }),
    profiles: t.stringList({
      description: 'Slugs: findings of any of these profiles. Example: ["guatemala-2022"].',
    }),
    jurisdictions: t.stringList({
      description:
        'Codes: findings on any of these jurisdictions themselves. Example: ["KEN-MOMBASA"].',
    }),
    countries: t.stringList({
      description:
        'Alpha-3 codes: findings on any of these countries and on their local authorities. Example: ["KEN"].',
    }),
    regions: t.stringList({
      description: 'M49 codes: findings on places in any of these regions. Example: ["002"].',
    }),
    groups: t.stringList({
      description: 'Codes: findings on members of any of these groups. Example: ["CPLP"].',
    }),
    editions: t.intList({ description: 'Findings of any of these editions. Example: [2].' }),
    years: t.field({ type: YearRange, description: 'Years in which the profile was published.' }),
    languages: t.field({
      type: [Language],
      description: 'Findings whose own text is in any of these languages.',
    }),
    text: t.string({
      description:
        'Findings whose own text matches, read as `search` reads its query: stems, accents folded, "quoted phrases", OR, a minus; the last word may be unfinished. At most 256 characters; blank is as if it was not given. Example: "border management" OR visas.',
    }),
    instruments: t.stringList({
      description: 'Codes: findings that name any of these instruments. Example: ["ilo-c097"].',
    }),
    and: t.field({ type: [FindingFilter], description: 'All of these must hold as well.' }),
    or: t.field({ type: [FindingFilter], description: 'At least one of these must hold as well.' }),
    not: t.field({ type: FindingFilter, description: 'This must not hold.' }),
  }),
});

/**
 * Refuses numbers that no objective has.
 * @throws BAD_USER_INPUT naming them.
 */
export function requireObjectives(numbers: readonly number[]): void {
  const unknown = numbers.filter((number) => number < 1 || number > OBJECTIVE_COUNT);
  if (unknown.length === 0) return;
  throw userError(
    'BAD_USER_INPUT',
    `\`objectives\` has ${unknown.join(', ')}; the Global Compact has the objectives 1 to ${OBJECTIVE_COUNT}.`,
  );
}

/** The levels of confidence from this one up. */
export function atLeast(confidence: ConfidenceCode): ConfidenceCode[] {
  return CONFIDENCES.slice(0, CONFIDENCES.indexOf(confidence) + 1);
}

/** What is asked of a mapping, whatever it leads to: it is a curated one, unless another is asked for. */
function mappingConditions({ method, minConfidence }: FindingConditions) {
  return {
    method: method ?? ('CURATED' as const),
    ...(minConfidence ? { confidence: { in: atLeast(minConfidence) } } : {}),
  };
}

/** What a filter asks of the mapping of a finding to an objective. */
export function objectiveMappingConditions(
  filter: FindingConditions,
): Prisma.ObjectiveMappingWhereInput {
  return {
    ...mappingConditions(filter),
    ...(filter.relevance ? { relevance: filter.relevance } : {}),
  };
}

/** What a filter asks of the mapping of a finding to a guiding principle. */
export function principleMappingConditions(
  filter: FindingConditions,
): Prisma.PrincipleMappingWhereInput {
  return mappingConditions(filter);
}

function conditionsOnMappings(filter: FindingConditions): Prisma.FindingWhereInput[] {
  const { objectives, principles, relevance } = filter;
  const onObjective = objectiveMappingConditions(filter);
  const onPrinciple = principleMappingConditions(filter);
  const conditions: Prisma.FindingWhereInput[] = [];
  if (isGiven(objectives) || relevance) {
    requireObjectives(objectives ?? []);
    conditions.push({
      objectiveMappings: { some: { ...onObjective, ...anyOf('objectiveNumber', objectives) } },
    });
  }
  if (isGiven(principles)) {
    conditions.push({
      principleMappings: { some: { ...onPrinciple, ...anyOf('principleCode', principles) } },
    });
  }
  if (conditions.length > 0) return conditions;
  if (!filter.method && !filter.minConfidence) return [];
  return [
    {
      OR: [
        { objectiveMappings: { some: onObjective } },
        { principleMappings: { some: onPrinciple } },
      ],
    },
  ];
}

function conditionsOnInstruments({ instruments }: FindingConditions): Prisma.FindingWhereInput[] {
  if (!isGiven(instruments)) return [];
  return [{ instrumentMentions: { some: { instrument: anyOf('code', instruments) } } }];
}

/** Filters that may stand inside one another, and filters in all. */
const MAX_NESTING = 10;
const MAX_FILTERS = 50;

function requireModest(filter: FindingConditions): void {
  let level: readonly FindingConditions[] = [filter];
  let count = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MAX_NESTING || count > MAX_FILTERS) {
      throw userError(
        'LIMIT_EXCEEDED',
        `The filter is too large: at most ${MAX_FILTERS} filters, nested ${MAX_NESTING} levels deep, are served. Ask several questions instead.`,
      );
    }
    level = level.flatMap(({ and, or, not }) => [
      ...(and ?? []),
      ...(or ?? []),
      ...(not ? [not] : []),
    ]);
  }
}

/** Every finding, and no finding. Prisma drops `{}` from OR and NOT, where it means every one. */
const EVERY: Prisma.FindingWhereInput = {};
const NONE: Prisma.FindingWhereInput = { id: { in: [] } };

const isEvery = (condition: Prisma.FindingWhereInput): boolean =>
  Object.keys(condition).length === 0;

function eitherOf(conditions: readonly Prisma.FindingWhereInput[]): Prisma.FindingWhereInput {
  return conditions.some(isEvery) ? EVERY : { OR: [...conditions] };
}

function noneOf(condition: Prisma.FindingWhereInput): Prisma.FindingWhereInput {
  return isEvery(condition) ? NONE : { NOT: condition };
}

function combine(filter: FindingConditions): Prisma.FindingWhereInput {
  // A finding's own language is asked of the finding, below; the rest is the profile's.
  const { languages, ...ofProfile } = filter;
  const onProfile = { ...profileConditions(ofProfile), ...anyOf('slug', filter.profiles) };
  const conditions: Prisma.FindingWhereInput[] = [
    ...(Object.keys(onProfile).length > 0 ? [{ profile: onProfile }] : []),
    ...(isGiven(filter.domains) ? [anyOf('domainCode', filter.domains)] : []),
    ...(isGiven(languages) ? [anyOf('language', languages)] : []),
    ...(filter.kind ? [{ kind: filter.kind }] : []),
    ...(filter.text ? [textCondition(readSearchText('text', filter.text))] : []),
    ...conditionsOnMappings(filter),
    ...conditionsOnInstruments(filter),
    ...(filter.and ?? []).map(combine),
    ...(isGiven(filter.or) ? [eitherOf(filter.or.map(combine))] : []),
    ...(filter.not ? [noneOf(combine(filter.not))] : []),
  ].filter((condition) => !isEvery(condition));
  return conditions.length === 0 ? EVERY : { AND: conditions };
}

/**
 * The condition of a filter on findings.
 * @throws BAD_USER_INPUT when it names an objective that the Compact does not have, or years that
 * end before they begin, or a text that cannot be; LIMIT_EXCEEDED when it is too large.
 */
export function findingConditions(
  filter: FindingConditions | null | undefined,
): Prisma.FindingWhereInput {
  if (!filter) return EVERY;
  requireModest(filter);
  return combine(filter);
}
