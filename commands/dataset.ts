import { PrivatePostgresError } from '@mgi-graph/postgres';
import { writeDataset } from '../exports/dataset/write.ts';
import { DatasetError, ReleaseChangedError } from '../exports/errors.ts';
import { openDatabase } from '../prisma/client.ts';
import { Prisma } from '../prisma/generated/client/client.ts';
import { ConfigError, readConfig } from '../server/config.ts';
import { withDatabase } from './with-database.ts';

// `npm run dataset -- DIR`: writes the newest release as files. It reads the database of the
// server, running or not, and changes nothing in it.

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Errors that a person can mend: their message is all that is shown. */
const EXPECTED = [DatasetError, PrivatePostgresError, ReleaseChangedError];

const NOTHING_LOADED =
  'The database holds no release. Start the server once with `npm start`: it loads the corpus.';

function isEmptyDatabase(error: unknown): boolean {
  // P2021: the table does not exist.
  const isUnmigrated =
    error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2021';
  return isUnmigrated || (error instanceof Error && error.message.includes('has no release'));
}

function describeFailure(error: unknown): string {
  if (isEmptyDatabase(error)) return NOTHING_LOADED;
  if (EXPECTED.some((kind) => error instanceof kind)) return String(error).replace(/^\w+: /, '');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(folder: string): Promise<void> {
  const config = readConfig();
  await withDatabase(config, async (url) => {
    const { statementTimeout } = config;
    const database = openDatabase(url, { poolSize: 1, statementTimeout });
    try {
      const { release, files } = await writeDataset(database, folder);
      for (const { name, bytes } of files) say(`${String(bytes).padStart(10)}  ${name}`);
      say(`Release ${release.number} is in ${folder}.`);
    } finally {
      await database.$disconnect();
    }
  });
}

const [folder = '', ...more] = process.argv.slice(2);
if (folder === '' || folder.startsWith('-') || more.length > 0) {
  complain('Usage: npm run dataset -- DIR, where DIR is a new or empty folder.');
  process.exitCode = 2;
} else {
  try {
    await main(folder);
  } catch (error) {
    complain(error instanceof ConfigError ? error.message : describeFailure(error));
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}
