import DataLoader from 'dataloader';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Context } from '../context.ts';
import { fieldOf, loadCounts } from '../facets/facet-loader.ts';
import type { FindingSet } from '../finding/finding-set.ts';
import { findingPredicate } from '../finding/finding-sql.ts';
import { profileSide } from '../profile/profile-side.ts';

const { sql } = Prisma;

/** The profiles that findings are counted out of. */
export interface ProfileBase {
  readonly profiles: number;
  readonly jurisdictions: number;
  readonly earliestYear: number | null;
  readonly latestYear: number | null;
}

const NO_PROFILES: ProfileBase = {
  profiles: 0,
  jurisdictions: 0,
  earliestYear: null,
  latestYear: null,
};

async function readProfiles({ database }: Context, sets: readonly FindingSet[]) {
  const bases = new Map<string, ProfileBase>();
  const nameOf = (set: FindingSet, key: string) => JSON.stringify([fieldOf(set), key]);
  // A list that the profiles do not tell apart from its siblings has the same base as they.
  const keyOf = ({ source, key }: FindingSet) => (source.profileColumn === null ? '' : key);
  for (const group of groupBy(sets, fieldOf).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { source, filter } = first;
    const column = source.profileColumn ?? sql`''::text`;
    const rows = await database.$queryRaw<(ProfileBase & { key: string })[]>`
      SELECT ${column} AS "key", count(*)::int AS "profiles",
        count(DISTINCT p."jurisdictionId")::int AS "jurisdictions",
        min(p."year") AS "earliestYear", max(p."year") AS "latestYear"
      FROM "Profile" p JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId"
      WHERE ${column} = ANY(${[...new Set(group.map(keyOf))]}) AND ${findingPredicate(profileSide(filter))}
      GROUP BY 1`;
    for (const { key, ...base } of rows) bases.set(nameOf(first, key), base);
  }
  return sets.map((set) => bases.get(nameOf(set, keyOf(set))) ?? NO_PROFILES);
}

const loaders = new WeakMap<Context, DataLoader<FindingSet, ProfileBase, string>>();

/** The profiles that a set of findings is counted out of; one statement for sets under one field. */
export function loadProfileBase(context: Context, set: FindingSet): Promise<ProfileBase> {
  const known = loaders.get(context);
  if (known !== undefined) return known.load(set);
  const loader = new DataLoader((sets: readonly FindingSet[]) => readProfiles(context, sets), {
    cacheKeyFn: (one) => JSON.stringify([fieldOf(one), one.key]),
  });
  loaders.set(context, loader);
  return loader.load(set);
}

/** How many findings a set has. */
export async function countFindings(context: Context, set: FindingSet): Promise<number> {
  const counts = await loadCounts(context, { set, facet: 'total', ignoreOwn: false });
  return counts.get('all') ?? 0;
}
