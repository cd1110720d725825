import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { printSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { LOCAL_URL } from '../addresses/addresses.ts';
import type { Database } from '../prisma/client.ts';
import { schema } from '../schema/index.ts';
import { Admission } from './admission/admission.ts';
import type { Buckets } from './admission/buckets.ts';
import { answerQuestions } from './answers/answer-questions.ts';
import type { Yoga } from './answers/ask-yoga.ts';
import { compileOperations } from './answers/compiled.ts';
import { createDocumentReader } from './answers/documents.ts';
import type { AnswersByRelease } from './answers/kept-answers.ts';
import { PersistedQueries } from './answers/persisted-queries.ts';
import type { ServerContext } from './answers/server-context.ts';
import { MCP_PATH, serveAssistants } from './assistants/serve-assistants.ts';
import { basePathOf, takeUnder } from './base-path.ts';
import { type IsTrusted, TRUSTS_NOBODY } from './clients/addresses.ts';
import type { KeptFiles } from './downloads/kept-files.ts';
import { serveDownloads } from './downloads/serve-downloads.ts';
import type { ErrorLog } from './errors.ts';
import { FaultLog } from './fault-log.ts';
import { guard } from './guard.ts';
import { type AskReadiness, watchReadiness } from './health/readiness.ts';
import { serveHealth } from './health/serve-health.ts';
import { type Observer, observe } from './observe/observe.ts';
import { traceRequests } from './observe/traces.ts';
import { servePages } from './pages/serve-pages.ts';
import { useCors } from './plugins/use-cors.ts';
import { useErrors } from './plugins/use-errors.ts';
import { useGraphiql } from './plugins/use-graphiql.ts';
import { useNoExecution } from './plugins/use-no-execution.ts';
import { useNosniff } from './plugins/use-nosniff.ts';
import { useNotFound } from './plugins/use-not-found.ts';
import { usePersistedQueries } from './plugins/use-persisted-queries.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { SCHEMA_PATH, useSchema } from './plugins/use-schema.ts';
import { useTokenLimit } from './plugins/use-token-limit.ts';
import type { Releases } from './releases.ts';

/** Where GraphQL is answered. */
export const GRAPHQL_PATH = '/graphql';

/** Where other things than pages are, with all below; what stands before the pages is not named. */
const OTHER_PATHS = [GRAPHQL_PATH, MCP_PATH, SCHEMA_PATH, '/graphiql'];

/** What an app needs to answer. */
export interface AppOptions {
  readonly database: Database;
  /** What is answered from. */
  readonly releases: Releases;
  /** What was answered before. */
  readonly answers: AnswersByRelease;
  /** What was downloaded before. */
  readonly files: KeptFiles;
  readonly logger: Logger;
  /** How much is carried out at the same time, and for how long. */
  readonly admission?: Admission;
  /** Fields a minute for each client; default: as many as it likes. */
  readonly rateLimit?: Buckets | null;
  /** Whether an address is that of a proxy of ours. */
  readonly isTrusted?: IsTrusted;
  /** Names that the server goes by, in lower case; default: any. */
  readonly allowedHosts?: readonly string[] | null;
  /** Whether the schema may be asked of; default: it may. */
  readonly hasIntrospection?: boolean;
  /** The only documents that are answered, by their SHA-256; default: any are. */
  readonly documents?: ReadonlyMap<string, string> | null;
  /** Tells where the server is reached, as releases say it; default: that of a server without configuration. */
  readonly publicUrl?: () => string;
  /** Told of each request. */
  readonly observers?: readonly Observer[];
  /** Whether each request is a span of OpenTelemetry; default: it is not. */
  readonly hasTraces?: boolean;
  /** Tells whether requests should be sent here; default: by the database and the releases. */
  readonly ready?: AskReadiness;
}

/** The same, where faults are counted, and the path that a proxy has the server under. */
type Answering = AppOptions & ErrorLog & { readonly base: () => string };

/** Makes Yoga with the schema and all that it answers beside. The plugins run in order. */
function createAnsweringYoga(options: Answering, queries: PersistedQueries): Yoga {
  const { database, logger, base } = options;
  return createYoga<ServerContext, object>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    // The release is with the request already.
    context: () => ({ database }),
    // useCors answers instead.
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    // serveHealth answers before: Yoga takes any address that ends so, and none ends in a blank.
    healthCheckEndpoint: ' ',
    // useErrors masks, because it knows the request.
    maskedErrors: false,
    logging: logger,
    // What is valid does not come here.
    parserAndValidationCache: false,
    plugins: [
      useRequestId(),
      useCors(),
      useNosniff(),
      ...(options.hasIntrospection === false ? [] : [useSchema(schema)]),
      useGraphiql(GRAPHQL_PATH, base),
      useNotFound(GRAPHQL_PATH),
      usePersistedQueries(queries),
      useNoExecution(),
      useTokenLimit(),
      useErrors(options),
    ],
  });
}

/** Makes the app: a request listener for `node:http`, from the guard to the resolvers. */
export function createApp(given: AppOptions): RequestListener {
  const { rateLimit = null, isTrusted = TRUSTS_NOBODY, observers = [] } = given;
  const { allowedHosts = null, hasIntrospection = true, documents = null } = given;
  const { hasTraces = false, publicUrl = () => LOCAL_URL } = given;
  const base = () => basePathOf(publicUrl());
  const options = { ...given, base, rateLimit, isTrusted, faults: new FaultLog(given.logger) };
  const { database, releases, answers, logger, faults } = options;
  const queries = new PersistedQueries(documents);
  const answering = {
    answers,
    releases,
    database,
    readDocument: createDocumentReader(hasIntrospection),
    operations: compileOperations(schema, (err) => {
      logger.warn({ err }, 'A query could not be compiled, and is executed as it is.');
    }),
    version: createHash('sha256').update(printSchema(schema)).digest('hex'),
    logger,
    faults,
    admission: given.admission ?? new Admission(),
    rateLimit,
    isTrusted,
    takesDocuments: documents === null,
    publicUrl,
  };
  const answer = answerQuestions({
    ...answering,
    yoga: createAnsweringYoga(options, queries),
    path: GRAPHQL_PATH,
    queries,
  });
  const ready = given.ready ?? watchReadiness(options);
  const app = guard(
    serveHealth(
      ready,
      serveDownloads(
        options,
        servePages({ ...answering, others: OTHER_PATHS }, serveAssistants(answering, answer)),
      ),
    ),
    [GRAPHQL_PATH, MCP_PATH],
    allowedHosts,
  );
  const based = takeUnder(base, app);
  const traced = hasTraces ? traceRequests(based, isTrusted) : based;
  return observe(traced, isTrusted, observers);
}
