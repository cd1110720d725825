import { readWebAddress } from '../../ingest/read/address.ts';
import { readArguments, UsageError } from '../command.ts';
import { type Given, readGiven } from './settings.ts';

/** What an import was asked to do. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly yes: boolean;
  /** All files as one release, or none of them. */
  readonly oneRelease: boolean;
  readonly given: Given;
  /** Where the one file was published; null where it is left to what the page says. */
  readonly url: string | null;
}

/** How the command is used, as `--help` prints it. */
export const usage = `Usage: npm run --silent import -- [options] FILE|FOLDER|-...

Reads profile pages (plain text, HTML, PDF; "-" is standard input) and brings them into the graph,
each in one transaction that ends with a release.

  --dry-run         write nothing, need no database; say what would be done
  --json            print one JSON document for each file, one on a line
  --strict          refuse a file with any warning
  --set KEY=VALUE   say what the document does not: slug, place, country (KEN or Kenya), level
                    (NATIONAL or LOCAL), edition, year, month, language (EN, FR, ES, PT, DE, AR)
  --set LINE=WHAT   say what a line is, by its number: FINDING (one begins there), STRENGTHS or GAPS
                    (the label of a list), a domain such as PARTNERSHIPS, or TITLE
  --ignore LINES    read the document without these lines: 12, 12-15 or 12,20-22
  --url ADDRESS     say where the page was published, for citations; a saved page often tells it itself
  --yes             accept a corrected text of a profile that is there already
  --one-release     bring all files in as one release, or none of them
  --help            print this

What --set and --ignore say is recorded in the release. Exit code: 0 all files are in (or would be), 1
some were refused, 2 the command line is wrong.
`;

/** The address of the one page that is imported. */
function readUrl(text: string, files: readonly string[]): string {
  const url = readWebAddress(text);
  if (url === null) {
    throw new UsageError(
      `--url takes the address of a page, such as https://www.migrationdataportal.org/…, not "${text.slice(0, 100)}".`,
    );
  }
  if (files.length > 1) throw new UsageError('--url is of one page: name one file with it.');
  return url;
}

/**
 * Reads the command line of an import.
 * @throws UsageError for an option that is none, a setting that cannot be, or no file.
 */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = readArguments(args, {
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
    yes: { type: 'boolean' },
    'one-release': { type: 'boolean' },
    set: { type: 'string', multiple: true },
    ignore: { type: 'string', multiple: true },
    url: { type: 'string' },
  });
  const { json = false, strict = false, yes = false } = values;
  const given = readGiven(values.set ?? [], values.ignore ?? []);
  if (positionals.length === 0) throw new UsageError('Name at least one file, folder or "-".');
  const url = values.url === undefined ? null : readUrl(values.url, positionals);
  return {
    files: positionals,
    dryRun: values['dry-run'] ?? false,
    oneRelease: values['one-release'] ?? false,
    json,
    strict,
    yes,
    given,
    url,
  };
}
