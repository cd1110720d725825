/** A text that was read in another encoding than it was written in. */
export interface Misreading {
  /** The encodings by the names that people know. */
  readonly written: string;
  readonly read: string;
  /** Characters that tell it. */
  readonly count: number;
  /** True when a few characters look so and most do not: a quotation from a broken page. */
  readonly isFew: boolean;
}

/** More characters than this tell no more. */
const SAMPLE = 200_000;

/** Fewer characters than this do not tell that a whole text is misread. */
const LEAST = 3;

type Encoding = 'utf-8' | 'windows-1252' | 'macintosh';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

/** How a text may have been misread: as which encoding it was written, and as which it was read. */
const MISREADINGS: readonly (readonly [written: Encoding, read: Encoding])[] = [
  ['utf-8', 'windows-1252'],
  ['utf-8', 'macintosh'],
  ['macintosh', 'windows-1252'],
  ['windows-1252', 'macintosh'],
];

/** The letters of Windows-1252 at 0x80 to 0x9F; five of them are none. */
export const LETTERS_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const HIGH_BYTES = Uint8Array.from({ length: 128 }, (_, at) => at + 128);

/** The characters of the bytes from 128 on. */
const HIGH: Readonly<Record<Exclude<Encoding, 'utf-8'>, string>> = {
  'windows-1252':
    LETTERS_OF_1252 +
    Array.from(HIGH_BYTES.slice(32), (byte) => String.fromCharCode(byte)).join(''),
  macintosh: new TextDecoder('macintosh').decode(HIGH_BYTES),
};

const BYTES = {
  'windows-1252': new Map(Array.from(HIGH['windows-1252'], (letter, at) => [letter, at + 128])),
  macintosh: new Map(Array.from(HIGH.macintosh, (letter, at) => [letter, at + 128])),
};
// What has no letter in Windows-1252 is read as a control character.
for (let byte = 0x80; byte < 0xa0; byte += 1)
  BYTES['windows-1252'].set(String.fromCharCode(byte), byte);

/** Undoes a misreading as often as it happened: some texts are misread twice. */
function mend(text: string, written: Encoding, read: Exclude<Encoding, 'utf-8'>): string {
  const once = readAs(text, written, read);
  return written === 'utf-8' && once !== text ? mend(once, written, read) : once;
}

/** What the bytes of a text are in the encoding that it was written in. */
function readAs(text: string, written: Encoding, read: Exclude<Encoding, 'utf-8'>): string {
  return text.replace(/[^\0-\x7F]+/gu, (letters) => {
    const bytes = Array.from(letters, (letter) => BYTES[read].get(letter));
    const known = bytes.filter((byte) => byte !== undefined);
    if (known.length < bytes.length) return letters;
    if (written !== 'utf-8') {
      return known
        .map((byte) => HIGH[written === 'macintosh' ? written : 'windows-1252'][byte - 128])
        .join('');
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(known));
    } catch {
      return letters;
    }
  });
}

/** Signs and marks that texts in Latin or Arabic letters have. */
const USUAL = "’‘'“”„«»‹›–—‐‑‒…·•%°º";

/** Any character that is no letter, mark, number, blank or usual sign. */
const STRANGE = `[^\\p{L}\\p{M}\\p{N}\\p{Zs}\\p{Cf}\\0-\\x7F${USUAL}]`;

/** What stands beside each other in no text that was read as it was written. */
const ODD = new RegExp(
  [
    // A sign or a capital within a word, or a quotation mark there.
    `(?<=\\p{Ll})${STRANGE}`,
    '(?<=\\p{Ll})(?=[^\\0-\\x7F])\\p{Lu}(?=\\p{Ll})',
    '(?<=\\p{L})[“„«](?=\\p{L})',
    '(?<=^|[\\s(])[”’»](?=\\p{L})',
    // A sign before a word that is none of money, or of a list.
    `(?<=\\s)(?![§¿¡€£©®™№])${STRANGE}(?=\\p{Ll})`,
    // A letter in place of the mark of an item.
    '(?<=^|\\n)\\s*[¥ïÕÒÓ‚Ââ](?=\\s|[^\\0-\\x7F])',
    // The first byte of a letter in UTF-8 before its second, as other encodings have them.
    '[\\u0080-\\u009F]|â€|Ã[\\u0080-\\u00BF]|Â[\\u00A0-\\u00BF]|‚Ä|√[^\\s\\d]',
  ].join('|'),
  'gu',
);

const countOdd = (text: string): number => text.match(ODD)?.length ?? 0;

/**
 * Tells whether a text was read in another encoding than it was written in, by what stands beside
 * each other in it and in what it would be then.
 * @returns null where nothing points to it.
 */
export function findMisreading(text: string): Misreading | null {
  const sample = text.slice(0, SAMPLE);
  if (!/[^\0-\x7F]/u.test(sample)) return null;
  const odd = countOdd(sample);
  if (odd === 0) return null;
  const [best] = MISREADINGS.flatMap(([written, read]) =>
    read === 'utf-8' ? [] : [{ written, read, left: countOdd(mend(sample, written, read)) }],
  ).toSorted((a, b) => a.left - b.left);
  if (best === undefined || best.left * 4 > odd) return null;
  const { written, read, left } = best;
  return {
    written: NAMES[written],
    read: NAMES[read],
    count: odd - left,
    isFew: odd - left < LEAST,
  };
}
