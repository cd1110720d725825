import { IngestError } from '../ingest/problem.ts';
import { EmbeddedPostgresError } from '../prisma/embedded/errors.ts';
import { MigrationError } from '../prisma/migrate.ts';
import { ConfigError, readConfig } from './config.ts';
import { ListenError } from './listen.ts';
import { start } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Errors that a person can mend: their message is all that is shown. */
const EXPECTED = [EmbeddedPostgresError, IngestError, ListenError, MigrationError];

// A start that cannot reach its database fails with an error of the driver, which says what but not
// whose.
function describeFailure(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return String(error).replace(/^\w+: /, '');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|28|3D)/.test(code) && error instanceof Error) {
    return `The database of DATABASE_URL cannot be used: ${error.message || code}. Check the address, the user and the password.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  // From the first moment on: a Ctrl-C during the start must stop the database as well.
  // The handlers stay, because npm passes a Ctrl-C on that the terminal has sent already; the second
  // would end this process before its database.
  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
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
  } else {
    complain(describeFailure(error));
    process.exitCode = 1;
  }
}
