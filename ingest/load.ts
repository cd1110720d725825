import { createHash } from 'node:crypto';
import { Client, type ClientBase } from 'pg';
import { upsertRows } from '../prisma/rows.ts';
import type { OverviewContent, ProfileContent } from './content.ts';
import type { Corpus } from './corpus.ts';
import { loadOverview } from './load-overview.ts';
import { loadProfile } from './load-profile.ts';
import { listReference, loadReference } from './load-reference.ts';
import { assembleOverview } from './overview-content.ts';
import { splitLines } from './parse/lines.ts';
import { assembleProfile } from './profile-content.ts';

// Loaders take turns: the second finds the content as the first left it. Any constant will do.
const LOAD_LOCK = 7_231_002;

/** The release that is now the newest, and whether this load made it. */
export interface LoadResult {
  readonly release: number;
  readonly changed: boolean;
}

/** Everything that a load of the corpus stores. */
interface CorpusContent {
  readonly documents: readonly Readonly<Record<string, unknown>>[];
  readonly overviews: readonly OverviewContent[];
  readonly profiles: readonly ProfileContent[];
}

function assemble({ terms, documents }: Corpus): CorpusContent {
  const { publisher, portal, attribution, rights } = terms;
  return {
    documents: documents.map(({ id, kind, file, sha256, title, text, ...languages }) => ({
      id,
      kind,
      file,
      sha256,
      title,
      publisher,
      portal,
      attribution,
      rights,
      shellLanguage: languages.shellLanguage,
      findingsLanguage: languages.findingsLanguage,
      lineCount: splitLines(text).length,
    })),
    overviews: documents.filter(({ kind }) => kind === 'OVERVIEW').map(assembleOverview),
    profiles: documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile),
  };
}

// Maps would serialise to nothing, so that a changed mapping would not change the checksum.
function checksumOf(content: CorpusContent): string {
  const json = JSON.stringify([listReference(), content], (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(json).digest('hex');
}

/**
 * Brings the database to the content of the corpus, in one transaction that ends with a new
 * release. When the newest release has this content already, nothing is written.
 * @param url PostgreSQL address of a migrated database.
 * @throws IngestError when the corpus cannot be understood; the database is then left as it was.
 */
export async function loadCorpus(url: string, corpus: Corpus): Promise<LoadResult> {
  const content = assemble(corpus);
  const checksum = checksumOf(content);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    const newest = await readNewestRelease(client);
    if (newest?.checksum === checksum) {
      await client.query('ROLLBACK');
      return { release: newest.number, changed: false };
    }
    await write(client, content);
    const release = (newest?.number ?? 0) + 1;
    await client.query(
      'INSERT INTO "Release" ("number", "summary", "checksum") VALUES ($1, $2, $3)',
      [release, summarise(content), checksum],
    );
    await client.query('COMMIT');
    return { release, changed: true };
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}

async function readNewestRelease(client: ClientBase) {
  const { rows } = await client.query<{ number: number; checksum: string }>(
    'SELECT "number", "checksum" FROM "Release" ORDER BY "number" DESC LIMIT 1',
  );
  return rows[0];
}

// First of all, because what comes in its place may have its name, its place or its bytes.
async function removeRetracted(client: ClientBase, { documents, profiles }: CorpusContent) {
  await client.query('DELETE FROM "Profile" WHERE "slug" <> ALL($1)', [
    profiles.map(({ slug }) => slug),
  ]);
  await client.query(
    `DELETE FROM "Jurisdiction" WHERE "type" = 'LOCAL_AUTHORITY'
     AND "id" NOT IN (SELECT "jurisdictionId" FROM "Profile" UNION SELECT "jurisdictionId" FROM "Assessment")`,
  );
  await client.query('DELETE FROM "SourceDocument" WHERE "id" <> ALL($1)', [
    documents.map(({ id }) => id),
  ]);
}

async function write(client: ClientBase, content: CorpusContent): Promise<void> {
  await removeRetracted(client, content);
  await loadReference(client);
  await upsertRows(client, 'SourceDocument', ['id'], content.documents);
  for (const overview of content.overviews) await loadOverview(client, overview);
  // An edition names the one before it, so the older goes first.
  const oldestFirst = content.profiles.toSorted((a, b) => a.edition - b.edition);
  for (const profile of oldestFirst) await loadProfile(client, profile);
}

function summarise({ profiles }: CorpusContent): string {
  const findings = profiles.flatMap((profile) => profile.findings).length;
  const slugs = profiles.map(({ slug }) => slug).join(', ');
  return `Corpus: ${profiles.length} profiles (${slugs}) with ${findings} findings.`;
}
