import { fold, foldWords } from '../../../text/fold.ts';
import { listWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';

/** The date of a profile, as precise as the page is. */
export interface PublicationDate {
  year: number;
  /** 1-12; null when the page gives the year only. */
  month: number | null;
}

const MONTHS = new Map(
  listWords(({ dates }) =>
    dates.months.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
  ),
);

/** The month of a name in any of the languages: "août" → 8; null for another word. */
export function readMonth(name: string): number | null {
  return MONTHS.get(fold(name)) ?? null;
}

/** Words that may stand around a date and say nothing of it. */
const AROUND = new Set(listWords(({ dates }) => dates.around));

/** Words that link the parts of a date that has a month. */
const LINKS = new Set(listWords(({ dates }) => [...dates.links, ...dates.dayEndings]));

const DAY = new RegExp(
  `^(?:0?[1-9]|[12]\\d|3[01])${anyOf(listWords(({ dates }) => dates.dayEndings))}?$`,
);

/** The signs of a copyright line or an address, whose year is none of the profile's. */
const OTHER = /[©@/\\=<>|]/;

/** Words, then two or three numbers parted by the same sign. */
const NUMERIC = /^(\D{0,40}?)(\d{1,4})([-/.])(\d{1,4})(?:\3(\d{1,4}))?$/;

/**
 * Reads a line that is a date and nothing else: "2022 Août", "12 August 2022", "agosto de 2022",
 * "Published: 2022-08", "31/05/2019", "2022". Null for any other line, also for one that ends as a
 * sentence does.
 */
export function readDate(line: string): PublicationDate | null {
  const text = line.replace(/\p{Cf}/gu, '').trim();
  if (text.length > 60 || /[.,;:!?]$/.test(text)) return null;
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, before = '', first = '', , second = '', third] = numeric;
    const isDate = foldWords(before).every((word) => AROUND.has(word));
    return isDate ? readNumbers([first, second, ...(third === undefined ? [] : [third])]) : null;
  }
  // A month may have two names: "أيار/مايو".
  const names = text.replace(/(\p{L})\s*\/\s*(?=\p{L})/gu, '$1 ');
  if (OTHER.test(names)) return null;
  return readDateWords(joinMonths(foldWords(names)).filter((word) => !AROUND.has(word)));
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);
const isMonth = (number: string): boolean => /^(?:0?[1-9]|1[0-2])$/.test(number);
const isDay = (number: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(number);

/** The date of numbers alone; without a month where day and month could be either. */
function readNumbers(numbers: readonly string[]): PublicationDate | null {
  const [first = '', second = '', third] = numbers;
  const isYearFirst = isYear(first);
  const year = isYearFirst ? first : (third ?? second);
  if (!isYear(year)) return null;
  if (isYearFirst) {
    const isDate = isMonth(second) && (third === undefined || isDay(third));
    return isDate ? { year: Number(year), month: Number(second) } : null;
  }
  if (third === undefined)
    return isMonth(first) ? { year: Number(year), month: Number(first) } : null;
  if (!isDay(first) || !isDay(second)) return null;
  const months = new Set([first, second].filter(isMonth).map(Number));
  const [month] = months;
  if (month === undefined) return null;
  return { year: Number(year), month: months.size === 1 ? month : null };
}

/** Two-word names of months, which Arabic has, become one item. */
function joinMonths(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const pair = `${word} ${words[at + 1] ?? ''}`;
    if (MONTHS.has(pair)) return [pair];
    return MONTHS.has(`${words[at - 1] ?? ''} ${word}`) ? [] : [word];
  });
}

function readDateWords(words: readonly string[]): PublicationDate | null {
  const named = words.filter((word) => MONTHS.has(word));
  // One month may stand there under two names, but no two months.
  const months = [...new Set(named.map((name) => MONTHS.get(name)))];
  const said = words.filter((word) => months.length === 0 || !LINKS.has(word));
  const years = said.filter((word) => /^(?:19|20)\d\d$/.test(word));
  const days = said.filter((word) => DAY.test(word));
  const year = years[0];
  if (year === undefined || years.length > 1 || months.length > 1) return null;
  if (days.length > months.length) return null;
  if (said.length !== years.length + named.length + days.length) return null;
  return { year: Number(year), month: months[0] ?? null };
}
