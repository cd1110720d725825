import fc from 'fast-check';
import { isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { seal, unseal } from '../../schema/support/opaque.ts';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';

// One of each type, and its natural key. `id` alone: the key must be read without being asked for.
const ONE_OF_EACH = `{
  Domain: domain(code: PARTNERSHIPS) { id __typename }
  Finding: finding(reference: "mali-2021/partnerships/well-developed/1") { id __typename }
  Principle: principle(code: CHILD_SENSITIVE) { id __typename }
  Instrument: instrument(code: "ilo-c097") { id __typename }
  Jurisdiction: jurisdiction(code: "KEN-MOMBASA") { id __typename }
  Group: group(code: "CPLP") { id __typename }
  Objective: objective(number: 10) { id __typename }
  Profile: profile(slug: "guatemala-2022") { id __typename }
  Region: region(code: "002") { id __typename }
  IndicatorArea: indicatorArea(code: "remittances") { id __typename }
  ProcessStep: processStep(number: 1) { id __typename }
  Release: release(number: 1) { id __typename }
  Document: document(slug: "mali-2021") { id __typename }
  publications(first: 1) { nodes { id __typename } }
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
  const { publications, ...single } = data;
  return [...Object.values<Node>(single), publications.nodes[0]];
}

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

  test('is made of the type and the natural key, which it does not show', async () => {
    const nodes = await readOneOfEach(graph);
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, __typename } of nodes) {
      expect(id).toMatch(/^[\w-]+$/);
      const [typename = '', key = ''] = unseal(id)?.split(':') ?? [];
      expect(typename).toBe(__typename);
      expect(key).not.toBe('');
      for (const shown of [id, Buffer.from(id, 'base64url').toString('latin1')]) {
        expect(shown).not.toContain(typename);
        if (key.length > 2) expect(shown).not.toContain(key);
      }
    }
    expect(ids).toEqual(
      expect.arrayContaining([
        seal('Profile:guatemala-2022'),
        seal('Objective:10'),
        seal('Jurisdiction:KEN-MOMBASA'),
        seal('Finding:mali-2021/partnerships/well-developed/1'),
      ]),
    );
  });

  test('with any other character in any place is none', async () => {
    const { data } = await graph.ask('{ profile(slug: "guatemala-2022") { id } }');
    const { id } = data.profile;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: id.length - 1 }),
        fc.constantFrom(...letters),
        async (at, letter) => {
          fc.pre(id[at] !== letter);
          const { errors } = await graph.ask(NODE, {
            id: `${id.slice(0, at)}${letter}${id.slice(at + 1)}`,
          });
          expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
        },
      ),
    );
  });

  test('reads fields of its type through a fragment', async () => {
    const { data, errors } = await graph.ask(
      `query ($id: ID!) { node(id: $id) { ... on Profile { slug jurisdiction { code id } findings(first: 1) { totalCount nodes { id reference } } } } }`,
      { id: seal('Profile:mali-2021') },
    );
    expect(errors).toEqual([]);
    expect(data.node).toEqual({
      slug: 'mali-2021',
      jurisdiction: { code: 'MLI', id: seal('Jurisdiction:MLI') },
      findings: {
        totalCount: 23,
        nodes: [
          {
            id: seal('Finding:mali-2021/migrants-rights/well-developed/1'),
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
    'Document:nothing',
  ])('%s is null', async (text) => {
    const { data, errors } = await graph.ask(NODES, {
      ids: [seal(text), seal('Objective:10')],
    });
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual([null, { id: seal('Objective:10'), __typename: 'Objective' }]);
    expect((await graph.ask(NODE, { id: seal(text) })).data.node).toBeNull();
  });

  test.each([
    ['empty', ''],
    ['plain text', 'guatemala-2022'],
    ['a number', '5'],
    ['padded base64', Buffer.from('Objective:1').toString('base64')],
    ['as it was written once', Buffer.from('Objective:10').toString('base64url')],
    ['another spelling of the same bytes', `${seal('Objective:10')}!`],
    ['over-long', 'x'.repeat(5_000)],
    ['without a key', seal('Objective:')],
    ['of an unknown type', seal('Nothing:1')],
    ['of a type that is no node', seal('Section:1')],
    ['of a scalar', seal('String:1')],
    ['named as a property of every object', seal('constructor:1')],
    ['of a number that is a word', seal('Objective:ten')],
    ['of a number with a tail', seal('Objective:10abc')],
    ['of a number with a zero before it', seal('Objective:010')],
    ['of a negative number', seal('Release:-1')],
    ['of a number beyond the column', seal('Objective:99999999999999')],
    ['of a code that no enum has', seal('Domain:NOWHERE')],
    ['with U+0000', seal('Profile:a\u0000b')],
    ['with a line break', seal('Profile:guatemala-2022\n')],
    ['with quotes', seal(`Profile:a' OR '1'='1`)],
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
    const ids = Array.from({ length: 100 }, () => seal('Objective:10'));
    const { data, errors } = await graph.ask(NODES, { ids });
    expect(errors).toEqual([]);
    expect(data.nodes).toHaveLength(100);
    const { errors: refused } = await graph.ask(NODES, { ids: [...ids, seal('Objective:1')] });
    expect(refused).toMatchObject([
      {
        message: '`ids` has 101 items; at most 100 are served. Ask for them in several queries.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });
});
