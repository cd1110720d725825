import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { FindingConditions } from '../finding/finding-filter.ts';
import type { FindingSet } from '../finding/finding-set.ts';
import { Jurisdiction } from '../place/jurisdiction.ts';
import { jurisdictionConditions } from '../place/jurisdiction-filter.ts';
import { CAUTIONS } from '../release/cautions.ts';
import { Release, readNewestRelease } from '../release/release.ts';
import { jurisdictionRows } from '../support/entities.ts';
import { requireRow } from '../support/entity-rows.ts';
import { countFindings, loadProfileBase } from './base-loader.ts';
import { describeGroup, GroupCoverage, loadGroups } from './group-coverage.ts';

/** What an aggregate was counted out of. */
export interface BaseOf {
  readonly set: FindingSet;
  /** The filters whose fields on places all hold. */
  readonly places: readonly FindingConditions[];
  /** How many jurisdictions must share a thing to be listed; absent where nothing is shared. */
  readonly minJurisdictions?: number;
}

/** The base of a set that its own filter describes. */
export function baseOf(set: FindingSet): BaseOf {
  return { set, places: set.filter ? [set.filter] : [] };
}

const groupsOf = ({ places }: BaseOf) => places.flatMap(({ groups }) => groups ?? []);

const TYPES = { NATIONAL: 'COUNTRY', LOCAL: 'LOCAL_AUTHORITY' } as const;

async function readAssessedElsewhere({ places }: BaseOf, { database }: Context) {
  const rows = await database.jurisdiction.findMany({
    where: {
      AND: places.map(({ jurisdictions, level, ...rest }) => ({
        AND: [
          jurisdictionConditions({ ...rest, codes: jurisdictions }),
          level ? { type: TYPES[level] } : {},
        ],
      })),
      assessments: { some: {} },
      profiles: { none: {} },
    },
    select: { code: true },
    orderBy: { code: 'asc' },
  });
  return rows.map(({ code }) => code);
}

const memory = new WeakMap<Context, Map<string, Promise<string[]>>>();

// The same for every list under one field, so it is read once in a request.
function loadAssessedElsewhere(base: BaseOf, context: Context): Promise<string[]> {
  const known = memory.get(context) ?? new Map<string, Promise<string[]>>();
  memory.set(context, known);
  const name = JSON.stringify(base.places);
  const codes = known.get(name) ?? readAssessedElsewhere(base, context);
  known.set(name, codes);
  return codes;
}

async function warn(base: BaseOf, context: Context): Promise<string[]> {
  const { jurisdictions, earliestYear, latestYear } = await loadProfileBase(context, base.set);
  const { minJurisdictions = 0 } = base;
  const groups = await loadGroups(context, groupsOf(base));
  return [
    ...(jurisdictions === 0
      ? [
          'The base is empty: this corpus has no profile in this set. That says nothing of strengths or gaps.',
        ]
      : []),
    ...(jurisdictions > 0 && jurisdictions < minJurisdictions
      ? [
          `Nothing can be common here: ${jurisdictions} with a profile in this set, and ${minJurisdictions} are asked to share it. An empty list says nothing of strengths or gaps.`,
        ]
      : []),
    ...groups.map(describeGroup),
    ...(earliestYear !== latestYear
      ? [`The profiles are of ${earliestYear} to ${latestYear}: they do not show one moment.`]
      : []),
    ...CAUTIONS,
  ];
}

/** What an aggregate was counted out of. */
export const CoverageBase = builder.objectRef<BaseOf>('CoverageBase').implement({
  description:
    'What an aggregate was counted out of: print it beside every number that you take from there.',
  fields: (t) => ({
    findings: t.int({
      description: 'Findings in the set.',
      resolve: ({ set }, _args, context) => countFindings(context, set),
    }),
    profiles: t.int({
      description:
        'Profiles in the set: those that the filter leaves in by level, place, slug, edition and year, whether or not a finding in them fits the rest of it.',
      resolve: async ({ set }, _args, context) => (await loadProfileBase(context, set)).profiles,
    }),
    jurisdictions: t.int({
      description:
        'Jurisdictions of those profiles. One with two editions counts once; a local authority counts beside its country.',
      resolve: async ({ set }, _args, context) =>
        (await loadProfileBase(context, set)).jurisdictions,
    }),
    earliestYear: t.int({
      nullable: true,
      description: 'The year of the oldest of those profiles; null when there is none.',
      resolve: async ({ set }, _args, context) =>
        (await loadProfileBase(context, set)).earliestYear,
    }),
    latestYear: t.int({
      nullable: true,
      description: 'The year of the newest of those profiles; null when there is none.',
      resolve: async ({ set }, _args, context) => (await loadProfileBase(context, set)).latestYear,
    }),
    groups: t.field({
      type: [GroupCoverage],
      description:
        'For each group that the question names, by code: how far its members are covered. Groups inside `and`, `or` and `not` of a filter are not looked for.',
      resolve: (base, _args, context) => loadGroups(context, groupsOf(base)),
    }),
    assessedWithoutProfile: t.field({
      type: [Jurisdiction],
      description:
        'Jurisdictions of the places and the level that the question names (all, when it names none) whose assessment a source states and whose text is not in this corpus, by code. Others may have been assessed too: the sources here do not list all assessments.',
      resolve: async (base, _args, context, info) => {
        const codes = await loadAssessedElsewhere(base, context);
        const rows = await jurisdictionRows(context, info, [], codes);
        return codes.map((code) => requireRow(rows.get(code)));
      },
    }),
    release: t.field({
      type: Release,
      description: 'The release that was counted.',
      resolve: (_base, _args, context) => readNewestRelease(context),
    }),
    cautions: t.stringList({
      description:
        'What to keep in mind with the numbers, in English: of this base first, then of all.',
      resolve: (base, _args, context) => warn(base, context),
    }),
  }),
});
