import { userError } from './errors.ts';

const PATTERN = /^([A-Za-z]{1,40}):(.{1,200})$/su;

/** Makes the global id of a thing from its type and its natural key. */
export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/**
 * Reads a global id.
 * @throws BAD_USER_INPUT when it is none.
 */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const bytes = Buffer.from(globalId, 'base64url');
  const [, typename, id] = PATTERN.exec(bytes.toString('utf8')) ?? [];
  // Decoding skips what is not base64, so two spellings could mean one thing; only one is valid.
  if (typename === undefined || id === undefined || bytes.toString('base64url') !== globalId) {
    throw userError(
      'BAD_USER_INPUT',
      `"${globalId.slice(0, 60)}" is not a global id. Take the \`id\` of something in the graph.`,
    );
  }
  return { typename, id };
}
