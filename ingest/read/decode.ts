import { LETTERS_OF_1252 } from './misread.ts';

/** A text and the encoding that its bytes were read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** True when neither a mark nor the bytes themselves settle the encoding. */
  readonly isGuess: boolean;
  /** Characters that the encoding could not read, now U+FFFD. */
  readonly broken: number;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** A text of Latin or Arabic letters in UTF-16 has every other byte nearly constant. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2_048 - (2_048 % 2));
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  const isHigh = (byte: number) => byte === 0 || byte === 6 || byte === 0x20;
  const pairs = Math.floor(sample.length / 2);
  let little = 0;
  let big = 0;
  let zeros = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at] ?? 0, sample[at + 1] ?? 0];
    if (first === 0 || second === 0) zeros += 1;
    if (isHigh(second) && first !== 0) little += 1;
    if (isHigh(first) && second !== 0) big += 1;
  }
  if (zeros < pairs / 10) return null;
  if (little > pairs * 0.9) return 'utf-16le';
  return big > pairs * 0.9 ? 'utf-16be' : null;
}

// Node 20 reads Windows-1252 as ISO 8859-1, which has control characters in their place.
function mendWindows1252(text: string): string {
  return text.replace(
    /[\u0080-\u009F]/g,
    (each) => LETTERS_OF_1252[each.charCodeAt(0) - 0x80] ?? each,
  );
}

function decodeAs(bytes: Uint8Array, encoding: string, isGuess: boolean): Decoded {
  const decoder = new TextDecoder(encoding);
  const decoded = decoder.decode(bytes);
  const text = decoder.encoding === 'windows-1252' ? mendWindows1252(decoded) : decoded;
  return { text, encoding, isGuess, broken: text.split('\uFFFD').length - 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 with a few broken bytes, as a cut-off download is, against Windows-1252 throughout. */
function isMostlyUtf8({ text, broken }: Decoded): boolean {
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return letters > broken * 4;
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding) !== null;
  } catch {
    return false;
  }
}

/**
 * Turns bytes into text: by their byte order mark, else by what the document declares of itself,
 * else UTF-8, else Windows-1252, which reads any bytes.
 * @param declared name of an encoding as a page's header says it; null for none.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeAs(bytes, marked.encoding, false);
  const wide = guessUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, false);
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', false);
  if (declared !== null && !/^utf-?(?:8|16)/i.test(declared) && isKnown(declared)) {
    return decodeAs(bytes, declared, false);
  }
  const utf8 = decodeAs(bytes, 'utf-8', false);
  return isMostlyUtf8(utf8) ? utf8 : decodeAs(bytes, 'windows-1252', true);
}
