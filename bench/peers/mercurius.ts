import { fastify } from 'fastify';
import { mercurius } from 'mercurius';
import { Pool } from 'pg';
import { readEnvironment } from './environment.ts';
import { SDL } from './sdl.ts';

// SQL written by hand: one prepared statement for each root field, and one for each relation of all
// its parents. How it is tuned, and where the documentation says so: bench/README.md.

const { port, databaseUrl, poolSize } = readEnvironment();
const pool = new Pool({ connectionString: databaseUrl, max: poolSize });

/** A row as PostgreSQL gave it; columns that the schema does not have lead to other tables. */
type Row = Readonly<Record<string, unknown>>;
type Parents = readonly { readonly obj: Row }[];

/** A statement that each connection prepares once, under its name. */
interface Statement {
  readonly name: string;
  readonly text: string;
}

async function read(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({ ...statement, values: [...values] });
  return rows;
}

const keysOf = (parents: Parents, key: string) => [...new Set(parents.map(({ obj }) => obj[key]))];

// The keys of a cache within the request are made by serialising the parents: dearer than its hits.
const uncached = <Result>(loader: (parents: Parents) => Promise<Result>) => ({
  loader,
  opts: { cache: false },
});

/** A relation to one row, whose `id` the parent has as `key`. */
const toOne = (key: string, statement: Statement) =>
  uncached(async (parents) => {
    const rows = await read(statement, [keysOf(parents, key)]);
    const byId = new Map(rows.map((row) => [row['id'], row]));
    return parents.map(({ obj }) => byId.get(obj[key]) ?? null);
  });

/** A relation to many rows in order: asked by `key` of the parents, whose `id` is `parent` of a row. */
const toMany = (key: string, statement: Statement) =>
  uncached(async (parents) => {
    const children = new Map<unknown, Row[]>(parents.map(({ obj }) => [obj['id'], []]));
    for (const row of await read(statement, [keysOf(parents, key)])) {
      children.get(row['parent'])?.push(row);
    }
    return parents.map(({ obj }) => children.get(obj['id']) ?? []);
  });

const PROFILE = '"id", "slug", "title", "year", "edition", "level", "language", "jurisdictionId"';
const FINDING = '"id", "reference", "kind", "position", "text", "profileId", "domainCode"';

const STATEMENTS = {
  profile: `SELECT ${PROFILE} FROM "Profile" WHERE "slug" = $1`,
  objective: 'SELECT "number", "labelEn" FROM "Objective" WHERE "number" = $1',
  findings: `SELECT ${FINDING} FROM "Finding" WHERE "reference" > $1 ORDER BY "reference" LIMIT $2`,
  findingsOfObjective: `SELECT ${FINDING} FROM "Finding" f
    WHERE "kind" = $2::"FindingKind" AND EXISTS (
      SELECT FROM "ObjectiveMapping" m
      WHERE m."findingId" = f."id" AND m."method" = 'CURATED' AND m."objectiveNumber" = $1
    ) ORDER BY "reference" LIMIT $3`,
  profiles: `SELECT ${PROFILE} FROM "Profile" WHERE "id" = ANY($1)`,
  jurisdictions: 'SELECT "id", "code", "nameEn" FROM "Jurisdiction" WHERE "id" = ANY($1)',
  domains: `SELECT "code" AS "id", "code", "number", "nameEn" FROM "Domain"
    WHERE "code" = ANY($1::"DomainCode"[])`,
  sections: `SELECT s."profileId" || '/' || s."domainCode" AS "id", s."profileId" AS "parent",
      s."profileId", s."domainCode"
    FROM "Section" s JOIN "Domain" d ON d."code" = s."domainCode"
    WHERE s."profileId" = ANY($1) ORDER BY d."number"`,
  findingsOfSections: `SELECT ${FINDING}, "profileId" || '/' || "domainCode" AS "parent"
    FROM "Finding" WHERE "profileId" = ANY($1) ORDER BY "ordinal"`,
  mappings: `SELECT "findingId" AS "parent", "relevance", "confidence", "rationale", "objectiveNumber"
    FROM "ObjectiveMapping" WHERE "findingId" = ANY($1) AND "method" = 'CURATED'
    ORDER BY "relevance", "objectiveNumber"`,
  objectives:
    'SELECT "number" AS "id", "number", "labelEn" FROM "Objective" WHERE "number" = ANY($1)',
};

const statement = (name: keyof typeof STATEMENTS): Statement => ({ name, text: STATEMENTS[name] });

const name = { name: ({ nameEn }: Row) => ({ text: nameEn }) };

const app = fastify();
await app.register(mercurius, {
  schema: SDL,
  jit: 1,
  resolvers: {
    Query: {
      profile: async (_root: unknown, { slug }: { slug: string }) =>
        (await read(statement('profile'), [slug]))[0] ?? null,
      objective: async (_root: unknown, { number }: { number: number }) =>
        (await read(statement('objective'), [number]))[0] ?? null,
      findings: async (_root: unknown, { first, after }: { first: number; after: string }) => ({
        nodes: await read(statement('findings'), [after, first]),
      }),
    },
    Objective: {
      label: ({ labelEn }: Row) => ({ text: labelEn }),
      findings: async (
        { number }: Row,
        { first, filter: { kind } }: { first: number; filter: { kind: string } },
      ) => ({ nodes: await read(statement('findingsOfObjective'), [number, kind, first]) }),
    },
    Domain: name,
    Jurisdiction: name,
  },
  loaders: {
    Profile: {
      jurisdiction: toOne('jurisdictionId', statement('jurisdictions')),
      domains: toMany('id', statement('sections')),
    },
    Section: {
      domain: toOne('domainCode', statement('domains')),
      findings: toMany('profileId', statement('findingsOfSections')),
    },
    Finding: {
      profile: toOne('profileId', statement('profiles')),
      domain: toOne('domainCode', statement('domains')),
      mappings: toMany('id', statement('mappings')),
    },
    ObjectiveMapping: {
      objective: toOne('objectiveNumber', statement('objectives')),
    },
  },
});
await app.listen({ port, host: '127.0.0.1' });
