import type { YogaServerInstance } from 'graphql-yoga';
import type { PublishedRelease } from '../../release/published-release.ts';
import { REQUEST_ID } from '../plugins/use-request-id.ts';
import type { Answer } from './answer.ts';
import { ownBytes } from './encode.ts';
import type { MediaType } from './media-type.ts';
import type { ServerContext } from './server-context.ts';

/** Yoga, as this server uses it. */
export type Yoga = YogaServerInstance<ServerContext, object>;

/** A question as Yoga is asked it. */
export interface YogaQuestion {
  readonly isGet: boolean;
  /** Path and query of the address. */
  readonly url: string;
  /** The body of a POST, read. */
  readonly parameters: object;
  readonly mediaType: MediaType;
  readonly requestId: string;
  readonly release: PublishedRelease;
}

/** Headers that are not the answer's own, but of every answer, of one request or of one coding of it. */
const PASSING = new Set([REQUEST_ID, 'content-length', 'vary', 'x-content-type-options']);

/**
 * Asks Yoga what is wrong with a question that cannot be carried out. It is told what the name of a question is made of and nothing else of who asks, so that
 * one answer serves all who ask the same; nor can a client that leaves end what others wait for.
 */
export async function askYoga(yoga: Yoga, question: YogaQuestion): Promise<Answer> {
  const { isGet, url, parameters, mediaType, requestId, release } = question;
  const request = new yoga.fetchAPI.Request(`http://localhost${url}`, {
    method: isGet ? 'GET' : 'POST',
    headers: { accept: mediaType, 'content-type': 'application/json', [REQUEST_ID]: requestId },
  });
  // The guard has read the body already.
  if (!isGet) Object.assign(request, { json: async () => parameters });
  const response = await yoga.fetch(request, { release });
  const body = ownBytes(new Uint8Array(await response.arrayBuffer()));
  const headers = [...response.headers]
    .map(([name, value]) => [name.toLowerCase(), value])
    .filter(([name = '']) => !PASSING.has(name))
    .flat();
  const { status } = response;
  return { status, headers, body, encoded: {}, isWhole: false, isMixed: false };
}
