import type { LineToken } from './classified-line.ts';

/**
 * What the user says of lines of a document, by line number, in place of what they look like:
 * "FINDING", a finding begins here, or the token that the line is.
 */
export type Sayings = ReadonlyMap<number, 'FINDING' | LineToken>;

export const NOTHING_SAID: Sayings = new Map();
