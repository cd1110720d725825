import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeGlobalId } from '../../../schema/support/global-id.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';

interface Reading {
  readonly node: { __typename: string; id: string };
  readonly key: string;
  readonly matchedText: string;
  readonly how: string;
  readonly certainty: number;
}

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

async function ask(text: string, first = 5) {
  const { data, errors, reads } = await graph.ask(
    `query ($text: String!, $first: Int) {
      resolve(text: $text, first: $first) {
        matchedText how certainty
        node { __typename ... on Node { id } ... on Jurisdiction { name { text } region { code } } }
      }
    }`,
    { text, first },
  );
  expect(errors).toEqual([]);
  const readings: Reading[] = data.resolve.map((reading: Reading) => {
    const key = decodeGlobalId(reading.node.id).id;
    return { ...reading, key };
  });
  return { readings, reads };
}

describe('the surest reading', () => {
  test.each([
    ["Côte d'Ivoire", 'Jurisdiction', 'CIV', 'NAME'],
    ['cote d ivoire', 'Jurisdiction', 'CIV', 'NAME'],
    ['Ivory Coast', 'Jurisdiction', 'CIV', 'ALIAS'],
    ['KEN', 'Jurisdiction', 'KEN', 'EXACT_KEY'],
    ['Kenya', 'Jurisdiction', 'KEN', 'NAME'],
    ['Alemania', 'Jurisdiction', 'DEU', 'NAME'],
    ['Guatamala', 'Jurisdiction', 'GTM', 'FUZZY'],
    ['Bissau', 'Jurisdiction', 'GNB', 'FUZZY'],
    ['Mombasa', 'Jurisdiction', 'KEN-MOMBASA', 'ALIAS'],
    ['KEN-MOMBASA', 'Jurisdiction', 'KEN-MOMBASA', 'EXACT_KEY'],
    ['Community of Portuguese Language Countries', 'Group', 'CPLP', 'NAME'],
    ['Africa', 'Region', '002', 'NAME'],
    ['GCM 5', 'Objective', '5', 'NUMBER'],
    ['objective ten', 'Objective', '10', 'NUMBER'],
    ['objectif 10', 'Objective', '10', 'NUMBER'],
    ['Eradicate trafficking', 'Objective', '10', 'NAME'],
    ['Éradiquer la traite de personnes', 'Objective', '10', 'NAME'],
    ['Droits des migrants', 'Domain', 'MIGRANTS_RIGHTS', 'NAME'],
    ["Migrant's rights", 'Domain', 'MIGRANTS_RIGHTS', 'ALIAS'],
    ['WELL_BEING', 'Domain', 'WELL_BEING', 'EXACT_KEY'],
    ['child-sensitive', 'Principle', 'CHILD_SENSITIVE', 'NAME'],
    ['Family reunification', 'IndicatorArea', 'family-reunification', 'NAME'],
    ['ILO 97', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['C97', 'Instrument', 'ilo-c097', 'NUMBER'],
    ['ICRMW', 'Instrument', 'icrmw', 'EXACT_KEY'],
    ['Palermo Protocol', 'Instrument', 'trafficking-protocol-2000', 'ALIAS'],
    ['Convention sur les travailleurs migrants (révisée)', 'Instrument', 'ilo-c097', 'NAME'],
    ['Migration Code (2016)', 'Instrument', 'guatemala-2022/migration-code-2016', 'NAME'],
    ['migration code', 'Instrument', 'guatemala-2022/migration-code-2016', 'ALIAS'],
    [
      'guatemala-2022/migration-code-2016',
      'Instrument',
      'guatemala-2022/migration-code-2016',
      'EXACT_KEY',
    ],
    ['guatemala-2022', 'Profile', 'guatemala-2022', 'EXACT_KEY'],
    ['Guatemala 2022', 'Profile', 'guatemala-2022', 'EXACT_KEY'],
    [
      'mali-2021/partnerships/well-developed/1',
      'Finding',
      'mali-2021/partnerships/well-developed/1',
      'EXACT_KEY',
    ],
  ])('of "%s"', async (text, typename, key, how) => {
    const [reading] = (await ask(text)).readings;
    expect(reading).toMatchObject({ key, how, node: { __typename: typename } });
  });
});

test.each([
  ['Guatamala', 'Guatemala'],
  ['ivory coast', 'Ivory Coast'],
  ["cote d'ivoire", "Côte d'Ivoire"],
  ['ke', 'KE'],
  ['icrmw', 'icrmw'],
  ['MIGRATION CODE', 'Migration Code'],
  ['palermo  protocol', 'Palermo Protocol'],
  ['objectif dix', 'Objective 10'],
  ['Guatemala 2022', 'guatemala-2022'],
])('of "%s" the text that matched is "%s"', async (text, matched) => {
  const [reading] = (await ask(text)).readings;
  expect(reading?.matchedText.replaceAll('’', "'")).toBe(matched);
});

test('a convention of another number is no likeness', async () => {
  for (const text of ['ILO Convention 97', 'ILO 98', 'Convenio núm. 97 de la OIT']) {
    const { readings } = await ask(text, 100);
    expect(
      readings.filter(({ key }) => key !== 'ilo-c097'),
      text,
    ).toEqual([]);
  }
});

test('costs by how many readings are asked for', async () => {
  const cost = async (first: string) => {
    const many = Array.from(
      { length: 14 },
      (_, index) => `a${index}: resolve(text: "x"${first}) {
      node { ... on Jurisdiction { profiles(first: 100) { nodes { slug } } } } }`,
    );
    return (await graph.ask(`{ ${many.join(' ')} }`)).errors[0]?.message ?? '';
  };
  expect(await cost('')).toBe('');
  expect(await cost(', first: 5')).toBe('');
  expect(await cost(', first: null')).toBe('');
  expect(await cost(', first: 20')).toMatch(/may return \d+ fields/);
});

test('readings stand in the order of their certainty, each thing once', async () => {
  const { readings } = await ask('CPLP', 20);
  expect(readings.slice(0, 2).map(({ node }) => node.__typename)).toEqual([
    'Group',
    'Jurisdiction',
  ]);
  for (const text of ['Congo', 'Guinea', 'migration', 'Africa']) {
    const found = (await ask(text, 20)).readings;
    const order = found.map(({ certainty }) => certainty);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(order.every((certainty) => certainty > 0 && certainty <= 1)).toBe(true);
    expect(new Set(found.map(({ node }) => node.id)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(1);
  }
});

test('as many readings are given as asked for', async () => {
  expect((await ask('Africa', 2)).readings).toHaveLength(2);
  expect((await ask('Africa', 0)).readings).toEqual([]);
  const { errors } = await graph.ask('{ resolve(text: "x", first: 101) { how } }');
  expect(errors[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
});

test('what means nothing here resolves to nothing', async () => {
  for (const text of ['', '  ', '???', 'qqxyzz', 'nowhere-1999/partnerships/well-developed/1']) {
    expect((await ask(text)).readings, text).toEqual([]);
  }
});

test('a text costs one read, and one for each type that it may mean', async () => {
  const { readings, reads } = await ask('Africa', 20);
  const types = new Set(readings.map(({ node }) => node.__typename));
  expect(readings.length).toBeGreaterThan(5);
  expect(reads.length).toBeLessThanOrEqual(1 + types.size);
});
