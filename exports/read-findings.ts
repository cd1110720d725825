import { citeFinding } from '../citations/cite.ts';
import type { Database } from '../prisma/client.ts';
import { Prisma } from '../prisma/generated/client/client.ts';
import type { FindingConditions } from '../schema/finding/finding-filter.ts';
import { FINDING_TABLES, findingPredicate } from '../schema/finding/finding-sql.ts';
import { ReleaseChangedError } from './errors.ts';
import type { FindingRow } from './finding-columns.ts';

const { sql } = Prisma;

/** Findings that are read, and held in memory, at a time. */
export const PAGE_SIZE = 1_000;

type StoredRow = Omit<FindingRow, 'citation'> & {
  readonly title: string;
  readonly portal: string;
  readonly publisher: string;
};

const objectivesMadeBy = (method: 'CURATED' | 'RULE') => sql`
  COALESCE(array_agg(m."objectiveNumber" ORDER BY m."relevance", m."objectiveNumber")
    FILTER (WHERE m."method" = ${method}::"MappingMethod"), '{}')`;

const principlesMadeBy = (method: 'CURATED' | 'RULE') => sql`
  COALESCE(array_agg(m."principleCode"::text ORDER BY m."principleCode")
    FILTER (WHERE m."method" = ${method}::"MappingMethod"), '{}')`;

// References are ASCII. Their order by bytes is the same in every database, whatever its collation.
const readPage = (database: Database, filter: FindingConditions, after: string) =>
  database.$queryRaw<StoredRow[]>`
    WITH page AS MATERIALIZED (
      SELECT f."id" FROM ${FINDING_TABLES}
      WHERE ${findingPredicate(filter)} AND f."reference" COLLATE "C" > ${after}
      ORDER BY f."reference" COLLATE "C" LIMIT ${PAGE_SIZE}
    ), o AS (
      SELECT m."findingId", ${objectivesMadeBy('CURATED')} AS "curated",
        ${objectivesMadeBy('RULE')} AS "byRule"
      FROM page JOIN "ObjectiveMapping" m ON m."findingId" = page."id" GROUP BY m."findingId"
    ), g AS (
      SELECT m."findingId", ${principlesMadeBy('CURATED')} AS "curated",
        ${principlesMadeBy('RULE')} AS "byRule"
      FROM page JOIN "PrincipleMapping" m ON m."findingId" = page."id" GROUP BY m."findingId"
    )
    SELECT f."reference", f."kind"::text, f."text", f."language"::text,
      f."domainCode"::text AS "domain", f."position", f."lineFrom", f."lineTo",
      p."slug" AS "profile", p."level"::text, p."edition", p."year", p."month", p."title",
      j."code" AS "jurisdiction", j."nameEn" AS "jurisdictionName", j."regionCode" AS "region",
      COALESCE(c."alpha3", j."alpha3") AS "country",
      COALESCE(o."curated", '{}') AS "objectives",
      COALESCE(o."byRule", '{}') AS "objectivesByRule",
      COALESCE(g."curated", '{}') AS "principles",
      COALESCE(g."byRule", '{}') AS "principlesByRule",
      d."id" AS "document", d."portal", d."publisher",
      (SELECT max("number") FROM "Release") AS "release"
    FROM page JOIN "Finding" f USING ("id")
    JOIN "Profile" p ON p."id" = f."profileId"
    JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId"
    LEFT JOIN "Jurisdiction" c ON c."id" = j."countryId"
    JOIN "SourceDocument" d ON d."id" = p."sourceDocumentId"
    LEFT JOIN o ON o."findingId" = f."id"
    LEFT JOIN g ON g."findingId" = f."id"
    ORDER BY f."reference" COLLATE "C"`;

/**
 * Reads the findings of a filter by reference, a page at a time, and only when the next page is
 * asked for. Between pages it holds no connection.
 * @throws ReleaseChangedError when a page would be of another release than the first.
 */
export async function* readFindings(
  database: Database,
  filter: FindingConditions,
  release: { readonly number: number; readonly publishedAt: Date },
): AsyncGenerator<readonly FindingRow[]> {
  for (let after = ''; ; ) {
    const rows = await readPage(database, filter, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    if (last.release !== release.number) {
      throw new ReleaseChangedError(
        `Release ${last.release} was published while release ${release.number} was read. Begin again.`,
      );
    }
    yield rows.map(({ title, portal, publisher, ...row }) => ({
      ...row,
      citation: citeFinding(row, { title, year: row.year, portal, publisher }, release),
    }));
    if (rows.length < PAGE_SIZE) return;
    after = last.reference;
  }
}
