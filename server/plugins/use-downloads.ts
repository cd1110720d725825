import { createHash } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { readCodes } from '../../catalogue/code-book.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import { Refusal } from '../../catalogue/refusal.ts';
import { FINDING_COLUMNS } from '../../exports/finding-columns.ts';
import { FORMATS, type Format } from '../../exports/formats.ts';
import { readFindings } from '../../exports/read-findings.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { openFindings } from '../../schema/finding/finding-list.ts';
import type { ErrorCode } from '../../schema/support/errors.ts';
import type { Releases } from '../answers/answer-questions.ts';
import { isHeld, takesGzip } from '../conditional.ts';
import { readBom, readFilter } from '../downloads/read-filter.ts';
import { requestIdOf } from './use-request-id.ts';

/** Where each format is downloaded. */
const BY_PATH: ReadonlyMap<string, Format> = new Map(
  FORMATS.map((format) => [`/findings.${format.ending}`, format]),
);

/** What a page of a browser may read of an answer, beside what every answer lets it. */
const EXPOSED = 'content-disposition, etag, x-request-id';

type Release = Pick<PublishedRelease, 'number' | 'publishedAt' | 'checksum'>;

interface Question {
  readonly format: Format;
  readonly filter: FindingConditions;
  readonly bom: boolean;
  readonly isGzip: boolean;
}

// Whatever changes a byte of the file is in its tag.
function tag({ format, filter, bom, isGzip }: Question, release: Release): string {
  const columns = FINDING_COLUMNS.map(({ name }) => name);
  const { number, publishedAt, checksum } = release;
  const published = { number, publishedAt, checksum };
  const key = JSON.stringify([published, format.ending, filter, bom, columns]);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 24);
  return `"${release.number}-${hash}${isGzip ? '-gzip' : ''}"`;
}

function describe(question: Question, release: Release): Record<string, string> {
  const { format, isGzip } = question;
  const name = `mgi-findings-release-${release.number}-${release.publishedAt.toISOString().slice(0, 10)}.${format.ending}`;
  return {
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="${name}"`,
    ...(isGzip && { 'content-encoding': 'gzip' }),
    etag: tag(question, release),
    'cache-control': 'public, no-cache',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
}

async function* startingWith<Item>(first: IteratorResult<Item>, rest: AsyncGenerator<Item>) {
  try {
    if (first.done !== true) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

// A source that fails does not end what it is piped into: the client would wait for ever, or take
// half of the findings for all of them. So the connection is cut.
function cutOff(serverContext: object): void {
  if ('res' in serverContext && serverContext.res instanceof ServerResponse) {
    serverContext.res.destroy();
  }
}

/** Serves findings as files, `/findings.csv` and the like, to whoever asks with the graph's filter. */
export function useDownloads(database: Database, releases: Releases, logger: Logger): Plugin {
  /** Opens the file; its first rows are read, so that a database that fails is said as an error. */
  async function open({ format, filter, bom, isGzip }: Question, release: PublishedRelease) {
    const set = await openFindings(
      { database, release, readings: [] },
      EVERYWHERE,
      readCodes(release.codes, filter, () => undefined),
    );
    const pages = readFindings(database, release, set);
    const all = startingWith(await pages.next(), pages);
    const file = Readable.from(format.encode(FINDING_COLUMNS, all, { bom }));
    return isGzip ? pipeline(file, createGzip(), () => undefined) : file;
  }

  async function answer(
    format: Format,
    { request, url, serverContext, fetchAPI }: Arrival,
  ): Promise<Response> {
    const parameters = url.searchParams;
    const isGzip = format.isText && takesGzip(request.headers.get('accept-encoding') ?? '');
    const question = { format, filter: readFilter(parameters), bom: readBom(parameters), isGzip };
    const release = releases.current();
    const headers = describe(question, release);
    if (isHeld(headers['etag'] ?? '', request.headers.get('if-none-match') ?? '')) {
      return new fetchAPI.Response(null, { status: 304, headers });
    }
    if (request.method === 'HEAD') return new fetchAPI.Response(null, { headers });
    const file = await open(question, release);
    file.on('error', (error) => {
      logger.error({ requestId: requestIdOf(request), err: error }, 'A download broke off');
      cutOff(serverContext);
    });
    // Node's stream is a body to this Response, whose declared type is the browser's.
    return new fetchAPI.Response(file as unknown as ReadableStream, { headers });
  }

  function refuse(error: unknown, { request, fetchAPI }: Arrival): Response {
    if (error instanceof Refusal) {
      const { message, code } = error;
      return fetchAPI.Response.json(
        { errors: [{ message, extensions: { code } }] },
        { status: 400 },
      );
    }
    const isExpected = error instanceof GraphQLError && typeof error.extensions.code === 'string';
    if (isExpected) {
      const { message, extensions } = error;
      return fetchAPI.Response.json({ errors: [{ message, extensions }] }, { status: 400 });
    }
    const requestId = requestIdOf(request);
    logger.error({ requestId, err: error }, 'A download failed');
    const code: ErrorCode = 'INTERNAL';
    const message = 'The server failed to make this file. Ask again, and report the requestId.';
    return fetchAPI.Response.json(
      { errors: [{ message, extensions: { code, requestId } }] },
      { status: 500 },
    );
  }

  return {
    async onRequest({ endResponse, ...arrival }) {
      const format = BY_PATH.get(arrival.url.pathname);
      if (format === undefined) return;
      const { method } = arrival.request;
      if (method !== 'GET' && method !== 'HEAD') return;
      endResponse(await answer(format, arrival).catch((error) => refuse(error, arrival)));
    },
    onResponse({ request, response }) {
      if (!BY_PATH.has(new URL(request.url).pathname)) return;
      response.headers.set('access-control-expose-headers', EXPOSED);
    },
  };
}

interface Arrival {
  readonly request: Request;
  readonly url: URL;
  readonly serverContext: object;
  readonly fetchAPI: FetchAPI;
}
