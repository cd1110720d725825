import { type Asked, query, TRIVIAL } from './asked.ts';

/** Whether a request asks for nothing that takes time. */
export const isTrivial = (asked: Asked): boolean => asked === TRIVIAL;

const WORDS = [
  'remittances',
  'trafficking',
  'invented finding',
  'santé',
  'borders',
  'visa',
  'labour',
];

/** What users do, one thing after another: each makes a request of its number. */
const USES: readonly ((number: number, profiles: number) => Asked)[] = [
  () => TRIVIAL,
  (n, profiles) =>
    query('query Lookup($slug: String!) { profile(slug: $slug) { slug title { text } year } }', {
      slug: `invented-${1 + ((n * 7) % profiles)}`,
    }),
  (n) =>
    query(
      `query Objective($number: Int!) { objective(number: $number) { label { text }
        findings(first: 50, filter: { kinds: [AREA_FOR_DEVELOPMENT] }) {
          totalCount nodes { reference text profile { slug jurisdiction { name { text } } } } } } }`,
      { number: 1 + (n % 23) },
    ),
  (n) =>
    query(
      `query Words($query: String!) { search(query: $query, first: 20) { totalCount
        edges { node { __typename } } } }`,
      { query: `${WORDS[n % WORDS.length]} ${n}` },
    ),
  () => TRIVIAL,
  (n) =>
    query(
      `query Facets($from: Int) { findings(first: 20, filter: { years: { from: $from } }) { totalCount
        facets { domains { count } objectives { count } } nodes { reference } } }`,
      { from: 2016 + (n % 9) },
    ),
  (n, profiles) => ({ path: `/profiles/invented-${1 + ((n * 11) % profiles)}` }),
  (n) => ({ path: `/search?query=${encodeURIComponent(WORDS[n % WORDS.length] ?? '')}` }),
  (n) => ({
    path: `/findings.csv?filter=${encodeURIComponent(`{"objectives":[${1 + (n % 23)}]}`)}`,
  }),
  () => ({ path: '/health/ready' }),
];

/** The request that comes at this place of the traffic. */
export function listAsked(number: number, profiles: number): Asked {
  const use = USES[number % USES.length];
  return use === undefined ? TRIVIAL : use(number, profiles);
}

/** A request of the flood: legal, dear, and like no other. */
export const listFlood = (number: number): Asked =>
  query(
    `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: search(query: "rights ${number} ${n}") { totalCount }`).join(' ')} }`,
  );
