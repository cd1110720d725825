import { parseArgs } from 'node:util';
import type { FindingFilter, FindingsQueryVariables } from '../index.ts';

/** The forms in which findings are written. */
export const FORMATS = ['table', 'csv', 'json'] as const;

/** What was asked on the command line. */
export interface Question {
  readonly url: string;
  readonly format: (typeof FORMATS)[number];
  readonly limit: number;
  readonly variables: Pick<FindingsQueryVariables, 'filter' | 'language'>;
}

/** What is wrong with a command line. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `Usage: mgi-graph findings [options]

Writes findings of the Migration Governance Indicators.

  --objective N        that concern this objective of the Global Compact, 1 to 23 *
  --kind KIND          WELL_DEVELOPED or AREA_FOR_DEVELOPMENT *
  --domain CODE        of this domain: MIGRANTS_RIGHTS, ... *
  --country CODE       on this country and its local authorities, ISO 3166-1 alpha-3 *
  --region CODE        on places of this region, M49 *
  --group CODE         on members of this group *
  --profile SLUG       of this profile *
  --level LEVEL        of profiles of countries, NATIONAL, or of local authorities, LOCAL *
  --year YEAR          of profiles of this year: 2021, or of these years: 2019-2022
  --text TEXT          whose own text has these words, read as a search reads them
  --text-language CODE whose text is in this language: EN, FR, ... *
  --language CODE      names of places in this language: EN, FR or ES; texts are never translated
  --limit N            at most so many; all when it is left out
  --format FORMAT      table (for people), csv or json (one array)
  --url URL            where the graph is; otherwise MGI_GRAPH_URL, otherwise http://127.0.0.1:4000/graphql
  --version            the version of this program
  -h, --help           this text

* Any of several: --objective 10,11 or --objective 10 --objective 11.
`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const OPTIONS = {
  objective: texts,
  kind: texts,
  domain: texts,
  country: texts,
  region: texts,
  group: texts,
  profile: texts,
  level: texts,
  year: text,
  text,
  'text-language': texts,
  language: text,
  limit: text,
  format: { type: 'string', default: 'table' },
  url: text,
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parse>['values'];

/** The options that take lists. */
type ListName = {
  [Name in keyof Values]-?: NonNullable<Values[Name]> extends string[] ? Name : never;
}[keyof Values];

function readNumber(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`--${name} must be a whole number, not "${value}".`);
}

/** All that an option was given, each time with commas between. */
function readList(values: Values, name: ListName): readonly string[] | undefined {
  const list = values[name]?.flatMap((given) => given.split(',')).map((value) => value.trim());
  if (list?.includes('') === true) {
    throw new UsageError(`--${name} has an empty value. Write it as in: --${name} A,B.`);
  }
  return list;
}

/** A code of the graph as somebody may type it: migrants-rights. */
const readCode = (value: string): string => value.toUpperCase().replaceAll('-', '_');

function readYears(value: string): NonNullable<FindingFilter['years']> {
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(value) ?? [];
  if (from === undefined || to === undefined) {
    throw new UsageError(`--year must be a year or two, 2021 or 2019-2022, not "${value}".`);
  }
  return { from: Number(from), to: Number(to) };
}

function readVariables(values: Values): Question['variables'] {
  const list = (name: ListName) => readList(values, name);
  const codes = (name: ListName) => list(name)?.map(readCode);
  const { year, language } = values;
  const filter = {
    objectives: list('objective')?.map((number) => readNumber('objective', number)),
    kinds: codes('kind'),
    domains: codes('domain'),
    countries: list('country'),
    regions: list('region'),
    groups: list('group'),
    profiles: list('profile'),
    levels: codes('level'),
    years: year === undefined ? undefined : readYears(year),
    text: values.text,
    textLanguages: codes('text-language'),
  };
  // Which codes there are, the graph says.
  return { filter, language: language && readCode(language) } as Question['variables'];
}

/**
 * Reads a command line; `help` and `version` are asked for instead of findings.
 * @throws UsageError when it is wrong. Whether a code exists, the graph itself says.
 */
export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Question | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help === true || args.length === 0) return 'help';
  if (values.version === true) return 'version';
  if (positionals.length !== 1 || positionals[0] !== 'findings') {
    const given = positionals.length === 0 ? 'It is missing' : `Not "${positionals.join(' ')}"`;
    throw new UsageError(`There is one command: findings. ${given}.`);
  }
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    throw new UsageError(`--format must be one of ${FORMATS.join(', ')}, not "${values.format}".`);
  }
  return {
    url: values.url ?? environment['MGI_GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql',
    format,
    limit: values.limit === undefined ? Infinity : readNumber('limit', values.limit),
    variables: readVariables(values),
  };
}
