import { type Asked, query } from './asked.ts';

/** A legal request that is as dear as can be. */
export interface Attack {
  readonly name: string;
  readonly request: Asked;
}

/** The same selection under many aliases. */
const repeat = (times: number, write: (n: number) => string): string =>
  `{ ${Array.from({ length: times }, (_, n) => `a${n}: ${write(n)}`).join(' ')} }`;

const COUNTRIES = ['KEN', 'MLI', 'GTM', 'ARG', 'SEN', 'GHA', 'BRA', 'NPL', 'MDA', 'FRA'];

/** A filter with many ways, each a place, a kind and a year. */
const branches = (count: number, seed = 0): string => {
  const ways = Array.from({ length: count }, (_, n) => {
    const country = COUNTRIES[(n + seed) % COUNTRIES.length];
    return `{ countries: ["${country}"], years: { from: ${2_000 + ((n + seed) % 30)} } }`;
  });
  return `{ or: [${ways.join(', ')}] }`;
};

/** The requests that once stopped a server of this kind, and others like them. */
export const ATTACKS: readonly Attack[] = [
  {
    name: 'filter of 24 branches',
    request: query(repeat(1, () => `findings(first: 5, filter: ${branches(24)}) { totalCount }`)),
  },
  {
    name: 'filter of 48 branches',
    request: query(repeat(1, () => `findings(first: 5, filter: ${branches(48)}) { totalCount }`)),
  },
  {
    name: 'six filters of 48 branches',
    request: query(
      repeat(6, (n) => `findings(first: 5, filter: ${branches(48, n)}) { totalCount }`),
    ),
  },
  {
    name: '20 × timelines of 100 places',
    request: query(
      repeat(
        20,
        () =>
          'jurisdictions(first: 100) { nodes { timeline(includeLocal: true) { nodes { note { text } } } } }',
      ),
    ),
  },
  {
    name: '2 × timelines of 100 places',
    request: query(
      repeat(
        2,
        () =>
          'jurisdictions(first: 100) { nodes { timeline(includeLocal: true) { nodes { note { text } } } } }',
      ),
    ),
  },
  {
    name: '23 objectives × 20 filters',
    request: query(
      `{ objectives { ${Array.from({ length: 20 }, (_, n) => `a${n}: findings(first: 1, filter: { years: { from: ${2_000 + n} } }) { totalCount }`).join(' ')} } }`,
    ),
  },
  {
    name: '18 searches',
    request: query(repeat(18, (n) => `search(query: "rights of migrants ${n}") { totalCount }`)),
  },
  {
    name: '40 coverages',
    request: query(
      repeat(
        40,
        (n) =>
          `coverage(filter: { years: { from: ${1_990 + n} } }) { byDomain { findingCount } byObjective { findingCount } }`,
      ),
    ),
  },
  {
    name: '7 facets with a text',
    request: query(
      repeat(
        7,
        (n) =>
          `findings(first: 1, filter: { text: "migrants ${n}" }) { facets { objectives { count } domains { count } years { count } } }`,
      ),
    ),
  },
  {
    name: 'similar findings of 50',
    request: query(
      '{ findings(first: 50) { nodes { similar(first: 10, minSimilarity: 0) { similarity } } } }',
    ),
  },
  {
    name: 'findings.xlsx of all',
    request: { path: '/findings.xlsx' },
  },
];
