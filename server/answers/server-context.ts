import type { PublishedRelease } from '../../release/published-release.ts';

/** What is known of an answer once Yoga has given it. */
export interface Outcome {
  isQuery: boolean;
  isFaultless: boolean;
  /** Whether rows may have been read of a later release: it is asked again. */
  isMixed: boolean;
}

/** What Yoga is told with a request, and tells back. Resolvers find it in their context. */
export interface ServerContext {
  /** The release of the whole request: taken once, before anything is looked up. */
  readonly release: PublishedRelease;
  readonly outcome: Outcome;
}

/** Makes what goes with one request. */
export function createServerContext(release: PublishedRelease): ServerContext {
  return { release, outcome: { isQuery: false, isFaultless: false, isMixed: false } };
}
