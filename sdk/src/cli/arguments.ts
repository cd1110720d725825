import { parseArgs } from 'node:util';
import type { FindingsQueryVariables } from '../index.ts';

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

  --objective N       that concern this objective of the Global Compact, 1 to 23 (repeatable)
  --kind KIND         WELL_DEVELOPED or AREA_FOR_DEVELOPMENT
  --domain CODE       of this domain: MIGRANTS_RIGHTS, ... (repeatable)
  --country CODE      on this country and its local authorities, ISO 3166-1 alpha-3 (repeatable)
  --region CODE       on places of this region, M49 (repeatable)
  --group CODE        on members of this group (repeatable)
  --profile SLUG      of this profile (repeatable)
  --language CODE     names of places in this language: EN, FR or ES; texts are never translated
  --limit N           at most so many; all when it is left out
  --format FORMAT     table (for people), csv or json (one array)
  --url URL           where the graph is; otherwise MGI_GRAPH_URL, otherwise http://127.0.0.1:4000/graphql
  --help              this text
`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const OPTIONS = {
  objective: texts,
  kind: text,
  domain: texts,
  country: texts,
  region: texts,
  group: texts,
  profile: texts,
  language: text,
  limit: text,
  format: { type: 'string', default: 'table' },
  url: text,
  help: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readNumber(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`--${name} must be a whole number, not "${value}".`);
}

/**
 * Reads a command line; null when it asks for help.
 * @throws UsageError when it is wrong. Whether a code exists, the graph itself says.
 */
export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Question | null {
  const { values, positionals } = parse(args);
  if (values.help === true || args.length === 0) return null;
  if (positionals.length !== 1 || positionals[0] !== 'findings') {
    throw new UsageError(`There is one command: findings. Not "${positionals.join(' ')}".`);
  }
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    throw new UsageError(`--format must be one of ${FORMATS.join(', ')}, not "${values.format}".`);
  }
  const { objective, kind, domain, country, region, group, profile, language, limit } = values;
  const filter = {
    objectives: objective?.map((number) => readNumber('objective', number)),
    kind,
    domains: domain,
    countries: country,
    regions: region,
    groups: group,
    profiles: profile,
  };
  return {
    url: values.url ?? environment['MGI_GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql',
    format,
    limit: limit === undefined ? Infinity : readNumber('limit', limit),
    // Codes come as they were typed; the graph says which there are.
    variables: { filter, language } as Question['variables'],
  };
}
