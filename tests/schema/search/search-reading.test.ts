import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeGlobalId } from '../../../schema/support/global-id.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';

interface Found {
  readonly totalCount: number;
  readonly didYouMean: string | null;
  readonly nodes: readonly { readonly __typename: string; readonly key: string }[];
}

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

const FINDINGS = { kinds: ['FINDING'] };

async function search(query: string, more: Record<string, unknown> = {}): Promise<Found> {
  const { data, errors } = await graph.ask(
    `query ($query: String!, $kinds: [SearchKind!]) {
      search(query: $query, kinds: $kinds, first: 100) {
        totalCount didYouMean nodes { __typename ... on Node { id } }
      }
    }`,
    { query, ...more },
  );
  expect(errors).toEqual([]);
  const nodes = data.search.nodes.map(({ __typename, id }: { __typename: string; id: string }) => ({
    __typename,
    // The natural key stands in the global id, behind the type.
    key: decodeGlobalId(id).id,
  }));
  return { ...data.search, nodes };
}

const keysOf = ({ nodes }: Found) => nodes.map(({ key }) => key);

describe('a misspelt query', () => {
  test('finds what was likely meant, and says so', async () => {
    const found = await search('traficking', FINDINGS);
    expect(found.didYouMean).toBe('trafficking');
    const right = await search('trafficking', FINDINGS);
    expect(right.didYouMean).toBeNull();
    expect(keysOf(found).sort()).toEqual(keysOf(right).sort());
    const { data } = await graph.ask(
      '{ search(query: "refugess in Mali") { corrections { given used } } }',
    );
    expect(data.search.corrections).toEqual([{ given: 'refugess', used: 'refugees' }]);
  });

  test('keeps its operators and what is spelt well', async () => {
    const { didYouMean } = await search('visa OR migraton data -xyzzz');
    expect(didYouMean).toBe('visa OR migration data -xyzzz');
  });

  test('is left as it is in quotation marks, and where nothing is like it', async () => {
    expect(await search('qqqxyz')).toMatchObject({ totalCount: 0, didYouMean: null });
    expect(await search('"traficking"')).toMatchObject({ totalCount: 0, didYouMean: null });
    expect((await search('salud', FINDINGS)).didYouMean).toBeNull();
  });

  test.each(['farmer', 'maid', 'phone', 'religion', 'boat', 'grant', 'malaria', 'fake'])(
    'is not "%s", which is a word too',
    async (query) => {
      expect((await search(query)).didYouMean).toBeNull();
    },
  );

  test.each([
    ['asilum', 'asylum'],
    ['vizas', 'visas'],
  ])('is "%s", for %s: a term of the field is near enough', async (query, meant) => {
    expect((await search(query)).didYouMean).toBe(meant);
  });
});

describe('a word of one language', () => {
  test.each(['santé', 'salud', 'saúde'])(
    '"%s" finds no name of a place in another',
    async (query) => {
      const { nodes } = await search(query);
      expect(nodes.slice(0, 4).map(({ __typename }) => __typename)).toContain('Finding');
      expect(nodes.filter(({ __typename }) => __typename === 'Jurisdiction')).toEqual([]);
    },
  );

  test('finds a place whose name nobody writes in one number only', async () => {
    for (const [query, key] of [
      ['philippine', 'PHL'],
      ['netherland', 'NLD'],
    ] as const) {
      expect((await search(query)).nodes[0]).toMatchObject({ __typename: 'Jurisdiction', key });
    }
  });
});

describe('what is named', () => {
  test.each([
    ['GCM 10', 'Objective', '10'],
    ['objetivo 7', 'Objective', '7'],
    ['Kenya', 'Jurisdiction', 'KEN'],
    ['Africa', 'Region', '002'],
    ['CPLP', 'Group', 'CPLP'],
    ['C143', 'Instrument', 'ilo-c143'],
    ['domain 3', 'Domain', 'PARTNERSHIPS'],
  ])('"%s" is said, and leads to its findings', async (query, typename, key) => {
    const { data } = await graph.ask(
      `query ($query: String!) { search(query: $query, first: 100) {
        named { words node { __typename ... on Node { id } } }
        edges { matches { words way statement { text } } node { __typename } }
      } }`,
      { query },
    );
    const named = data.search.named.map(
      ({ node }: { node: { __typename: string; id: string } }) => [
        node.__typename,
        decodeGlobalId(node.id).id,
      ],
    );
    expect(named).toContainEqual([typename, key]);
    // Every hit says why it is one.
    for (const { matches, node } of data.search.edges) {
      if (node.__typename === 'Finding') expect(matches).not.toEqual([]);
    }
  });

  test('comes before what belongs to it', async () => {
    const { nodes } = await search('Kenya');
    expect(nodes[0]).toMatchObject({ __typename: 'Jurisdiction', key: 'KEN' });
    expect(nodes[1]).toMatchObject({ __typename: 'Profile', key: 'mombasa-2022' });
    expect(nodes.filter(({ __typename }) => __typename === 'Finding')).toHaveLength(29);
    const [objective] = (await search('human trafficking')).nodes;
    expect(objective).toMatchObject({ __typename: 'Objective', key: '10' });
  });
});

describe('where not all is found', () => {
  const ask = async (query: string) => {
    const { data, errors } = await graph.ask(
      `query ($query: String!) { search(query: $query, kinds: [FINDING]) {
        totalCount wholeCount leftOut nothing { statement { text } parts { words findingCount } nearest }
        edges { leftOut }
      } }`,
      { query },
    );
    expect(errors).toEqual([]);
    return data.search;
  };

  test('it says what was left out, of each hit and of the best', async () => {
    const found = await ask('trafficking sexual violence zzzzz');
    expect(found).toMatchObject({ wholeCount: 0, leftOut: expect.arrayContaining(['zzzzz']) });
    expect(found.totalCount).toBeGreaterThan(0);
    for (const { leftOut } of found.edges) expect(leftOut).toContain('zzzzz');
  });

  test('a word that nobody knows keeps nothing from being found', async () => {
    const whole = await ask('trafficking');
    const found = await ask('trafficking zzzzz');
    expect(found).toMatchObject({ wholeCount: 0, leftOut: ['zzzzz'] });
    expect(found.totalCount).toBe(whole.totalCount);
    const { data } = await graph.ask(
      '{ search(query: "trafficking zzzzz", kinds: [OBJECTIVE]) { edges { leftOut } } }',
    );
    expect(data.search.edges[0].leftOut).toEqual(['zzzzz']);
  });

  test.each(['brain drain', 'fake documents', 'fuite des cerveaux', 'fuga de cerebros'])(
    'what lies beside "%s" is offered',
    async (query) => {
      const { totalCount, nothing } = await ask(query);
      expect(totalCount).toBe(0);
      expect(nothing.nearest).not.toEqual([]);
      for (const term of nothing.nearest) expect((await ask(term)).totalCount).toBeGreaterThan(0);
    },
  );

  test('it says in a sentence what no finding speaks of, and what is near', async () => {
    expect(await ask('immigration detention')).toMatchObject({
      totalCount: 0,
      nothing: {
        statement: { text: 'No finding speaks of immigration detention.' },
        parts: [{ words: 'immigration detention', findingCount: 0 }],
      },
    });
    const { nothing } = await ask('deportation');
    expect(nothing.nearest).toContain('return');
    const both = await ask('student visas');
    expect(both.nothing.parts).toEqual([
      { words: 'student', findingCount: 1 },
      { words: 'visas', findingCount: 1 },
    ]);
    expect((await ask('visas')).nothing).toBeNull();
    expect((await ask('the')).nothing).toBeNull();
  });

  test('reasons and what is missing are said in three languages', async () => {
    const say = async (language: string) => {
      const { data } = await graph.ask(
        `query ($language: Language!) {
          a: search(query: "trafficking", kinds: [FINDING], first: 1) { edges { matches { statement(language: $language) { text language } } } }
          b: search(query: "objective 10", kinds: [FINDING], first: 1) { edges {
            matches { statement(language: $language) { text } } reason { statement(language: $language) { text } } } }
          c: search(query: "immigration detention zzz", kinds: [FINDING]) { nothing { statement(language: $language) { text } } }
        }`,
        { language },
      );
      const [a, b] = [data.a.edges[0], data.b.edges[0]];
      expect(a.matches[0].statement.language).toBe(language);
      return [a.matches[0], b.matches[0], b.reason, data.c.nothing].map(
        ({ statement }) => statement.text,
      );
    };
    expect(await say('EN')).toEqual([
      'Its text has “Trafficking”.',
      'It is mapped to Objective 10: Eradicate trafficking.',
      'Mapped to objective 10, Eradicate trafficking (primary, high confidence).',
      'No finding speaks of immigration detention or “zzz”.',
    ]);
    expect(await say('FR')).toEqual([
      'Son texte contient « Trafficking ».',
      'Il est rattaché à « Objectif 10 : Éradiquer la traite de personnes ».',
      'Rattaché à l’objectif 10, Éradiquer la traite de personnes (principal, confiance élevée).',
      'Aucun constat ne parle de « rétention administrative » ni de « zzz ».',
    ]);
    expect(await say('ES')).toEqual([
      'Su texto contiene «Trafficking».',
      'Está vinculado a «Objetivo 10: Erradicar la trata de personas».',
      'Vinculado al objetivo 10, Erradicar la trata de personas (principal, confianza alta).',
      'Ningún hallazgo habla de «detención migratoria» ni de «zzz».',
    ]);
  });
});
