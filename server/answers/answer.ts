import type { Encoding } from './encode.ts';

/** An answer, finished but for what belongs to one request: its id, its tag, its coding. */
export interface Answer {
  readonly status: number;
  /** Name, value, name, value, as `writeHead` takes them fastest. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** The body in the codings that were asked for until now. */
  readonly encoded: Readonly<Partial<Record<Encoding, Buffer>>>;
  /** Whether it is a query's, carried out without an error: others may have it, now and later. */
  readonly isWhole: boolean;
  /** Whether rows may have been read of a later release than the question was put to. */
  readonly isMixed: boolean;
}
