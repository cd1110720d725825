import { countBase, listAssessedElsewhere, listGroups } from '../../catalogue/base.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import { builder } from '../builder.ts';
import { CAUTIONS } from '../release/cautions.ts';
import { describeGroup, GroupCoverage } from './group-coverage.ts';

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
  return { set, places: [set.filter] };
}

const groupsOf = ({ set, places }: BaseOf) =>
  listGroups(
    set.catalogue,
    places.flatMap(({ groups }) => groups ?? []),
  );

function warn(base: BaseOf): string[] {
  const { jurisdictions, earliestYear, latestYear } = countBase(base.set);
  const { minJurisdictions = 0 } = base;
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
    ...groupsOf(base).map(describeGroup),
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
      resolve: ({ set }) => set.count,
    }),
    profiles: t.int({
      description:
        'Profiles in the set: those that the filter leaves in by level, place, slug, edition and year, whether or not a finding in them fits the rest of it.',
      resolve: ({ set }) => countBase(set).profiles,
    }),
    jurisdictions: t.int({
      description:
        'Jurisdictions of those profiles. One with two editions counts once; a local authority counts beside its country.',
      resolve: ({ set }) => countBase(set).jurisdictions,
    }),
    earliestYear: t.int({
      nullable: true,
      description: 'The year of the oldest of those profiles; null when there is none.',
      resolve: ({ set }) => countBase(set).earliestYear,
    }),
    latestYear: t.int({
      nullable: true,
      description: 'The year of the newest of those profiles; null when there is none.',
      resolve: ({ set }) => countBase(set).latestYear,
    }),
    groups: t.field({
      type: [GroupCoverage],
      description:
        'For each group that the question names, by code: how far its members are covered. Groups inside `and`, `or` and `not` of a filter are not looked for.',
      resolve: groupsOf,
    }),
    assessedWithoutProfile: t.field({
      type: ['Jurisdiction'],
      description:
        'Jurisdictions of the places and the level that the question names (all, when it names none) whose assessment a source states and whose text is not in this corpus, by code. Others may have been assessed too: the sources here do not list all assessments.',
      resolve: ({ set, places }, _args, { release }) =>
        listAssessedElsewhere(set.catalogue, places).map(release.reference.jurisdictionByCode),
    }),
    release: t.field({
      type: 'Release',
      description: 'The release that was counted.',
      resolve: (_base, _args, { release }) => release,
    }),
    cautions: t.stringList({
      description:
        'What to keep in mind with the numbers, in English: of this base first, then of all.',
      resolve: warn,
    }),
  }),
});
