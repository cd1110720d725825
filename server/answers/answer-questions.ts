import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { ErrorCode } from '../../schema/support/errors.ts';
import { once } from '../../schema/support/once.ts';
import { type ChargeClient, type Charging, chargeFor } from '../admission/charge.ts';
import { AbandonedError } from '../admission/deadline.ts';
import { preferEncoding } from '../conditional.ts';
import { MASKED } from '../errors.ts';
import { prefersHtml } from '../graphiql/negotiate.ts';
import { type App, type Arrival, isAt, Refused } from '../guard.ts';
import { noteOf } from '../observe/notes.ts';
import { CORS_HEADERS } from '../plugins/use-cors.ts';
import { nameRequest } from '../plugins/use-request-id.ts';
import { type Releases, readNewest } from '../releases.ts';
import { askYoga, type Yoga } from './ask-yoga.ts';
import { type CarryingOut, carryOut } from './carry-out.ts';
import { ENCODINGS, MIN_ENCODED } from './encode.ts';
import { type AnswersByRelease, KEEPS_NOTHING } from './kept-answers.ts';
import { type MediaType, mediaTypeFor } from './media-type.ts';
import { remember } from './memo.ts';
import { bringsText, type PersistedQueries } from './persisted-queries.ts';
import { nameQuestion, type Question, readQuestion } from './question.ts';
import { writeAnswer, writeNotModified } from './write.ts';

/** Digits of a name that are enough for a tag. */
const TAG_LENGTH = 24;

/** What answering needs. */
export interface AnsweringOptions extends CarryingOut, Charging {
  readonly yoga: Yoga;
  /** Where GraphQL is answered. */
  readonly path: string;
  readonly queries: PersistedQueries;
  readonly answers: AnswersByRelease;
  /** The newest is taken once for each request, which keeps it to its end. */
  readonly releases: Releases;
  /** Stands for the schema: two servers of the same version answer alike. */
  readonly version: string;
}

/** How a question is asked. */
interface Form {
  /** Whether by the address: GET, or HEAD, which is answered alike but for the body. */
  readonly isGet: boolean;
  readonly mediaType: MediaType;
}

const readAccept = remember((accept) => ({
  wantsPage: prefersHtml(accept),
  mediaType: mediaTypeFor(accept),
}));

const readAcceptEncoding = remember((accepted) => ({
  wanted: preferEncoding(accepted, ENCODINGS),
}));

/**
 * Null for what is no question: a preflight, a browser that wants the page.
 * @throws Refused for one whose answer the client would not take.
 */
function readForm({ method, headers: { accept = '' } }: IncomingMessage): Form | null {
  const isGet = method === 'GET' || method === 'HEAD';
  if (!isGet && method !== 'POST') return null;
  const { wantsPage, mediaType } = readAccept(accept);
  if (isGet && wantsPage) return null;
  if (mediaType !== null) return { isGet, mediaType };
  throw new Refused(
    406,
    'BAD_USER_INPUT',
    'An answer is application/json or application/graphql-response+json, and the header Accept takes neither.',
  );
}

/** What belongs to who asks. */
interface Asking {
  /** Made when it is needed: an answer that is there needs none. */
  readonly gone: () => AbortSignal;
  readonly charge: ChargeClient;
}

/** Comes when the client goes before it is answered. */
function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const leave = () => {
    if (!response.writableFinished) gone.abort();
  };
  if (response.destroyed) leave();
  else response.once('close', leave);
  return gone.signal;
}

/** All that came of a question. No name of one begins like it. */
function spell({ request, body }: Arrival, { mediaType }: Form): string {
  const address = `${mediaType} ${request.url}`;
  return body === null ? address : `${address} ${body.toString('latin1')}`;
}

const saysWhoAsks = ({ headers }: IncomingMessage) =>
  headers.authorization !== undefined || headers.cookie !== undefined;

/**
 * Answers questions: from finished bytes where the same was asked of this release before, else by
 * carrying them out. All else goes to Yoga: pages, preflights, and questions that cannot be carried
 * out, of which it says why.
 */
export function answerQuestions(options: AnsweringOptions): App {
  const { yoga, path, queries, answers, releases, version, logger, admission } = options;

  async function passOn({ request, response, body, read }: Arrival, release: PublishedRelease) {
    const parameters = read();
    if (body !== null) Object.assign(request, { body: parameters });
    // The page of GraphiQL has a policy of its own.
    if (request.method === 'GET' && isAt(path, request)) {
      response.setHeader('cache-control', 'no-store');
    }
    await yoga(request, response, { release });
  }

  const nameOf = (question: Question | null, release: PublishedRelease, mediaType: MediaType) =>
    question === null ? null : nameQuestion(question, release, mediaType, version);

  /** @returns null when rows of a later release were read: then it was not answered. */
  async function answer(
    arrival: Arrival,
    form: Form,
    release: PublishedRelease,
    requestId: string,
    { gone, charge }: Asking,
  ): Promise<true | null> {
    const { request, response, read } = arrival;
    const note = noteOf(request);
    const { isGet, mediaType } = form;
    const { headers, url = path } = request;
    // Nobody else may have, or leave, the answer to somebody.
    const isShared = !saysWhoAsks(request);
    const shared = isShared ? answers.of(release) : KEEPS_NOTHING;
    const spelling = spell(arrival, form);
    const recalled = shared.nameOf(spelling);
    const question = once(() => readQuestion(read(), queries));
    const name = recalled ?? (isShared ? nameOf(question(), release, mediaType) : null);
    const kept = name === null ? KEEPS_NOTHING : shared;

    const { wanted } = readAcceptEncoding(headers['accept-encoding'] ?? '');
    const tag = isGet && name !== null ? `${release.number}-${name.slice(0, TAG_LENGTH)}` : null;
    const writing = { requestId, isGet, tag };
    if (writeNotModified(response, headers['if-none-match'] ?? '', wanted, writing)) return true;

    const key = name ?? '';
    note.question = name?.slice(0, TAG_LENGTH) ?? null;
    const put = { mediaType, requestId, release, charge, note };
    const ask = async (abandoned: AbortSignal | null) => {
      const asked = question();
      const carriedOut =
        asked === null ? null : await carryOut(options, { ...put, question: asked }, abandoned);
      return carriedOut ?? askYoga(yoga, { ...put, isGet, url, parameters: read() });
    };
    const found = kept.find(key);
    note.isKept = found !== null;
    const finished = found ?? (await kept.answer(key, ask, gone()));
    if (finished.isMixed) return null;
    if (recalled === null && finished.isWhole && !bringsText(read())) kept.remember(spelling, key);
    const encoding = finished.body.length < MIN_ENCODED ? null : wanted;
    const body =
      encoding === null
        ? finished.body
        : (finished.encoded[encoding] ?? (await kept.encode(key, finished, encoding)));
    writeAnswer(response, finished, body, encoding, writing);
    return true;
  }

  /** Answers from the newest release, and anew from a later one that is published meanwhile. */
  async function answerWhole(arrival: Arrival, form: Form, requestId: string): Promise<void> {
    const { request, response } = arrival;
    const asking = {
      gone: once(() => whenGone(response)),
      charge: chargeFor(options, request, response),
    };
    // What is kept is not for nothing either.
    await asking.charge(1);
    await readNewest(releases, admission.limits.timeout, (release) =>
      answer(arrival, form, release, requestId, asking),
    );
  }

  function fail(error: unknown, { request, response }: Arrival, requestId: string): void {
    if (error instanceof AbandonedError) return;
    logger.error({ requestId, err: error }, 'A request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const code: ErrorCode = 'INTERNAL';
    const errors = [{ message: MASKED, extensions: { code, requestId } }];
    const body = Buffer.from(JSON.stringify({ errors }));
    const headers = [
      ...Object.entries(CORS_HEADERS).flat(),
      'content-type',
      'application/json; charset=utf-8',
    ];
    const failed = { status: 500, headers, body, encoded: {}, isWhole: false, isMixed: false };
    const isGet = request.method !== 'POST';
    writeAnswer(response, failed, body, null, { requestId, isGet, tag: null });
  }

  return async (arrival) => {
    const { request } = arrival;
    const requestId = nameRequest(request);
    try {
      const form = isAt(path, request) ? readForm(request) : null;
      if (form !== null) noteOf(request).kind = 'query';
      if (form === null) await passOn(arrival, releases.current());
      else await answerWhole(arrival, form, requestId);
    } catch (error) {
      if (error instanceof Refused) throw error;
      fail(error, arrival, requestId);
    }
  };
}
