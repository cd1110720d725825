import { retractProfile } from '../ingest/store/retract-profile.ts';
import { describeFailure, withClient } from './import/session.ts';

// `npm run retract -- SLUG`: withdraws a profile in a new release. Its history stays.

const [slug = '', ...more] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || more.length > 0) {
  process.stderr.write(
    'Usage: npm run retract -- SLUG, where SLUG is the address of a profile, such as kenya-2022.\n',
  );
  process.exitCode = 2;
} else {
  try {
    const release = await withClient((client) => retractProfile(client, slug));
    if (release === null) {
      process.stderr.write(
        `There is no profile "${slug}". The slugs are in "{ profiles { nodes { slug } } }".\n`,
      );
      process.exitCode = 1;
    } else {
      process.stdout.write(`The profile ${slug} is withdrawn. This is release ${release}.\n`);
    }
  } catch (error) {
    const { message, exitCode } = describeFailure(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
  }
}
