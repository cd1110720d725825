import type { Database } from '../prisma/client.ts';
import { withTextFilter } from './finding/text-filter.ts';
import { createLoaders, type Loaders } from './support/loaders.ts';

/** What every resolver of one request shares. Loaders live as long as the request, no longer. */
export interface Context {
  readonly database: Database;
  readonly loaders: Loaders;
}

/** Makes the context of one request. */
export function createContext(database: Database): Context {
  const filtering = withTextFilter(database);
  return { database: filtering, loaders: createLoaders(filtering) };
}
