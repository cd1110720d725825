import type { PublishedRelease } from '../../release/published-release.ts';
import { LANGUAGES } from '../../text/languages.ts';

/** How long lists without pages are at most, by type and field: "Query.objectives". */
export type ListSizes = ReadonlyMap<string, number>;

/** The length of the longest of lists that have a key in common. */
function longest<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): number {
  const counts = new Map<unknown, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function count({ reference, catalogue }: PublishedRelease): ListSizes {
  const { domains, objectives, principles, regions, groups, areas, steps, placements } = reference;
  const sizes = {
    'Query.domains': domains.length,
    'Programme.domains': domains.length,
    'FindingFacets.domains': domains.length,
    'Query.objectives': objectives.length,
    'FindingFacets.objectives': objectives.length,
    'Objective.actions': longest(reference.actions, ({ objectiveNumber }) => objectiveNumber),
    'Query.principles': principles.length,
    'FindingFacets.principles': principles.length,
    'Query.regions': regions.length,
    'FindingFacets.regions': regions.length,
    'Region.children': longest(regions, ({ parentCode }) => parentCode),
    'Query.groups': groups.length,
    'FindingFacets.groups': groups.length,
    'CoverageBase.byGroup': groups.length,
    'Query.indicatorAreas': areas.length,
    'Domain.placements': longest(placements, ({ domainCode }) => domainCode),
    'IndicatorArea.placements': longest(placements, ({ areaId }) => areaId),
    'Query.processSteps': steps.length,
    'Domain.descriptions': longest(reference.statements, ({ domainCode }) => domainCode),
    'Programme.statements': longest(reference.statements, ({ domainCode }) => domainCode),
    'FindingFacets.countries': new Set(
      catalogue.profiles.map(({ place }) => catalogue.places.countryOf[place]),
    ).size,
    'FindingFacets.years': new Set(catalogue.profiles.map(({ year }) => year)).size,
    'FindingFacets.kinds': 2,
    'FindingFacets.levels': 2,
    'FindingFacets.textLanguages': LANGUAGES.length,
    'Profile.sections': domains.length,
  };
  return new Map(Object.entries(sizes));
}

const known = new WeakMap<PublishedRelease, ListSizes>();

/** Counts the lists of a release, once. */
export function listSizesOf(release: PublishedRelease): ListSizes {
  const sizes = known.get(release) ?? count(release);
  known.set(release, sizes);
  return sizes;
}
