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

/** @throws Error for a connection whose cursors are not known here. */
export function rowsOf(connection: string): Rows {
  const rows = ROWS.get(connection);
  if (rows === undefined) throw new Error(`schema/support/cursor.ts does not know ${connection}.`);
  return rows;
}

/** The error for a cursor that names no row of its connection. */
export function refuseCursor(cursor: string): Error {
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
  if (key === undefined || bytes.toString('base64') !== cursor) throw refuseCursor(cursor);
  return read(key);
}

/** Whether the row of a cursor is there. */
export async function hasRow(database: Database, connection: string, cursor: string) {
  return (await rowsOf(connection).count(database, decodeCursor(connection, cursor))) > 0;
}
