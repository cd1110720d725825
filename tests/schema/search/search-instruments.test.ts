import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openColdGraph } from '../../support/graph.ts';

interface Hit {
  readonly cursor: string;
  readonly matchedField: string;
  readonly textLanguage: string | null;
  readonly snippet: string;
  readonly snippetHtml: string;
  readonly node: {
    readonly code: string;
    readonly name: { readonly text: string };
    readonly aliases: string[];
  };
}

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

async function search(query: string, more: Record<string, unknown> = {}) {
  const { data, errors, reads } = await graph.ask(
    `query ($query: String!, $queryLanguage: Language, $filter: SearchFilter, $first: Int, $after: String) {
      search(query: $query, kinds: [INSTRUMENT], queryLanguage: $queryLanguage, filter: $filter, first: $first, after: $after) {
        totalCount didYouMean pageInfo { endCursor hasNextPage }
        edges { cursor matchedField textLanguage snippet snippetHtml
          node { ... on Instrument { code name { text } aliases } } }
      }
    }`,
    { query, first: 100, ...more },
  );
  expect(errors).toEqual([]);
  const hits: readonly Hit[] = data.search.edges;
  return { ...data.search, hits, codes: hits.map(({ node }) => node.code), reads };
}

describe('an instrument is found', () => {
  test.each([
    ['Migration Code', 'guatemala-2022/migration-code-2016', 'NAME', 'EN'],
    ['migration cod', 'guatemala-2022/migration-code-2016', 'NAME', 'EN'],
    ['"climate change" polic', 'mombasa-2022/climate-change-policy-2021', 'NAME', 'EN'],
    ['travailleurs migrants révisée', 'ilo-c097', 'NAME', 'FR'],
    ['convenio trabajadores migrantes revisado', 'ilo-c097', 'NAME', 'ES'],
    ['ILO 97', 'ilo-c097', 'ALIAS', 'EN'],
    ['C97', 'ilo-c097', 'ALIAS', 'EN'],
    ["Convention 97 de l'OIT", 'ilo-c097', 'ALIAS', 'FR'],
    ['Convenio 97 de la OIT', 'ilo-c097', 'ALIAS', 'ES'],
    ['icrmw', 'icrmw', 'ALIAS', 'EN'],
    ['Palermo Protocol', 'trafficking-protocol-2000', 'ALIAS', 'EN'],
    ['Protocole de Palerme', 'trafficking-protocol-2000', 'ALIAS', 'FR'],
  ])('by "%s"', async (query, code, matchedField, textLanguage) => {
    const { hits } = await search(query);
    expect(hits[0]).toMatchObject({ matchedField, textLanguage, node: { code } });
    expect(hits[0]?.snippetHtml).toContain('<mark>');
  });

  test('in its own language, as findings write it, and never in another', async () => {
    const plan = 'mali-2021/plan-d-action-national-de-lutte-contre-la-traite-des-personnes';
    expect((await search('lutte contre la traite', { queryLanguage: 'FR' })).codes).toContain(plan);
    expect((await search('lutte contre la traite', { queryLanguage: 'EN' })).codes).not.toContain(
      plan,
    );
  });

  test('by a name, which is then the snippet, or by other names, which the instrument lists', async () => {
    const [byName] = (await search('"migration code"')).hits;
    expect(byName?.snippet).toBe(byName?.node.name.text);
    const [byAlias] = (await search('ILO C97')).hits;
    for (const alias of byAlias?.snippet.split('; ') ?? []) {
      expect(byAlias?.node.aliases).toContain(alias);
    }
  });

  test('whether or not a finding names it, and whatever the filter on findings says', async () => {
    const filter = { findings: { objectives: [13] } };
    const unnamed = await search('Domestic Workers', { filter });
    expect(unnamed.codes).toContain('ilo-c189');
    expect((await search('Migration Code', { filter })).codes).toEqual(
      (await search('Migration Code')).codes,
    );
  });

  test('not by words that nobody searches for in any language', async () => {
    for (const word of ['the', 'le', 'los', 'of', '']) {
      expect(await search(word), word).toMatchObject({ totalCount: 0, didYouMean: null });
    }
  });
});

test('a misspelt name of an instrument finds it, and says how it was read', async () => {
  const found = await search('Palermo Protocl');
  expect(found.didYouMean).toBe('Palermo protocol');
  expect(found.codes).toContain('trafficking-protocol-2000');
});

test('one that no finding names says so, and stands behind those that are named', async () => {
  const { data } = await graph.ask(
    '{ search(query: "convention", kinds: [INSTRUMENT], first: 100) { edges { matches { statement { text } } node { ... on Instrument { code findings { totalCount } } } } } }',
  );
  const counts = data.search.edges.map(
    ({ node }: { node: { findings: { totalCount: number } } }) => node.findings.totalCount,
  );
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts.at(-1)).toBe(0);
  expect(counts.map((count: number) => count > 0)).toEqual(
    counts.map((count: number) => count > 0).toSorted((a: boolean, b: boolean) => +b - +a),
  );
  for (const { matches, node } of data.search.edges) {
    const statements = matches.map(
      ({ statement }: { statement: { text: string } }) => statement.text,
    );
    expect(statements.includes('No finding names it.')).toBe(node.findings.totalCount === 0);
  }
});

test('pages go on behind an instrument, whose code has a slash', async () => {
  const whole = await search('migration OR plan');
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof search>> = await search('migration OR plan', {
      first: 4,
      after,
    });
    codes.push(...page.codes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && codes.length <= whole.totalCount);
  expect(codes).toEqual(whole.codes);
  expect(codes.some((code) => code.includes('/'))).toBe(true);
  expect(whole.reads.length).toBeLessThanOrEqual(1);
});
