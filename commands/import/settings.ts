import * as z from 'zod';
import { readMonth } from '../../ingest/parse/identity/date.ts';
import type { GivenIdentity } from '../../ingest/parse/identity/profile-identity.ts';
import {
  IGNORED,
  readSaying,
  type Saying,
  type Sayings,
} from '../../ingest/parse/layout/sayings.ts';
import { LEVELS } from '../../reference/codes.ts';
import { resolveCountry } from '../../reference/resolve-country.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { UsageError } from '../command.ts';

/** What the user says of a document, in place of what it says of itself. */
export interface Given {
  readonly identity: GivenIdentity;
  /** Of single lines. */
  readonly lines: Sayings;
  /** As it was typed, for the release that comes of it: "--set country=NOR". */
  readonly typed: readonly string[];
}

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
  place: z
    .string()
    .trim()
    .min(1, 'must be the name of a place')
    .max(200, 'must have at most 200 characters'),
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

type Pair = readonly [key: string, value: string];

function splitPair(pair: string): Pair {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError(`--set ${pair}: write it as --set key=value.`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

const isLine = ([key]: Pair): boolean => /^\d+$/.test(key);

function readSettings(entries: readonly Pair[]): GivenIdentity {
  const unknown = entries.find(([key]) => !Object.hasOwn(SETTERS, key));
  if (unknown !== undefined) {
    throw new UsageError(
      `--set ${unknown[0]}: there is no such key. The keys are ${Object.keys(SETTERS).join(', ')}, and the number of a line.`,
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

function readLine([key, value]: Pair): readonly [number, Saying] {
  const saying = readSaying(value);
  if (saying === null) {
    throw new UsageError(
      `--set ${key}=${value}: a line is FINDING, STRENGTHS, GAPS, TITLE, or a domain such as PARTNERSHIPS.`,
    );
  }
  return [readLineNumber(key, `--set ${key}=${value}`), saying];
}

/** More lines than this no text has. */
const LAST_LINE = 1_000_000;

function readLineNumber(written: string, option: string): number {
  const number = Number(written);
  if (Number.isInteger(number) && number >= 1 && number <= LAST_LINE) return number;
  throw new UsageError(`${option}: lines are counted from 1.`);
}

/** The lines of "12,20-22". */
function readLines(written: string): readonly number[] {
  return written.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
    const option = `--ignore ${written}`;
    if (first === '') throw new UsageError(`${option}: write lines as 12, 12-15 or 12,20-22.`);
    const [from, to] = [readLineNumber(first, option), readLineNumber(last, option)];
    if (to < from) throw new UsageError(`${option}: ${part.trim()} ends before it begins.`);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

/**
 * Reads the values of --set and --ignore.
 * @throws UsageError for one that cannot be.
 */
export function readGiven(pairs: readonly string[], ignored: readonly string[]): Given {
  const entries = pairs.map(splitPair);
  return {
    identity: readSettings(entries.filter((entry) => !isLine(entry))),
    lines: new Map([
      ...ignored.flatMap(readLines).map((line) => [line, IGNORED] as const),
      ...entries.filter(isLine).map(readLine),
    ]),
    typed: [
      ...pairs.map((pair) => `--set ${pair}`),
      ...ignored.map((lines) => `--ignore ${lines}`),
    ],
  };
}

/** Under `exactOptionalPropertyTypes` a key that is absent is something other than undefined. */
function dropUndefined(settings: z.infer<typeof Settings>): GivenIdentity {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
