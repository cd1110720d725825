import { openPrivatePostgres, PrivatePostgresError } from '@mgi-graph/postgres';
import { Client } from 'pg';
import type { ProfileReading } from '../../ingest/assemble/read-profile.ts';
import { readTerms } from '../../ingest/corpus/read-corpus.ts';
import { IngestError } from '../../ingest/problem.ts';
import { type ImportResult, importProfile } from '../../ingest/store/import-profile.ts';
import { loadCorpusFolder } from '../../ingest/store/load-corpus-folder.ts';
import type { FindingMatch } from '../../ingest/store/match-findings.ts';
import { postponeSearchRefresh, readWordsAnew } from '../../ingest/store/search-refresh.ts';
import { MigrationError, migrate } from '../../prisma/migrate.ts';
import { type Config, ConfigError, readConfig } from '../../server/config.ts';
import type { ImportOptions } from './options.ts';

/** What became of one file, for people and for programs. */
export interface StoreResult {
  /** One word or two, for the table: "added, release 3". */
  readonly text: string;
  readonly isRefused: boolean;
  /** What to tell beside: the diff of a correction, or why it was refused. */
  readonly remarks: readonly string[];
  /** For `--json`. */
  readonly outcome: StoreOutcome;
}

/** What a program is told of one file that was to be stored. */
export interface StoreOutcome {
  readonly status: 'added' | 'corrected' | 'unchanged' | 'refused';
  /** The release that it is in; null when it was refused. */
  readonly release: number | null;
  readonly reason: string | null;
  /** References. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** An open database that profiles are brought into. */
export interface ImportSession {
  readonly store: (reading: ProfileReading) => Promise<StoreResult>;
  /** The result for a file that the graph has with these very bytes; null when it has not. */
  readonly find: (sha256: string) => Promise<StoreResult | null>;
}

async function withDatabase<T>(config: Config, use: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== null) return use(config.databaseUrl);
  const postgres = await openPrivatePostgres({ dataDir: config.dataDir, exclusive: false });
  try {
    return await use(postgres.url);
  } finally {
    await postgres.stop();
  }
}

/** Opens the database of the server, running or not, migrated and with the corpus in it. */
export async function withClient<T>(use: (client: Client) => Promise<T>): Promise<T> {
  return withDatabase(readConfig(), async (url) => {
    await migrate(url);
    await loadCorpusFolder(url);
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  });
}

/**
 * Opens what an import writes to, for as long as it is used.
 * @param isMany whether more than a file or two is to come.
 */
export async function withSession<T>(
  { yes }: ImportOptions,
  isMany: boolean,
  use: (session: ImportSession) => Promise<T>,
): Promise<T> {
  const terms = await readTerms();
  return withClient(async (client) => {
    if (isMany) await postponeSearchRefresh(client);
    const result = await use({
      store: async (reading) =>
        describe(await importProfile(client, { reading, terms, yes }).catch(refuseFaulty)),
      find: async (sha256) => {
        const { rows } = await client.query<{ slug: string; release: number }>(
          `SELECT p."slug", (SELECT max("number") FROM "Release") AS "release"
           FROM "Profile" p JOIN "SourceDocument" d ON d."id" = p."sourceDocumentId"
           WHERE d."sha256" = $1`,
          [sha256],
        );
        const [row] = rows;
        return row === undefined ? null : describe({ status: 'UNCHANGED', ...row });
      },
    });
    if (isMany) await readWordsAnew(client);
    return result;
  });
}

/** What is wrong with one profile must not end the import of the others. */
function refuseFaulty(error: unknown): ImportResult {
  if (error instanceof IngestError) return { status: 'REFUSED', problem: error.message };
  // Classes 22 and 23: a value or a row that the rules of the database do not allow.
  if (error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))) {
    return { status: 'REFUSED', problem: `The database refuses the profile: ${error.message}.` };
  }
  throw error;
}

const NOTHING = { reason: null, added: [], removed: [], changed: [] } as const;

function listMatch({ added, removed, changed }: FindingMatch) {
  const referenceOf = ({ reference }: { readonly reference: string }) => reference;
  return {
    added: added.map(referenceOf),
    removed: removed.map(referenceOf),
    changed: changed.map(referenceOf),
  };
}

/** A diff as people read it: what goes with "-", what comes with "+". */
function writeDiff({ added, removed, changed }: FindingMatch): readonly string[] {
  return [
    ...removed.map(({ reference, text }) => `  - ${reference}\n      - ${text}`),
    ...changed.map(
      ({ reference, before, after }) => `  ~ ${reference}\n      - ${before}\n      + ${after}`,
    ),
    ...added.map(({ reference, text }) => `  + ${reference}\n      + ${text}`),
  ];
}

function describe(result: ImportResult): StoreResult {
  switch (result.status) {
    case 'ADDED':
    case 'CORRECTED': {
      const status = result.status === 'ADDED' ? 'added' : 'corrected';
      return {
        text: `${status}, release ${result.release}`,
        isRefused: false,
        remarks: status === 'added' ? [] : writeDiff(result.match),
        outcome: { ...NOTHING, status, release: result.release, ...listMatch(result.match) },
      };
    }
    case 'UNCHANGED':
      return {
        text: 'unchanged',
        isRefused: false,
        remarks: [],
        outcome: { ...NOTHING, status: 'unchanged', release: result.release },
      };
    case 'NEEDS_YES': {
      const reason = `The graph has another text of "${result.slug}". Read the differences, then repeat the command with --yes to correct it.`;
      return {
        text: 'differs, needs --yes',
        isRefused: true,
        remarks: [...writeDiff(result.match), reason],
        outcome: {
          ...NOTHING,
          status: 'refused',
          release: null,
          reason,
          ...listMatch(result.match),
        },
      };
    }
    case 'REFUSED':
      return {
        text: 'refused',
        isRefused: true,
        remarks: [result.problem],
        outcome: { ...NOTHING, status: 'refused', release: null, reason: result.problem },
      };
  }
}

/** Errors that a person can mend: their message is all that is shown. */
const EXPECTED = [PrivatePostgresError, IngestError, MigrationError, ConfigError];

/** What to tell of an error, and the exit code that it ends with. */
export function describeFailure(error: unknown): { message: string; exitCode: number } {
  if (EXPECTED.some((kind) => error instanceof kind)) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, exitCode: error instanceof ConfigError ? 2 : 1 };
  }
  const isNetwork =
    error instanceof Error &&
    'code' in error &&
    /^(E[A-Z]|08|28|3D|53|57P)/.test(String(error.code));
  if (error instanceof Error && isNetwork) {
    return {
      message: `The database cannot be used: ${error.message || String(error)}. Check DATABASE_URL.`,
      exitCode: 1,
    };
  }
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: 1,
  };
}
