import { createHash } from 'node:crypto';
import type { Operation } from './read-operations.ts';

/** Prints the text of every operation by its SHA-256, for a server that answers what it knows alone. */
export function printManifest(operations: readonly Operation[]): string {
  const byHash = operations.map(({ text }) => [
    createHash('sha256').update(text).digest('hex'),
    text,
  ]);
  return `${JSON.stringify(Object.fromEntries(byHash), null, 2)}\n`;
}
