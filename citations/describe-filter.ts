import type { LabelLanguage } from '../text/languages.ts';
import { FILTER_WORDS, type FilterWords } from './filter-words.ts';

type Field = readonly [name: string, value: unknown];

/**
 * What a code is called in a language: of a place, a region, a group, a domain, a principle.
 * @returns null for a field whose values are no codes, or a code that is not known.
 */
export type NameCode = (field: string, code: string, language: LabelLanguage) => string | null;

/** How a filter is said. */
interface Saying {
  readonly words: FilterWords;
  /** What a value of a field is called. */
  readonly nameOf: (field: string, value: unknown) => string;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

// An empty list and null are, in a filter, as if they were not given.
function isSaid([, value]: Field): boolean {
  if (value === null || value === undefined) return false;
  return Array.isArray(value) ? value.length > 0 : true;
}

const isFilter = ([name]: Field): boolean => name === 'and' || name === 'or' || name === 'not';

// Nobody's line break may end the line of a citation.
const showPlain = (value: unknown): string => String(value).replace(/\s+/gu, ' ').trim();

function inBrackets(filter: unknown, saying: Saying): string {
  const text = typeof filter === 'object' && filter !== null ? sayFilter(filter, saying) : '';
  return `(${text === '' ? saying.words.everything : text})`;
}

/** Filters within a filter: "(…) or (…)", "not (…)". */
function sayInner(name: string, value: unknown, saying: Saying): string {
  const { and, or, not } = saying.words;
  if (name === 'not') return `${not} ${inBrackets(value, saying)}`;
  const inner = Array.isArray(value) ? value : [value];
  return inner.map((each) => inBrackets(each, saying)).join(name === 'or' ? ` ${or} ` : ` ${and} `);
}

function sayYears(value: object, { from, to, until, anyYear }: FilterWords): string {
  const ends = new Map(Object.entries(value).filter(isSaid));
  const [first, last] = [ends.get('from'), ends.get('to')];
  if (first === undefined) return last === undefined ? anyYear : `${until} ${last}`;
  if (last === undefined) return `${from} ${first}`;
  return first === last ? `${first}` : `${first} ${to} ${last}`;
}

function sayField([name, value]: Field, saying: Saying): string {
  if (isFilter([name, value])) return sayInner(name, value, saying);
  if (!isPlain(value) && !Array.isArray(value)) return sayYears(Object(value), saying.words);
  const values = (Array.isArray(value) ? value : [value]).map((each) => saying.nameOf(name, each));
  const phrases: Readonly<Record<string, (values: readonly string[]) => string>> =
    saying.words.phrases;
  return phrases[name]?.(values) ?? `${name} ${values.join(', ')}`;
}

function sayFilter(filter: object, saying: Saying): string {
  const order = Object.keys(saying.words.phrases);
  const placeOf = (field: Field): number => {
    if (isFilter(field)) return order.length + 1;
    const place = order.indexOf(field[0]);
    return place < 0 ? order.length : place;
  };
  return Object.entries(filter)
    .filter(isSaid)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((field) => sayField(field, saying))
    .join(', ');
}

/**
 * Says a filter in one line, in words: what it asks itself, then the filters inside it.
 * @param nameCode what codes are called; they stand as they are where it knows none.
 * @example "objectives 10 or 11, gaps, not (domain Partnerships)"
 * @returns an empty text for a filter that asks for everything.
 */
export function describeFilter(
  filter: object,
  language: LabelLanguage = 'EN',
  nameCode: NameCode = () => null,
): string {
  const words = FILTER_WORDS[language];
  const nameOf = (field: string, value: unknown): string => {
    const code = showPlain(value);
    // Words to search for may be spelled like a code.
    const known = field === 'text' ? undefined : words.values[code];
    return showPlain(nameCode(field, code, language) ?? known ?? code);
  };
  return sayFilter(filter, { words, nameOf });
}
