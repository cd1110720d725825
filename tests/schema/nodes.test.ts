import { isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';

// One of each type, and its natural key. `id` alone: the key must be read without being asked for.
const ONE_OF_EACH = `{
  Domain: domain(code: PARTNERSHIPS) { id __typename }
  Finding: finding(reference: "mali-2021/partnerships/well-developed/1") { id __typename }
  GuidingPrinciple: principle(code: CHILD_SENSITIVE) { id __typename }
  Instrument: instrument(code: "ilo-c097") { id __typename }
  Jurisdiction: jurisdiction(code: "KEN-MOMBASA") { id __typename }
  JurisdictionGroup: group(code: "CPLP") { id __typename }
  Objective: objective(number: 10) { id __typename }
  Profile: profile(slug: "guatemala-2022") { id __typename }
  Region: region(code: "002") { id __typename }
  areas: indicatorAreas { id __typename }
  steps: process { id __typename }
  publications(first: 1) { nodes { id __typename } }
  releases(first: 1) { nodes { id __typename } }
  documents(first: 1) { nodes { id __typename } }
}`;

interface Node {
  readonly id: string;
  readonly __typename: string;
}

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

async function readOneOfEach(from: Graph): Promise<readonly Node[]> {
  const { data, errors } = await from.ask(ONE_OF_EACH);
  expect(errors).toEqual([]);
  const { areas, steps, publications, releases, documents, ...single } = data;
  return [
    ...Object.values<Node>(single),
    areas[0],
    steps[0],
    publications.nodes[0],
    releases.nodes[0],
    documents.nodes[0],
  ];
}

const encode = (text: string) => Buffer.from(text).toString('base64url');

const NODE = 'query ($id: ID!) { node(id: $id) { id __typename } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';

describe('a global id', () => {
  test('exists for every type that implements Node', async () => {
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new Error('Node is no interface.');
    const types = schema.getPossibleTypes(node).map(({ name }) => name);
    const nodes = await readOneOfEach(graph);
    expect(nodes.map(({ __typename }) => __typename).sort()).toEqual(types.sort());
  });

  test('leads back to its thing, by `node` and by `nodes` in the order asked', async () => {
    const nodes = await readOneOfEach(graph);
    for (const { id, __typename } of nodes) {
      const { data, errors } = await graph.ask(NODE, { id });
      expect(errors).toEqual([]);
      expect(data.node).toEqual({ id, __typename });
    }
    const ids = nodes.map(({ id }) => id).toReversed();
    const { data } = await graph.ask(NODES, { ids });
    expect(data.nodes.map(({ id }: Node) => id)).toEqual(ids);
  });

  test('is made of the type and the natural key, in base64url', async () => {
    const ids = (await readOneOfEach(graph)).map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
    expect(ids).toEqual(
      expect.arrayContaining([
        encode('Profile:guatemala-2022'),
        encode('Objective:10'),
        encode('Jurisdiction:KEN-MOMBASA'),
        encode('Finding:mali-2021/partnerships/well-developed/1'),
      ]),
    );
  });

  test('reads fields of its type through a fragment', async () => {
    const { data, errors } = await graph.ask(
      `query ($id: ID!) { node(id: $id) { ... on Profile { slug jurisdiction { code id } findings(first: 1) { totalCount nodes { id reference } } } } }`,
      { id: encode('Profile:mali-2021') },
    );
    expect(errors).toEqual([]);
    expect(data.node).toEqual({
      slug: 'mali-2021',
      jurisdiction: { code: 'MLI', id: encode('Jurisdiction:MLI') },
      findings: {
        totalCount: 23,
        nodes: [
          {
            id: encode('Finding:mali-2021/migrants-rights/well-developed/1'),
            reference: 'mali-2021/migrants-rights/well-developed/1',
          },
        ],
      },
    });
  });

  describe('in another database', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createLoadedDatabase();
    });
    afterAll(() => database.drop());

    test('is the same after a fresh load', async () => {
      const other = await openGraph(database.url);
      try {
        expect(await readOneOfEach(other)).toEqual(await readOneOfEach(graph));
      } finally {
        await other.close();
      }
    });
  });
});

describe('a global id of nothing', () => {
  test.each([
    'Profile:nowhere-1900',
    'Finding:mali-2021/partnerships/well-developed/99',
    'Jurisdiction:XXX',
    'Objective:24',
    'Release:999999',
    'Region:999',
    'SourceDocument:nothing',
  ])('%s is null', async (text) => {
    const { data, errors } = await graph.ask(NODES, {
      ids: [encode(text), encode('Objective:10')],
    });
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual([null, { id: encode('Objective:10'), __typename: 'Objective' }]);
    expect((await graph.ask(NODE, { id: encode(text) })).data.node).toBeNull();
  });

  test.each([
    ['empty', ''],
    ['plain text', 'guatemala-2022'],
    ['a number', '5'],
    ['padded base64', Buffer.from('Objective:1').toString('base64')],
    ['another spelling of the same bytes', `${encode('Objective:10')}!`],
    ['over-long', 'x'.repeat(5_000)],
    ['without a key', encode('Objective:')],
    ['of an unknown type', encode('Nothing:1')],
    ['of a type that is no node', encode('ProfileDomain:1')],
    ['of a scalar', encode('String:1')],
    ['named as a property of every object', encode('constructor:1')],
    ['of a number that is a word', encode('Objective:ten')],
    ['of a number with a tail', encode('Objective:10abc')],
    ['of a number with a zero before it', encode('Objective:010')],
    ['of a negative number', encode('Release:-1')],
    ['of a number beyond the column', encode('Objective:99999999999999')],
    ['of a code that no enum has', encode('Domain:NOWHERE')],
    ['with U+0000', encode('Profile:a\u0000b')],
    ['with a line break', encode('Profile:guatemala-2022\n')],
    ['with quotes', encode(`Profile:a' OR '1'='1`)],
  ])('%s is BAD_USER_INPUT', async (_name, id) => {
    const { errors, statements } = await graph.ask(NODE, { id });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/ is not a global id\./),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(errors[0]?.message.length).toBeLessThan(160);
    expect(statements).toEqual([]);
  });

  test('101 ids are LIMIT_EXCEEDED, 100 are served', async () => {
    const ids = Array.from({ length: 100 }, () => encode('Objective:10'));
    const { data, errors } = await graph.ask(NODES, { ids });
    expect(errors).toEqual([]);
    expect(data.nodes).toHaveLength(100);
    const { errors: refused } = await graph.ask(NODES, { ids: [...ids, encode('Objective:1')] });
    expect(refused).toMatchObject([
      {
        message: '`ids` has 101 items; at most 100 are served. Ask for them in several queries.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });
});
