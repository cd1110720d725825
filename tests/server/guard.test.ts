import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/support/errors.ts';
import { MAX_BODY_BYTES } from '../../server/guard.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { getOf, postOf, type RawAnswer, sendRaw } from './raw-http.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const TRIVIAL = JSON.stringify({ query: '{ __typename }' });
const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables });

const send = (...pieces: readonly (string | Buffer)[]) => sendRaw(graph.origin, ...pieces);

/** The codes of a refusal, which must be JSON of a known shape and show nothing of the inside. */
function codesOf({ status, headers, body }: RawAnswer): readonly string[] {
  expect(status).toBeLessThan(500);
  expect(headers.get('content-type')).toMatch(/^application\/(json|graphql-response\+json)/);
  expect(body).not.toMatch(/node_modules|\.ts:|\bat \w+ \(/);
  const { errors } = JSON.parse(body);
  for (const { message } of errors) expect(message.length).toBeLessThanOrEqual(1_000);
  const codes = errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
  for (const code of codes) expect(Object.keys(ERROR_CODES)).toContain(code);
  return codes;
}

afterEach(async () => {
  const start = performance.now();
  const answer = await send(postOf(TRIVIAL));
  expect(answer).toMatchObject({
    status: 200,
    body: expect.stringMatching(/^\{"data":\{"__typename":"Query"\}/),
  });
  expect(performance.now() - start).toBeLessThan(5_000);
});

describe('a Host', () => {
  test.each([
    ['with blanks and quotes', ['Host: a b"<x>']],
    ['with a port beyond 65535', ['Host: a:99999']],
    ['with half an IPv6 address', ['Host: [::1']],
    ['with two ports', ['Host: a:1:2']],
    ['with an IPv4 address that cannot be', ['Host: 256.256.256.256']],
    ['with broken punycode', ['Host: xn--']],
    ['with a user', ['Host: user@a']],
    ['that is empty', ['Host: ']],
    ['twice', ['Host: a', 'Host: b']],
    ['of 300 characters', [`Host: ${'a'.repeat(300)}`]],
  ])('%s is 400', async (_name, headers) => {
    const answer = await send(getOf('/graphql?query=%7B__typename%7D', headers));
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.headers.get('content-length')).toBe(`${Buffer.byteLength(answer.body)}`);
  });

  test('left out is 400', async () => {
    expect((await send(getOf('/graphql?query=%7B__typename%7D', []))).status).toBe(400);
  });

  test.each(['localhost', 'api.example.org:4000', '[::1]:4000', '127.0.0.1'])(
    '%s is taken',
    async (host) => {
      const { status } = await send(getOf('/graphql?query=%7B__typename%7D', [`Host: ${host}`]));
      expect(status).toBe(200);
    },
  );
});

describe('a request target', () => {
  test.each(['http://other:99/graphql', '//other/graphql', '*', 'graphql'])(
    '%s is 400',
    async (target) => {
      const answer = await send(getOf(target));
      expect(answer.status).toBe(400);
      // Node itself refuses what is no target at all, with an empty body.
      if (answer.body !== '') expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    },
  );

  test.each(['/%zz', '/graphql/../x', '/\\\\x', `/${'x'.repeat(4_000)}`, '/graphql%00'])(
    '%s is 404',
    async (target) => {
      const answer = await send(getOf(target));
      expect(answer.status).toBe(404);
      expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    },
  );
});

describe('a GET', () => {
  test.each([
    '/graphql?query=%7B__typename%7D&variables=%7Bbad',
    '/graphql?query=%7B__typename%7D&variables=5',
    '/graphql?query=%7B__typename%7D&variables=[]',
    '/graphql?query=%7B__typename%7D&variables=null',
    '/graphql?query=%7B__typename%7D&extensions=x',
    `/graphql?query=%7B__typename%7D&variables=${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  ])('%s is 400', async (target) => {
    const answer = await send(getOf(target));
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['/graphql', '/graphql?query=', '/graphql?query=%ff%fe', '/graphql?variables=%7B%7D'])(
    '%s is a coded error',
    async (target) => {
      expect(codesOf(await send(getOf(target)))).toHaveLength(1);
    },
  );

  test('with another method is 405', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await send(getOf('/graphql').replace('GET', method));
      expect(answer.status).toBe(405);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('the type of a body', () => {
  test.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/graphql',
    'application/json; charset=utf-16',
    'application/json; charset=utf-8; more=x',
    'application/jsonp',
  ])('%s is 415', async (type) => {
    const answer = await send(postOf(TRIVIAL, [`Content-Type: ${type}`]));
    expect(answer.status).toBe(415);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  test('missing is 415', async () => {
    const answer = await send('POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}');
    expect(answer.status).toBe(415);
  });

  test.each(['gzip', 'br', 'deflate', 'gzip, identity'])(
    'encoded by %s is 415',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(1_000_000));
      const answer = await send(postOf(bomb, [`Content-Encoding: ${encoding}`]));
      expect(answer.status).toBe(415);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    },
  );

  test.each([
    'application/json',
    'Application/JSON;charset=UTF-8',
    'application/json; charset="utf-8"',
  ])('%s is taken', async (type) => {
    expect((await send(postOf(TRIVIAL, [`Content-Type: ${type}`]))).status).toBe(200);
  });
});

describe('the size of a body', () => {
  const filled = (bytes: number) => {
    const empty = query('{ __typename }', { fill: '' });
    return query('{ __typename }', { fill: 'x'.repeat(bytes - empty.length) });
  };

  test('is at most the cap', async () => {
    expect((await send(postOf(filled(MAX_BODY_BYTES)))).status).toBe(200);
    const answer = await send(postOf(filled(MAX_BODY_BYTES + 1)));
    expect(answer.status).toBe(413);
    expect(codesOf(answer)).toEqual(['LIMIT_EXCEEDED']);
  });

  test('is refused by its header, before it is sent', async () => {
    const head = postOf('').toString().replace('Content-Length: 0', 'Content-Length: 99999999');
    const answer = await send(head);
    expect(answer.status).toBe(413);
    expect(codesOf(answer)).toEqual(['LIMIT_EXCEEDED']);
  });

  test('is counted while it streams, when no header tells', async () => {
    const head = postOf('').toString().replace('Content-Length: 0', 'Transfer-Encoding: chunked');
    const chunk = `1000\r\n${' '.repeat(0x1000)}\r\n`;
    const answer = await send(head, chunk.repeat(30));
    expect(answer.status).toBe(413);
    expect(codesOf(answer)).toEqual(['LIMIT_EXCEEDED']);
  });
});

describe('/health', () => {
  test('answers while the process lives', async () => {
    const answer = await send(getOf('/health'));
    expect(answer).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  test.each(['/elsewhere/health', '/graphql/health', '/xhealth'])(
    '%s is another address',
    async (target) => {
      expect((await send(getOf(target))).status).toBe(404);
    },
  );

  test('at the end of a query is no health check', async () => {
    const { body } = await send(getOf('/graphql?query=%7B__typename%7D&operationName=/health'));
    expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
