import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';
import { type Asking, askBytes, type ByteAnswer } from './ask-bytes.ts';

let graph: Graph;
let whole: ByteAnswer;
let etag: string;
let lastModified: string;
beforeAll(async () => {
  graph = await openGraph(undefined, undefined, { downloadBytes: 10_000_000 });
  whole = await ask('/findings.csv');
  etag = whole.headers.etag ?? '';
  lastModified = whole.headers['last-modified'] ?? '';
});
afterAll(() => graph.close());

const ask = (path: string, asking?: Asking) => askBytes(`${graph.origin}${path}`, asking);
const askFor = (headers: Readonly<Record<string, string>>) => ask('/findings.csv', { headers });

const inSeconds = (date: string, seconds: number) =>
  new Date(Date.parse(date) + seconds * 1_000).toUTCString();

describe('the length of a file', () => {
  test.each([
    ['csv', 'identity'],
    ['csv', 'gzip'],
    ['ndjson', 'identity'],
    ['ndjson', 'gzip'],
    ['xlsx', 'gzip'],
    ['parquet', 'gzip'],
  ])('is told to HEAD and GET, and is that of the body (%s, %s)', async (ending, coding) => {
    const asking = { headers: { 'accept-encoding': coding } };
    const head = await ask(`/findings.${ending}`, { ...asking, method: 'HEAD' });
    const get = await ask(`/findings.${ending}`, asking);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(get.body.length).toBeGreaterThan(1_000);
    expect(get.headers['content-length']).toBe(`${get.body.length}`);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(get.headers['content-encoding']).toBe(
      coding === 'gzip' && /csv|ndjson/.test(ending) ? 'gzip' : undefined,
    );
  });

  test('is 0 for a file without a row', async () => {
    const none = await ask('/findings.ndjson?objectives=13');
    expect([none.status, none.headers['content-length'], none.body.length]).toEqual([200, '0', 0]);
  });
});

describe('a part of a file', () => {
  const size = () => whole.body.length;

  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, undefined],
    ['bytes=0-', 0, undefined],
    ['bytes=-500', -500, undefined],
    ['bytes=-999999999', 0, undefined],
    ['bytes=10-999999999', 10, undefined],
    ['BYTES=0-9', 0, 10],
    ['bytes = 0 - 9 ', 0, 10],
  ])('%s is answered with 206', async (range, from, to) => {
    const { status, headers, body } = await askFor({ range });
    const expected = whole.body.subarray(from, to);
    expect(status).toBe(206);
    expect(body.equals(expected)).toBe(true);
    const first = from < 0 ? size() + from : from;
    expect(headers['content-range']).toBe(
      `bytes ${first}-${first + expected.length - 1}/${size()}`,
    );
    expect(headers['content-length']).toBe(`${expected.length}`);
    expect(headers.etag).toBe(etag);
    expect(headers['content-type']).toBe(whole.headers['content-type']);
  });

  // RFC 9110, 14.2: what is malformed is no range, and several at once need not be served.
  test.each([
    'bytes=5-3',
    'bytes=-',
    'bytes=',
    'bytes',
    'bytes=a-b',
    'bytes=1.5-3',
    'lines=0-9',
    'bytes=0-9,20-29',
    'bytes=0-9,10-19',
  ])('%s is answered with the whole file', async (range) => {
    const { status, headers, body } = await askFor({ range });
    expect([status, headers['content-range']]).toEqual([200, undefined]);
    expect(body.equals(whole.body)).toBe(true);
    expect(headers['accept-ranges']).toBe('bytes');
  });

  test.each([
    ['bytes=999999999-', 'bytes=999999999-'],
    ['bytes=-0', 'bytes=-0'],
    [`bytes=${'9'.repeat(400)}-`, `bytes=${'9'.repeat(54)}`],
  ])('%.30s that the file does not have is refused with 416', async (range, shown) => {
    const { status, headers, body } = await askFor({ range });
    expect(status).toBe(416);
    expect(headers['content-range']).toBe(`bytes */${size()}`);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['x-request-id']).toMatch(/./);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-disposition']).toBeUndefined();
    const message = `The file has ${size()} bytes; none of them is in Range: ${shown}.`;
    expect(JSON.parse(String(body))).toEqual({
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('begins and ends where any range says', async () => {
    const place = fc.nat({ max: 2 * size() });
    await fc.assert(
      fc.asyncProperty(place, fc.option(place), async (from, to) => {
        const { status, body } = await askFor({ range: `bytes=${from}-${to ?? ''}` });
        const isMalformed = to !== null && to < from;
        const expected = isMalformed ? 200 : from >= size() ? 416 : 206;
        expect(status).toBe(expected);
        if (expected !== 206) return;
        const end = to === null ? size() : to + 1;
        expect(body.equals(whole.body.subarray(from, end))).toBe(true);
      }),
    );
  });

  test('may be of the compressed file, too, under a tag of its own', async () => {
    const gzip = await askFor({ 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).equals(whole.body)).toBe(true);
    expect(gzip.headers.etag).not.toBe(etag);
    const rest = await askFor({
      'accept-encoding': 'gzip',
      range: 'bytes=1000-',
      'if-range': gzip.headers.etag ?? '',
    });
    expect([rest.status, rest.headers['content-encoding']]).toEqual([206, 'gzip']);
    expect(rest.body.equals(gzip.body.subarray(1_000))).toBe(true);
  });

  test('of no byte is there to HEAD, which has no parts, nor of a file without a row', async () => {
    const head = await ask('/findings.csv', { method: 'HEAD', headers: { range: 'bytes=0-9' } });
    expect([head.status, head.headers['content-length']]).toEqual([200, `${size()}`]);
    const empty = '/findings.ndjson?objectives=13';
    expect((await ask(empty, { headers: { range: 'bytes=0-' } })).status).toBe(416);
  });
});

describe('a part that goes on (If-Range)', () => {
  const goOn = (ifRange: string) => askFor({ range: 'bytes=100-', 'if-range': ifRange });

  test('is of the file that was begun', async () => {
    const { status, body } = await goOn(etag);
    expect(status).toBe(206);
    expect(body.equals(whole.body.subarray(100))).toBe(true);
  });

  // Only a strong comparison of tags says that the bytes are the same.
  test.each([
    ['another tag', () => '"1-000000000000000000000000"'],
    ['a weak tag', () => `W/${etag}`],
    ['tags', () => `${etag}, "another"`],
    ['the date of the release', () => lastModified],
    ['a later date', () => inSeconds(lastModified, 60)],
    ['an earlier date', () => inSeconds(lastModified, -60)],
    ['neither', () => 'yesterday'],
  ])('is the whole file when it has %s', async (_name, ifRange) => {
    const { status, body } = await goOn(ifRange());
    expect(status).toBe(200);
    expect(body.equals(whole.body)).toBe(true);
  });
});

describe('a condition', () => {
  type Headers = Readonly<Record<string, string>>;

  test.each<[string, number, () => Headers]>([
    ['If-None-Match has the tag', 304, () => ({ 'if-none-match': etag })],
    ['If-None-Match has it among others', 304, () => ({ 'if-none-match': `"a", ${etag}` })],
    ['If-None-Match has it weak', 304, () => ({ 'if-none-match': `W/${etag}` })],
    ['If-None-Match is *', 304, () => ({ 'if-none-match': '*' })],
    ['If-None-Match has another', 200, () => ({ 'if-none-match': '"a"' })],
    ['a reload has the tag', 304, () => ({ 'if-none-match': etag, 'cache-control': 'no-cache' })],
    ['If-Modified-Since is the date', 304, () => ({ 'if-modified-since': lastModified })],
    ['it is later', 304, () => ({ 'if-modified-since': inSeconds(lastModified, 9) })],
    ['it is earlier', 200, () => ({ 'if-modified-since': inSeconds(lastModified, -9) })],
    ['it is no date', 200, () => ({ 'if-modified-since': 'yesterday' })],
    [
      'the tag is another, which outweighs the date',
      200,
      () => ({ 'if-none-match': '"a"', 'if-modified-since': lastModified }),
    ],
    ['If-Match has the tag', 200, () => ({ 'if-match': `"a", ${etag}` })],
    ['If-Match is *', 200, () => ({ 'if-match': '*' })],
    ['If-Match has it weak', 412, () => ({ 'if-match': `W/${etag}` })],
    ['If-Match has another', 412, () => ({ 'if-match': '"a"' })],
    ['If-Unmodified-Since is the date', 200, () => ({ 'if-unmodified-since': lastModified })],
    ['it is before', 412, () => ({ 'if-unmodified-since': inSeconds(lastModified, -9) })],
    [
      'both tags are asked about',
      304,
      () => ({ 'if-match': etag, 'if-none-match': etag, range: 'bytes=0-9' }),
    ],
    ['a part is not what If-Match says', 412, () => ({ 'if-match': '"a"', range: 'bytes=0-9' })],
  ])('where %s is answered with %i', async (_name, status, headers) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask('/findings.csv', { method, headers: headers() });
      expect([method, answer.status]).toEqual([method, status]);
      if (status === 304) {
        expect(answer.body.length).toBe(0);
        expect([answer.headers.etag, answer.headers['content-type']]).toEqual([etag, undefined]);
        expect(answer.headers['cache-control']).toBe('public, no-cache');
      }
      if (status === 412 && method === 'GET') {
        const { errors } = JSON.parse(String(answer.body));
        expect(errors).toMatchObject([
          { message: expect.stringContaining(etag), extensions: { code: 'BAD_USER_INPUT' } },
        ]);
      }
    }
  });

  test('may be asked by fetch, which calls it a reload', async () => {
    const { status } = await fetch(`${graph.origin}/findings.csv`, {
      headers: { 'if-none-match': etag, 'accept-encoding': 'identity' },
    });
    expect(status).toBe(304);
  });
});

describe('a page of a browser', () => {
  test('may ask for a part of the same file, and read what it is told of it', async () => {
    const preflight = await ask('/findings.parquet', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-range, range',
      },
    });
    expect(preflight.status).toBe(204);
    const allowed = `${preflight.headers['access-control-allow-headers']}`.split(', ');
    expect(allowed).toEqual(['if-range', 'range']);
    for (const headers of [{}, { range: 'bytes=0-9' }, { 'if-none-match': '*' }]) {
      const { headers: told } = await ask('/findings.parquet', { headers });
      expect(told['access-control-allow-origin']).toBe('*');
      expect(`${told['access-control-expose-headers']}`.split(', ')).toEqual(
        expect.arrayContaining([
          'accept-ranges',
          'content-length',
          'content-range',
          'date',
          'etag',
          'ratelimit',
        ]),
      );
    }
  });
});
