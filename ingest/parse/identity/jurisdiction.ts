import type { Level } from '../../../reference/codes.ts';
import type { Country } from '../../../reference/countries.ts';
import { resolveCountry } from '../../../reference/resolve-country.ts';
import { fold, foldWords, slugify } from '../../../text/fold.ts';
import { listWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';
import { readPlace } from './place.ts';
import type { GivenIdentity } from './profile-identity.ts';
import type { TitleParts } from './title.ts';

/** Whose profile it is. What neither document nor user says is null. */
export interface Jurisdiction {
  /** As written: "Municipality of Quilmes". */
  readonly name: string | null;
  /** Without generic words: "Quilmes". */
  readonly placeName: string | null;
  readonly level: Level | null;
  /** Of a local authority, the country's name as the document writes it. */
  readonly parentName: string | null;
  /** The country itself, or that of the local authority. */
  readonly country: Country | null;
  /** Alpha-3, or alpha-3 and place ("KEN-MOMBASA"). */
  readonly code: string | null;
}

interface NamedPlace {
  readonly name: string | null;
  readonly parent: string | null;
}

/** Tells a place from its country where the title has both, parted by a sign or a comma. */
function splitPlaces({ jurisdictionName, parentCountryName, places }: TitleParts): NamedPlace {
  if (places !== null) {
    const [first, second] = places;
    const isFirst = resolveCountry(first) !== null && readPlace(first).level !== 'LOCAL';
    const isSecond = resolveCountry(second) !== null && readPlace(second).level !== 'LOCAL';
    if (isFirst === isSecond) return { name: null, parent: null };
    return isFirst ? { name: second, parent: first } : { name: first, parent: second };
  }
  if (jurisdictionName === null) return { name: null, parent: null };
  if (parentCountryName !== null) {
    const isNote = resolveCountry(parentCountryName) === null && resolveCountry(jurisdictionName);
    return { name: jurisdictionName, parent: isNote ? null : parentCountryName };
  }
  const comma = /^(.*\S),\s*([^,]+)$/u.exec(jurisdictionName);
  const [, place = '', behind = ''] = comma ?? [];
  const isSplit =
    comma !== null && resolveCountry(jurisdictionName) === null && resolveCountry(behind) !== null;
  return isSplit ? { name: place, parent: behind } : { name: jurisdictionName, parent: null };
}

const SHORT_NAME = new RegExp(`^${anyOf(listWords(({ places }) => places.shortNames))}`);

/** Words that may stand between a place and its country. */
const LINKS = new Set(listWords(({ places }) => places.countryLinks));

/** Finds "Quilmes (Argentina)" or "Quilmes, Argentina", not "(hereinafter …)" nor "(MGI)". */
function findBeside(introduction: string, placeName: string): string | null {
  for (const match of introduction.matchAll(/\(([^()]{2,60})\)/gu)) {
    const name = match[1]?.trim() ?? '';
    const before = fold(introduction.slice(Math.max(0, match.index - 100), match.index));
    const isName = !SHORT_NAME.test(fold(name));
    if (isName && ` ${before}`.endsWith(` ${fold(placeName)}`)) return name;
  }
  const folded = ` ${fold(introduction)} `;
  const behind = folded.split(` ${fold(placeName)} `).slice(1);
  for (const rest of behind) {
    const words = rest.split(' ').slice(0, 6);
    const start = words.findIndex((word) => !LINKS.has(word));
    for (let end = Math.min(words.length, start + 4); start >= 0 && end > start; end -= 1) {
      const name = words.slice(start, end).join(' ');
      if (name.length > 3 && resolveCountry(name) !== null) return name;
    }
  }
  return null;
}

/** Finds the country in the words of a file's name: "kenya-county-of-nairobi". */
function findInSlug(fileName: string, placeName: string): Country | null {
  const words = slugify(fileName)
    .split('-')
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  const own = slugify(placeName);
  for (let size = Math.min(5, words.length); size > 0; size -= 1) {
    for (const part of [words.slice(0, size), words.slice(-size)]) {
      const country = part.join('-') === own ? null : resolveCountry(part.join(' '));
      // "al", "per": short words are codes in capitals only, so they never get here.
      if (country !== null) return country;
    }
  }
  return null;
}

/**
 * Tells whose profile it is, from the title, the introduction and the name of the file, and from
 * what the user gives, which outweighs them.
 */
export function readJurisdiction(
  parts: TitleParts,
  introduction: string,
  fileName: string,
  given: Pick<GivenIdentity, 'place' | 'country' | 'level'>,
): Jurisdiction {
  const { name, parent } =
    given.place === undefined ? splitPlaces(parts) : { name: given.place, parent: null };
  const place = name === null ? null : readPlace(name);
  const placeName = place?.placeName ?? null;
  const own = resolveOwn(name, placeName);
  const beside =
    parent ?? (placeName === null || own !== null ? null : findBeside(introduction, placeName));
  const level =
    given.level ??
    place?.level ??
    readLevel(parts, introduction, beside, own) ??
    (given.country === undefined ? null : 'NATIONAL');
  if (level !== 'LOCAL') {
    const country = given.country ?? own;
    return {
      name,
      placeName,
      level,
      parentName: null,
      country,
      code: country?.alpha3 ?? null,
    };
  }
  const parentName = parent ?? findBeside(introduction, placeName ?? '');
  const country =
    given.country ??
    resolveCountry(parentName ?? '') ??
    findInSlug(fileName, placeName ?? '') ??
    null;
  const placeCode = slugify(placeName ?? '').toUpperCase();
  const code = country === null || placeCode === '' ? null : `${country.alpha3}-${placeCode}`;
  return { name, placeName, level, parentName, country, code };
}

function resolveOwn(name: string | null, placeName: string | null): Country | null {
  if (name === null) return null;
  return resolveCountry(name) ?? resolveCountry(placeName ?? '');
}

const LEVEL_WORDS: Readonly<Record<Level, readonly string[]>> = {
  NATIONAL: listWords(({ places }) => places.levels.NATIONAL),
  LOCAL: listWords(({ places }) => places.levels.LOCAL),
};

function readLevel(
  parts: TitleParts,
  introduction: string,
  parent: string | null,
  own: Country | null,
): Level | null {
  const opening = foldWords(introduction).slice(0, 5);
  const says = (level: Level) => LEVEL_WORDS[level].some((word) => opening.includes(word));
  if (parts.isLocal || says('LOCAL') || parent !== null) return 'LOCAL';
  if (own !== null || says('NATIONAL')) return 'NATIONAL';
  return null;
}
