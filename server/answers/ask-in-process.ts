import type { PublishedRelease } from '../../release/published-release.ts';
import { Refused } from '../guard.ts';
import type { Answer } from './answer.ts';
import { type CarryingOut, carryOut, type Put } from './carry-out.ts';
import type { AnswersByRelease } from './kept-answers.ts';
import { nameQuestion } from './question.ts';

/** What asking within the process needs. */
export interface AskingInProcess extends CarryingOut {
  readonly answers: AnswersByRelease;
  /** Stands for the schema. */
  readonly version: string;
}

/** Asks one release for one page or assistant. */
export interface InProcess {
  /** `fetch`, as far as the SDK uses it to ask the graph. */
  readonly fetch: typeof globalThis.fetch;
  /** Whether rows of a later release were read: what was asked is to be asked again of that one. */
  readonly isMixed: () => boolean;
  /** Why the client is not answered now; null where it is. */
  readonly refusal: () => Refused | null;
}

/** Who asks, and where it is written down. */
export type Asker = Pick<Put, 'requestId' | 'charge' | 'note'>;

const TYPE = 'application/json';

const ONLY_QUERIES =
  'Only one query can be asked at a time: no mutation, no subscription, no document of several operations.';

/** What the SDK sends: a document with its variables. */
interface Sent {
  readonly query: string;
  readonly variables?: object;
}

/**
 * Lets pages and assistants ask the graph as every client does, without a way over the network: the same documents, checked
 * and limited alike, from the answers that are kept.
 */
export function askInProcess(
  options: AskingInProcess,
  release: PublishedRelease,
  asker: Asker,
): InProcess {
  let isMixed = false;
  let refusal: Refused | null = null;
  const refuse = (error: unknown): Pick<Answer, 'status' | 'body' | 'isMixed'> => {
    if (!(error instanceof Refused)) throw error;
    refusal = error;
    const { status, message, code } = error;
    const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
    return { status, body, isMixed: false };
  };
  return {
    isMixed: () => isMixed,
    refusal: () => refusal,
    fetch: async (_input, init) => {
      // Our own client writes it.
      const { query, variables = {} } = JSON.parse(String(init?.body)) as Sent;
      const question = { query, operationName: null, variables };
      const kept = options.answers.of(release);
      const name = nameQuestion(question, release, TYPE, options.version);
      const ask = async (abandoned: AbortSignal | null) => {
        const put = { ...asker, question, release, mediaType: TYPE } as const;
        const answer = await carryOut(options, put, abandoned);
        if (answer === null) throw new Refused(405, 'BAD_USER_INPUT', ONLY_QUERIES);
        return answer;
      };
      const answer = kept.find(name) ?? (await kept.answer(name, ask).catch(refuse));
      isMixed ||= answer.isMixed;
      return new Response(new Uint8Array(answer.body), {
        status: answer.status,
        headers: { 'content-type': TYPE },
      });
    },
  };
}
