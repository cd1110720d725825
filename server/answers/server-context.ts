import type { PublishedRelease } from '../../release/published-release.ts';

/** What Yoga is told with a request. Resolvers find it in their context. */
export interface ServerContext {
  /** The release of the whole request: taken once, before anything is looked up. */
  readonly release: PublishedRelease;
}
