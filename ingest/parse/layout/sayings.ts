import {
  DOMAIN_CODES,
  DOMAIN_SLUGS,
  FINDING_KINDS,
  type FindingKind,
} from '../../../reference/codes.ts';
import type { LineToken } from './classified-line.ts';
import { readName } from './read-line.ts';

/** What the user says that a line is: the beginning of a finding, or one of the parts of a page. */
export type Saying = 'FINDING' | LineToken;

/** What the user says of lines of a document, by line number, in place of what they look like. */
export type Sayings = ReadonlyMap<number, Saying>;

export const NOTHING_SAID: Sayings = new Map();

/** A line that is as if it were not there. */
export const IGNORED: Saying = { type: 'IGNORED' };

const KINDS: ReadonlyMap<string, FindingKind> = new Map([
  ...FINDING_KINDS.map((kind) => [kind, kind] as const),
  ['STRENGTHS', 'WELL_DEVELOPED'],
  ['GAPS', 'AREA_FOR_DEVELOPMENT'],
]);

/**
 * Reads what a line is said to be: FINDING, TITLE, STRENGTHS or GAPS (a label), or a domain, by its
 * code, its slug or its name in any of the languages. Null for anything else.
 */
export function readSaying(written: string): Saying | null {
  const word = written.trim().toUpperCase();
  if (word === 'FINDING') return 'FINDING';
  if (word === 'TITLE') return { type: 'TITLE' };
  const kind = KINDS.get(word);
  if (kind !== undefined) return { type: 'LABEL', kind, nearTo: null, goesOn: false };
  const known = DOMAIN_CODES.find(
    (code) => code === word || DOMAIN_SLUGS[code] === word.toLowerCase(),
  );
  const name = readName(written);
  const domain = known ?? (name?.type === 'DOMAIN' ? name.domain : null);
  return domain === null ? null : { type: 'DOMAIN', domain, nearTo: null, goesOn: false };
}
