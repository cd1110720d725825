import { pino } from 'pino';
import { once } from '../schema/support/once.ts';
import { readRegistered } from './answers/registered-documents.ts';
import type { Config } from './config.ts';
import { probe } from './connections/listen.ts';
import type { Closers } from './serve-database.ts';
import { openStore } from './store.ts';

/** A running server. */
export interface Running {
  /** Where GraphQL is answered: "http://127.0.0.1:4000/graphql". */
  readonly url: string;
  /** Rejects when the private database has ended and cannot be brought back. */
  readonly lost: Promise<never>;
  /** Stops the server, then the database when it is the private one. */
  readonly stop: () => Promise<void>;
}

/** Reads most of the server, which takes as long as PostgreSQL does to start. */
const load = once(async () => import('./serve-database.ts'));

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

/**
 * Starts everything: database, migrations, corpus, server.
 * @param say told each step in one line, for the person who started it.
 * @throws when a step fails; what was open is closed before.
 */
export async function start(config: Config, say: (line: string) => void): Promise<Running> {
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const closers: Closers = [];
  const documents = config.isRegisteredOnly ? readRegistered(config.documentsFile) : null;
  // A port that is taken should be told before a database is made and filled.
  await probe(config.host, config.port);
  try {
    let lose: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_resolve, reject) => {
      lose = reject;
    });
    lost.catch(() => undefined);
    const store = await openStore(config, {
      onLost: lose,
      onStarting: load,
      log: { info: (line) => logger.debug(line), warn: (line) => logger.warn(line) },
    });
    closers.push(store.close);
    say(`Database  ${store.description}`);
    const { serveDatabase } = await load();
    const url = await serveDatabase(store.url, { config, documents, logger, say, closers });
    return { url, lost, stop: () => closeAll(closers) };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
