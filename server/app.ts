import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../prisma/client.ts';
import { createContext } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { useCors } from './plugins/use-cors.ts';
import { useDownloads } from './plugins/use-downloads.ts';
import { useErrors } from './plugins/use-errors.ts';
import { useGraphiql } from './plugins/use-graphiql.ts';
import { useHealth } from './plugins/use-health.ts';
import { useHttpCache } from './plugins/use-http-cache.ts';
import { useNotFound } from './plugins/use-not-found.ts';
import { usePersistedQueries } from './plugins/use-persisted-queries.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useTokenLimit } from './plugins/use-token-limit.ts';

/** Where GraphQL is answered. */
export const GRAPHQL_PATH = '/graphql';

/** What an app needs to answer. */
export interface AppOptions {
  readonly database: Database;
  readonly logger: Logger;
}

/** Makes the app: a fetch handler, and a request listener for `node:http`. The plugins run in order. */
export function createApp({ database, logger }: AppOptions) {
  return createYoga({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: () => createContext(database),
    // useCors answers instead.
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    // useHealth answers instead: Yoga takes any address that ends so, and none ends in a blank.
    healthCheckEndpoint: ' ',
    // useErrors masks, because it knows the request.
    maskedErrors: false,
    logging: logger,
    plugins: [
      useRequestId(),
      useCors(),
      useHealth(),
      useDownloads(database, logger),
      useGraphiql(GRAPHQL_PATH),
      useNotFound(GRAPHQL_PATH),
      useHttpCache(database, GRAPHQL_PATH),
      usePersistedQueries(),
      useTokenLimit(),
      useErrors(logger),
    ],
  });
}
