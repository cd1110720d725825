import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublishedRelease } from '../../release/published-release.ts';
import { answerPage, isPage, type PageAnswer, type PageForm } from '../../web/answer.tsx';
import { answerPaper, isPaper } from '../../web/papers/answer.tsx';
import { type Charging, chargeFor } from '../admission/charge.ts';
import { type Asker, type AskingInProcess, askInProcess } from '../answers/ask-in-process.ts';
import { encode, MIN_ENCODED } from '../answers/encode.ts';
import type { Asset } from '../assets/asset.ts';
import { basePathOf, putUnder } from '../base-path.ts';
import { isHeld, takesGzip, VARY } from '../conditional.ts';
import { prefersHtml, wants } from '../graphiql/negotiate.ts';
import { type App, isAt } from '../guard.ts';
import { noteOf } from '../observe/notes.ts';
import { CORS_HEADERS } from '../plugins/use-cors.ts';
import { nameRequest, REQUEST_ID } from '../plugins/use-request-id.ts';
import { type Releases, readNewest } from '../releases.ts';
import { openBuiltAssets } from './assets.ts';

/** Nothing from elsewhere, nothing within the page: no script and no style but the files of this server. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  ...CORS_HEADERS,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  vary: VARY,
};

/** Digits of a checksum that are enough for a tag. */
const TAG_LENGTH = 24;

/** What serving pages needs. */
export interface PageOptions extends AskingInProcess, Charging {
  /** The newest is taken for each request. */
  readonly releases: Releases;
  /** Tells where the server is reached, for what is the same in all releases. */
  readonly publicUrl: () => string;
  /** Paths of what is no page, with all below them. */
  readonly others: readonly string[];
}

/** What a client would have where the address does not say: people HTML, programs JSON. */
function readForm(accept: string | undefined): PageForm {
  if (accept === undefined) return 'html';
  const html = wants(accept, 'text/html');
  if (wants(accept, 'text/markdown') > html) return 'md';
  return wants(accept, 'application/json') > html ? 'json' : 'html';
}

interface Sending {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly compress: () => Promise<Uint8Array>;
  /** With quotation marks; null for what nobody may keep. */
  readonly etag: string | null;
  readonly headers: Readonly<Record<string, string | number>>;
}

async function send(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { status, contentType, body, compress, etag, headers: own }: Sending,
): Promise<void> {
  const isGzip = body.length >= MIN_ENCODED && takesGzip(headers['accept-encoding'] ?? '');
  const tag = etag === null ? null : isGzip ? etag.replace(/"$/, '-gzip"') : etag;
  const common = { ...HEADERS, ...own, ...(tag !== null && { etag: tag }) };
  if (tag !== null && isHeld(tag, headers['if-none-match'] ?? '')) {
    response.writeHead(304, common).end();
    return;
  }
  const bytes = isGzip ? await compress() : body;
  response.writeHead(status, {
    ...common,
    'content-type': contentType,
    'content-length': bytes.length,
    ...(isGzip && { 'content-encoding': 'gzip' }),
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

const sendAsset = (
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, body, encoded, hash, isImmutable }: Asset,
) =>
  send(request, response, {
    status: 200,
    contentType,
    body,
    compress: () => encoded('gzip'),
    etag: `"${hash}"`,
    headers: {
      'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    },
  });

/** Puts an answer under the path that a proxy has the server under. */
const settle = (answer: PageAnswer, base: string): PageAnswer => ({
  ...answer,
  ...(answer.contentType.startsWith('text/html') && { body: putUnder(base, answer.body) }),
  ...(answer.location !== undefined && { location: base + answer.location }),
});

/**
 * The headers and the tag of a page, which caches may keep and have to ask about.
 * @param release null for what is the same in all releases.
 */
function describe(
  answer: PageAnswer,
  release: PublishedRelease | null,
): Omit<Sending, 'body' | 'compress'> {
  const { status, contentType, language, body, location, retryAfter } = answer;
  const checksum = createHash('sha256').update(body).digest('hex').slice(0, TAG_LENGTH);
  const isWhole = status === 200;
  return {
    status,
    contentType,
    etag: isWhole ? `"${release === null ? '' : `${release.number}-`}${checksum}"` : null,
    headers: {
      'content-language': language,
      'cache-control': isWhole || status === 308 ? 'public, no-cache' : 'no-store',
      ...(location !== undefined && { location }),
      ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
    },
  };
}

/**
 * Serves the pages, for people as HTML and for programs as JSON and Markdown, the docs, and what they load. A
 * browser gets a page for what is not there, too. All else goes on to `next`.
 */
export function servePages(options: PageOptions, next: App): App {
  const { releases, logger, admission, others } = options;
  const { assets, papers, find } = openBuiltAssets();

  const make = ({ url = '/', headers }: IncomingMessage, asker: Asker) =>
    readNewest(releases, admission.limits.timeout, async (release) => {
      const { fetch, isMixed, refusal } = askInProcess(options, release, asker);
      const pages = { fetch, assets, publicUrl: release.publicUrl };
      const form = readForm(headers.accept);
      const answer = await answerPage(pages, { url, form, requestId: asker.requestId });
      const refused = refusal();
      if (refused !== null) throw refused;
      return isMixed() ? null : { answer, release };
    });

  // A browser that goes astray gets a page to go on from; a program the error that it can read.
  const isAstray = ({ url = '/', headers }: IncomingMessage) =>
    prefersHtml(headers.accept ?? null) &&
    !others.some((path) => isAt(path, { url }) || url.startsWith(`${path}/`));

  return async (arrival) => {
    const { request, response } = arrival;
    const { url = '/', method } = request;
    if (method !== 'GET' && method !== 'HEAD') return next(arrival);
    const asset = find(url);
    if (asset !== null) return sendAsset(request, response, asset);
    if (!isPaper(url) && !isPage(url) && !isAstray(request)) return next(arrival);
    const requestId = nameRequest(request);
    const charge = chargeFor(options, request, response);
    await charge(1);
    const publicUrl = options.publicUrl();
    const form = readForm(request.headers.accept);
    const paper = isPaper(url) ? answerPaper({ papers, assets, publicUrl }, url, form) : null;
    const { answer: made, release } =
      paper === null
        ? await make(request, { requestId, charge, note: noteOf(request) })
        : { answer: paper, release: null };
    const answer = settle(made, basePathOf(publicUrl));
    if (answer.fault !== undefined) {
      logger.error({ requestId, err: answer.fault }, 'A page could not be made');
    }
    const { headers, ...sending } = describe(answer, release);
    const body = Buffer.from(answer.body);
    await send(request, response, {
      ...sending,
      body,
      compress: () => encode(body, 'gzip'),
      headers: { ...headers, [REQUEST_ID]: requestId },
    });
  };
}
