import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import { type Encoding, encode } from './encode.ts';
import { Flights } from './flights.ts';

/** Bytes that an entry costs beside what it holds: its place in the cache, objects, headers. */
const OVERHEAD = 500;

/** No answer may take more than this part of the room. */
const LARGEST_PART = 16;

/** Characters of a request that are kept to know it again. */
const MAX_SPELLING = 8_000;

/** An answer by the name of its question; the name of a question by a spelling of it. */
type Kept = Answer | string;

/** Carries a question out; its signal comes when nobody waits for the answer any more. */
export type Ask = (gone: AbortSignal | null) => Promise<Answer>;

/** Where answers come from that were given before. */
export interface AnswerStore {
  /** Bytes that are taken, as counted. */
  readonly bytes: number;
  /** The name of a question that was asked in this spelling before. */
  readonly nameOf: (spelling: string) => string | null;
  /** Remembers a spelling of a question whose answer is kept. */
  readonly remember: (spelling: string, name: string) => void;
  /** The answer to a question, by its name. */
  readonly find: (name: string) => Answer | null;
  /**
   * Answers a question once, however many ask it at the same time, and keeps a whole answer.
   * @param gone comes when this one leaves.
   */
  readonly answer: (name: string, ask: Ask, gone?: AbortSignal | null) => Promise<Answer>;
  /** Writes an answer in a coding once, and keeps that beside it. */
  readonly encode: (name: string, answer: Answer, encoding: Encoding) => Promise<Buffer>;
}

/** For questions that each are answered anew. */
export const KEEPS_NOTHING: AnswerStore = {
  bytes: 0,
  nameOf: () => null,
  remember: () => undefined,
  find: () => null,
  answer: (_name, ask, gone) => ask(gone ?? null),
  encode: (_name, { body }, encoding) => encode(body, encoding),
};

function measure(kept: Kept, key: string): number {
  if (typeof kept === 'string') return OVERHEAD + key.length + kept.length;
  const encoded = Object.values(kept.encoded).reduce((sum, { length }) => sum + length, 0);
  return OVERHEAD + key.length + kept.body.length + encoded;
}

/**
 * Answers of one release. As that never changes, no answer ever has to be taken back; they end with
 * the release. What was not asked for longest gives way.
 */
export class KeptAnswers implements AnswerStore {
  readonly #kept: LRUCache<string, Kept>;
  readonly #questions = new Flights<Answer>();
  readonly #encodings = new Flights<Buffer>();

  /** @param maxBytes room for answers, their encodings and their keys. */
  constructor(maxBytes: number) {
    this.#kept = new LRUCache<string, Kept>({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / LARGEST_PART),
      sizeCalculation: measure,
    });
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  nameOf(spelling: string): string | null {
    if (spelling.length > MAX_SPELLING) return null;
    const name = this.#kept.get(spelling);
    return typeof name === 'string' ? name : null;
  }

  remember(spelling: string, name: string): void {
    if (spelling.length <= MAX_SPELLING && this.#kept.has(name)) this.#kept.set(spelling, name);
  }

  find(name: string): Answer | null {
    const answer = this.#kept.get(name);
    return typeof answer === 'object' ? answer : null;
  }

  async answer(name: string, ask: Ask, gone: AbortSignal | null = null): Promise<Answer> {
    const answer = await this.#questions.share(name, ask, ({ isWhole }) => isWhole, gone);
    if (answer.isWhole && !this.#kept.has(name)) this.#kept.set(name, answer);
    return answer;
  }

  async encode(name: string, answer: Answer, encoding: Encoding): Promise<Buffer> {
    const bytes = await this.#encodings.share(`${encoding} ${name}`, () =>
      encode(answer.body, encoding),
    );
    // Another coding may have come meanwhile, or the answer may have gone.
    const kept = this.find(name);
    if (kept !== null && kept.encoded[encoding] === undefined) {
      this.#kept.set(name, { ...kept, encoded: { ...kept.encoded, [encoding]: bytes } });
    }
    return bytes;
  }
}

/** Answers by their release: they live as long as it does. */
export class AnswersByRelease {
  readonly #maxBytes: number;
  readonly #byRelease = new WeakMap<object, KeptAnswers>();

  /** @param maxBytes room for the answers of one release; 0 keeps none. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The answers of a release, which the object stands for. */
  of(release: object): AnswerStore {
    if (this.#maxBytes === 0) return KEEPS_NOTHING;
    const known = this.#byRelease.get(release);
    if (known !== undefined) return known;
    const answers = new KeptAnswers(this.#maxBytes);
    this.#byRelease.set(release, answers);
    return answers;
  }
}
