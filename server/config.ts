import * as z from 'zod';
import { type AdmissionLimits, DEFAULT_ADMISSION } from './admission/limits.ts';
import { type IsTrusted, readTrusted } from './clients/addresses.ts';
import { type ConnectionLimits, DEFAULT_LIMITS } from './connections/limits.ts';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const whole = (name: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `${name} must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `${name} must be a whole number from ${min} to ${max}`);

const PUBLIC_URL_RULE =
  'PUBLIC_URL must be the address that users reach the server by, such as https://mgi.example.org or https://example.org/mgi';

// An empty variable, as in `PORT= npm start`, is as if it was not set.
const Environment = z.object({
  PORT: whole('PORT', 0, 65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:-]+$/, 'HOST must be an IP address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(
      (url) => URL.canParse(url) && /^https?:\/\/[^/?#@]+(\/[\w./~-]*)?$/.test(url),
      PUBLIC_URL_RULE,
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol),
      'DATABASE_URL must be an address such as postgresql://user:password@host:5432/name',
    )
    .optional(),
  MGI_DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info'),
  DATABASE_POOL_SIZE: whole('DATABASE_POOL_SIZE', 1, 100).default(10),
  STATEMENT_TIMEOUT_MS: whole('STATEMENT_TIMEOUT_MS', 100, 600_000).default(5_000),
  ANSWER_CACHE_MB: whole('ANSWER_CACHE_MB', 0, 10_000).default(64),
  ROW_CACHE_MB: whole('ROW_CACHE_MB', 0, 10_000).default(96),
  DOWNLOAD_CACHE_MB: whole('DOWNLOAD_CACHE_MB', 0, 1_000_000).default(500),
  CONNECTIONS: whole('CONNECTIONS', 1, 1_000_000).optional(),
  CONNECTIONS_PER_ADDRESS: whole('CONNECTIONS_PER_ADDRESS', 1, 1_000_000).default(
    DEFAULT_LIMITS.connectionsPerAddress,
  ),
  KEEP_ALIVE_MS: whole('KEEP_ALIVE_MS', 1_000, 3_600_000).default(DEFAULT_LIMITS.keepAlive),
  DRAIN_DELAY_MS: whole('DRAIN_DELAY_MS', 0, 600_000).default(DEFAULT_LIMITS.drainDelay),
  DRAIN_TIMEOUT_MS: whole('DRAIN_TIMEOUT_MS', 100, 600_000).default(DEFAULT_LIMITS.drainTimeout),
  REQUEST_TIMEOUT_MS: whole('REQUEST_TIMEOUT_MS', 100, 600_000).default(DEFAULT_ADMISSION.timeout),
  ANSWER_LIMIT_MB: whole('ANSWER_LIMIT_MB', 1, 500).default(
    DEFAULT_ADMISSION.answerBytes / 1_000_000,
  ),
  DEAR_QUERIES: whole('DEAR_QUERIES', 1, 1_000).default(DEFAULT_ADMISSION.dearQueries),
  RATE_LIMIT: whole('RATE_LIMIT', 0, 1_000_000_000).default(1_000_000),
  RATE_LIMIT_URL: z
    .string()
    .refine(
      (url) => URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol),
      'RATE_LIMIT_URL must be the address of a Redis or Valkey, such as redis://user:password@host:6379',
    )
    .optional(),
  ALLOWED_HOSTS: z
    .string()
    .regex(
      /^[\w.-]+(\s*,\s*[\w.-]+)*$/,
      'ALLOWED_HOSTS must be names without ports, parted by commas, such as mgi.example.org, localhost',
    )
    .optional(),
  DOCUMENTS: z.enum(['any', 'registered'], 'DOCUMENTS must be any or registered').default('any'),
  DOCUMENTS_FILE: z.string().optional(),
  INTROSPECTION: z.enum(['on', 'off'], 'INTROSPECTION must be on or off').default('on'),
  ACCESS_LOG: z.enum(['on', 'off'], 'ACCESS_LOG must be on or off').default('off'),
  TRACES: z.enum(['on', 'off'], 'TRACES must be on or off').default('off'),
  METRICS_PORT: whole('METRICS_PORT', 0, 65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list, context) => {
      const isTrusted = readTrusted(list);
      if (isTrusted !== null) return isTrusted;
      const message =
        'TRUSTED_PROXIES must be addresses and ranges, parted by commas, such as 127.0.0.1, 10.0.0.0/8';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});

/** How the server runs. Every default stands above, once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /**
   * Address that users reach the server by, without a slash at its end, with the path under which a proxy
   * has it, if any; null: the one that it listens on. Addresses in answers, citations and files begin with it.
   */
  readonly publicUrl: string | null;
  /** Address of a PostgreSQL 15 or later; null: a private one is started in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Folder of the private PostgreSQL. */
  readonly dataDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Connections to the database at most. */
  readonly poolSize: number;
  /** Milliseconds that one SQL statement may take. */
  readonly statementTimeout: number;
  /** Bytes that finished answers of one release may take; 0: none are kept. */
  readonly answerBytes: number;
  /** Megabytes that rows of one release may take in memory; 0: none are kept. */
  readonly rowCacheMb: number;
  /** Bytes that files which were downloaded may take on the disk; 0: none are kept. */
  readonly downloadBytes: number;
  /** How much is carried out at the same time, and for how long. */
  readonly admission: AdmissionLimits;
  /** Fields a minute for each client; null: as many as it likes. */
  readonly rateLimit: number | null;
  /** Address of the Redis or Valkey in which servers count together; null: each counts by itself. */
  readonly rateLimitUrl: string | null;
  /** Names that the server goes by, in lower case; null: any. */
  readonly allowedHosts: readonly string[] | null;
  /** Whether only registered documents are answered: those of the SDK, and of a file. */
  readonly isRegisteredOnly: boolean;
  /** File of further registered documents; null: none. */
  readonly documentsFile: string | null;
  /** Whether the schema may be asked of. */
  readonly hasIntrospection: boolean;
  /** Whether each request is logged. */
  readonly hasAccessLog: boolean;
  /** Whether each request is a span of OpenTelemetry. */
  readonly hasTraces: boolean;
  /** Where figures are served; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** What clients may do with connections. */
  readonly connections: ConnectionLimits;
  /** Whether an address is that of a proxy of ours, whose word on who asks counts. */
  readonly isTrusted: IsTrusted;
}

/** A setting has a value that cannot be. The message says which, what it was and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

// An address may hold a password, which must not reach a terminal or a log.
const ADDRESSES = ['DATABASE_URL', 'RATE_LIMIT_URL'];

function show(name: string, value: string | undefined): string {
  if (value === undefined) return 'missing';
  if (!ADDRESSES.includes(name)) return `"${value}"`;
  const [scheme] = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value) ?? [''];
  return `"${scheme}***"`;
}

/** The variables of this process; no other module reads them. */
export const processEnvironment: NodeJS.ProcessEnv = process.env;

/**
 * Reads the configuration.
 * @throws ConfigError with one sentence for each wrong variable.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues
        .map(({ path, message }) => {
          const name = String(path[0]);
          return `${message}; it is ${show(name, given[name])}.`;
        })
        .join('\n'),
    );
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? null,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDir: data.MGI_DATA_DIR,
    logLevel: data.LOG_LEVEL,
    poolSize: data.DATABASE_POOL_SIZE,
    statementTimeout: data.STATEMENT_TIMEOUT_MS,
    answerBytes: data.ANSWER_CACHE_MB * 1_000_000,
    rowCacheMb: data.ROW_CACHE_MB,
    downloadBytes: data.DOWNLOAD_CACHE_MB * 1_000_000,
    rateLimit: data.RATE_LIMIT === 0 ? null : data.RATE_LIMIT,
    rateLimitUrl: data.RATE_LIMIT_URL ?? null,
    allowedHosts: data.ALLOWED_HOSTS?.split(',').map((name) => name.trim().toLowerCase()) ?? null,
    isRegisteredOnly: data.DOCUMENTS === 'registered',
    documentsFile: data.DOCUMENTS_FILE ?? null,
    hasIntrospection: data.INTROSPECTION === 'on',
    hasAccessLog: data.ACCESS_LOG === 'on',
    hasTraces: data.TRACES === 'on',
    metrics:
      data.METRICS_PORT === undefined ? null : { host: data.METRICS_HOST, port: data.METRICS_PORT },
    admission: {
      timeout: data.REQUEST_TIMEOUT_MS,
      answerBytes: data.ANSWER_LIMIT_MB * 1_000_000,
      dearQueries: data.DEAR_QUERIES,
      slice: DEFAULT_ADMISSION.slice,
    },
    connections: {
      connections: data.CONNECTIONS ?? DEFAULT_LIMITS.connections,
      connectionsPerAddress: data.CONNECTIONS_PER_ADDRESS,
      keepAlive: data.KEEP_ALIVE_MS,
      drainDelay: data.DRAIN_DELAY_MS,
      drainTimeout: data.DRAIN_TIMEOUT_MS,
    },
    isTrusted: data.TRUSTED_PROXIES,
  };
}

/** Whether `npm start` runs this process: npm is then its parent, or the shell that npm uses. */
export function isStartedByNpm(environment: NodeJS.ProcessEnv): boolean {
  return environment['npm_lifecycle_event'] === 'start';
}
