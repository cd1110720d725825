import { listWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';
import { beginsLower, isFinished, type Line } from './lines.ts';

/** Tells whether a document has a word, whole on one line; case does not matter. */
export type IsWord = (word: string) => boolean;

/** Collects the words that a document writes on one line, those with hyphens whole. */
export function readVocabulary(page: readonly Line[]): IsWord {
  const words = new Set<string>();
  for (const { text } of page) {
    const found = text.toLowerCase().match(/\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu) ?? [];
    // The last word may be the first half of one that wraps.
    const isCut = /[-\u2010]\s*$/u.test(text);
    for (const word of isCut ? found.slice(0, -1) : found) words.add(plainHyphens(word));
  }
  return (word) => words.has(plainHyphens(word.toLowerCase()));
}

const plainHyphens = (word: string): string => word.replace(/[\u2010\u2011]/gu, '-');

/** First halves of compounds that keep their hyphen when a line breaks behind it. */
const COMPOUND = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(listWords(({ wraps }) => wraps.halves))}$`,
  'iu',
);

/** What may follow a hyphen that is left hanging. */
const JOINT = new RegExp(`^${anyOf(listWords(({ wraps }) => wraps.joints))}$`, 'u');

const HALF = /(\p{L}+(?:[-\u2010]\p{L}+)*)[-\u2010]$/u;

/**
 * Undoes the wrapping of a text: lines without outer blanks, parted by one space; a word that was
 * divided at the end of a line becomes whole, and keeps its hyphen where the document or the
 * language writes it with one. Ligatures of a typesetter ("ﬁ") become the letters that they are.
 */
export function joinWraps(texts: readonly string[], isWord: IsWord): string {
  const joined = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .reduce((above, below) => (above === '' ? below : joinTwo(above, below, isWord)), '');
  return joined.replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize('NFKC'));
}

function joinTwo(above: string, below: string, isWord: IsWord): string {
  if (above.endsWith('\u00AD')) return above.slice(0, -1) + below;
  const half = HALF.exec(above)?.[1];
  const rest = /^\p{Ll}+(?:[-\u2010]\p{Ll}+)*/u.exec(below)?.[0];
  if (half === undefined || rest === undefined) return `${above} ${below}`;
  // "pre- and post-arrival"
  if (JOINT.test(rest)) return `${above} ${below}`;
  const keeps = isWord(`${half}-${rest}`) || (!isWord(`${half}${rest}`) && COMPOUND.test(half));
  return keeps ? above + below : above.slice(0, -1) + below;
}

/** Lines set in letters of different width wrap after more or fewer of them. */
const SLACK = 0.9;

/**
 * Measures the lines of a document that wraps them: the characters of the longest that goes on in
 * lower case right below. 0 where none does.
 */
export function measureWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const [at, { text }] of lines.entries()) {
    const below = lines[at + 1]?.text ?? '';
    const wraps = text.trim() !== '' && !isFinished(text) && beginsLower(below);
    if (wraps && text.trim().length > width) width = text.trim().length;
  }
  return width;
}

/** Tells whether a line may have wrapped before the one below: the next word had no room. */
export function mayWrap(above: string, below: string, width: number): boolean {
  const [word = ''] = below.trim().split(/\s/, 1);
  return width > 0 && above.trim().length + 1 + word.length > width * SLACK;
}
