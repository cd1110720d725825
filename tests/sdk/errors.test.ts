import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  createClient,
  FindingsDocument,
  GraphQLRequestError,
  graphql,
  HttpError,
  isMgiError,
  MgiError,
  NetworkError,
} from '../../sdk/src/index.ts';
import { listen } from '../../server/connections/listen.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { answer, openBadServer } from './bad-server.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const open = (path = '/graphql') => createClient({ url: `${graph.origin}${path}` });

/** What a promise is rejected with. */
async function catchError(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('This was answered.'),
    (error: unknown) => error,
  );
}

/** A client whose server always answers the same. */
function answering(body: string, status = 200, type = 'application/json') {
  const fetch = async () => new Response(body, { status, headers: { 'content-type': type } });
  return createClient({ url: 'http://example.org/graphql', fetch, retry: 0 });
}

describe('errors of the graph', () => {
  test('a filter that cannot be', async () => {
    const error = await catchError(open().findings({ filter: { objectives: [99] } }));
    expect(error).toBeInstanceOf(GraphQLRequestError);
    expect(error).toMatchObject({
      name: 'GraphQLRequestError',
      code: 'BAD_USER_INPUT',
      errors: [{ code: 'BAD_USER_INPUT', path: ['findings'] }],
      data: { findings: null },
    });
  });

  test('one field that fails does not take its sisters along', async () => {
    const text =
      '{ findings(filter: { objectives: [99] }) { totalCount } objective(number: 10) { number } }';
    expect(await catchError(open().request(text))).toMatchObject({
      code: 'BAD_USER_INPUT',
      errors: [{ path: ['findings'] }],
      data: { findings: null, objective: { number: 10 } },
    });
  });

  test('a page beyond the maximum', async () => {
    const error = await catchError(open().findings({ first: 200 }));
    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(String(error)).toMatch(/^GraphQLRequestError: `first` is 200; it must be 0 to 100\./);
  });

  test('a document that does not fit the schema or is none', async () => {
    const client = open();
    expect(await catchError(client.request('{ nope }'))).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      errors: [{ path: undefined }],
    });
    expect(await catchError(client.request('nope'))).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
    });
  });

  test('partial data is kept beside the errors', async () => {
    const data = { domain: { number: 3 }, profile: null };
    const errors = [{ message: 'no', path: ['profile'], extensions: { code: 'INTERNAL' } }];
    const client = answering(JSON.stringify({ data, errors }));
    expect(await catchError(client.request('{ domain profile }'))).toMatchObject({
      data,
      code: 'INTERNAL',
      errors: [{ path: ['profile'], extensions: { code: 'INTERNAL' } }],
    });
  });

  test('a message is one short line, whatever the server says', async () => {
    const errors = [{ message: 'x'.repeat(5_000) }, 'odd', { message: 'z', path: [{}] }];
    const error = await catchError(answering(JSON.stringify({ errors })).meta());
    expect(error).toMatchObject({
      message: `${'x'.repeat(300)} (and 2 more)`,
      code: undefined,
      data: null,
      errors: [{}, { message: 'An error without text.' }, { path: undefined }],
    });
  });
});

describe('raw', () => {
  test('answers with what could be read, and what could not', async () => {
    const document = graphql(
      '{ findings(filter: { objectives: [99] }) { totalCount } objective(number: 10) { number } }',
    );
    const { data, errors, status, headers } = await open().raw(document);
    expect(data).toEqual({ findings: null, objective: { number: 10 } });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['findings'] }]);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/json/)]);
  });

  test('has the extensions of an answer without errors', async () => {
    const answer = await open().raw(FindingsDocument, {
      filter: { countries: ['Kenya'] },
      first: 0,
    });
    expect(answer).toMatchObject({
      data: { findings: { totalCount: 29 } },
      errors: [],
      status: 200,
    });
    expect(JSON.stringify(answer.extensions['readAs'])).toContain('KEN');
  });

  test('has no data of a document that is refused, and throws what is no answer', async () => {
    expect(await open().raw('{ nope }')).toMatchObject({
      data: null,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    });
    await expect(answering('<html>', 502).raw('{ meta }')).rejects.toBeInstanceOf(HttpError);
  });
});

describe('an error that was answered', () => {
  test('names its request, as a call with a header of its own did', async () => {
    const options = { headers: { 'x-request-id': 'my-own-id' } };
    const error = await catchError(open().findings({ first: 200 }, options));
    expect(error).toMatchObject({ requestId: 'my-own-id', status: expect.any(Number) });
    const lost = await catchError(open('/nope').meta({}, options));
    expect(lost).toMatchObject({ name: 'HttpError', requestId: 'my-own-id' });
    expect(lost instanceof HttpError && lost.headers?.get('x-request-id')).toBe('my-own-id');
  });

  test('goes into a log without its data and headers', async () => {
    const errors = [{ message: 'no', extensions: { requestId: 'abc' } }];
    const error = await catchError(answering(JSON.stringify({ data: { a: 1 }, errors })).meta());
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'GraphQLRequestError',
      message: 'no',
      status: 200,
      requestId: 'abc',
      extensions: {},
      errors: [{ message: 'no', extensions: { requestId: 'abc' } }],
    });
  });

  test('says that a redirect may have made a GET of the POST', async () => {
    const moved = answer('', 301, { location: '/new/graphql?key=secret' });
    const refused = answer({ errors: [{ message: 'Must provide query string.' }] }, 400);
    const server = await openBadServer(moved, refused);
    const error = await catchError(createClient({ url: server.url }).meta());
    const { origin } = new URL(server.url);
    expect(String(error)).toBe(
      `HttpError: HTTP 400: Must provide query string. A redirect to ${origin}/new/graphql may have made a GET of the POST: give that address as "url".`,
    );
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    await server.close();
  });
});

describe('a fetch that is wrong is a TypeError, and not called again', () => {
  test.each([
    ['nothing', undefined],
    ['data', { data: { meta: 1 } }],
    ['text', 'yes'],
  ])('when it answers %s', async (_, value) => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => value as never);
    const error = await catchError(createClient({ url: graph.origin, fetch }).meta());
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'Option "fetch" must answer with a Response.' });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('when there is none', async () => {
    vi.stubGlobal('fetch', undefined);
    const error = await catchError(createClient({ url: graph.origin }).meta());
    vi.unstubAllGlobals();
    expect(error).toEqual(new TypeError('There is no fetch here: give one in "fetch".'));
  });
});

describe('errors on the way', () => {
  test('an address where no graph is', async () => {
    const error = await catchError(open('/nope').meta());
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ status: 404, errors: [{ code: 'NOT_FOUND' }] });
    expect(String(error)).toBe(
      'HttpError: HTTP 404: Nothing is served at /nope. GraphQL is at /graphql.',
    );
  });

  test.each([
    ['<html>', 502, 'text/html'],
    ['<html>', 200, 'text/html'],
    ['', 200, 'application/json'],
    ['[]', 200, 'application/json'],
    ['{"data":null}', 200, 'application/json'],
    ['{"data":{}}', 500, 'application/json'],
  ])('an answer that is not GraphQL: %s with status %i', async (body, status, type) => {
    const error = await catchError(answering(body, status, type).meta());
    expect(error).toMatchObject({ name: 'HttpError', status, errors: [] });
    expect(String(error)).toBe(`HttpError: HTTP ${status}: the answer is not GraphQL.`);
  });

  test('nobody listens', async () => {
    const { origin, close } = await listen(() => {}, '127.0.0.1', 0);
    await close();
    const client = createClient({
      url: `${origin}/graphql?key=secret`,
      headers: { authorization: 'Bearer secret' },
      retry: 0,
    });
    const error = await catchError(client.meta());
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ message: `No answer from ${origin}.` });
    expect(error instanceof Error && error.cause).toBeInstanceOf(Error);
    expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  });

  test('an answer that breaks off', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"data":', () => response.destroy());
    });
    const url = await new Promise<string>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
      });
    });
    expect(await catchError(createClient({ url, retry: 0 }).meta())).toBeInstanceOf(NetworkError);
    server.close();
  });
});

describe('a signal', () => {
  test('that aborted before sends nothing', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const client = createClient({ url: graph.origin, fetch });
    const reason = new Error('changed my mind');
    const error = await catchError(client.meta({}, { signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ name: 'AbortError', cause: reason });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('that aborts during the request ends the call', async () => {
    const { origin, close } = await listen(() => {}, '127.0.0.1', 0);
    const controller = new AbortController();
    const client = createClient({
      url: origin,
      fetch: (input, init) => {
        setTimeout(() => controller.abort());
        return globalThis.fetch(input, init);
      },
    });
    const error = await catchError(client.meta({}, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'AbortError', cause: controller.signal.reason });
    expect(isMgiError(error, 'AbortError')).toBe(true);
    await close();
  });
});

test('isMgiError knows the errors of another copy of the package, and nothing else', async () => {
  vi.resetModules();
  const other = await import('../../sdk/src/index.ts');
  const foreign = new other.HttpError({ status: 503 });
  expect(foreign).not.toBeInstanceOf(HttpError);
  expect(isMgiError(foreign)).toBe(true);
  expect(isMgiError(foreign, 'HttpError')).toBe(true);
  expect(isMgiError(foreign, 'NetworkError')).toBe(false);
  expect(new NetworkError('http://a', null)).toBeInstanceOf(MgiError);
  for (const value of [new Error('no'), null, undefined, 'HttpError', { name: 'HttpError' }]) {
    expect(isMgiError(value)).toBe(false);
  }
});
