import { matchCountry } from '../reference/resolve-country.ts';
import { fold } from '../text/fold.ts';
import { compareTexts, takeApart } from '../text/likeness.ts';
import { requireCharacters, requireShort } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What a code is a code of. */
export type CodeKind = 'COUNTRY' | 'GROUP' | 'INSTRUMENT' | 'JURISDICTION' | 'PROFILE' | 'REGION';

/** A thing that has a code. */
export interface Coded {
  readonly code: string;
  /** What it is called, in any language, the first in English: to show it, and to find what is like it. */
  readonly names: readonly string[];
  /** What it may be asked by beside its code. What two things share is taken for neither. */
  readonly spellings: readonly string[];
}

/** How a code was read that was written in another way. */
export interface CodeReading {
  /** The argument or the field of a filter: "countries". */
  readonly argument: string;
  /** What was given: "Kenya". */
  readonly given: string;
  /** What it means: "KEN". */
  readonly code: string;
}

/** What each kind is called in a sentence, and where its codes are listed. */
const KINDS: Readonly<Record<CodeKind, { readonly noun: string; readonly list: string }>> = {
  COUNTRY: { noun: 'country', list: 'jurisdictions' },
  GROUP: { noun: 'group', list: 'groups' },
  INSTRUMENT: { noun: 'instrument', list: 'instruments' },
  JURISDICTION: { noun: 'jurisdiction', list: 'jurisdictions' },
  PROFILE: { noun: 'profile', list: 'profiles' },
  REGION: { noun: 'region', list: 'regions' },
};

/** The arguments, and the fields of filters, that hold codes; all filters have the same names. */
export const CODE_FIELDS: Readonly<Record<string, CodeKind>> = {
  countries: 'COUNTRY',
  group: 'GROUP',
  groups: 'GROUP',
  instruments: 'INSTRUMENT',
  jurisdictions: 'JURISDICTION',
  profiles: 'PROFILE',
  region: 'REGION',
  regions: 'REGION',
};

/** The lookups by a code, as `Query` has them, with what the code is of. */
export const CODE_LOOKUPS: Readonly<Record<string, CodeKind>> = {
  group: 'GROUP',
  instrument: 'INSTRUMENT',
  jurisdiction: 'JURISDICTION',
  profile: 'PROFILE',
  region: 'REGION',
};

/** The codes of one kind. */
interface Shelf {
  readonly byCode: ReadonlyMap<string, Coded>;
  /** By folded code or spelling; null where more than one thing is called so. */
  readonly byName: ReadonlyMap<string, Coded | null>;
}

/** All codes of a release, by what they are codes of. */
export type CodeBook = (kind: CodeKind) => Shelf;

function makeShelf(things: readonly Coded[]): Shelf {
  const byName = new Map<string, Coded | null>();
  for (const thing of things) {
    for (const name of new Set(thing.spellings.map(fold))) {
      byName.set(name, byName.has(name) ? null : thing);
    }
  }
  // Codes in any spelling, which no name of another thing takes away.
  for (const thing of things) byName.set(fold(thing.code), thing);
  return { byCode: new Map(things.map((thing) => [thing.code, thing])), byName };
}

/**
 * Makes the book of all codes.
 * @param list the things of a kind; asked when a code of that kind is first read.
 */
export function makeCodeBook(list: (kind: CodeKind) => readonly Coded[]): CodeBook {
  const shelves = new Map<CodeKind, Shelf>();
  return (kind) => {
    const shelf = shelves.get(kind) ?? makeShelf(list(kind));
    shelves.set(kind, shelf);
    return shelf;
  };
}

const isOfPlaces = (kind: CodeKind): boolean => kind === 'COUNTRY' || kind === 'JURISDICTION';

/** What a text surely means: a code in another spelling, or a name that only one thing has. */
function findMeaning(book: CodeBook, kind: CodeKind, given: string): Coded | null {
  const { byCode, byName } = book(kind);
  const named = byName.get(fold(given));
  if (named !== undefined) return named;
  // M49 numbers are often written without their zeros, and in our files with "M49:" before them.
  const [, m49] = /^(?:m49:)?(\d{1,3})$/i.exec(given.trim()) ?? [];
  if (kind === 'REGION' && m49 !== undefined) return byCode.get(m49.padStart(3, '0')) ?? null;
  const country = isOfPlaces(kind) ? matchCountry(given)?.country : undefined;
  return country === undefined ? null : (byCode.get(country.alpha3) ?? null);
}

const MIN_LIKENESS = 0.35;
const MAX_OFFERS = 3;

/** Things that a text is compared with, letter by letter; of more, only beginnings are looked at. */
const MAX_COMPARED = 2_000;

const show = ({ code, names: [name] }: Coded): string =>
  name === undefined ? `"${code}"` : `"${code}" (${name})`;

/** The things that a text may have meant, the likeliest first. */
function listLike({ byCode }: Shelf, given: string): readonly Coded[] {
  const parts = takeApart(given);
  const folded = fold(given);
  const measure = (words: readonly string[]): number => {
    if (folded !== '' && words.some((word) => fold(word).startsWith(folded))) return 1;
    if (byCode.size > MAX_COMPARED) return 0;
    return Math.max(...words.map((word) => compareTexts(parts, takeApart(word))));
  };
  return [...byCode.values()]
    .map((thing) => ({ thing, likeness: measure([thing.code, ...thing.names]) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || (a.thing.code < b.thing.code ? -1 : 1))
    .slice(0, MAX_OFFERS)
    .map(({ thing }) => thing);
}

/** The other kinds that have a thing of this name, as a hint: "a country". */
function findElsewhere(book: CodeBook, kind: CodeKind, given: string): string | null {
  const fields = {
    COUNTRY: 'countries',
    REGION: 'regions',
    GROUP: 'groups',
    JURISDICTION: 'jurisdictions',
  };
  for (const [other, field] of Object.entries(fields)) {
    // The keys above are kinds.
    const elsewhere = other as keyof typeof fields;
    if (elsewhere === kind) continue;
    const thing = findMeaning(book, elsewhere, given);
    if (thing !== null) {
      return `It is a ${KINDS[elsewhere].noun}: ask \`${field}\` for ${show(thing)}.`;
    }
  }
  return null;
}

function describeUnknown(book: CodeBook, kind: CodeKind, argument: string, given: string): string {
  const { noun, list } = KINDS[kind];
  const shown = given.length > 60 ? `${given.slice(0, 60)}…` : given;
  const like = listLike(book(kind), given).map(show);
  const offer = like.length > 0 ? `Did you mean ${like.join(' or ')}?` : null;
  const elsewhere = findElsewhere(book, kind, given);
  // A slug begins with the name of its place, which is then no place by mistake.
  const hint = kind === 'PROFILE' ? (offer ?? elsewhere) : (elsewhere ?? offer);
  const advice = hint ?? `See \`${list}\` for the codes, or ask \`resolve\` what a name means.`;
  return `\`${argument}\` has "${shown}", and there is no such ${noun}. ${advice}`;
}

/**
 * Reads one code.
 * @param tell told when it was written in another way.
 * @returns null for what means nothing.
 */
function readCode(
  book: CodeBook,
  argument: string,
  kind: CodeKind,
  given: string,
  tell: (reading: CodeReading) => void,
): string | null {
  if (book(kind).byCode.has(given)) return given;
  const code = findMeaning(book, kind, given)?.code ?? null;
  if (code !== null) tell({ argument, given, code });
  return code;
}

/** Unknown codes that are told of at once. */
const MAX_TOLD = 3;

/** Reads the codes of one argument. */
function readList(
  book: CodeBook,
  argument: string,
  kind: CodeKind,
  given: readonly string[],
  tell: (reading: CodeReading) => void,
): readonly string[] {
  requireShort(given);
  requireCharacters(argument, given);
  const read = given.map((text) => readCode(book, argument, kind, text, tell));
  const unknown = given.filter((_text, at) => read[at] === null);
  if (unknown.length > 0) {
    const told = unknown.slice(0, MAX_TOLD);
    throw new Refusal(
      'NOT_FOUND',
      told.map((text) => describeUnknown(book, kind, argument, text)).join(' '),
    );
  }
  return read.filter((code) => code !== null);
}

type Fields = Readonly<Record<string, unknown>>;

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readValue(
  book: CodeBook,
  name: string,
  value: unknown,
  tell: (reading: CodeReading) => void,
): unknown {
  const kind = Object.hasOwn(CODE_FIELDS, name) ? CODE_FIELDS[name] : undefined;
  if (kind !== undefined) {
    if (typeof value === 'string') return readList(book, name, kind, [value], tell)[0];
    if (areTexts(value)) return readList(book, name, kind, value, tell);
  }
  if (Array.isArray(value)) return value.map((item) => readValue(book, name, item, tell));
  return isFields(value) ? readCodes(book, value, tell) : value;
}

/**
 * Reads the codes in the arguments of a field, or in a filter and the filters in it.
 * @param tell told of each code that was read otherwise than it was written: in another spelling, or by
 * a name that only one thing has.
 * @returns the same with every code as it is in the release.
 * @throws Refusal for what means nothing, with what it may have meant: a count of what does not exist
 * is 0, and would be quoted as "nothing found".
 */
export function readCodes<Given extends object>(
  book: CodeBook,
  given: Given,
  tell: (reading: CodeReading) => void,
): Given {
  const read = Object.entries(given).map(([name, value]) => [
    name,
    readValue(book, name, value, tell),
  ]);
  // Only texts were replaced, by texts.
  return Object.fromEntries(read) as Given;
}

/**
 * Reads the code of a lookup.
 * @param tell told when it was read otherwise than it was written.
 * @returns the same with the code as it is in the release. What means nothing stays: of a lookup null says
 * that there is no such thing.
 */
export function readLookup<Given extends object>(
  book: CodeBook,
  kind: CodeKind,
  given: Given,
  tell: (reading: CodeReading) => void,
): Given {
  const read = Object.entries(given).map(([argument, value]) => {
    const code = typeof value === 'string' ? readCode(book, argument, kind, value, tell) : null;
    return [argument, code ?? value];
  });
  // Only a text was replaced, by a text.
  return Object.fromEntries(read) as Given;
}
