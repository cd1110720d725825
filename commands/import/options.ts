import * as z from 'zod';
import { readMonth } from '../../ingest/parse/identity/date.ts';
import type { GivenIdentity } from '../../ingest/parse/identity/profile-identity.ts';
import { LEVELS } from '../../reference/codes.ts';
import { resolveCountry } from '../../reference/resolve-country.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { readArguments, UsageError } from '../command.ts';

/** What an import was asked to do. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly yes: boolean;
  readonly given: GivenIdentity;
}

/** How the command is used, as `--help` prints it. */
export const usage = `Usage: npm run --silent import -- [options] FILE|FOLDER|-...

Reads profile pages (plain text, HTML, PDF; "-" is standard input) and brings them into the graph,
each in one transaction that ends with a release.

  --dry-run         write nothing, need no database
  --json            print one JSON document for each file, one on a line
  --strict          refuse a file with any warning
  --set KEY=VALUE   say what the document does not: slug, country (KEN or Kenya), level (NATIONAL or
                    LOCAL), edition, year, month, language (EN, FR, ES, PT, DE, AR)
  --yes             accept a corrected text of a profile that is there already
  --help            print this

Exit code: 0 all files are in (or would be), 1 some were refused, 2 the command line is wrong.
`;

const whole = (min: number, max: number) =>
  z.coerce
    .number(`must be a whole number from ${min} to ${max}`)
    .int(`must be a whole number from ${min} to ${max}`)
    .min(min, `must be a whole number from ${min} to ${max}`)
    .max(max, `must be a whole number from ${min} to ${max}`);

const SETTERS = {
  slug: z
    .string()
    .max(100, 'must have at most 100 characters')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  country: z.string().transform((name, context) => {
    const country = resolveCountry(name) ?? resolveCountry(name.toUpperCase());
    if (country !== null) return country;
    context.addIssue('must be a country of ISO 3166, such as KEN or Kenya');
    return z.NEVER;
  }),
  level: z.string().toUpperCase().pipe(z.enum(LEVELS, 'must be NATIONAL or LOCAL')),
  edition: whole(1, 99),
  year: whole(2015, 2100),
  month: z.string().transform((name, context) => {
    const month = readMonth(name) ?? Number(name);
    if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
    context.addIssue('must be a month, 1 to 12');
    return z.NEVER;
  }),
  language: z
    .string()
    .toUpperCase()
    .pipe(z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`)),
};

const Settings = z.strictObject(SETTERS).partial();

function readSettings(pairs: readonly string[]): GivenIdentity {
  const entries = pairs.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--set ${pair}: write it as --set key=value.`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const unknown = entries.find(([key]) => !Object.hasOwn(SETTERS, key));
  if (unknown !== undefined) {
    throw new UsageError(
      `--set ${unknown[0]}: there is no such key. The keys are ${Object.keys(SETTERS).join(', ')}.`,
    );
  }
  const result = Settings.safeParse(Object.fromEntries(entries));
  if (result.success) return dropUndefined(result.data);
  throw new UsageError(
    result.error.issues
      .map(({ path, message }) => `--set ${path.join('.')}: ${message}.`)
      .join('\n'),
  );
}

/** Under `exactOptionalPropertyTypes` a key that is absent is something other than undefined. */
function dropUndefined(settings: z.infer<typeof Settings>): GivenIdentity {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
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
    set: { type: 'string', multiple: true },
  });
  const { 'dry-run': dryRun = false, json = false, strict = false, yes = false } = values;
  const given = readSettings(values.set ?? []);
  if (positionals.length === 0) throw new UsageError('Name at least one file, folder or "-".');
  return { files: positionals, dryRun, json, strict, yes, given };
}
