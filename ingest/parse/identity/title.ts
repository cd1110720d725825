import { resolveCountry } from '../../../reference/resolve-country.ts';
import { fold, foldWords } from '../../../text/fold.ts';
import type { LanguageWords } from '../../languages/language-words.ts';
import { listWords, matchWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';
import { trimLine } from '../page/marks.ts';
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
  /** True for "Follow-up Profile": an edition after the first. */
  isFollowUp: boolean;
  year: number | null;
  /** True for "Local Migration Governance Indicators Profile …". */
  isLocal: boolean;
}

/** A title that says nothing. */
export const SILENT_TITLE: TitleParts = {
  jurisdictionName: null,
  parentCountryName: null,
  places: null,
  edition: null,
  isFollowUp: false,
  year: null,
  isLocal: false,
};

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

/** Which edition an ordinal counts. */
const EDITIONS = new Map(
  listWords(({ titles }) =>
    titles.ordinals.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
  ),
);

/** Words for an edition after the first, when no ordinal counts it. */
const FOLLOW_UP = matchWords(({ titles }) => titles.followUp);

const LOCAL = matchWords(({ titles }) => titles.local);

/** What embeds a line in another direction, as pages in Arabic do. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Longer than any title. */
const LONGEST = 200;

const YEAR = '(?:19|20)\\d\\d';

/** Words of the programme, which are no part of a place's name. */
const NAMING = new RegExp(
  matchWords((words) => [
    ...words.titles.governance,
    ...words.titles.profile,
    ...words.titles.indicators,
    ...words.titles.otherForms,
    ...words.titles.assessment,
    ...words.titles.naming,
    ...words.titles.followUp,
    ...words.titles.local,
    ...words.titles.ordinals.flat(),
    ...abbreviations(words),
    YEAR,
  ]).source,
  'g',
);

/** Small words between the name of the programme and that of the place, and within the latter. */
const LINKS = new Set(
  listWords(({ titles, places }) => [...titles.placeLinks, ...places.links, ...places.joints])
    .flatMap(foldWords)
    .filter((word) => word !== ''),
);

/**
 * Reads the title of a profile: the name of the programme and that of a place, in any order, parted
 * by signs or by nothing ("Migration Governance Profile of Ruritania 2021"), beside an edition and a
 * year. Null when the line is no such title.
 */
export function readTitle(line: string): TitleParts | null {
  if (line.length > LONGEST * 3) return null;
  const title = joinLetters(trimLine(line.replace(DIRECTION, '')).replace(/^#+\s*|\*\*/g, ''));
  const folded = title.length > LONGEST ? '' : fold(title);
  if (!PROFILE.test(folded) || !GOVERNANCE.test(folded)) return null;
  if (/[.;,]$/.test(title) || /^\p{Ll}/u.test(title)) return null;

  const { text, year: closingYear } = splitClosingYear(title);
  const parts = openNamingBracket(text)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !PORTAL.test(fold(part)));
  const read = parts.map(readPart);
  const places = read.flatMap(({ place }) => place ?? []);
  const naming = read.map((part) => part.naming).join(' ');
  const [first, second, third] = places;
  if (first === undefined) return null;
  const [place, year] = second === undefined ? splitYear(first) : [null, null];
  if (!STRICT_PROFILE.test(naming) && !(INDICATORS.test(naming) && isPlace(place))) return null;
  const { name, parent } = splitParent(place);
  return {
    jurisdictionName: name,
    parentCountryName: parent,
    places: second !== undefined && third === undefined ? [first, second] : null,
    edition: readEdition(naming.split(' ')),
    isFollowUp: FOLLOW_UP.test(naming),
    year: closingYear ?? readYear(naming.split(' ')) ?? year,
    isLocal: LOCAL.test(naming),
  };
}

/** What a part of a title says: of the programme, folded, and of a place; null for none. */
interface Part {
  readonly naming: string;
  readonly place: string | null;
}

/** Takes the words of the programme out of a part; what is left is the place, if it is one name. */
function readPart(part: string): Part {
  const words = part.split(/\s+/).map((text) => ({ text, folded: fold(text) }));
  const folded = fold(part);
  const named = coverNaming(words.map((word) => word.folded));
  const rest = words.map(({ folded: word }, at) => word !== '' && named[at] !== true);
  if (!rest.includes(true)) return { naming: folded, place: null };
  // A part by itself is the place, though it has a word of the programme: "National District".
  if (!PROFILE.test(folded) && !GOVERNANCE.test(folded)) return { naming: '', place: part };
  const isLink = (at: number): boolean => LINKS.has(words[at]?.folded ?? '');
  const own = [...rest.keys()].filter((at) => rest[at]);
  while (own[0] !== undefined && isLink(own[0])) own.shift();
  while (isLink(own.at(-1) ?? -1)) own.pop();
  const [from = 0, to = -1] = [own[0], own.at(-1)];
  const name = words.slice(from, to + 1);
  const isWhole = name.every(({ folded: word }, at) => word === '' || rest[from + at] === true);
  const isName = name.every(
    ({ text, folded: word }) => LINKS.has(word) || !/^(?![dl]['’])\p{Ll}/u.test(text),
  );
  const place = name
    .map(({ text }) => text)
    .join(' ')
    .replace(/^[dl]['’]/u, '');
  return { naming: folded, place: isWhole && isName && place !== '' ? place : null };
}

/** Which of the words belong to the name of the programme. */
function coverNaming(words: readonly string[]): readonly boolean[] {
  const text = words.join(' ');
  const covered = words.map(() => false);
  for (const { index, 0: found } of text.matchAll(NAMING)) {
    let start = 0;
    for (const [at, word] of words.entries()) {
      const end = start + word.length;
      if (word !== '' && start >= index && end <= index + found.trimEnd().length)
        covered[at] = true;
      start = end + 1;
    }
  }
  return covered;
}

/** Joins the letters of words that are set apart: "P R O F I L E :  M A L I". */
function joinLetters(title: string): string {
  const single = title.match(/(?<!\S)\S(?!\S)/gu)?.length ?? 0;
  const all = title.match(/\S+/gu)?.length ?? 0;
  if (all < 8 || single < all * 0.8) return title;
  return title
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ');
}

const ABBREVIATION = anyOf(listWords(({ titles }) => titles.abbreviations));
const IS_ABBREVIATION = new RegExp(`^${ABBREVIATION}$`);

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

/** "Ruritania (Second Profile)" says the same as "Ruritania | Second Profile". */
function openNamingBracket(text: string): string {
  const match = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text);
  const inner = match?.[2] ?? '';
  const isNaming = match !== null && readPart(inner).place === null;
  return isNaming && !IS_ABBREVIATION.test(inner) ? `${match[1]} | ${inner}` : text;
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
