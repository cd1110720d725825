import { Refusal } from './refusal.ts';

/** A run of years, both ends included; one that is missing is open. */
export interface Years {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

/** Whether a field of a filter was given and asks something. */
export function says(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/** Items that a list of a filter may have. */
const MAX_ITEMS = 100;

/**
 * Refuses a list of a filter that is too long.
 * @throws Refusal saying how long it is.
 */
export function requireShort(list: readonly unknown[]): void {
  if (list.length <= MAX_ITEMS) return;
  throw new Refusal(
    'LIMIT_EXCEEDED',
    `A list of the filter has ${list.length} items; at most ${MAX_ITEMS} are served. Ask for some of them at a time.`,
  );
}

/**
 * Refuses a run of years that ends before it begins.
 * @throws Refusal naming both.
 */
export function requireYears({ from, to }: Years): void {
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
  throw new Refusal('BAD_USER_INPUT', `\`years\` goes from ${from} to ${to}; turn it round.`);
}

/** Whether a year lies in a run of years. */
export function isWithin(year: number, { from, to }: Years): boolean {
  return (typeof from !== 'number' || year >= from) && (typeof to !== 'number' || year <= to);
}

/**
 * Refuses a text, or a list with one, that has U+0000: no text here has it, and the database takes none.
 * @param name of the argument or field that has the value.
 * @throws Refusal.
 */
export function requireCharacters(name: string, value: unknown): void {
  const texts = Array.isArray(value) ? value : [value];
  if (!texts.some((text) => typeof text === 'string' && text.includes('\0'))) return;
  throw new Refusal('BAD_USER_INPUT', `\`${name}\` has the character U+0000, which no text has.`);
}

/** Characters that a text to search for may have. */
export const MAX_SEARCH_TEXT = 256;

/**
 * Brings a text that somebody typed into the form that is searched for: composed (NFC), without
 * blanks around it.
 * @param name the argument that it was given as, for the message.
 * @throws Refusal when it has U+0000, which no text here has, and when it is long.
 */
export function readSearchText(name: string, text: string): string {
  requireCharacters(name, text);
  // Half a surrogate pair is no character, and cannot be sent to the database.
  const tidy = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .trim();
  const { length } = [...tidy];
  if (length <= MAX_SEARCH_TEXT) return tidy;
  throw new Refusal(
    'LIMIT_EXCEEDED',
    `\`${name}\` has ${length} characters; at most ${MAX_SEARCH_TEXT} are searched for.`,
  );
}

/** Filters that may stand inside one another, and filters in all. */
const MAX_NESTING = 10;
const MAX_FILTERS = 50;

/** A filter that may have filters in it. */
export interface Nested<Filter> {
  readonly and?: readonly Filter[] | null | undefined;
  readonly or?: readonly Filter[] | null | undefined;
  readonly not?: Filter | null | undefined;
}

/** The filters that stand directly in a filter. */
export function listInner<Filter extends Nested<Filter>>({
  and,
  or,
  not,
}: Filter): readonly Filter[] {
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
}

/**
 * Refuses a filter with too many filters in it.
 * @throws Refusal saying how many may be.
 */
export function requireModest<Filter extends Nested<Filter>>(filter: Filter): void {
  let level: readonly Filter[] = [filter];
  let count = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MAX_NESTING || count > MAX_FILTERS) {
      throw new Refusal(
        'LIMIT_EXCEEDED',
        `The filter is too large: at most ${MAX_FILTERS} filters, nested ${MAX_NESTING} levels deep, are served. Ask several questions instead.`,
      );
    }
    level = level.flatMap(listInner);
  }
}
