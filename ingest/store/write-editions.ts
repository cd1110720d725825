import type { ClientBase } from 'pg';
import { readIds } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import { readTitle } from '../parse/identity/title.ts';
import { type EditionClash, numberEditions } from './editions.ts';

/** Held while the editions of a jurisdiction are numbered anew; no profile has it afterwards. */
export const NEW_EDITION = 1_000_000;

/** How the profiles of a jurisdiction are numbered, one profile more among them. */
export interface EditionPlan {
  /** By slug, the newcomer's with the others'; as they are and as it states where they clash. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What else changes by it: "kenya-2022 is now edition 2". */
  readonly moved: readonly string[];
  /** Why they cannot be put in order by their dates; null when they can. */
  readonly clash: EditionClash | null;
}

type Row = Readonly<{
  slug: string;
  title: string;
  edition: number;
  year: number;
  month: number | null;
}>;

/** The edition that a profile has by its title; null when the title says nothing of it. */
function readStated({ title, edition }: Pick<Row, 'title' | 'edition'>): number | null {
  return readTitle(title)?.edition === edition ? edition : null;
}

/** The least edition that a profile can be by its title: a follow-up is not the first. */
const leastOf = (title: string): number => (readTitle(title)?.isFollowUp === true ? 2 : 1);

/**
 * Numbers the editions of a jurisdiction with one profile more, or one written anew.
 * @param stated the edition that the profile itself or its importer says; null when nothing says it.
 */
export async function planEditions(
  client: ClientBase,
  profile: ProfileContent,
  stated: number | null = readStated(profile),
): Promise<EditionPlan> {
  const { slug, jurisdiction, year, month, edition } = profile;
  const { rows } = await client.query<Row>(
    `SELECT p."slug", p."title", p."edition", p."year", p."month" FROM "Profile" p
     JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId" WHERE j."code" = $1 AND p."slug" <> $2`,
    [jurisdiction, slug],
  );
  const others = rows.map((row) => ({
    ...row,
    stated: readStated(row),
    least: leastOf(row.title),
    current: row.edition,
  }));
  const least = leastOf(profile.title);
  const numbered = numberEditions([...others, { slug, year, month, stated, least, current: null }]);
  if ('clash' in numbered) {
    const asStated = rows.map((row): [string, number] => [row.slug, row.edition]);
    return { numbers: new Map([...asStated, [slug, edition]]), moved: [], clash: numbered.clash };
  }
  const { editions } = numbered;
  return {
    numbers: editions,
    moved: rows
      .filter((row) => editions.get(row.slug) !== row.edition)
      .map((row) => `${row.slug} is now edition ${editions.get(row.slug)}`),
    clash: null,
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
