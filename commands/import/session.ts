import type { Client } from 'pg';
import type { ProfileReading } from '../../ingest/assemble/read-profile.ts';
import { readTerms } from '../../ingest/corpus/read-corpus.ts';
import {
  type BringIn,
  type ImportResult,
  importAsOne,
  importProfile,
} from '../../ingest/store/import-profile.ts';
import type { FindingMatch } from '../../ingest/store/match-findings.ts';
import type { Config } from '../../server/config.ts';
import { withContent } from '../database.ts';
import type { ImportOptions } from './options.ts';
import { NOTHING, type StoreResult } from './outcome.ts';

/** An open database that profiles are brought into. */
export interface ImportSession {
  /** Brings readings in; the results in their order. */
  readonly store: (readings: readonly ProfileReading[]) => Promise<readonly StoreResult[]>;
  /** The results for files that the graph has with these very bytes, by SHA-256. */
  readonly find: (sha256s: readonly string[]) => Promise<ReadonlyMap<string, StoreResult>>;
}

/** What an import came to: what it gives, and whether it is to be kept. */
export interface SessionOutcome<Result> {
  readonly result: Result;
  readonly isKept: boolean;
}

/**
 * Opens what an import writes to, for as long as it is used. With `oneRelease` all is one transaction,
 * which ends with a release where the outcome is to be kept, and is undone where it is not.
 */
export async function withSession<Result>(
  config: Config,
  { yes, oneRelease, given }: ImportOptions,
  use: (session: ImportSession) => Promise<SessionOutcome<Result>>,
): Promise<Result> {
  const terms = await readTerms();
  return withContent(config, async (client) => {
    const sessionOf = (bringIn: BringIn): ImportSession => ({
      store: async (readings) => {
        const said = given.typed;
        const results = await bringIn(readings.map((reading) => ({ reading, terms, yes, said })));
        return results.map(describe);
      },
      find: (sha256s) => findStored(client, sha256s),
    });
    if (oneRelease) return importAsOne(client, (bringIn) => use(sessionOf(bringIn)));
    const oneByOne: BringIn = async (requests) => {
      const results: ImportResult[] = [];
      for (const request of requests) results.push(await importProfile(client, request));
      return results;
    };
    const { result } = await use(sessionOf(oneByOne));
    return result;
  });
}

async function findStored(
  client: Client,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, StoreResult>> {
  const { rows } = await client.query<{ sha256: string; slug: string; release: number }>(
    `SELECT d."sha256", p."slug", (SELECT max("number") FROM "Release") AS "release"
     FROM "Profile" p JOIN "Document" d ON d."id" = p."documentId"
     WHERE d."sha256" = ANY($1)`,
    [sha256s],
  );
  return new Map(
    rows.map(({ sha256, slug, release }) => [
      sha256,
      describe({ status: 'UNCHANGED', slug, release }),
    ]),
  );
}

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
