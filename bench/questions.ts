import type { Request } from './request.ts';
import type { ServerName } from './servers.ts';

/** Whom a question is put to. */
export interface Respondent {
  readonly name: ServerName;
  /** How many profiles were invented: `invented-1` and so on. */
  readonly profiles: number;
  /** Asks it one thing, for what a question needs to know, and gives its data. */
  readonly ask: (request: Request) => Promise<unknown>;
}

/** What is timed: requests that differ in their variables alone, so that no answer is that of another. */
export interface Question {
  readonly name: string;
  readonly title: string;
  /** Whether others are asked, too, and give the same rows or as many of the same kind; null: ours alone. */
  readonly shared: 'SAME_ROWS' | 'AS_MANY_ROWS' | null;
  readonly list: (respondent: Respondent) => Promise<readonly Request[]>;
}

const vary = (query: string, variables: readonly Request['variables'][]): readonly Request[] =>
  variables.map((each) => ({ query, variables: each }));

/** As many numbers as asked for, or all of them, spread over 1 to `last` and in no order that helps a cache. */
function spread(count: number, last: number): readonly number[] {
  const size = Math.min(count, last);
  const step = Math.floor(last / size);
  // A stride without a common divisor visits each once.
  return Array.from({ length: size }, (_, at) => 1 + ((at * 7_919) % size) * step);
}

const slugs = ({ profiles }: Respondent) =>
  spread(500, profiles).map((number) => ({ slug: `invented-${number}` }));

const LOOKUP = `query ($slug: String!) {
  profile(slug: $slug) { slug title { text } year edition level textLanguage }
}`;
const LOOKUP_POSTGRAPHILE = `query ($slug: String!) {
  profileBySlug(slug: $slug) { slug title year edition level language }
}`;

const PAGE = `query ($slug: String!) {
  profile(slug: $slug) {
    slug title { text } year level
    jurisdiction { code name { text } }
    sections {
      domain { code number name { text } }
      findings { nodes {
        reference kind position text
        mappings { relevance confidence rationale { text } objective { number label { text } } }
      } }
    }
  }
}`;
const PAGE_POSTGRAPHILE = `query ($slug: String!) {
  profileBySlug(slug: $slug) {
    slug title year level
    jurisdictionByJurisdictionId { code nameEn }
    sectionsByProfileIdList {
      domainByDomainCode { code number nameEn }
      findingsByProfileIdAndDomainCodeList(orderBy: ORDINAL_ASC) {
        reference kind position text
        objectiveMappingsByFindingIdList(condition: { method: CURATED }, orderBy: OBJECTIVE_NUMBER_ASC) {
          relevance confidence rationale objectiveByObjectiveNumber { number labelEn }
        }
      }
    }
  }
}`;

const OBJECTIVE = `query ($number: Int!) {
  objective(number: $number) {
    number label { text }
    findings(first: 50, filter: { kinds: [AREA_FOR_DEVELOPMENT] }) {
      nodes { reference kind text profile { slug title { text } year jurisdiction { code name { text } } } }
    }
  }
}`;
const OBJECTIVE_POSTGRAPHILE = `query ($number: Int!) {
  objectiveByNumber(number: $number) { number labelEn }
  allFindingsList(
    first: 50
    condition: { kind: AREA_FOR_DEVELOPMENT, objective: $number }
    orderBy: REFERENCE_ASC
  ) {
    reference kind text
    profileByProfileId { slug title year jurisdictionByJurisdictionId { code nameEn } }
  }
}`;

const DEEP = `query ($after: String!) {
  findings(first: 100, after: $after) {
    nodes { reference kind text domain { code } profile { slug title { text } year } }
  }
}`;
const DEEP_POSTGRAPHILE = `query ($after: Cursor!) {
  allFindings(first: 100, after: $after, orderBy: REFERENCE_ASC) {
    nodes { reference kind text domainCode profileByProfileId { slug title year } }
  }
}`;
const CURSOR = `query ($slug: String!) {
  findings(filter: { profiles: [$slug] }, last: 1) { edges { cursor } }
}`;
const CURSOR_POSTGRAPHILE = `query ($reference: String!) {
  allFindings(first: 1, condition: { reference: $reference }, orderBy: REFERENCE_ASC) {
    edges { cursor }
  }
}`;

/** The cursor in an answer that has one. */
function findCursor(data: unknown): string {
  const [, cursor] = /"cursor":"([^"]+)"/.exec(JSON.stringify(data)) ?? [];
  if (cursor === undefined) throw new Error(`No cursor in ${JSON.stringify(data)}.`);
  return cursor;
}

// Behind all findings of a profile, about half-way. We order by the place in a document, others by
// reference, the column by which an index lets them page: of the hundred rows the last ten are others of
// the same profile.
async function listDeep({ name, profiles, ask }: Respondent): Promise<readonly Request[]> {
  const numbers = spread(20, Math.floor(profiles / 4)).map((n) => Math.floor(profiles / 2) + n);
  const after = numbers.map(async (number) => {
    const slug = `invented-${number}`;
    const reference = `${slug}/whole-of-government/well-developed/3`;
    if (name === 'ours') return findCursor(await ask({ query: CURSOR, variables: { slug } }));
    if (name !== 'postgraphile') return reference;
    return findCursor(await ask({ query: CURSOR_POSTGRAPHILE, variables: { reference } }));
  });
  const cursors = (await Promise.all(after)).map((cursor) => ({ after: cursor }));
  return vary(name === 'postgraphile' ? DEEP_POSTGRAPHILE : DEEP, cursors);
}

/** Objectives that invented findings have: nobody maps any to 13. */
const OBJECTIVES = Array.from({ length: 23 }, (_, at) => at + 1).filter((number) => number !== 13);

/** Twenty runs of years, each of which holds half of the profiles or more. */
const YEARS = [2015, 2016, 2017, 2018, 2019].flatMap((from) =>
  [2023, 2024, 2025, 2026].map((to) => ({ from, to })),
);

const FACETS = `domains { domain { code } count } objectives { objective { number } count }
  principles { principle { code } count } kinds { kind count } levels { level count }
  regions { region { code } count } countries { country { code } count }
  groups { group { code } count } years { year count } textLanguages { textLanguage count }`;

const ALL_FACETS = `query ($years: YearRange) {
  findings(filter: { years: $years }) { facets { ${FACETS} } }
}`;

const SEARCH = `query ($text: String!) {
  search(query: $text, kinds: [FINDING], first: 20) {
    totalCount edges { score snippet node { ... on Finding { reference } } }
  }
  findings(filter: { text: $text }) { totalCount facets { ${FACETS} } }
}`;

const COVERAGE = `query ($years: YearRange) {
  coverage(filter: { years: $years }) {
    base { findingCount profileCount jurisdictionCount cautions { text } }
    byObjective { objective { number } findingCount profileCount jurisdictionCount }
    byDomain { objective { number } domain { code } findingCount profileCount }
    byKind { objective { number } kind findingCount profileCount }
    withoutObjectiveCount
  }
}`;

const GAPS = `query ($region: String!) {
  commonGaps(among: {region: $region}) {
    base { findingCount profileCount jurisdictionCount cautions { text } }
    byObjective { objective { number } findingCount jurisdictionCount examples { reference } }
    byDomain { domain { code } findingCount }
  }
}`;
const REGIONS = '002 019 142 150 009 202 015 419 030 034 035 143 145 039 151 154 155'.split(' ');

const BRANCHES = `query ($filter: FindingFilter!) {
  findings(first: 20, filter: $filter) { totalCount nodes { reference } }
}`;
const DOMAINS = ['PARTNERSHIPS', 'WELL_BEING', 'MIGRANTS_RIGHTS', 'WHOLE_OF_GOVERNMENT'];

/** Forty-eight branches of three fields each, which differ from one another and from seed to seed. */
function inventFilter(seed: number) {
  const pick = <Item>(list: readonly Item[], at: number) => list[at % list.length];
  const or = Array.from({ length: 48 }, (_, at) => ({
    domains: [pick(DOMAINS, at + seed), pick(DOMAINS, at + seed + 1)],
    objectives: [0, 5, 11].map((more) => pick(OBJECTIVES, at * 3 + seed + more)),
    regions: [pick(REGIONS, at + seed), pick(REGIONS, at * 2 + seed + 1)],
  }));
  return { filter: { or } };
}

/** A question in our words and in PostGraphile's; the other peers know ours. */
const inBoth =
  (
    ours: string,
    postgraphile: string,
    variables: (to: Respondent) => readonly Request['variables'][],
  ) =>
  async (respondent: Respondent) =>
    vary(respondent.name === 'postgraphile' ? postgraphile : ours, variables(respondent));

const own = (query: string, variables: readonly Request['variables'][]) => async () =>
  vary(query, variables);

/** All questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'lookup',
    title: 'profile by slug',
    shared: 'SAME_ROWS',
    list: inBoth(LOOKUP, LOOKUP_POSTGRAPHILE, slugs),
  },
  {
    name: 'profile',
    title: 'profile page: six domains, 30 findings with mappings and objectives',
    shared: 'SAME_ROWS',
    list: inBoth(PAGE, PAGE_POSTGRAPHILE, slugs),
  },
  {
    name: 'objective',
    title: 'objective page: its first 50 gaps with profile and place',
    shared: 'AS_MANY_ROWS',
    list: inBoth(OBJECTIVE, OBJECTIVE_POSTGRAPHILE, () => OBJECTIVES.map((number) => ({ number }))),
  },
  {
    name: 'deep',
    title: '100 rows deep in findings, by cursor',
    shared: 'AS_MANY_ROWS',
    list: listDeep,
  },
  {
    name: 'search',
    title: 'search, with all facets of what it finds',
    shared: null,
    list: own(
      SEARCH,
      Array.from({ length: 20 }, (_, at) => ({ text: `${at + 1} finding` })),
    ),
  },
  {
    name: 'facets',
    title: 'ten facets of most findings',
    shared: null,
    list: own(
      ALL_FACETS,
      YEARS.map((years) => ({ years })),
    ),
  },
  {
    name: 'coverage',
    title: 'coverage of most findings',
    shared: null,
    list: own(
      COVERAGE,
      YEARS.map((years) => ({ years })),
    ),
  },
  {
    name: 'gaps',
    title: 'gaps of a region',
    shared: null,
    list: own(
      GAPS,
      REGIONS.map((region) => ({ region })),
    ),
  },
  {
    name: 'branches',
    title: 'a filter of 48 branches of three fields',
    shared: null,
    list: own(
      BRANCHES,
      Array.from({ length: 20 }, (_, seed) => inventFilter(seed)),
    ),
  },
];
