import { listInstrumentWords } from '../languages/languages.ts';
import type { YearWords } from '../languages/lexicon.ts';
import { anyOf } from '../languages/pattern.ts';
import type { Years } from './mention.ts';

/** What closes a name: years, an abbreviation, or both. */
export interface Closing {
  /** Offset after it. */
  readonly to: number;
  readonly years: Years | null;
  readonly abbreviation: string | null;
}

const wordsOf = (part: keyof YearWords) => anyOf(listInstrumentWords(({ years }) => years[part]));

const YEAR = '(?:19|20)\\d{2}';
const PERIOD = `(${YEAR})(?:\\s?[-‐‑–—]\\s?|\\s${wordsOf('until')}\\s)(${YEAR})`;
const END = '(?![\\p{L}\\p{N}]|[-‐‑–—./]\\p{N})';
const OF = wordsOf('of');

// "(2016)", "(2018-2022)", "(CA-4, 2005)".
const BRACKETS = new RegExp(
  `\\s*\\((?:[\\p{Lu}][\\p{Lu}\\p{N}-]{1,9},\\s)?(?:${PERIOD}|(${YEAR}))\\)`,
  'uy',
);
// " 2019–2032", " for the period 2019–2032".
const BARE_PERIOD = new RegExp(
  `\\s(?:${wordsOf('during')}\\s(?:${wordsOf('articles')}\\s)?(?:${wordsOf('period')}\\s)?)?${PERIOD}${END}`,
  'uy',
);
// " of 5 May 2016", " du 12 juillet 2012", " de 14 de julio de 2011".
const DAY = `\\d{1,2}${wordsOf('dayEndings')}?`;
const LINK = `(?:${wordsOf('monthLinks')}\\s)?`;
const DATE = new RegExp(`\\s${OF}\\s${DAY}\\s${LINK}\\p{Ll}+\\s${LINK}(${YEAR})${END}`, 'iuy');
// " 2011", ", 2006", " of 2016".
const BARE_YEAR = new RegExp(`(?:,?\\s|\\s${OF}\\s)(${YEAR})${END}`, 'uy');
const ABBREVIATION = /\s*\((\p{Lu}[\p{Lu}\p{N}-]{1,9})\)/uy;

const NUMBER =
  /\s(?:(?:N(?:os?|úm|um|ro)?|n(?:os?|úm|um|ro)?)\s?[.°º]{0,2}\s?(?=\d))?(\d[\d.,/‐‑–-]*\d|\d)(?![\p{L}\p{N}])/uy;

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function toYears(first: string, last?: string): Years {
  const from = Number(first);
  const to = last === undefined ? null : Number(last);
  return to !== null && to < from ? { from: to, to: from } : { from, to };
}

function readYears(
  text: string,
  at: number,
): { readonly to: number; readonly years: Years } | null {
  const brackets = execAt(BRACKETS, text, at);
  if (brackets !== null) {
    const [all, from, to, only = ''] = brackets;
    return { to: at + all.length, years: from === undefined ? toYears(only) : toYears(from, to) };
  }
  const period = execAt(BARE_PERIOD, text, at);
  if (period !== null) {
    const [all, from = '', to] = period;
    return { to: at + all.length, years: toYears(from, to) };
  }
  const single = execAt(DATE, text, at) ?? execAt(BARE_YEAR, text, at);
  if (single === null) return null;
  const [all, year = ''] = single;
  return { to: at + all.length, years: toYears(year) };
}

/** Reads what closes a name that ends at an offset: "(2016)", " 2019–2032", "(CA-4) (2005)". */
export function readClosing(text: string, at: number): Closing | null {
  const short = execAt(ABBREVIATION, text, at);
  const after = short === null ? at : at + short[0].length;
  const years = readYears(text, after);
  if (short === null && years === null) return null;
  return {
    to: years?.to ?? after,
    years: years?.years ?? null,
    abbreviation: short?.[1] ?? null,
  };
}

/** Reads years in brackets or a bare period, which close even a name in small letters. */
export function readFirmYears(text: string, at: number): Closing | null {
  const match = execAt(BRACKETS, text, at) ?? execAt(BARE_PERIOD, text, at);
  return match === null ? null : readClosing(text, at);
}

/** Reads the number after a noun: " No. 15192", " n° 2012-023", " 27/2010"; never a lone year. */
export function readNumber(
  text: string,
  at: number,
): { readonly to: number; readonly years: Years | null } | null {
  const match = execAt(NUMBER, text, at);
  if (match === null) return null;
  const [all, number = ''] = match;
  const parts = number.split(/[./‐‑–-]/);
  const years = parts.filter((part) => /^(?:19|20)\d{2}$/.test(part));
  if (years.length === parts.length) return null;
  const [year] = years;
  return {
    to: at + all.length,
    years: years.length === 1 && year !== undefined ? toYears(year) : null,
  };
}
