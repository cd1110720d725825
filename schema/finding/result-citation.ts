import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import * as z from 'zod';
import { resultItem } from '../../citations/csl-item.ts';
import { describeFilter } from '../../citations/describe-filter.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { DOMAIN_CODES } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { readNewestRelease } from '../release/release.ts';
import { styleArgument, writeCitation } from './citation-style.ts';
import { FindingConnection } from './finding.ts';
import { type FindingConditions, findingConditions } from './finding-filter.ts';
import { readSet } from './finding-set.ts';
import { FINDING_TABLES, findingPredicate } from './finding-sql.ts';

const { sql, join } = Prisma;

/** What the parent of each list of findings adds to the filter of the list, by its field. */
const NARROWED: ReadonlyMap<string, (key: string) => FindingConditions> = new Map<
  string,
  (key: string) => FindingConditions
>([
  ['Query.findings', () => ({})],
  ['Domain.findings', (key) => ({ domains: [z.enum(DOMAIN_CODES).parse(key)] })],
  ['Profile.findings', (key) => ({ profiles: [key] })],
]);

/** The filter that alone finds what a connection pages through. */
function readQuestion(connection: object): FindingConditions {
  const { coordinate, key, filter } = readSet(connection);
  const narrow = NARROWED.get(coordinate);
  if (narrow === undefined) {
    throw new Error(`schema/finding/result-citation.ts does not know ${coordinate}.`);
  }
  const narrowed = narrow(key);
  // The filter may name profiles or domains of its own beside the one that is asked.
  const isClash = Object.keys(narrowed).some((name) => Object.hasOwn(filter ?? {}, name));
  return isClash
    ? { ...filter, and: [...(filter?.and ?? []), narrowed] }
    : { ...filter, ...narrowed };
}

/** How many findings and profiles answer a filter, and who published them where. */
interface Tally {
  readonly findings: number;
  readonly profiles: number;
  readonly publisher: string;
  readonly portal: string;
}

// A list of profiles may cite the findings of each: all are counted by one statement.
async function countResults({ database }: Context, filters: readonly FindingConditions[]) {
  const counts = filters.map((filter, place) => {
    // The predicate itself does not refuse what is too large.
    findingConditions(filter);
    return sql`
      SELECT ${place}::int AS "place", count(*)::int AS "findings",
        count(DISTINCT p."id")::int AS "profiles"
      FROM ${FINDING_TABLES} WHERE ${findingPredicate(filter)}`;
  });
  const rows = await database.$queryRaw<(Tally & { place: number })[]>`
    SELECT c.*, d."publisher", d."portal"
    FROM (${join(counts, ' UNION ALL ')}) c
    CROSS JOIN (SELECT "publisher", "portal" FROM "SourceDocument" ORDER BY "id" LIMIT 1) d`;
  const tallies = new Map(rows.map((row) => [row.place, row]));
  return filters.map(
    (_filter, place) => tallies.get(place) ?? new Error('The database has no source document.'),
  );
}

const loaders = new WeakMap<Context, DataLoader<FindingConditions, Tally, string>>();

function loaderOf(context: Context): DataLoader<FindingConditions, Tally, string> {
  const known = loaders.get(context);
  if (known !== undefined) return known;
  const made = new DataLoader<FindingConditions, Tally, string>(
    (filters) => countResults(context, filters),
    { cacheKeyFn: (filter) => JSON.stringify(filter) },
  );
  loaders.set(context, made);
  return made;
}

builder.objectField(FindingConnection, 'citation', (t) =>
  t.string({
    description:
      'How to cite all that the query found, not only this page: how many findings of how many profiles, the filter, and the release that was read, whose date stands for the date of access.',
    args: styleArgument,
    resolve: async (page, { style }, context) => {
      const filter = readQuestion(page);
      const tally = await loaderOf(context).load(filter);
      const id = createHash('sha256').update(JSON.stringify(filter)).digest('hex').slice(0, 12);
      const result = { ...tally, id, filter: describeFilter(filter) };
      return writeCitation(style, resultItem(result, await readNewestRelease(context)));
    },
  }),
);
