import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRegistered } from '../../server/answers/registered-documents.ts';
import { ConfigError } from '../../server/config.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { askBytes } from './ask-bytes.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

let open: Graph;
let closed: Graph;
beforeAll(async () => {
  open = await openGraph();
  closed = await openGraph(undefined, undefined, {
    app: {
      allowedHosts: ['mgi.example.org', 'localhost'],
      hasIntrospection: false,
      documents: readRegistered(null),
    },
  });
});
afterAll(async () => {
  await open?.close();
  await closed?.close();
});

const DEAR =
  '{ findings(first: 100) { nodes { profile { findings(first: 100) { nodes { mappings { action { letter } } } } } } } }';

describe('nothing is answered past the price', () => {
  const ask = (accept: string, query: string) =>
    fetch(`${open.origin}/graphql`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });

  test.each(['text/event-stream', 'multipart/mixed', 'Multipart/Mixed; deferSpec=20220824'])(
    'not as a stream: %s',
    async (accept) => {
      for (const query of ['{ __typename }', DEAR]) {
        const response = await ask(accept, query);
        const { data, errors } = await response.json();
        expect({ status: response.status, data }).toEqual({ status: 406, data: undefined });
        expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
      }
    },
  );

  test.each([
    ['POST', { query: DEAR, extensions: [] }],
    ['POST', { query: DEAR, variables: [] }],
    ['POST', { query: DEAR, operationName: 5 }],
    ['POST', { query: DEAR, more: 1 }],
    ['PUT', { query: DEAR }],
    ['PATCH', { query: DEAR }],
  ])('not in another form: %s %o', async (method, body) => {
    const response = await fetch(`${open.origin}/graphql`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(await response.text()).not.toContain('"data"');
    expect(response.ok).toBe(false);
  });
});

describe('every answer', () => {
  const ADDRESSES = [
    '/',
    '/nothing',
    '/graphql',
    '/graphql?query={__typename}',
    '/graphql?query={x}',
    '/health/live',
    '/health/ready',
    '/schema.graphql',
    '/graphiql/examples.json',
    '/findings.csv?profiles=mali-2021',
    '/findings.csv?nothing=1',
    '/findings.zip',
  ];

  test.each(ADDRESSES)('is what it says it is, to HEAD too: %s', async (address) => {
    const get = await askBytes(`${open.origin}${address}`);
    const head = await askBytes(`${open.origin}${address}`, { method: 'HEAD' });
    expect(get.headers['x-content-type-options']).toBe('nosniff');
    expect(head.headers['x-content-type-options']).toBe('nosniff');
    expect(head.status).toBe(get.status);
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
  });

  test('of the kind that a client has already is nosniff, too', async () => {
    const address = `${open.origin}/graphql?query={__typename}`;
    const { headers } = await askBytes(address);
    const again = await askBytes(address, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['/schema.graphql', 'br'],
    ['/schema.graphql', 'gzip'],
    ['/graphiql/examples.json', 'br'],
    ['/graphql?query={objectives{number,label{text},title{text}}}', 'br'],
    ['/findings.csv', 'gzip'],
  ])('is compressed for whoever takes it: %s in %s', async (address, encoding) => {
    const plain = await askBytes(`${open.origin}${address}`);
    const packed = await askBytes(`${open.origin}${address}`, {
      headers: { 'accept-encoding': encoding },
    });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  });
});

describe('allowed hosts', () => {
  const askAs = (host: string, address: string) =>
    askBytes(`${closed.origin}${address}`, { headers: { host } });

  test.each(['mgi.example.org', 'MGI.example.org:8443', 'localhost:4000'])(
    'are answered: %s',
    async (host) => {
      expect((await askAs(host, '/graphiql/examples.json')).status).toBe(200);
    },
  );

  test.each(['evil.example', 'mgi.example.org.evil.example', '127.0.0.1'])(
    'are all that is answered, not %s',
    async (host) => {
      const { status, body } = await askAs(host, '/graphql?query={__typename}');
      expect(status).toBe(421);
      expect(JSON.parse(String(body)).errors[0].message).toBe(
        `This server does not go by the name ${host}. Its names are in ALLOWED_HOSTS.`,
      );
    },
  );

  test('are not asked of who looks whether the server lives', async () => {
    expect((await askAs('10.0.0.7', '/health/live')).status).toBe(200);
  });
});

describe('registered documents', () => {
  const ask = async (body: object) => {
    const { status, body: bytes } = await askBytes(`${closed.origin}/graphql`, {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status, ...JSON.parse(String(bytes)) };
  };
  const [[hash = '', query = ''] = []] = [...readRegistered(null)].filter(([, text]) =>
    text.startsWith('query Domains('),
  );

  test('are answered by their text, and by their hash alone', async () => {
    const byText = await ask({ query });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    expect(byText.data.domains).toHaveLength(6);
    expect((await ask({ extensions })).data).toEqual(byText.data);
    expect((await ask({ query, extensions })).data).toEqual(byText.data);
  });

  test.each([
    ['a text', '{ __typename }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['one with another blank', `${query} `],
  ])('are all that is answered: not %s', async (_name, text) => {
    const refused = expect.objectContaining({
      status: 403,
      errors: [
        {
          message: expect.stringContaining(`has none with the SHA-256 ${hashOf(text)}.`),
          extensions: { code: 'DOCUMENT_NOT_REGISTERED' },
        },
      ],
    });
    expect(await ask({ query: text })).toEqual(refused);
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(text) } };
    expect(await ask({ query: text, extensions })).toEqual(refused);
    expect(await ask({ extensions })).toEqual(refused);
  });

  test('of a file stand beside those of the SDK', async () => {
    const file = path.join(tmpdir(), `mgi-documents-${process.pid}.json`);
    await writeFile(file, JSON.stringify({ [hashOf('{ __typename }')]: '{ __typename }' }));
    expect(readRegistered(file).size).toBe(readRegistered(null).size + 1);
    await writeFile(file, JSON.stringify({ [hashOf('{ a }')]: '{ __typename }' }));
    expect(() => readRegistered(file)).toThrow(ConfigError);
    expect(() => readRegistered(`${file}.not`)).toThrow(/DOCUMENTS_FILE must be a JSON file/);
  });
});

describe('introspection', () => {
  test('is a setting; what a type is called may always be asked', async () => {
    const dark = await openGraph(undefined, undefined, { app: { hasIntrospection: false } });
    const { errors } = await dark.ask('{ __schema { types { name } } }');
    expect(errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await dark.ask('{ domains { __typename } }')).data.domains).toHaveLength(6);
    expect((await askBytes(`${dark.origin}/schema.graphql`)).status).toBe(404);
    await dark.close();
  });
});
