import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { Refusal } from '../../catalogue/refusal.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { ReleaseChangedError } from '../../release/verify-release.ts';
import type { ErrorCode } from '../../schema/support/errors.ts';
import { type Charging, chargeFor } from '../admission/charge.ts';
import { AWAY, type ErrorLog, isAway, RETRY_AFTER } from '../errors.ts';
import { type App, type Arrival, Refused } from '../guard.ts';
import { noteOf } from '../observe/notes.ts';
import { corsHeaders } from '../plugins/use-cors.ts';
import { nameRequest, REQUEST_ID } from '../plugins/use-request-id.ts';
import { type Releases, readNewest } from '../releases.ts';
import { READ_AS } from './download.ts';
import type { KeptFiles } from './kept-files.ts';
import type { Kind } from './kind.ts';
import { isOfDownloads, kindAt, listPaths } from './kinds.ts';
import { serveFile } from './serve-file.ts';

/** Digits of the checksum of a file that are enough for a tag. */
const TAG_LENGTH = 24;

/** Milliseconds that a file waits for the release that was published while it was made. */
const MAX_WAIT = 60_000;

/** What a file costs, in fields of an answer. */
export const DOWNLOAD_COST = 1_000;

/** What goes with every answer here. A page of a browser may read the headers that it names. */
const HEADERS = {
  ...corsHeaders([
    'accept-ranges',
    'content-disposition',
    'content-length',
    'content-range',
    READ_AS,
  ]),
  vary: 'Accept-Encoding',
};

/** What downloads are made of. */
export interface DownloadOptions extends ErrorLog, Charging {
  readonly database: Database;
  /** The newest is taken for each request. */
  readonly releases: Releases;
  readonly files: KeptFiles;
}

/** What a client is told instead of a file. */
interface Refusing {
  readonly status: number;
  readonly message: string;
  readonly extensions: object;
}

/** Null for an error that nobody expected. */
function readExpected(error: unknown): Refusing | null {
  if (error instanceof Refused || error instanceof Refusal) {
    const status = error instanceof Refused ? error.status : 400;
    return { status, message: error.message, extensions: { code: error.code } };
  }
  const isExpected = error instanceof GraphQLError && typeof error.extensions.code === 'string';
  if (!isExpected) return null;
  return { status: 400, message: error.message, extensions: error.extensions };
}

function refuse(
  response: ServerResponse,
  requestId: string,
  { status, message, extensions }: Refusing,
  more: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions }] }));
  response.writeHead(status, {
    ...HEADERS,
    [REQUEST_ID]: requestId,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...more,
  });
  response.end(body);
}

/**
 * Serves findings, and what is known of them, as files (`/findings.csv`) to whoever asks with the graph's filter by
 * GET or HEAD. All else goes on to `next`.
 */
export function serveDownloads(options: DownloadOptions, next: App): App {
  const { database, releases, files, logger } = options;

  async function serve(
    { request, response }: Arrival,
    kind: Kind,
    requestId: string,
    gone: AbortSignal,
  ): Promise<void> {
    const { url = '', headers } = request;
    const offer = kind.open(url, headers['accept-encoding'] ?? '', database);
    const serveFrom = (release: PublishedRelease) => {
      const { recipe, headers: ofContent } = offer(release);
      return files.lend(recipe, gone, (file) =>
        serveFile(request, response, file, {
          tag: `${release.number}-${file.sha256.slice(0, TAG_LENGTH)}`,
          modified: release.publishedAt,
          always: { ...HEADERS, [REQUEST_ID]: requestId, 'cache-control': 'public, no-cache' },
          ofContent,
        }),
      );
    };
    await readNewest(releases, MAX_WAIT, async (release) => {
      try {
        await serveFrom(release);
        return true;
      } catch (error) {
        // The file would have had findings of two releases: it is made again, of the later one.
        if (!(error instanceof ReleaseChangedError)) throw error;
        return null;
      }
    });
  }

  function fail(error: unknown, { response }: Arrival, requestId: string): void {
    const expected = readExpected(error);
    if (expected !== null) {
      const later = error instanceof Refused ? error.retryAfter : null;
      refuse(response, requestId, expected, later === null ? {} : { 'retry-after': `${later}` });
      return;
    }
    if (!response.headersSent && isAway(error, options)) {
      const refusing = { status: 503, message: AWAY, extensions: { code: 'UNAVAILABLE' } };
      refuse(response, requestId, refusing, { 'retry-after': `${RETRY_AFTER}` });
      return;
    }
    logger.error({ requestId, err: error }, 'A download failed');
    if (response.headersSent) {
      // Whoever has half of a file must not take it for all.
      response.destroy();
      return;
    }
    const code: ErrorCode = 'INTERNAL';
    const message = 'The server failed to make this file. Ask again, and report the requestId.';
    refuse(response, requestId, { status: 500, message, extensions: { code, requestId } });
  }

  return async (arrival) => {
    const { request, response } = arrival;
    const { url = '', method = '' } = request;
    if (!isOfDownloads(url) || method === 'OPTIONS') return next(arrival);
    const requestId = nameRequest(request);
    noteOf(request).kind = 'download';
    const kind = kindAt(url);
    if (kind === null) {
      const message = `There is no file at this address. There are: ${listPaths().join(', ')}.`;
      refuse(response, requestId, { status: 404, message, extensions: { code: 'NOT_FOUND' } });
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      const message = `A file is asked for by GET or HEAD, not by ${method}.`;
      const refusing = { status: 405, message, extensions: { code: 'BAD_USER_INPUT' } };
      refuse(response, requestId, refusing, { allow: 'GET, HEAD, OPTIONS' });
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      await chargeFor(options, request, response)(DOWNLOAD_COST);
      await serve(arrival, kind, requestId, gone.signal);
    } catch (error) {
      // Nobody is there to be told.
      if (!gone.signal.aborted) fail(error, arrival, requestId);
    }
  };
}
