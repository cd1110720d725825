import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_CHARACTERS } from '../../mcp/answer.ts';
import { RESOURCES, TOOLS } from '../../mcp/assistant.ts';
import { readRegistered } from '../../server/answers/registered-documents.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const ABOUT = { name: 'test', version: '1.0.0' };

/** One who speaks the protocol of 2026, and one who knows only the one before. */
const ERAS = [
  ['2026', { versionNegotiation: { mode: 'auto' } }],
  ['2025', {}],
] as const;

async function connect(
  options: (typeof ERAS)[number][1] = {},
  { origin } = graph,
): Promise<Client> {
  const client = new Client(ABOUT, options);
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', origin)));
  return client;
}

interface Answered {
  readonly isError?: boolean;
  readonly text: string;
  // The shape of a row is the test's own claim, which its assertions check.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
}

async function call(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<Answered> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  const [first] = content;
  return {
    ...(isError === true && { isError }),
    text: first?.type === 'text' ? first.text : '',
    data: structuredContent,
  };
}

describe.each(ERAS)('an assistant of %s', (_era, options) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(options);
  });
  afterAll(() => client.close());

  test('is told how to quote, and of tools that only read', async () => {
    expect(client.getInstructions()).toMatch(/Quote findings word for word/);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
    // They stand in every conversation.
    expect(JSON.stringify(tools).length).toBeLessThan(12_000);
  });

  test.each([
    ['resolve', { text: 'Ivory Coast' }],
    ['search', { query: 'human trafficking' }],
    ['findings', { objective: 10 }],
    ['profile', { slug: 'mali-2021' }],
    ['compare', { profiles: ['mombasa-2022', 'quilmes-2022'] }],
    ['coverage', { by: 'DOMAIN', group: 'CPLP' }],
    ['query', { document: '{ profiles { nodes { slug } } }' }],
  ])('gets rows from %s, with all that belongs to a quotation', async (name, given) => {
    const { isError, text, data } = await call(client, name, given);
    expect(isError, text).toBeUndefined();
    expect(data.rows.length + Number(name === 'coverage')).toBeGreaterThan(0);
    expect(data.release).toMatch(/^Release 1 of \d{4}-\d\d-\d\d, checksum [0-9a-f]{12}$/);
    expect(data.citation).toContain('International Organization for Migration');
    expect(data.cautions.join()).toMatch(/rank/);
    expect(data.base).not.toBe('');
    // Those who read text alone have the same facts.
    expect(text).toContain(data.citation);
    expect(text).toContain(data.base);
  });
});

describe('an answer', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  });
  afterAll(() => client.close());

  test('quotes word for word, and each quote has a citation and an address that opens', async () => {
    const { data } = await call(client, 'findings', { objective: 10, first: 20 });
    const { data: asked } = await graph.ask(
      '{ findings(filter: { objectives: [10] }) { nodes { text citation } } }',
    );
    expect(
      data.rows.map(({ quote, citation }: { quote: string; citation: string }) => [
        quote,
        citation,
      ]),
    ).toEqual(
      asked.findings.nodes.map(({ text, citation }: { text: string; citation: string }) => [
        text,
        citation,
      ]),
    );
    for (const { address } of data.rows) {
      const response = await fetch(new URL(new URL(address).pathname, graph.origin));
      expect([address, response.status]).toEqual([address, 200]);
    }
  });

  test('is short, and goes on where it ended until every row was given once', async () => {
    const read: string[] = [];
    let after: string | null = null;
    do {
      const { text, data }: Answered = await call(client, 'findings', {
        kind: 'AREA_FOR_DEVELOPMENT',
        first: 20,
        ...(after !== null && { after }),
      });
      expect(text.length).toBeLessThan(2 * MOST_CHARACTERS);
      read.push(...data.rows.map(({ reference }: { reference: string }) => reference));
      expect(data.total).toBeGreaterThanOrEqual(read.length);
      after = data.next;
      if (after === null) expect(read.length).toBe(data.total);
    } while (after !== null);
    expect(new Set(read).size).toBe(read.length);
  });

  test('that has nothing says of what, and never guesses', async () => {
    const { data } = await call(client, 'resolve', { text: 'Xanadu of nowhere' });
    expect(data.base).toBe('Nothing in this graph is named "Xanadu of nowhere".');
    const { data: searched } = await call(client, 'search', { query: 'zzzyx' });
    expect(searched).toMatchObject({ total: 0, rows: [], next: null });
    expect(searched.base).toMatch(/^Searched: 118 findings of 4 profiles of 4 places, /);
    const { data: one } = await call(client, 'findings', { objective: 10, level: 'LOCAL' });
    expect(one.base).toMatch(/^1 finding of 2 profiles of 2 places, /);
  });

  test.each([
    ['findings', { country: 'Atlantis' }, /Atlantis/],
    ['profile', { slug: 'atlantis-2020' }, /no profile "atlantis-2020" .+ `resolve`/],
    ['compare', { profiles: ['mali-2021', 'atlantis-2020'] }, /atlantis-2020/],
    ['query', { document: '{ findings { nodes { txt } } }' }, /txt/],
    ['query', { document: 'mutation { drop }' }, /mutation/i],
    ['findings', { objective: 24 }, /objective/],
    ['findings', { first: 21 }, /first/],
  ])('to %s that asks for what is not there is an error in words', async (name, given, words) => {
    const { isError, text, data } = await call(client, name, given);
    expect(isError).toBe(true);
    expect(text).toMatch(words);
    expect(text).not.toMatch(/^\s+at /m);
    expect(data).toBeUndefined();
  });

  test('that would be long is refused, with what to do', async () => {
    const document =
      '{ findings(first: 100) { nodes { text citation mappings { rationale { text } } } } }';
    const { isError, text } = await call(client, 'query', { document });
    expect(isError).toBe(true);
    expect(text).toMatch(/^The answer has \d+ characters; at most 32000 are given\. Ask for fewer/);
  });
});

describe('a resource', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect({ versionNegotiation: { mode: 'auto' } });
  });
  afterAll(() => client.close());

  const read = async (uri: string): Promise<string> => {
    const { contents } = await client.readResource({ uri });
    const [first] = contents;
    return first !== undefined && 'text' in first ? first.text : '';
  };

  test('is listed where there are few, and has a template where there are many', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(
      RESOURCES.map(({ template }) => template),
    );
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      ...['guatemala-2022', 'mali-2021', 'mombasa-2022', 'quilmes-2022'].map(
        (slug) => `mgi://profiles/${slug}`,
      ),
      ...Array.from({ length: 23 }, (_, index) => `mgi://objectives/${index + 1}`),
    ]);
    expect(resources.at(-1)?.title).toBe('Objective 23: International cooperation');
    for (const { uri } of resources.filter((_, index) => index % 6 === 0)) {
      const text = await read(uri);
      for (const name of ['release', 'base', 'cautions', 'citation']) {
        expect(text).toMatch(new RegExp(`^${name}: .`, 'm'));
      }
    }
  });

  test('of a finding has its words, its reasons, the lines around it and its citation', async () => {
    const reference = 'mombasa-2022/well-being/area-for-development/1';
    const text = await read(`mgi://findings/${reference}`);
    const { data } = await graph.ask(`{ finding(reference: "${reference}") { text citation } }`);
    expect(text).toContain(`quote: ${data.finding.text}`);
    expect(text).toContain(data.finding.citation);
    expect(text).toMatch(
      /reasons: .+\nsource: documents\/mombasa-2022\.txt, lines 117 to 117, SHA-256 /,
    );
    expect(text).toMatch(/around: Areas with potential.+ \| • The county has no specific measures/);
  });

  test.each([
    'mgi://profiles/atlantis-2020',
    'mgi://findings/mombasa-2022/well-being/area-for-development/99',
    'mgi://objectives/24',
    'mgi://objectives/ten',
    'mgi://elsewhere',
  ])('that is not there, %s, is an error that names it', async (uri) => {
    await expect(client.readResource({ uri })).rejects.toThrow(uri);
  });
});

describe('over HTTP', () => {
  const post = (headers: Record<string, string>, body = '{}') =>
    fetch(new URL('/mcp', graph.origin), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body,
    });
  const LIST = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';

  test('a page of another site is refused, one of this server is answered', async () => {
    const foreign = await post({ origin: 'https://example.org' }, LIST);
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain('https://example.org');
    expect((await post({ origin: 'null' }, LIST)).status).toBe(403);
    expect((await post({ origin: graph.origin }, LIST)).status).toBe(200);
    expect((await post({}, LIST)).status).toBe(200);
  });

  test('what is no request of the protocol is refused', async () => {
    expect((await fetch(new URL('/mcp', graph.origin))).status).toBe(405);
    expect((await post({}, 'no JSON')).status).toBe(400);
    expect((await post({}, '{"jsonrpc":"1.0"}')).status).toBe(400);
    expect((await post({ accept: 'text/html' }, LIST)).status).toBe(406);
  });
});

test('an assistant on this machine asks over the standard input and output', async () => {
  const client = new Client(ABOUT);
  const args = ['dist/commands.js', 'mcp', '--url', `${graph.origin}/graphql`];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: ROOT }));
  const { data } = await call(client, 'profile', { slug: 'guatemala-2022' });
  expect(data.rows).toHaveLength(6);
  await client.close();
});

test('where only registered documents are answered, no tool takes one of its own', async () => {
  const closed = await openGraph(undefined, undefined, {
    app: { documents: readRegistered(null) },
  });
  const client = await connect({}, closed);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(
    TOOLS.map(({ name }) => name).filter((name) => name !== 'query'),
  );
  const { isError, data } = await call(client, 'findings', { objective: 10 });
  expect([isError, data.rows.length]).toEqual([undefined, 4]);
  await client.close();
  await closed.close();
});
