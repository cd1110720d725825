type Field = readonly [name: string, value: unknown];

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

function inBrackets(filter: unknown): string {
  const text = typeof filter === 'object' && filter !== null ? describeFilter(filter) : '';
  return text === '' ? '(everything)' : `(${text})`;
}

function describeField([name, value]: Field): string {
  if (isPlain(value)) return `${name} ${showPlain(value)}`;
  if (Array.isArray(value)) {
    return value.every(isPlain)
      ? `${name} ${value.map(showPlain).join(', ')}`
      : value.map(inBrackets).join(` ${name} `);
  }
  if (isFilter([name, value])) return `${name} ${inBrackets(value)}`;
  // The ends of a range: years from 2020 to 2022.
  const ends = Object.entries(Object(value)).filter(isSaid).map(describeField);
  return ends.length === 0 ? `any ${name}` : `${name} ${ends.join(' ')}`;
}

/**
 * Says a filter in one line, in the names of the schema: what it asks itself, then the filters
 * inside it.
 * @example "kinds AREA_FOR_DEVELOPMENT; objectives 10, 11; not (domains PARTNERSHIPS)"
 * @returns an empty text for a filter that asks for everything.
 */
export function describeFilter(filter: object): string {
  const fields = Object.entries(filter).filter(isSaid);
  return [...fields.filter((field) => !isFilter(field)), ...fields.filter(isFilter)]
    .map(describeField)
    .join('; ');
}
