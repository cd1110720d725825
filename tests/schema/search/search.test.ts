import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeGlobalId } from '../../../schema/support/global-id.ts';
import { type Graph, openColdGraph, openGraph } from '../../support/graph.ts';
import type { Edge, Found } from './found.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

const NODE = `__typename ... on Node { id } ... on Finding { text }`;
const SEARCH = `query ($query: String!, $filter: SearchFilter, $queryLanguage: Language,
    $kinds: [SearchKind!], $first: Int, $after: String) {
  search(query: $query, filter: $filter, queryLanguage: $queryLanguage, kinds: $kinds, first: $first,
    after: $after) {
    totalCount didYouMean pageInfo { hasNextPage hasPreviousPage endCursor } nodes { ${NODE} }
    edges {
      cursor score matchedField textLanguage snippet snippetHtml highlights { start end }
      reason { statement { text } mapping { rationale { text } objective { number } } } node { ${NODE} }
    }
  }
}`;

async function search(query: string, more: Record<string, unknown> = {}): Promise<Found> {
  const { data, errors } = await graph.ask(SEARCH, { query, first: 100, ...more });
  expect(errors).toEqual([]);
  const { edges, nodes } = data.search;
  for (const node of [...nodes, ...edges.map((edge: Edge) => edge.node)]) {
    // The natural key stands in the global id, behind the type.
    node.key = decodeGlobalId(node.id).id;
  }
  return data.search;
}

async function codeOf(variables: Record<string, unknown>): Promise<string | undefined> {
  const { errors } = await graph.ask(SEARCH, variables);
  return errors[0]?.extensions?.code;
}

const FINDINGS = { kinds: ['FINDING'] };
const keysOf = ({ nodes }: Found) => nodes.map(({ key }) => key);
const marksOf = ({ edges }: Found) =>
  new Set(
    edges.flatMap(({ snippet, highlights }) =>
      highlights.map(({ start, end }) => [...snippet].slice(start, end).join('').toLowerCase()),
    ),
  );
/** The findings whose own text fits, as plain JavaScript reads it. */
async function readFindings(pattern: RegExp, language?: string): Promise<string[]> {
  const { data } = await graph.ask(`{
    a: findings(first: 100) { nodes { reference text textLanguage } }
    b: findings(last: 100) { nodes { reference text textLanguage } }
  }`);
  const all = [...data.a.nodes, ...data.b.nodes].filter(
    (node) => pattern.test(node.text) && (language === undefined || node.textLanguage === language),
  );
  return [...new Set(all.map(({ reference }) => reference))].sort();
}
const ownText = ({ edges }: Found) =>
  edges.flatMap(({ matchedField, node }) => (matchedField === 'TEXT' ? [node.key] : [])).sort();

describe('words', () => {
  test('are compared by their stems: "migrants" finds "migrant", and the reverse', async () => {
    const plural = await search('migrants', { ...FINDINGS, queryLanguage: 'EN' });
    const singular = await search('migrant', { ...FINDINGS, queryLanguage: 'EN' });
    expect([...marksOf(plural)].sort()).toEqual(['migrant', 'migrants']);
    expect(ownText(plural)).toEqual(await readFindings(/\bmigrants?\b/i, 'EN'));
    expect(ownText(singular)).toEqual(ownText(plural));
  });

  test('are compared by the stems of their language', async () => {
    const french = await search('migratoire ', { ...FINDINGS, queryLanguage: 'FR' });
    expect([...marksOf(french)]).toEqual(expect.arrayContaining(['migratoires', 'migration']));
    expect(ownText(french)).toEqual(
      expect.arrayContaining(await readFindings(/migratoire/i, 'FR')),
    );
  });

  test('are compared without accents: "cooperation" finds "coopération", and the reverse', async () => {
    const french = { queryLanguage: 'FR' };
    const plain = await search('cooperation', french);
    const accented = await search('COOPÉRATION', french);
    expect(keysOf(plain)).toEqual(keysOf(accented));
    expect([...marksOf(plain)]).toEqual(expect.arrayContaining(['coopération', 'cooperation']));
  });

  test('composed and decomposed accents are the same', async () => {
    expect(keysOf(await search('coope\u0301ration'))).toEqual(keysOf(await search('coopération')));
  });

  test('in quotation marks stand together', async () => {
    const phrase = await search('"trafficking in persons"', { ...FINDINGS, queryLanguage: 'EN' });
    expect(ownText(phrase)).toEqual(await readFindings(/trafficking in persons/i));
    expect(phrase.totalCount).toBeGreaterThan(0);
  });

  test('with a minus exclude, also where a finding is found through its objective', async () => {
    const all = await search('trafficking', FINDINGS);
    const some = await search('trafficking -police', FINDINGS);
    const excluded = await readFindings(/\bpolice\b/i);
    expect(keysOf(some).sort()).toEqual(
      keysOf(all)
        .filter((key) => !excluded.includes(key))
        .sort(),
    );
    expect(some.totalCount).toBeLessThan(all.totalCount);
    expect(some.edges.every(({ score }) => score > 0)).toBe(true);
  });

  test('around OR are alternatives', async () => {
    const either = keysOf(await search('"visa" OR "trafficking"'));
    const each = [...keysOf(await search('"visa"')), ...keysOf(await search('"trafficking"'))];
    expect([...either].sort()).toEqual([...new Set(each)].sort());
  });

  test('need not be finished when they are the last', async () => {
    const unfinished = await search('traffick');
    expect(keysOf(unfinished)).toEqual(expect.arrayContaining(keysOf(await search('trafficking'))));
    expect([...marksOf(await search('trafficki', { queryLanguage: 'EN' }))]).toEqual([
      'trafficking',
    ]);
  });

  test('that are finished are not taken for beginnings: quotation marks say so', async () => {
    expect((await search('"traffi"')).totalCount).toBe(0);
    expect((await search('traffi')).totalCount).toBeGreaterThan(0);
  });

  test('with hyphens are as they are apart', async () => {
    expect(keysOf(await search('human-trafficking', FINDINGS))).toEqual(
      keysOf(await search('human trafficking', FINDINGS)),
    );
    expect(keysOf(await search('co-operation', FINDINGS))).toEqual(
      expect.arrayContaining(keysOf(await search('cooperation', FINDINGS))),
    );
  });

  test('that nobody searches for are left out', async () => {
    expect(keysOf(await search('trafficking in the'))).toEqual(keysOf(await search('trafficking')));
    const french = { queryLanguage: 'FR', kinds: ['FINDING'] };
    expect(keysOf(await search('les travailleurs', french))).toEqual(
      keysOf(await search('travailleurs', french)),
    );
    for (const nothing of ['', ' \n', '-migrants', 'the', '&|!:*()<->', '"" -""']) {
      expect(await search(nothing)).toMatchObject({ totalCount: 0, edges: [], didYouMean: null });
    }
  });
});

describe('a hit', () => {
  test('has the exact places of what matched, in a snippet of its text', async () => {
    const { edges } = await search('"agreement" OR "labour" OR "migration"', FINDINGS);
    expect(edges.length).toBeGreaterThan(5);
    for (const { snippet, highlights, matchedField, node } of edges) {
      expect(highlights.length).toBeGreaterThan(0);
      if (matchedField === 'TEXT') expect(node.text).toContain(snippet.replace(/^…|…$/g, ''));
      for (const { start, end } of highlights) {
        expect([...snippet].slice(start, end).join('')).toMatch(/^(labour|migration|agreement)$/iu);
      }
    }
  });

  test('has the same as HTML that is escaped', async () => {
    const { edges } = await search('traite OR migrants');
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
    for (const { snippet, snippetHtml, highlights } of edges) {
      const plain = snippetHtml.replaceAll(/<\/?mark>/g, '');
      const escaped = Object.entries(entities).reduce(
        (text, [character, entity]) => text.replaceAll(character, entity),
        snippet,
      );
      expect(plain).toBe(escaped);
      expect(snippetHtml.split('<mark>')).toHaveLength(highlights.length + 1);
    }
  });

  test('says which text matched', async () => {
    const [objective] = (await search('eradicate trafficking')).edges;
    expect(objective).toMatchObject({
      matchedField: 'LABEL',
      snippetHtml: '<mark>Eradicate</mark> <mark>trafficking</mark>',
      node: { __typename: 'Objective' },
    });
    const [title] = (await search('utilize accurate disaggregated', { kinds: ['OBJECTIVE'] }))
      .edges;
    expect(title).toMatchObject({ matchedField: 'TITLE', textLanguage: 'EN' });
    const [place] = (await search('kenya')).edges;
    expect(place).toMatchObject({ matchedField: 'NAME', node: { key: 'KEN' } });
    const profiles = await search('deuxième profil', { kinds: ['PROFILE'] });
    expect(profiles.edges).toMatchObject([
      { matchedField: 'TITLE', textLanguage: null, node: { key: 'mali-2021' } },
    ]);
  });

  test('finds names and labels in English, French and Spanish', async () => {
    for (const [query, key] of [
      ['Kenia', 'KEN'],
      ["Côte d'Ivoire", 'CIV'],
      ['États-Unis', 'USA'],
    ] as const) {
      expect(keysOf(await search(query, { kinds: ['JURISDICTION'] }))).toContain(key);
    }
    const labels = await search('traite OR trata OR traficking', { kinds: ['OBJECTIVE'] });
    expect(labels.totalCount).toBe(1);
  });

  test('through an objective says so, with the mapping', async () => {
    const { edges } = await search('objective 10', FINDINGS);
    expect(edges.map(({ node }) => node.key)).toContain(
      'mali-2021/safe-orderly-regular-migration/well-developed/2',
    );
    for (const { reason, snippet, matchedField } of edges) {
      expect([matchedField, snippet]).toEqual(['OBJECTIVE_LABEL', 'Eradicate trafficking']);
      expect(reason?.mapping.objective.number).toBe(10);
      expect(reason?.statement.text).toMatch(/^Mapped to objective 10, Eradicate trafficking \(/);
      expect(reason?.mapping.rationale.text).not.toBe('');
    }
    const direct = (await search('trafficking', FINDINGS)).edges;
    expect(direct.every(({ reason }) => reason === null)).toBe(true);
  });
});

describe('what is searched', () => {
  test('is of the types asked for; all of them when none is', async () => {
    for (const type of ['FINDING', 'PROFILE', 'JURISDICTION', 'OBJECTIVE', 'INSTRUMENT']) {
      const { nodes } = await search('mali OR migration OR mombasa', { kinds: [type, type] });
      expect(new Set(nodes.map((node) => node.__typename.toUpperCase()))).toEqual(new Set([type]));
    }
    const { nodes, totalCount } = await search('mali OR migration OR mombasa', { kinds: [] });
    expect(new Set(nodes.map((node) => node.__typename)).size).toBe(5);
    expect(totalCount).toBeGreaterThanOrEqual(nodes.length);
  });

  test('is filtered as findings are, through their objectives as well', async () => {
    const filter = { findings: { countries: ['KEN'], not: { kinds: ['WELL_DEVELOPED'] } } };
    const found = await search('trafficking OR "not"', { ...FINDINGS, filter });
    expect(found.totalCount).toBeGreaterThan(0);
    for (const key of keysOf(found)) expect(key).toMatch(/^mombasa-2022\/.*area-for-development/);
    const byRule = { methods: ['RULE'], objectives: [10] };
    const proposed = await search('trafficking', { ...FINDINGS, filter: { findings: byRule } });
    const { data } = await graph.ask(
      `{ findings(filter: {methods: [RULE], objectives: [10]}, first: 100) { nodes { reference } } }`,
    );
    const references = data.findings.nodes.map((node: { reference: string }) => node.reference);
    expect(keysOf(proposed)).not.toEqual([]);
    for (const key of keysOf(proposed)) expect(references).toContain(key);
  });

  test('is of one language when it is given', async () => {
    const { edges } = await search('migration', { queryLanguage: 'FR', first: 100 });
    expect(new Set(edges.map(({ textLanguage }) => textLanguage))).toEqual(new Set(['FR', null]));
  });
});

describe('pages', () => {
  test('one after the other give every hit once, in a stable order', async () => {
    const query = 'migration OR mali';
    const whole = await search(query);
    const edges: Edge[] = [];
    let after: string | null = null;
    for (let page = 0; page < 30; page += 1) {
      const found: Found = await search(query, { first: 7, after });
      edges.push(...found.edges);
      expect(found.pageInfo.hasPreviousPage).toBe(page > 0);
      expect(found.totalCount).toBe(whole.totalCount);
      if (!found.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    expect(edges.slice(0, 100)).toEqual(whole.edges);
    expect(edges).toHaveLength(whole.totalCount);
    const order = edges.map(({ score }) => score);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });

  test('of no rows say whether there are any', async () => {
    const { edges, pageInfo, didYouMean } = await search('migration', { first: 0 });
    expect(edges).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, endCursor: null });
    expect(didYouMean).toBeNull();
  });

  test('refuse a cursor that is none, or of another search', async () => {
    const [first] = (await search('migration')).edges;
    const [other] = (await graph.ask('{ findings(first: 1) { edges { cursor } } }')).data.findings
      .edges;
    const after = first?.cursor;
    expect(await codeOf({ query: 'migration', first: 100, after })).toBeUndefined();
    for (const wrong of [
      { query: 'migrations', after },
      { query: 'migration', after, kinds: ['FINDING'] },
      { query: 'migration', after, queryLanguage: 'EN' },
      { query: 'migration', after, filter: { findings: { kinds: ['WELL_DEVELOPED'] } } },
      { query: 'migration', after: `${after}x` },
      { query: 'migration', after: 'x' },
      { query: 'migration', after: '' },
      { query: 'migration', after: other.cursor },
    ]) {
      expect(await codeOf(wrong), JSON.stringify(wrong)).toBe('BAD_USER_INPUT');
    }
  });
});

describe('what is read', () => {
  const PAGE = `edges { snippet node { ${NODE} ... on Finding { profile { slug jurisdiction { name { text } } } } } }`;
  const ask = async (query: string, first: number, fields: string) => {
    const { errors, reads } = await graph.ask(
      `query ($query: String!, $first: Int) { search(query: $query, first: $first) { ${fields} } }`,
      { query, first },
    );
    expect(errors).toEqual([]);
    return reads.length;
  };

  test('for a page is each table on it, however many rows', async () => {
    // Findings, profiles, profiles of findings, instruments, and mappings, which say the reasons.
    expect(await ask('migration OR mali OR mombasa', 100, PAGE)).toBeLessThanOrEqual(7);
    const more = `${PAGE} nodes { __typename } pageInfo { endCursor }`;
    expect(await ask('mombasa OR mali OR migration', 50, more)).toBeLessThanOrEqual(7);
  });

  test('for a count is nothing', async () => {
    expect(await ask('visas OR mombasa', 20, 'totalCount')).toBe(0);
  });

  test('for reasons are the mappings beside it', async () => {
    expect(
      await ask(
        'smuggling OR cooperation',
        50,
        'edges { reason { mapping { objective { label { text } } } } }',
      ),
    ).toBeLessThanOrEqual(2);
  });

  test('is nothing for a search that was asked before', async () => {
    const keeping = await openGraph();
    const first = await keeping.ask(SEARCH, { query: 'border OR visas', first: 100 });
    const again = await keeping.ask(SEARCH, { query: 'border OR visas', first: 100 });
    await keeping.close();
    expect(first.data.search.totalCount).toBeGreaterThan(0);
    expect(again.data).toEqual(first.data);
    expect(again.statements).toEqual([]);
  });
});
