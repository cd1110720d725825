import type { ClientBase } from 'pg';

/** Findings of each invented profile: three strengths and two gaps in each of six domains. */
export const FINDINGS_PER_PROFILE = 30;

// Everything here is invented and says so in its own text. Numbers are spread by PostgreSQL's hash
// functions, so the same call makes the same rows. One statement a table: a million findings would
// not fit through parameters.

// Countries first, then local authorities, each of which gets two editions.
const JURISDICTIONS = `
  INSERT INTO "Jurisdiction" ("code", "kind", "nameEn", "unverified", "countryId", "regionCode")
  SELECT c."code" || '-INVENTED-' || i, 'LOCAL_AUTHORITY', 'Invented place ' || i, '{}', c."id", c."regionCode"
  FROM generate_series(1, ($1::int + 1) / 2) i
  JOIN (
    SELECT "id", "code", "regionCode", row_number() OVER (ORDER BY "code") - 1 AS "n", count(*) OVER () AS "all"
    FROM "Jurisdiction" WHERE "kind" = 'COUNTRY'
  ) c ON c."n" = i % c."all"`;

const DOCUMENTS = `
  INSERT INTO "Document" ("id", "kind", "file", "sha256", "title", "publisher", "portal",
    "pageLanguage", "textLanguage", "attribution", "rights", "lineCount")
  SELECT 'invented-' || i, 'PROFILE', 'invented/' || i || '.txt',
    encode(sha256(convert_to('invented ' || i, 'UTF8')), 'hex'),
    'INVENTED profile ' || i || ', not a real assessment', 'Nobody', 'None', 'EN', 'EN',
    'Invented for a benchmark', 'Invented for a benchmark', 100
  FROM generate_series(1, $1::int) i`;

const PROFILES = `
  INSERT INTO "Profile" ("slug", "title", "jurisdictionId", "level", "edition", "year", "month", "language",
    "documentId", "lineFrom", "lineTo", "quote")
  SELECT 'invented-' || n, 'INVENTED profile ' || n || ', not a real assessment', place."id",
    CASE WHEN place."kind" = 'COUNTRY' THEN 'NATIONAL' ELSE 'LOCAL' END::"Level",
    100 + place."edition", 2016 + abs(hashint8(n)) % 10, 1 + n % 12,
    (ARRAY['EN', 'EN', 'EN', 'FR', 'ES'])[1 + n % 5]::"Language", 'invented-' || n, 1, 1, 'Invented'
  FROM (
    SELECT "id", "kind", "edition", row_number() OVER (ORDER BY "edition", "kind", "code") AS n
    FROM "Jurisdiction", generate_series(1, 2) "edition"
    WHERE "kind" = 'COUNTRY' AND "edition" = 1 OR "code" LIKE '%-INVENTED-%'
  ) place WHERE n <= $1::int`;

const SECTIONS = `
  INSERT INTO "Section" ("profileId", "domainCode", "domainFrom")
  SELECT p."id", d."code", 'ORDER' FROM "Profile" p, "Domain" d WHERE p."slug" LIKE 'invented-%'`;

const FINDINGS = `
  INSERT INTO "Finding" ("reference", "profileId", "domainCode", "kind", "position", "ordinal", "text",
    "textHash", "language", "lineFrom", "lineTo", "quote")
  SELECT r."slug" || '/' || r."domain" || '/' || lower(replace(r."kind"::text, '_', '-')) || '/' || r."position",
    r."profileId", r."code", r."kind", r."position", r."ordinal", r."text",
    encode(sha256(convert_to(r."text", 'UTF8')), 'hex'), r."language", r."ordinal" + 10, r."ordinal" + 10, r."text"
  FROM (
    SELECT p."slug", p."id" AS "profileId", p."language", d."code",
      trim(BOTH '-' FROM regexp_replace(lower(d."code"::text), '[^a-z]+', '-', 'g')) AS "domain",
      k."kind", k."position", ((d."number" - 1) * 5 + k."n")::int AS "ordinal",
      'Invented finding ' || ((d."number" - 1) * 5 + k."n") || ' of ' || p."slug" || '.' AS "text"
    FROM "Profile" p CROSS JOIN "Domain" d CROSS JOIN (VALUES
      (1, 'WELL_DEVELOPED'::"FindingKind", 1), (2, 'WELL_DEVELOPED', 2), (3, 'WELL_DEVELOPED', 3),
      (4, 'AREA_FOR_DEVELOPMENT', 1), (5, 'AREA_FOR_DEVELOPMENT', 2)
    ) k("n", "kind", "position")
    WHERE p."slug" LIKE 'invented-%'
  ) r`;

// Objective 13 stays untouched, as in the corpus, and every tenth finding has a principle only.
const CURATED = `
  INSERT INTO "ObjectiveMapping" ("findingId", "objectiveNumber", "relevance", "confidence", "method", "rationale")
  SELECT "id", "objective", "relevance"::"Relevance",
    (ARRAY['HIGH', 'MEDIUM', 'LOW'])[1 + abs(hashint4("id" + 7)) % 3]::"Confidence", 'CURATED', 'Invented.'
  FROM (
    SELECT f."id", 1 + abs(hashint4(f."id" * 2)) % 23 AS "objective", 'PRIMARY' AS "relevance"
    FROM "Finding" f WHERE f."text" LIKE 'Invented%' AND f."id" % 10 > 0
    UNION ALL
    SELECT f."id", 1 + (abs(hashint4(f."id" * 2)) + 5) % 23, 'SECONDARY'
    FROM "Finding" f WHERE f."text" LIKE 'Invented%' AND f."id" % 10 > 3
  ) m WHERE "objective" <> 13`;

// By a rule, a fifth of the findings get the same objective again, which must not count twice.
const BY_RULE = `
  INSERT INTO "ObjectiveMapping" ("findingId", "objectiveNumber", "relevance", "confidence", "method", "rationale")
  SELECT "findingId", "objectiveNumber", 'PRIMARY', 'LOW', 'RULE', 'Invented.'
  FROM "ObjectiveMapping" WHERE "rationale" = 'Invented.' AND "relevance" = 'PRIMARY' AND "findingId" % 5 = 1`;

const PRINCIPLES = `
  INSERT INTO "PrincipleMapping" ("findingId", "principleCode", "confidence", "method", "rationale")
  SELECT f."id", g."code", 'MEDIUM', 'CURATED', 'Invented.'
  FROM "Finding" f JOIN "Principle" g ON g."number" = 1 + abs(hashint4(f."id")) % 10
  WHERE f."text" LIKE 'Invented%' AND f."id" % 5 = 0`;

/**
 * Fills a database that holds the corpus with invented profiles beside it: national ones for each
 * country, then local ones, of 2016 to 2025, in three languages, with mappings. For benchmarks and
 * tests of size only: nothing of it is a statement about a real place.
 * @param profiles how many; each has {@link FINDINGS_PER_PROFILE} findings.
 */
export async function generate(client: ClientBase, profiles: number): Promise<void> {
  for (const sql of [JURISDICTIONS, DOCUMENTS, PROFILES]) await client.query(sql, [profiles]);
  for (const sql of [SECTIONS, FINDINGS, CURATED, BY_RULE, PRINCIPLES]) await client.query(sql);
  await client.query('ANALYZE');
}
