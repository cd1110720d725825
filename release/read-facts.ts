import type {
  Facts,
  FindingColumns,
  GroupFacts,
  InstrumentFacts,
  JurisdictionFacts,
  MappingColumns,
  MentionColumns,
  ProfileFacts,
  RegionFacts,
} from '../catalogue/facts.ts';
import { Prisma } from '../prisma/generated/client/client.ts';
import {
  CONFIDENCES,
  DOMAIN_CODES,
  FINDING_KINDS,
  MAPPING_METHODS,
  PRINCIPLE_CODES,
  RELEVANCES,
} from '../reference/codes.ts';
import { LANGUAGES } from '../text/languages.ts';

const { sql } = Prisma;

/** A transaction in which a release is read. */
export type Transaction = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Rows of a large table that are read at a time. */
const SLICE = 50_000;

/** The place of a value of an enum in the list of its codes, from 0. */
const place = (column: Prisma.Sql, codes: readonly string[]) =>
  sql`CASE ${column} ${Prisma.join(
    codes.map((code, at) => sql`WHEN ${code} THEN ${at}::int`),
    ' ',
  )} END`;

/** A column as one text: "1,2,3". An array is four times the work for PostgreSQL. */
const list = (column: Prisma.Sql) => sql`string_agg(${column}::text, ',')`;

/** How a mapping was made, as `traitOf` numbers it. */
const traitOf = (relevance: Prisma.Sql) => sql`
  ((${place(sql`"method"`, MAPPING_METHODS)}) * ${RELEVANCES.length}::int + ${relevance})
  * ${CONFIDENCES.length}::int + ${place(sql`"confidence"`, CONFIDENCES)}`;

/** Reads the numbers of a column: "1,2,3", at most a slice of them. */
function parseNumbers(text: string): Int32Array {
  const numbers = new Int32Array(SLICE);
  let count = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    // A comma.
    if (digit < 0) {
      numbers[count] = number;
      count += 1;
      number = 0;
    } else number = number * 10 + digit;
  }
  numbers[count] = number;
  return numbers.subarray(0, count + 1);
}

/** Some rows of a large table: each column as one text, and the id of the last row; null for none. */
type Slice<Name extends string> = { readonly last: number | null } & Readonly<Record<Name, string>>;

/**
 * Reads whole numbers from 0 of a large table, a column each, some rows at a time, so that neither the
 * database nor this process is held up for long.
 * @param readSlice reads the rows behind an id.
 */
async function readColumns<Name extends string>(
  names: readonly Name[],
  readSlice: (after: number) => Promise<readonly Slice<Name>[]>,
): Promise<Readonly<Record<Name, readonly Int32Array[]>>> {
  const slices = names.map((): Int32Array[] => []);
  for (let after = 0; ; ) {
    const [slice] = await readSlice(after);
    if (slice === undefined || slice.last === null) break;
    for (const [index, name] of names.entries()) slices[index]?.push(parseNumbers(slice[name]));
    after = slice.last;
  }
  const entries = names.map((name, index) => [name, slices[index] ?? []] as const);
  // Object.fromEntries forgets the names.
  return Object.fromEntries(entries) as unknown as Record<Name, readonly Int32Array[]>;
}

type NumberArray = Int32Array | Uint8Array | Uint16Array;

function join<Column extends NumberArray>(
  make: new (length: number) => Column,
  slices: readonly Int32Array[],
): Column {
  const column = new make(slices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const slice of slices) {
    column.set(slice, at);
    at += slice.length;
  }
  return column;
}

async function readFindings(client: Transaction): Promise<FindingColumns> {
  const columns = await readColumns(
    ['ids', 'profileIds', 'domains', 'kinds', 'languages', 'positions', 'ordinals'],
    (after) => client.$queryRaw`
      SELECT max("id") AS "last", ${list(sql`"id"`)} AS "ids",
        ${list(sql`"profileId"`)} AS "profileIds", ${list(sql`"domain"`)} AS "domains",
        ${list(sql`"kind"`)} AS "kinds", ${list(sql`"language"`)} AS "languages",
        ${list(sql`"position"`)} AS "positions", ${list(sql`"ordinal"`)} AS "ordinals"
      FROM (
        SELECT "id", "profileId", "position", "ordinal",
          ${place(sql`"domainCode"`, DOMAIN_CODES)} AS "domain",
          ${place(sql`"kind"`, FINDING_KINDS)} AS "kind",
          ${place(sql`"language"`, LANGUAGES)} AS "language"
        FROM "Finding" WHERE "id" > ${after} ORDER BY "id" LIMIT ${SLICE}
      ) s`,
  );
  return {
    ids: join(Int32Array, columns.ids),
    profileIds: join(Int32Array, columns.profileIds),
    domains: join(Uint8Array, columns.domains),
    kinds: join(Uint8Array, columns.kinds),
    languages: join(Uint8Array, columns.languages),
    positions: join(Uint16Array, columns.positions),
    ordinals: join(Uint16Array, columns.ordinals),
  };
}

async function readMappings(
  client: Transaction,
  rowsAfter: (after: number) => Prisma.Sql,
): Promise<MappingColumns> {
  const columns = await readColumns(
    ['findingIds', 'subjects', 'actions', 'traits'],
    (after) => client.$queryRaw`
      SELECT max("id") AS "last", ${list(sql`"findingId"`)} AS "findingIds",
        ${list(sql`"subject"`)} AS "subjects", ${list(sql`"action"`)} AS "actions",
        ${list(sql`"trait"`)} AS "traits"
      FROM (${rowsAfter(after)} ORDER BY "id" LIMIT ${SLICE}) s`,
  );
  return {
    findingIds: join(Int32Array, columns.findingIds),
    subjects: join(Uint8Array, columns.subjects),
    actions: join(Uint8Array, columns.actions),
    traits: join(Uint8Array, columns.traits),
  };
}

const readObjectiveMappings = (client: Transaction) =>
  readMappings(
    client,
    (after) => sql`
      SELECT "id", "findingId", "objectiveNumber" AS "subject",
        coalesce(ascii("actionLetter") - ascii('a') + 1, 0) AS "action",
        ${traitOf(place(sql`"relevance"`, RELEVANCES))} AS "trait"
      FROM "ObjectiveMapping" WHERE "id" > ${after}`,
  );

const readPrincipleMappings = (client: Transaction) =>
  readMappings(
    client,
    (after) => sql`
      SELECT "id", "findingId", ${place(sql`"principleCode"`, PRINCIPLE_CODES)} AS "subject",
        0 AS "action", ${traitOf(sql`0`)} AS "trait"
      FROM "PrincipleMapping" WHERE "id" > ${after}`,
  );

async function readMentions(client: Transaction): Promise<MentionColumns> {
  const columns = await readColumns(
    ['instrumentIds', 'findingIds', 'ordinals'],
    (after) => client.$queryRaw`
      SELECT max("id") AS "last", ${list(sql`"instrumentId"`)} AS "instrumentIds",
        ${list(sql`"findingId"`)} AS "findingIds", ${list(sql`"ordinal"`)} AS "ordinals"
      FROM (
        SELECT "id", "instrumentId", "findingId", "ordinal" FROM "InstrumentMention"
        WHERE "id" > ${after} ORDER BY "id" LIMIT ${SLICE}
      ) s`,
  );
  return {
    instrumentIds: join(Int32Array, columns.instrumentIds),
    findingIds: join(Int32Array, columns.findingIds),
    ordinals: join(Uint16Array, columns.ordinals),
  };
}

/** Reads the facts of all findings, in a transaction that the caller has begun. */
export async function readFacts(client: Transaction): Promise<Facts> {
  const assessed = await client.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT "jurisdictionId" AS "id" FROM "Assessment"`;
  return {
    regions: await client.$queryRaw<RegionFacts[]>`SELECT "code", "parentCode" FROM "Region"`,
    jurisdictions: await client.$queryRaw<JurisdictionFacts[]>`
      SELECT "id", "code", "kind"::text, "countryId", "regionCode" FROM "Jurisdiction"`,
    groups: await client.$queryRaw<GroupFacts[]>`
      SELECT g."code", array_agg(m."jurisdictionId" ORDER BY m."position") AS "memberIds"
      FROM "Group" g JOIN "GroupMember" m ON m."groupId" = g."id"
      GROUP BY g."code"`,
    assessedIds: assessed.map(({ id }) => id),
    profiles: await client.$queryRaw<ProfileFacts[]>`
      SELECT "id", "slug", "jurisdictionId", "level"::text, "edition", "year", "language"::text
      FROM "Profile"`,
    findings: await readFindings(client),
    objectiveMappings: await readObjectiveMappings(client),
    principleMappings: await readPrincipleMappings(client),
    instruments: await client.$queryRaw<InstrumentFacts[]>`
      SELECT "id", "code", "kind"::text, "profileId", "yearFrom", "yearTo" FROM "Instrument"`,
    mentions: await readMentions(client),
  };
}
