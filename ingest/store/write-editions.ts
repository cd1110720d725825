import type { ClientBase } from 'pg';
import { readIds } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import { readTitle } from '../parse/title.ts';
import { type EditionClash, type EditionEntry, numberEditions } from './editions.ts';

/** Held while the editions of a jurisdiction are numbered anew; no profile has it afterwards. */
export const NEW_EDITION = 1_000_000;

/** The editions of a jurisdiction, or why they cannot be put in order. */
export type EditionPlan =
  | {
      /** By slug, the newcomer's with the others'. */
      readonly numbers: ReadonlyMap<string, number>;
      /** What else changes by it: "kenya-2022 is now edition 2". */
      readonly moved: readonly string[];
    }
  | { readonly clash: EditionClash };

type Row = Readonly<{
  slug: string;
  title: string;
  edition: number;
  year: number;
  month: number | null;
}>;

/**
 * Numbers the editions of a jurisdiction with one profile more, or one written anew.
 * @param isStated whether title or importer says the profile's edition.
 */
export async function planEditions(
  client: ClientBase,
  { slug, jurisdiction, year, month, edition }: ProfileContent,
  isStated: boolean,
): Promise<EditionPlan> {
  const { rows } = await client.query<Row>(
    `SELECT p."slug", p."title", p."edition", p."year", p."month" FROM "Profile" p
     JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId" WHERE j."code" = $1 AND p."slug" <> $2`,
    [jurisdiction, slug],
  );
  const others = rows.map(
    (row): EditionEntry => ({
      ...row,
      stated: readTitle(row.title)?.edition === row.edition ? row.edition : null,
      current: row.edition,
    }),
  );
  const own = { slug, year, month, stated: isStated ? edition : null, current: null };
  const numbered = numberEditions([...others, own]);
  if ('clash' in numbered) return numbered;
  const { editions } = numbered;
  return {
    numbers: editions,
    moved: rows
      .filter((row) => editions.get(row.slug) !== row.edition)
      .map((row) => `${row.slug} is now edition ${editions.get(row.slug)}`),
  };
}

/** Gives the profiles of a jurisdiction their editions, and each the one before it. */
export async function writeEditions(
  client: ClientBase,
  editions: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = await readIds(client, 'Profile', 'slug', [...editions.keys()]);
  const chain = [...editions].filter(([slug]) => ids.has(slug)).toSorted(([, a], [, b]) => a - b);
  await client.query('UPDATE "Profile" SET "previousEditionId" = NULL WHERE "id" = ANY($1)', [
    [...ids.values()],
  ]);
  for (const [slug, edition] of chain.toReversed()) {
    await client.query('UPDATE "Profile" SET "edition" = $2 WHERE "slug" = $1', [slug, edition]);
  }
  for (const [at, [slug]] of chain.entries()) {
    const before = chain[at - 1]?.[0];
    if (before === undefined) continue;
    await client.query('UPDATE "Profile" SET "previousEditionId" = $2 WHERE "slug" = $1', [
      slug,
      ids.get(before),
    ]);
  }
}
