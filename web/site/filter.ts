import type { FindingFilter, ProfileFilter } from '../../sdk/src/index.ts';
import type { Parameters } from './link.ts';

/** The lists of the filter that an address may hold, named as in the graph and in downloads. */
const LISTS = [
  'kinds',
  'domains',
  'objectives',
  'principles',
  'relevances',
  'countries',
  'jurisdictions',
  'regions',
  'groups',
  'levels',
  'profiles',
  'editions',
  'textLanguages',
  'instruments',
] as const;

/** What an address may ask of one value. */
const SINGLES = ['minConfidence', 'years.from', 'years.to'] as const;

/** What of it is asked of profiles. */
const OF_PROFILES: readonly string[] = [
  'countries',
  'jurisdictions',
  'regions',
  'groups',
  'levels',
  'profiles',
  'editions',
  'textLanguages',
  'years.from',
  'years.to',
];

type ListName = (typeof LISTS)[number];

/** A name that a filter has in an address. */
export type FilterName = ListName | (typeof SINGLES)[number];

/** What an address asks for, as it was written. */
export type Chosen = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** Reads a filter from an address: "objectives=10&kinds=WELL_DEVELOPED,AREA_FOR_DEVELOPMENT". */
export function readChosen(parameters: URLSearchParams): Chosen {
  const chosen: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of [...LISTS, ...SINGLES]) {
    const values = parameters
      .getAll(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    if (values.length > 0) chosen[name] = [...new Set(values)];
  }
  return chosen;
}

const isNumber = (name: string): boolean => /^(objectives|editions|years\.)/.test(name);

/** A number as one; what is none stays a text, which the graph refuses in its own words. */
const readValue = (name: string, text: string): string | number =>
  isNumber(name) && /^\d{1,9}$/.test(text) ? Number(text) : text;

function toFields(chosen: Chosen, isWanted: (name: string) => boolean): object {
  const fields: Record<string, unknown> = {};
  for (const [name, texts] of Object.entries(chosen).filter(([each]) => isWanted(each))) {
    const values = texts.map((text) => readValue(name, text));
    const [outer = '', inner] = name.split('.');
    if (inner !== undefined) fields[outer] = { ...Object(fields[outer]), [inner]: values[0] };
    else fields[outer] = name === 'minConfidence' ? values[0] : values;
  }
  return fields;
}

/** The filter of the graph. What an address has for an enum is for the graph to check. */
export const toFilter = (chosen: Chosen): FindingFilter => toFields(chosen, () => true);

/** What of it is asked of profiles. */
export const toProfileFilter = (chosen: Chosen): ProfileFilter =>
  toFields(chosen, (name) => OF_PROFILES.includes(name));

/** The parameters of an address that asks for the same, and for more. */
export const withChosen = (chosen: Chosen, more: Parameters = {}): Parameters => ({
  ...chosen,
  ...more,
});

/** The same without one value. */
export function without(chosen: Chosen, name: FilterName, value: string): Chosen {
  return { ...chosen, [name]: (chosen[name] ?? []).filter((each) => each !== value) };
}
