import { pino } from 'pino';
import { loadCorpusFolder } from '../ingest/store/load-corpus-folder.ts';
import { type Database, openDatabase } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { createApp, GRAPHQL_PATH } from './app.ts';
import type { Config } from './config.ts';
import { guard } from './guard.ts';
import { listen, probe } from './listen.ts';
import { openStore } from './store.ts';

/** A running server. */
export interface Running {
  /** Where GraphQL is answered: "http://127.0.0.1:4000/graphql". */
  readonly url: string;
  /** Stops the server, then the database when it is the private one. */
  readonly stop: () => Promise<void>;
}

/** What is open, to be closed in reverse when the start fails or the server stops. */
type Closers = (() => Promise<unknown>)[];

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

async function describeContent(database: Database): Promise<string> {
  const profiles = await database.profile.count();
  const findings = await database.finding.count();
  const mappings = await database.objectiveMapping.count({ where: { method: 'CURATED' } });
  return `${profiles} profiles, ${findings} findings, ${mappings} mappings to objectives`;
}

/**
 * Starts everything: database, migrations, corpus, server.
 * @param say told each step in one line, for the person who started it.
 * @throws when a step fails; what was open is closed before.
 */
export async function start(config: Config, say: (line: string) => void): Promise<Running> {
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const closers: Closers = [];
  // A port that is taken should be told before a database is made and filled.
  await probe(config.host, config.port);
  try {
    const store = await openStore(config, {
      log: { info: (line) => logger.debug(line), warn: (line) => logger.warn(line) },
    });
    closers.push(store.close);
    say(`Database  ${store.description}`);
    const migrations = await migrate(store.url);
    if (migrations.length > 0) say(`Migrated  ${migrations.join(', ')}`);
    const { release, changed } = await loadCorpusFolder(store.url);
    const { poolSize, statementTimeout } = config;
    const database = openDatabase(store.url, { poolSize, statementTimeout });
    closers.push(() => database.$disconnect());
    const news = changed ? 'new: the content changed' : 'unchanged';
    say(`Release   ${release} (${news}): ${await describeContent(database)}`);
    const app = createApp({ database, logger });
    const { origin, close } = await listen(guard(app), config.host, config.port);
    closers.push(close);
    say(`Listening ${origin}${GRAPHQL_PATH}`);
    return { url: `${origin}${GRAPHQL_PATH}`, stop: () => closeAll(closers) };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
