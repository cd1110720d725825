import * as z from 'zod';
import type { OrderKey } from '../../catalogue/finding-order.ts';
import { userError } from './errors.ts';
import { seal, unseal } from './opaque.ts';

const MAX_LENGTH = 1_000;
const CURSOR = /^([A-Z_]{1,40}):(\[.*\])$/su;
const Key = z.array(z.union([z.string(), z.number()])).max(5);

/** Writes the cursor of a place: the order that it is a place of, and what tells it there. */
export function encodeCursor(order: string, key: OrderKey): string {
  return seal(`${order}:${JSON.stringify(key)}`);
}

/** The error for a cursor that is none of its list. */
export function refuseCursor(cursor: string): Error {
  return userError(
    'BAD_USER_INPUT',
    `"${cursor.slice(0, 60)}" is not a cursor of this list. Take \`pageInfo.endCursor\` or the \`cursor\` of an edge, or begin without one.`,
  );
}

function parseKey(text: string): OrderKey | null {
  try {
    return Key.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads a cursor of an order.
 * @param parts the types of the parts of its keys.
 * @throws BAD_USER_INPUT when no place of that order can have it.
 */
export function decodeCursor(
  order: string,
  parts: readonly ('string' | 'number')[],
  cursor: string,
): OrderKey {
  if (cursor.length > MAX_LENGTH) throw refuseCursor(cursor);
  const [, named, json = ''] = CURSOR.exec(unseal(cursor) ?? '') ?? [];
  if (named !== order) throw refuseCursor(cursor);
  const key = parseKey(json);
  const isOfOrder =
    key?.length === parts.length && parts.every((part, index) => typeof key[index] === part);
  if (key === null || !isOfOrder) throw refuseCursor(cursor);
  return key;
}
