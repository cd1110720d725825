import type { ClientBase } from 'pg';
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

/** A profile as the database has it. */
export interface StoredEdition {
  readonly slug: string;
  readonly jurisdiction: string;
  readonly title: string;
  readonly edition: number;
  readonly year: number;
  readonly month: number | null;
}

/** Reads the profiles of jurisdictions. */
export async function readEditions(
  client: ClientBase,
  jurisdictions: readonly string[],
): Promise<readonly StoredEdition[]> {
  const { rows } = await client.query<StoredEdition>(
    `SELECT p."slug", j."code" AS "jurisdiction", p."title", p."edition", p."year", p."month"
     FROM "Profile" p JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId" WHERE j."code" = ANY($1)`,
    [jurisdictions],
  );
  return rows;
}

/** The edition that a profile has by its title; null when the title says nothing of it. */
function readStated({ title, edition }: Pick<StoredEdition, 'title' | 'edition'>): number | null {
  return readTitle(title)?.edition === edition ? edition : null;
}

/** The least edition that a profile can be by its title: a follow-up is not the first. */
const leastOf = (title: string): number => (readTitle(title)?.isFollowUp === true ? 2 : 1);

/**
 * Numbers the editions of a jurisdiction with one profile more, or one written anew.
 * @param stored the profiles of its jurisdiction, and of others.
 * @param stated the edition that the profile itself or its importer says; null when nothing says it.
 */
export function planEditions(
  profile: ProfileContent,
  stored: readonly StoredEdition[],
  stated: number | null = readStated(profile),
): EditionPlan {
  const { slug, jurisdiction, year, month, edition } = profile;
  const rows = stored.filter((each) => each.jurisdiction === jurisdiction && each.slug !== slug);
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

/**
 * Gives the profiles of jurisdictions their editions, and each the one before it. In two steps, since
 * no two profiles of a jurisdiction may have one edition in between.
 * @param jurisdictions the editions of each by slug.
 */
export async function writeEditions(
  client: ClientBase,
  jurisdictions: readonly ReadonlyMap<string, number>[],
): Promise<void> {
  const rows = jurisdictions.flatMap((editions) => {
    const chain = [...editions].toSorted(([, a], [, b]) => a - b);
    return chain.map(([slug, edition], at) => ({
      slug,
      edition,
      before: chain[at - 1]?.[0] ?? null,
    }));
  });
  const slugs = rows.map(({ slug }) => slug);
  await client.query(
    `UPDATE "Profile" p SET "previousEditionId" = NULL, "edition" = $2 + n."at"
     FROM unnest($1::text[]) WITH ORDINALITY n("slug", "at") WHERE p."slug" = n."slug"`,
    [slugs, NEW_EDITION],
  );
  await client.query(
    `UPDATE "Profile" p SET "edition" = n."edition", "previousEditionId" = b."id"
     FROM unnest($1::text[], $2::int[], $3::text[]) n("slug", "edition", "before")
     LEFT JOIN "Profile" b ON b."slug" = n."before" WHERE p."slug" = n."slug"`,
    [slugs, rows.map(({ edition }) => edition), rows.map(({ before }) => before)],
  );
}
