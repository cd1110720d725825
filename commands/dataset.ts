import { LOCAL_URL } from '../addresses/addresses.ts';
import { writeDataset } from '../exports/dataset/write.ts';
import { openDatabase } from '../prisma/client.ts';
import { readConfig } from '../server/config.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';
import { withDatabase } from './database.ts';

export const usage = `Usage: npm run dataset -- DIR, where DIR is a new or empty folder.

Writes the newest release as files: tables, their data package, a dictionary and checksums. It reads
the database of the server, running or not, and changes nothing in it.
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [folder = '', ...more] = positionals;
  if (folder === '' || more.length > 0) throw new UsageError('Name one folder.');
  const config = readConfig(io.environment);
  await withDatabase(config, async (url) => {
    const { statementTimeout } = config;
    const database = openDatabase(url, { poolSize: 1, statementTimeout });
    try {
      const publicUrl = () => config.publicUrl ?? LOCAL_URL;
      const { release, files } = await writeDataset(database, folder, { publicUrl });
      for (const { name, bytes } of files) io.out(`${String(bytes).padStart(10)}  ${name}\n`);
      io.out(`Release ${release.number} is in ${folder}.\n`);
    } finally {
      await database.$disconnect();
    }
  });
  return 0;
}
