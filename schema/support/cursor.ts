import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Database } from '../../prisma/client.ts';
import { SEARCH_CURSOR } from '../search/search-cursor.ts';
import { userError } from './errors.ts';

/** What a cursor names: the natural key or the number of a row. */
type Key = string | number;

/** How the cursors of one connection are written, and how their rows are counted. */
interface Rows {
  readonly pattern: RegExp;
  readonly read: (text: string) => Key;
  readonly count: (database: Database, key: Key) => Promise<number>;
}

// Pothos writes "GPC:", then "S:" and a text or "N:" and a number, in base64.
const TEXT = /^GPC:S:([\w/-]{1,200})$/;
const NUMBER = /^GPC:N:([1-9]\d{0,8})$/;

const byText = (count: (database: Database, key: string) => Promise<number>): Rows => ({
  pattern: TEXT,
  read: String,
  count: (database, key) => count(database, String(key)),
});
const byNumber = (count: (database: Database, key: number) => Promise<number>): Rows => ({
  pattern: NUMBER,
  read: Number,
  count: (database, key) => count(database, Number(key)),
});

const ROWS: ReadonlyMap<string, Rows> = new Map([
  ['FindingConnection', byText((db, reference) => db.finding.count({ where: { reference } }))],
  ['InstrumentConnection', byText((db, code) => db.instrument.count({ where: { code } }))],
  [
    'InstrumentFindingConnection',
    byNumber((db, id) => db.instrumentMention.count({ where: { id } })),
  ],
  [
    'InstrumentMentionConnection',
    byNumber((db, id) => db.instrumentMention.count({ where: { id } })),
  ],
  ['JurisdictionConnection', byText((db, code) => db.jurisdiction.count({ where: { code } }))],
  [
    'ObjectiveFindingConnection',
    byNumber((db, id) => db.objectiveMapping.count({ where: { id } })),
  ],
  [
    'PrincipleFindingConnection',
    byNumber((db, id) => db.principleMapping.count({ where: { id } })),
  ],
  ['ProfileConnection', byText((db, slug) => db.profile.count({ where: { slug } }))],
  ['ProfileRevisionConnection', byNumber((db, id) => db.profileRevision.count({ where: { id } }))],
  ['PublicationConnection', byText((db, slug) => db.publication.count({ where: { slug } }))],
  ['ReleaseConnection', byNumber((db, number) => db.release.count({ where: { number } }))],
  // It names a place between hits, at which no row need be.
  ['SearchConnection', { pattern: SEARCH_CURSOR, read: String, count: async () => 1 }],
  ['SourceDocumentConnection', byText((db, id) => db.sourceDocument.count({ where: { id } }))],
]);

function rowsOf(connection: string): Rows {
  const rows = ROWS.get(connection);
  if (rows === undefined) throw new Error(`schema/support/cursor.ts does not know ${connection}.`);
  return rows;
}

function refuse(cursor: string): Error {
  return userError(
    'BAD_USER_INPUT',
    `"${cursor.slice(0, 60)}" is not a cursor of this list. Take \`pageInfo.endCursor\` or the \`cursor\` of an edge, or begin without one.`,
  );
}

/**
 * Reads a cursor of a connection.
 * @throws BAD_USER_INPUT when no row of that connection can have it.
 */
export function decodeCursor(connection: string, cursor: string): Key {
  const { pattern, read } = rowsOf(connection);
  const bytes = Buffer.from(cursor, 'base64');
  const [, key] = pattern.exec(bytes.toString('utf8')) ?? [];
  // Decoding skips what is not base64; only one spelling is valid.
  if (key === undefined || bytes.toString('base64') !== cursor) throw refuse(cursor);
  return read(key);
}

/** Whether the row of a cursor is there. */
export async function hasRow(database: Database, connection: string, cursor: string) {
  return (await rowsOf(connection).count(database, decodeCursor(connection, cursor))) > 0;
}

/** The part of the request's context that looks for the row of a cursor. */
interface RowChecker {
  readonly loaders: {
    readonly cursorRows: {
      readonly load: (key: { connection: string; cursor: string }) => Promise<boolean>;
    };
  };
}

// Prisma answers a cursor whose row is gone with an empty page, which reads as the end of the list.
async function requireRow(page: unknown, connection: string, cursor: string, context: RowChecker) {
  const resolved = await page;
  const isEmpty =
    typeof resolved === 'object' &&
    resolved !== null &&
    'edges' in resolved &&
    Array.isArray(resolved.edges) &&
    resolved.edges.length === 0;
  if (isEmpty && !(await context.loaders.cursorRows.load({ connection, cursor }))) {
    throw refuse(cursor);
  }
  return resolved;
}

/** Makes every connection of the schema refuse a cursor whose row is not there. */
export function enforceCursors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(({ name }) => name === 'after')) continue;
      const { resolve } = field;
      if (resolve === undefined) continue;
      const connection = getNamedType(field.type).name;
      rowsOf(connection);
      field.resolve = (parent, args, context, info) => {
        const page = resolve(parent, args, context, info);
        const cursor = args.after ?? args.before;
        return typeof cursor === 'string' ? requireRow(page, connection, cursor, context) : page;
      };
    }
  }
  return schema;
}
