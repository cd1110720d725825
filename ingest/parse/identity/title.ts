import { resolveCountry } from '../../../reference/resolve-country.ts';
import { fold } from '../../../text/fold.ts';
import type { LanguageWords } from '../../languages/language-words.ts';
import { listWords, matchWords } from '../../languages/languages.ts';
import { anyOf, type Pattern } from '../../languages/pattern.ts';
import { readPlace } from './place.ts';

/** What a profile's title says, each part null when the title is silent on it. */
export interface TitleParts {
  /** The jurisdiction as written: "Republic of Guatemala"; null when it cannot be told apart. */
  jurisdictionName: string | null;
  /** What stands in brackets or behind a comma after it, as in "Quilmes (Argentina)". */
  parentCountryName: string | null;
  /** The two places of "Kenya | Nairobi", of which the title does not say which is which. */
  places: readonly [string, string] | null;
  /** 2 for "Second Profile"; null when the title names none. */
  edition: number | null;
  year: number | null;
  /** True for "Local Migration Governance Indicators Profile …". */
  isLocal: boolean;
}

const abbreviations = ({ titles }: LanguageWords) => titles.abbreviations.map(fold);

/** A line that may be a title says one of these, and that it is on the governance of migration. */
const PROFILE = matchWords((words) => [
  ...words.titles.profile,
  ...words.titles.indicators,
  ...words.titles.otherForms,
  ...abbreviations(words),
]);
const GOVERNANCE = matchWords((words) => [...words.titles.governance, ...abbreviations(words)]);

/** A title says one of these, or names the indicators beside a place. */
const STRICT_PROFILE = matchWords(({ titles }) => [...titles.profile, ...titles.assessment]);
const INDICATORS = matchWords((words) => [...words.titles.indicators, ...abbreviations(words)]);

const PORTAL = new RegExp(`^${anyOf(listWords(({ titles }) => titles.portal))}$`);
const SEPARATOR = /\s*\|\s*|\s*[:：]\s+|\s+[-–—]\s*|\s*[–—]\s+/u;

const longestFirst = (patterns: readonly Pattern[]) =>
  patterns.toSorted((a, b) => b.length - a.length);
const LINKS = new RegExp(
  `^${anyOf(longestFirst(listWords(({ titles }) => titles.placeLinks)))}\\s*(?=\\S)`,
  'iu',
);

/** Which edition an ordinal counts. */
const EDITIONS = new Map(
  listWords(({ titles }) =>
    titles.ordinals.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
  ),
);

/** Words for an edition after the first, when no ordinal counts it. */
const FOLLOW_UP = matchWords(({ titles }) => titles.followUp);

const LOCAL = matchWords(({ titles }) => titles.local);

/** Longer than any title. */
const LONGEST = 200;

/** Words of the programme that a part may hold and still be no place. */
const NAMING_WORDS = matchWords(({ titles }) => titles.naming);

/**
 * Reads the title of a profile: parts between "|", ": " or dashes, of which one names the
 * programme, one may name the edition, and one is left for the jurisdiction; or one part that ends
 * in it ("Migration Governance Profile of Ruritania 2021"). Null when the line is no such title.
 */
export function readTitle(line: string): TitleParts | null {
  const title = line.trim().replace(/^#+\s*|\*\*/g, '');
  const folded = title.length > LONGEST ? '' : fold(title);
  if (!PROFILE.test(folded) || !GOVERNANCE.test(folded)) return null;
  if (/[.;,]$/.test(title) || /^\p{Ll}/u.test(title)) return null;

  const { text, year: closingYear } = splitClosingYear(title);
  const parts = openNamingBracket(text)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !PORTAL.test(fold(part)));
  const [namings, places] = partition(parts, isNaming);
  const joined = fold(namings.join(' '));
  const [place, year] = readPlacePart(places, namings);
  if (places.length === 0 && place === null) return null;
  if (!STRICT_PROFILE.test(joined) && !(INDICATORS.test(joined) && isPlace(place))) return null;
  const { name, parent } = splitParent(place);
  const [first, second, third] = places;
  return {
    jurisdictionName: name,
    parentCountryName: parent,
    places:
      first !== undefined && second !== undefined && third === undefined ? [first, second] : null,
    edition: readEdition(joined.split(' ')) ?? (FOLLOW_UP.test(joined) ? 2 : null),
    year: closingYear ?? readYear(joined.split(' ')) ?? year,
    isLocal: LOCAL.test(joined),
  };
}

/** The place by itself; without a part of its own, what follows the name of the programme. */
function readPlacePart(
  places: readonly string[],
  namings: readonly string[],
): [string | null, number | null] {
  if (places.length === 1) return splitYear(places[0] ?? '');
  if (places.length > 1) return [null, null];
  for (const naming of namings) {
    const rest = readTail(naming);
    if (rest !== null) return splitYear(rest);
  }
  return [null, null];
}

const ABBREVIATION = anyOf(listWords(({ titles }) => titles.abbreviations));
const IS_ABBREVIATION = new RegExp(`^${ABBREVIATION}$`);
const TAIL = new RegExp(
  `^.*\\b${anyOf(listWords(({ titles }) => titles.beforePlace))}(?:\\s+\\(?${ABBREVIATION}\\)?)?\\s+(.+)$`,
  'iu',
);

function readTail(part: string): string | null {
  const rest = TAIL.exec(part)?.[1]?.trim() ?? '';
  const place = rest.replace(LINKS, '').trim();
  const isLinked = LINKS.test(rest);
  if (!isLinked || place === '' || isNaming(place) || !/^\p{Lu}/u.test(place)) return null;
  return place;
}

function splitYear(place: string): [string, number | null] {
  const match = /^(.*\S)[\s,]+\(?((?:19|20)\d\d)\)?$|^((?:19|20)\d\d)\s+(\S.*)$/u.exec(place);
  if (match === null) return [place, null];
  return [match[1] ?? match[4] ?? place, Number(match[2] ?? match[3])];
}

/** Tells a place that a title of the programme alone may stand beside from any other words. */
function isPlace(name: string | null): boolean {
  return name !== null && (resolveCountry(name) !== null || readPlace(name).level !== null);
}

function splitParent(place: string | null): { name: string | null; parent: string | null } {
  if (place === null) return { name: null, parent: null };
  const bracket = /^(.*\S)\s*\(([^()]+)\)$/u.exec(place);
  return { name: bracket?.[1] ?? place, parent: bracket?.[2] ?? null };
}

function isNaming(part: string): boolean {
  const folded = fold(part);
  if (/^(?:19|20)\d\d$/.test(folded)) return true;
  const rest = folded
    .replace(NAMING_WORDS, '')
    .replace(/\b(?:19|20)\d\d\b/g, '')
    .trim();
  return PROFILE.test(folded) || GOVERNANCE.test(folded) || rest === '';
}

/** "Ruritania (Second Profile)" says the same as "Ruritania | Second Profile". */
function openNamingBracket(text: string): string {
  const match = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text);
  const inner = match?.[2] ?? '';
  return match !== null && isNaming(inner) && !IS_ABBREVIATION.test(inner)
    ? `${match[1]} | ${inner}`
    : text;
}

function splitClosingYear(title: string): { text: string; year: number | null } {
  const closing = /^(.*\S)\s*\(((?:19|20)\d\d)\)$/u.exec(title);
  return { text: closing?.[1] ?? title, year: closing === null ? null : Number(closing[2]) };
}

function readEdition(words: readonly string[]): number | null {
  const editions = words.flatMap((word) => EDITIONS.get(word) ?? []);
  return editions.length === 0 ? null : Math.min(...editions);
}

function readYear(words: readonly string[]): number | null {
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  return year === undefined ? null : Number(year);
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
