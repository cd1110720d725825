import type { Core } from '../sdk/src/index.ts';
import type { Answer } from './answer.ts';

/** What a list of resources tells of one. */
export interface Listed {
  readonly uri: string;
  /** What a program calls it. */
  readonly name: string;
  /** What a person reads. */
  readonly title: string;
}

/** Things of one kind that a person can put before an assistant, each under a URI of its own. */
export interface Resource {
  readonly name: string;
  /** What a person reads. */
  readonly title: string;
  readonly description: string;
  /** The URI with its one variable, after RFC 6570: "mgi://profiles/{slug}". */
  readonly template: string;
  /** Asks for those that a list has; null where they are too many to choose from. */
  readonly list: ((graph: Core) => Promise<readonly Listed[]>) | null;
  /**
   * Asks for one.
   * @param key the value of the variable.
   * @returns null where there is none.
   * @throws MgiError as the SDK does.
   */
  readonly answer: (graph: Core, key: string) => Promise<Answer | null>;
}
