import { retractProfile } from '../ingest/store/retract-profile.ts';
import { readConfig } from '../server/config.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';
import { withContent } from './database.ts';

export const usage = `Usage: npm run retract -- SLUG, where SLUG is the address of a profile, such as kenya-2022.

Withdraws a profile in a new release. Its history stays.
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [slug = '', ...more] = positionals;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || more.length > 0) {
    throw new UsageError('Name one profile by its slug.');
  }
  const config = readConfig(io.environment);
  const release = await withContent(config, (client) => retractProfile(client, slug));
  if (release === null) {
    io.err(`There is no profile "${slug}". The slugs are in "{ profiles { nodes { slug } } }".\n`);
    return 1;
  }
  io.out(`The profile ${slug} is withdrawn. This is release ${release}.\n`);
  return 0;
}
