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

/**
 * Reads a line that is a date and nothing else: "2022 Août", "12 August 2022", "agosto de 2022",
 * "Published: 2022-08", "2022". Null for any other line, also for one that ends as a sentence does.
 */
export function readDate(line: string): PublicationDate | null {
  if (line.trim().length > 60 || /[.,;:!?]\s*$/.test(line)) return null;
  const numeric = /^\D{0,20}((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?\s*$/.exec(line);
  if (numeric !== null && (numeric[0].match(/\p{L}+/gu) ?? []).every((w) => AROUND.has(fold(w)))) {
    return { year: Number(numeric[1]), month: Number(numeric[2]) };
  }
  if (OTHER.test(line)) return null;
  return readDateWords(joinMonths(foldWords(line)).filter((word) => !AROUND.has(word)));
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
  const months = words.filter((word) => MONTHS.has(word));
  const said = words.filter((word) => months.length === 0 || !LINKS.has(word));
  const years = said.filter((word) => /^(?:19|20)\d\d$/.test(word));
  const days = said.filter((word) => DAY.test(word));
  const year = years[0];
  if (year === undefined || years.length > 1 || months.length > 1) return null;
  if (days.length > months.length) return null;
  if (said.length !== years.length + months.length + days.length) return null;
  return { year: Number(year), month: MONTHS.get(months[0] ?? '') ?? null };
}
