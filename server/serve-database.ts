import type { Logger } from 'pino';
import { loadCorpusFolder } from '../ingest/store/load-corpus-folder.ts';
import { openDatabase, type PoolState } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { OBJECTIVE_NUMBERS } from '../reference/objectives.ts';
import { followReleases } from '../release/follow-releases.ts';
import { openRelease, type PublishedRelease } from '../release/published-release.ts';
import { rememberTexts } from '../release/read-words.ts';
import { Admission } from './admission/admission.ts';
import { openBuckets } from './admission/open-buckets.ts';
import { AnswersByRelease } from './answers/kept-answers.ts';
import { createApp, GRAPHQL_PATH } from './app.ts';
import type { Config } from './config.ts';
import { listen, originOf } from './connections/listen.ts';
import { KeptFiles } from './downloads/kept-files.ts';
import { watchEventLoop } from './health/event-loop.ts';
import { watchReadiness } from './health/readiness.ts';
import { createAccessLog } from './observe/access-log.ts';
import { createMetrics } from './observe/metrics.ts';
import { serveMetrics } from './observe/serve-metrics.ts';

/** What is open, to be closed in reverse when the start fails or the server stops. */
export type Closers = (() => Promise<unknown>)[];

/** How a database is served. */
export interface ServeOptions {
  readonly config: Config;
  /** The only documents that are answered, by their SHA-256; null where any are. */
  readonly documents: ReadonlyMap<string, string> | null;
  readonly logger: Logger;
  /** Told each step in one line. */
  readonly say: (line: string) => void;
  /** Takes what is opened here. */
  readonly closers: Closers;
}

function describeContent({ catalogue }: PublishedRelease): string {
  const traits = { methods: ['CURATED'], relevances: [], minConfidence: null } as const;
  const mappings = OBJECTIVE_NUMBERS.reduce(
    (sum, number) => sum + catalogue.mappings.ofObjective(number, traits).size(),
    0,
  );
  return `${catalogue.profiles.length} profiles, ${catalogue.size} findings, ${mappings} mappings to objectives`;
}

/**
 * Serves what a database has, once it has all that it should: migrations, corpus, release, server.
 * @param url of PostgreSQL.
 * @returns where GraphQL is answered.
 * @throws when a step fails; what was open is with the closers.
 */
export async function serveDatabase(
  url: string,
  { config, documents, logger, say, closers }: ServeOptions,
): Promise<string> {
  const migrations = await migrate(url);
  if (migrations.length > 0) say(`Migrated  ${migrations.join(', ')}`);
  const { release, changed } = await loadCorpusFolder(url);
  const metrics = config.metrics === null ? null : createMetrics();
  const { poolSize, statementTimeout } = config;
  let pool = (): PoolState => ({ taken: 0, idle: 0, waiting: 0 });
  const database = openDatabase(url, {
    poolSize,
    statementTimeout,
    onOpen: (connections) => {
      pool = connections;
    },
    ...(metrics !== null && { onStatement: (_sql, ms) => metrics.observeStatement(ms) }),
  });
  closers.push(() => database.$disconnect());
  const news = changed ? 'new: the content changed' : 'unchanged';
  const texts = rememberTexts();
  // A port that is any free one is known when it is listened on, and nothing is asked before.
  let publicUrl = config.publicUrl ?? originOf(config.host, config.port);
  const releaseOptions = {
    entityCacheMb: config.rowCacheMb,
    texts,
    publicUrl: () => publicUrl,
  };
  const releases = await followReleases({
    url,
    build: () => openRelease(database, releaseOptions),
    log: logger,
  });
  closers.push(releases.close);
  say(`Release   ${release} (${news}): ${describeContent(releases.current())}`);
  const answers = new AnswersByRelease(config.answerBytes);
  const files = new KeptFiles(config.downloadBytes);
  closers.push(() => files.close());
  const eventLoop = watchEventLoop();
  closers.push(async () => eventLoop.close());
  let isDraining = false;
  const ready = watchReadiness({
    database,
    releases,
    isDraining: () => isDraining,
    isLate: eventLoop.isLate,
  });
  const admission = new Admission(config.admission);
  const accessLog = config.hasAccessLog ? createAccessLog(logger) : null;
  const observers = [metrics?.observe ?? [], accessLog ?? []].flat();
  const rateLimit = await openBuckets(config, logger, (end) => closers.push(end));
  const { isTrusted, allowedHosts, hasIntrospection, hasTraces } = config;
  const app = createApp({
    database,
    releases,
    answers,
    files,
    logger,
    ready,
    admission,
    rateLimit,
    observers,
    isTrusted,
    allowedHosts,
    hasIntrospection,
    hasTraces,
    documents,
    publicUrl: releaseOptions.publicUrl,
  });
  const { origin, close, connections } = await listen(app, config.host, config.port, {
    limits: config.connections,
    logger,
    isTrusted,
  });
  publicUrl = config.publicUrl ?? origin;
  closers.push(() => {
    isDraining = true;
    return close();
  });
  if (metrics !== null && config.metrics !== null) {
    metrics.read({
      release: () => releases.current().number,
      staleFor: () => releases.state().staleFor ?? 0,
      answerBytes: () => answers.of(releases.current()).bytes,
      fileBytes: () => files.bytes,
      connections,
      dear: () => admission.dear.state,
      pool: () => pool(),
    });
    const { host, port } = config.metrics;
    const figures = await serveMetrics(metrics, host, port);
    closers.push(figures.close);
    say(`Figures   ${figures.origin}/metrics`);
  }
  say(`Listening ${origin}${GRAPHQL_PATH}`);
  // Before anybody searches; who does so meanwhile waits, or is told what failed.
  const readAhead = ({ words }: PublishedRelease) => void words().catch(() => undefined);
  readAhead(releases.current());
  releases.onSwap(readAhead);
  return `${origin}${GRAPHQL_PATH}`;
}
