import { setTimeout as delay } from 'node:timers/promises';
import { PrivatePostgresError } from '@mgi-graph/postgres';
import { IngestError } from '../ingest/problem.ts';
import { MigrationError } from '../prisma/migrate.ts';
import { ConfigError, isStartedByNpm, readConfig } from './config.ts';
import { ListenError } from './listen.ts';
import { start } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

// Whoever reads the output may go before we do (`npm start | head`); that must not end the server.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** Errors that a person can mend: their message is all that is shown. */
const EXPECTED = [PrivatePostgresError, IngestError, ListenError, MigrationError];

// Codes of the system (of names, of the network), and of PostgreSQL: classes 08 connection, 28 user
// and password, 3D database, 53 too many connections, 57P0 starting up or shutting down. `pg` gives
// its own time-out and a refused TLS no code.
function isUnreachable(code: string, message: string): boolean {
  return (
    /^(ECONN|EAI_|ENOTFOUND|EHOST|ENET|ETIMEDOUT|08...$|28...$|3D...$|53...$|57P0.$)/.test(code) ||
    /^(timeout expired|Connection terminated|The server does not support SSL)/.test(message)
  );
}

// A start that cannot reach its database fails with an error of the driver, which says what but not
// whose.
function describeFailure(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return String(error).replace(/^\w+: /, '');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && isUnreachable(code, error.message)) {
    return `The database of DATABASE_URL cannot be used: ${error.message || code}. Check the address, the user and the password.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const isFolderUnusable = (error: unknown): boolean =>
  error instanceof PrivatePostgresError && error.fault === 'FOLDER';

// npm passes SIGINT and SIGTERM on, but ends by SIGHUP or SIGKILL without a word to us.
async function waitUntilOrphaned(): Promise<void> {
  const { ppid } = process;
  while (process.ppid === ppid) await delay(500, undefined, { ref: false });
}

async function main(): Promise<void> {
  // From the first moment on: a Ctrl-C during the start must stop the database as well.
  // The handlers stay, because npm passes a Ctrl-C on that the terminal has sent already; the second
  // would end this process before its database.
  const stopped = new Promise<void>((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
    if (isStartedByNpm()) waitUntilOrphaned().then(resolve);
  });
  const running = await start(readConfig(), say);
  await stopped;
  say('Stopping');
  await running.stop();
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError) {
    complain(error.message);
    process.exitCode = 2;
  } else if (isFolderUnusable(error)) {
    complain(`${describeFailure(error)}\nThe folder is that of MGI_DATA_DIR.`);
    process.exitCode = 2;
  } else {
    complain(describeFailure(error));
    process.exitCode = 1;
  }
}
