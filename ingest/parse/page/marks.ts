/** What stands before an item of a list and tells where it begins. */
export interface Mark {
  /** Marks of one kind belong to one list: "•", "1.", "(a)". */
  readonly kind: string;
  /** What it counts, outermost first: [3] for "3.", "c)" and "iii."; null for a sign. */
  readonly counts: readonly number[] | null;
  /** What follows it, without outer blanks. */
  readonly text: string;
}

/** Marks of writing direction, which pages in Arabic put before anything. */
const DIRECTION = /^[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/u;

/** Removes outer blanks, and marks of writing direction before the first letter. */
export function trimLine(line: string): string {
  return line.trim().replace(DIRECTION, '').trim();
}

/** Signs that are a mark wherever they stand; U+E000 to U+F8FF are what fonts of signs leave. */
const SIGN = '(?![©®™℠℗№°℃℉])[\\p{So}\\p{Co}•‣⁃‧∙·⦁▷→⇒⇨][\\uFE0E\\uFE0F]?';

/** Signs that are a mark when a blank follows, and punctuation otherwise. */
const DASH = '[-*–—‒−‐]';

/** Signs that are a mark before a word: before a number they belong to it ("§ 12", "> 5"). */
const SIGN_OF_WORD = '(?:[^\\p{L}\\p{N}\\p{M}\\s"\'“”‘’«„([¿¡&@%¥€$£]|¾)';

/** Letters that stand for a sign whose font is lost. */
const LOST_SIGN = '[lmnopqstuvwØøÜüàèðûþÞžŸ]';

/** Signs that a text may begin with. */
const OPENERS = '"\'“”‘’«„([¿¡';
const SURE = new RegExp(`^(?:(?:${SIGN})\\s*)+`, 'u');
const DASHED = new RegExp(`^${DASH}(?:${DASH}|[>+)]){0,2}(?:\\s+|$)`, 'u');
const LOOSE = [
  new RegExp(
    `^${SIGN_OF_WORD}(?:${SIGN_OF_WORD}|${DASH}){0,2}(?:\\s+(?=[\\p{L}${OPENERS}])|$)`,
    'u',
  ),
  /^\[[ xX]?\]\s+/u,
];
const LOST = new RegExp(`^${LOST_SIGN}(?:\\s+(?=[\\p{Lu}\\p{Lo}${OPENERS}])|$)`, 'u');
const LOST_BEFORE_ANY = new RegExp(`^${LOST_SIGN}\\s+(?=\\S)`, 'u');

/** A second mark behind the first: "• - A law". */
const SECOND = new RegExp(`^(?:${DASH}|${SIGN_OF_WORD})\\s+(?=[\\p{L}${OPENERS}])`, 'u');

const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const COUNT = `(${DIGIT}{1,3}|\\p{L}|[ivx]{1,5}|[IVX]{1,5})`;

/** How the marks of counted lists are written; group 1 is what counts. */
const COUNTED = [
  ['(1)', `[([]${COUNT}[)\\]][.:]?\\s*`],
  ['1)', `${COUNT}\\.?\\)[.:]?\\s*`],
  ['1.1', `(${DIGIT}{1,2}(?:\\.${DIGIT}{1,2})+)[.)]?\\s+`],
  ['1.', `${COUNT}\\.(?:\\s+|(?=\\p{Lu})|$)`],
  ['1/', `${COUNT}\\s?[/:°º]\\s+(?=[\\p{Lu}\\p{Lo}${OPENERS}])`],
  ['1-', `${COUNT}\\s?[-–—]\\s+(?=[\\p{Lu}\\p{Lo}${OPENERS}])`],
  ['#1', `#(${DIGIT}{1,3})[.:)]?\\s+`],
  ['1\u20E3', `(${DIGIT})\\uFE0F?\\u20E3\\s*`],
  ['①', '([\\u2460-\\u249B])\\s*'],
  ['1\t', `(${DIGIT}{1,3})\\t\\s*`],
  ['1', `(${DIGIT}{1,3})\\s+(?=[\\p{Lu}\\p{Lo}“"«])`],
].map(([form = '', pattern]) => ({ form, pattern: new RegExp(`^${pattern}`, 'u') }));

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The letters that lists are counted with, in their order. */
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];

/** What is written counts, by the script that it may be of: "3", "c", "iii" and "③" count 3. */
function readCounts(written: string): readonly { script: string; counts: readonly number[] }[] {
  if (new RegExp(`^(?:${DIGIT}|\\.)+$`, 'u').test(written)) {
    const digits = written.replace(/[^0-9.]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
    return [{ script: '', counts: digits.split('.').map(Number) }];
  }
  const code = written.charCodeAt(0);
  // ①, ⑴ and ⒈ stand twenty by twenty.
  if (code >= 0x2460 && code <= 0x249b)
    return [{ script: '', counts: [((code - 0x2460) % 20) + 1] }];
  const small = written.toLowerCase();
  const script = small === written ? 'a' : 'A';
  const letter = Math.max(...ALPHABETS.map((letters) => letters.indexOf(small))) + 1;
  const roman = ROMAN.indexOf(small) + 1;
  return [
    ...(roman > 0 ? [{ script: `${script} roman`, counts: [roman] }] : []),
    ...(letter > 0 && small.length === 1 ? [{ script, counts: [letter] }] : []),
  ];
}

function readSign(text: string, patterns: readonly RegExp[]): Mark | null {
  const sign = patterns
    .map((pattern) => pattern.exec(text)?.[0])
    .find((each) => each !== undefined);
  if (sign === undefined) return null;
  const rest = trimLine(text.slice(sign.length)).replace(SECOND, '');
  return { kind: Array.from(sign)[0] ?? sign, counts: null, text: trimLine(rest) };
}

/** The sign that a line begins with and that is a mark wherever it stands; null for any other. */
export function readBullet(line: string): Mark | null {
  return readSign(trimLine(line), [SURE, DASHED]);
}

/**
 * All marks that a line may begin with; most often none or one. Only its list can tell what "i)"
 * counts, a letter or a roman number, and whether "o" is a mark or a word.
 * @param isPart whether it may be a part of an item, which may begin in lower case.
 */
export function readMarks(line: string, isPart = false): readonly Mark[] {
  const text = trimLine(line);
  const sign = readSign(text, [SURE, DASHED, ...LOOSE, isPart ? LOST_BEFORE_ANY : LOST]);
  const counted = COUNTED.flatMap(({ form, pattern }) => {
    const [mark, written] = pattern.exec(text) ?? [];
    if (mark === undefined || written === undefined) return [];
    const rest = trimLine(text.slice(mark.length));
    return readCounts(written).map(({ script, counts }) => ({
      kind: `${form} ${script}`,
      counts,
      text: rest,
    }));
  });
  return sign === null ? counted : [sign, ...counted];
}

/** Whether a mark may open a list: most lists begin with 1, some go on from the one before. */
export function opens({ counts, kind }: Mark): boolean {
  const isWeak = counts?.length === 1 && /^1\.? A?$|^1 $/.test(kind);
  return !isWeak || counts?.[0] === 1;
}

/** Whether a mark may be the next of a list whose last mark is `before`. */
export function follows(mark: Mark, before: Mark): boolean {
  if (mark.kind !== before.kind) return false;
  if (mark.counts === null || before.counts === null) return true;
  const [now = 0] = mark.counts;
  const [last = 0] = before.counts;
  // Some lists have a 1 before each item.
  if (mark.counts.length === 1) return now === last + 1 || (now === 1 && last === 1);
  const at = mark.counts.findIndex((count, index) => count !== before.counts?.[index]);
  return at >= 0 && (mark.counts[at] ?? 0) > (before.counts[at] ?? 0);
}
