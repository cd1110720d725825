import type { ProfileReading } from '../../ingest/assemble/read-profile.ts';
import { readTerms } from '../../ingest/corpus/read-corpus.ts';
import { IngestError } from '../../ingest/problem.ts';
import { type ImportResult, importProfile } from '../../ingest/store/import-profile.ts';
import type { FindingMatch } from '../../ingest/store/match-findings.ts';
import { postponeSearchRefresh, readWordsAnew } from '../../ingest/store/search-refresh.ts';
import type { Config } from '../../server/config.ts';
import { withContent } from '../database.ts';
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

/**
 * Opens what an import writes to, for as long as it is used.
 * @param isMany whether more than a file or two is to come.
 */
export async function withSession<T>(
  config: Config,
  { yes }: ImportOptions,
  isMany: boolean,
  use: (session: ImportSession) => Promise<T>,
): Promise<T> {
  const terms = await readTerms();
  return withContent(config, async (client) => {
    if (isMany) await postponeSearchRefresh(client);
    const result = await use({
      store: async (reading) =>
        describe(await importProfile(client, { reading, terms, yes }).catch(refuseFaulty)),
      find: async (sha256) => {
        const { rows } = await client.query<{ slug: string; release: number }>(
          `SELECT p."slug", (SELECT max("number") FROM "Release") AS "release"
           FROM "Profile" p JOIN "Document" d ON d."id" = p."documentId"
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
