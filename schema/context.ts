import type { CodeReading } from '../catalogue/code-book.ts';
import type { Database } from '../prisma/client.ts';
import type { PublishedRelease } from '../release/published-release.ts';

/** What every resolver of one request shares. */
export interface Context {
  /** The release that the whole answer is read from. */
  readonly release: PublishedRelease;
  /** For words, which PostgreSQL looks up; read it through `release.reading`. */
  readonly database: Database;
  /** How codes were read that were written in another way, for the answer to say. */
  readonly readings: CodeReading[];
  /**
   * Does a piece of work when the request has its turn, which mostly is now; left out where there are no
   * others.
   * @throws when the request is given up.
   */
  readonly inTurn?: <Result>(work: () => Result | Promise<Result>) => Result | Promise<Result>;
}
