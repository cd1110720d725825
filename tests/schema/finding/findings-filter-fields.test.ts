import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const ask = (filter: unknown) =>
  graph.ask('query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }', {
    filter,
  });

async function count(filter: unknown): Promise<number> {
  const { data, errors } = await ask(filter);
  expect(errors).toEqual([]);
  return data.findings.totalCount;
}

async function refusal(filter: unknown) {
  const { errors } = await ask(filter);
  return { code: errors[0]?.extensions?.code, message: errors[0]?.message };
}

// The counts are the ones of the documents themselves, counted by hand.
const GUATEMALA = 33;
const QUILMES = 33;
const MALI = 23;
const MOMBASA = 29;
const ALL = GUATEMALA + QUILMES + MALI + MOMBASA;
/** Three findings concern no objective and stand under no principle. */
const MAPPED = 115;

describe('a field of FindingFilter', () => {
  test.each([
    ['no filter', null, ALL],
    ['an empty filter', {}, ALL],
    ['kinds: strengths', { kinds: ['WELL_DEVELOPED'] }, 77],
    ['kinds: gaps', { kinds: ['AREA_FOR_DEVELOPMENT'] }, 41],
    ['kinds: both', { kinds: ['WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT'] }, ALL],
    ['one domain', { domains: ['MOBILITY_DIMENSIONS_OF_CRISES'] }, 6 + 6 + 4 + 5],
    ['all domains but one', { not: { domains: ['PARTNERSHIPS'] } }, ALL - 4 - 5 - 3 - 5],
    ['levels: NATIONAL', { levels: ['NATIONAL'] }, GUATEMALA + MALI],
    ['levels: LOCAL', { levels: ['LOCAL'] }, QUILMES + MOMBASA],
    ['two profiles', { profiles: ['mali-2021', 'mombasa-2022'] }, MALI + MOMBASA],
    ['a jurisdiction itself, not its country', { jurisdictions: ['KEN'] }, 0],
    ['a local authority', { jurisdictions: ['KEN-MOMBASA'] }, MOMBASA],
    ['a country takes in its local authorities', { countries: ['KEN'] }, MOMBASA],
    ['so does Argentina', { countries: ['ARG'] }, QUILMES],
    ['a country without a profile', { countries: ['FRA'] }, 0],
    ['Africa: Mali and Mombasa', { regions: ['002'] }, MALI + MOMBASA],
    ['Eastern Africa: Mombasa', { regions: ['014'] }, MOMBASA],
    ['the Americas', { regions: ['019'] }, GUATEMALA + QUILMES],
    ['Latin America and the Caribbean', { regions: ['419'] }, GUATEMALA + QUILMES],
    ['Asia', { regions: ['142'] }, 0],
    ['no member of the CPLP has a profile here', { groups: ['CPLP'] }, 0],
    ['second editions', { editions: [2] }, GUATEMALA + MALI],
    ['from 2022 on', { years: { from: 2022 } }, ALL - MALI],
    ['up to 2021', { years: { to: 2021 } }, MALI],
    ['one year', { years: { from: 2021, to: 2021 } }, MALI],
    ['any year', { years: {} }, ALL],
    ['French findings', { textLanguages: ['FR'] }, MALI],
    ['Spanish findings', { textLanguages: ['ES'] }, 0],
    ['objective 13, which nobody mentions', { objectives: [13] }, 0],
    ['mappings by a rule', { methods: ['RULE'] }, 111],
    ['mappings by hand, which nearly all have', { methods: ['CURATED'] }, MAPPED],
    ['mappings of either sort', { methods: ['CURATED', 'RULE'] }, MAPPED],
    ['null fields', { kinds: null, domains: null, years: null, not: null }, ALL],
  ])('%s', async (_name, filter, expected) => {
    expect(await count(filter)).toBe(expected);
  });

  test.each([
    'domains',
    'objectives',
    'principles',
    'profiles',
    'jurisdictions',
    'countries',
    'regions',
    'groups',
    'editions',
    'textLanguages',
    'kinds',
    'levels',
    'relevances',
    'methods',
    'instruments',
    'and',
    'or',
  ])('an empty list of %s is as if it was not given', async (name) => {
    expect(await count({ [name]: [] })).toBe(ALL);
    expect(await count({ not: { kinds: ['AREA_FOR_DEVELOPMENT'] }, [name]: [] })).toBe(77);
    expect(await count({ not: { [name]: [] } })).toBe(0);
  });

  test('a lower minConfidence takes in more, and LOW takes in all that is mapped', async () => {
    const [high = 0, medium = 0, low = 0] = await Promise.all(
      ['HIGH', 'MEDIUM', 'LOW'].map((minConfidence) => count({ minConfidence })),
    );
    expect(high).toBeGreaterThan(0);
    expect(medium).toBeGreaterThan(high);
    expect(low).toBe(MAPPED);
  });

  test('relevances hold beside principles, too', async () => {
    const principles = ['WHOLE_OF_GOVERNMENT'];
    const both = await count({ principles, relevances: ['PRIMARY'] });
    const and = await count({ and: [{ principles }, { relevances: ['PRIMARY'] }] });
    expect(both).toBe(and);
    expect(both).toBeLessThan(await count({ principles }));
  });

  test('an empty filter is everything inside `or`, and nothing inside `not`', async () => {
    expect(await count({ or: [{}, { kinds: ['WELL_DEVELOPED'] }] })).toBe(ALL);
    expect(await count({ and: [{}, { kinds: ['WELL_DEVELOPED'] }] })).toBe(77);
    expect(await count({ not: {} })).toBe(0);
    expect(await count({ not: { not: {} } })).toBe(ALL);
    expect(await count({ or: [{ not: {} }, { kinds: ['WELL_DEVELOPED'] }] })).toBe(77);
  });
});

describe('a filter that cannot be', () => {
  test.each([
    ['objective 0', { objectives: [0] }, /`objectives` has 0; .* 1 to 23/],
    ['objective 24, deep inside', { not: { or: [{ objectives: [10, 24] }] } }, /has 24;/],
    ['years turned round', { years: { from: 2023, to: 2021 } }, /from 2023 to 2021; turn it round/],
    ['a text with U+0000', { profiles: ['a\u0000b'] }, /character/],
  ])('%s is BAD_USER_INPUT', async (_name, filter, message) => {
    expect(await refusal(filter)).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });

  const nest = (depth: number): unknown => (depth === 0 ? {} : { not: nest(depth - 1) });
  test.each([
    ['101 items in a list', { profiles: Array.from({ length: 101 }, (_, index) => `a-${index}`) }],
    ['101 objectives', { objectives: Array.from({ length: 101 }, () => 10) }],
    ['11 levels', nest(10)],
    ['51 filters', { or: Array.from({ length: 50 }, () => ({ kinds: ['WELL_DEVELOPED'] })) }],
  ])('%s is LIMIT_EXCEEDED', async (_name, filter) => {
    expect((await refusal(filter)).code).toBe('LIMIT_EXCEEDED');
  });

  test('100 items, 10 levels and 50 filters are served', async () => {
    expect(await count({ editions: Array.from({ length: 100 }, () => 2) })).toBe(GUATEMALA + MALI);
    expect(await count(nest(9))).toBe(0);
    expect(
      await count({ or: Array.from({ length: 49 }, () => ({ kinds: ['WELL_DEVELOPED'] })) }),
    ).toBe(77);
  });
});

describe('a field of ProfileFilter', () => {
  test.each([
    ['no filter', null, ['guatemala-2022', 'mali-2021', 'mombasa-2022', 'quilmes-2022']],
    ['levels', { levels: ['LOCAL'] }, ['mombasa-2022', 'quilmes-2022']],
    ['jurisdictions', { jurisdictions: ['GTM', 'KEN'] }, ['guatemala-2022']],
    ['countries', { countries: ['KEN', 'ARG'] }, ['mombasa-2022', 'quilmes-2022']],
    ['regions', { regions: ['002'] }, ['mali-2021', 'mombasa-2022']],
    ['groups', { groups: ['CPLP'] }, []],
    ['editions', { editions: [1] }, ['mombasa-2022', 'quilmes-2022']],
    ['years', { years: { to: 2021 } }, ['mali-2021']],
    ['profiles', { profiles: ['quilmes-2022', 'mali-2021'] }, ['mali-2021', 'quilmes-2022']],
    ['and', { and: [{ levels: ['LOCAL'] }, { regions: ['002'] }] }, ['mombasa-2022']],
    [
      'or',
      { or: [{ textLanguages: ['FR'] }, { countries: ['ARG'] }] },
      ['mali-2021', 'quilmes-2022'],
    ],
    ['not', { not: { levels: ['LOCAL'] } }, ['guatemala-2022', 'mali-2021']],
    ['textLanguages', { textLanguages: ['FR'] }, ['mali-2021']],
    ['two fields', { levels: ['NATIONAL'], textLanguages: ['EN'] }, ['guatemala-2022']],
    [
      'empty lists',
      { regions: [], groups: [], editions: [], levels: ['LOCAL'] },
      ['mombasa-2022', 'quilmes-2022'],
    ],
  ])('%s', async (_name, filter, slugs) => {
    const { data } = await graph.ask(
      'query ($filter: ProfileFilter) { profiles(filter: $filter) { totalCount nodes { slug } } }',
      { filter },
    );
    expect(data.profiles.nodes.map((node: { slug: string }) => node.slug)).toEqual(slugs);
    expect(data.profiles.totalCount).toBe(slugs.length);
  });
});
