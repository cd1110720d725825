import { Client, type ClientBase } from 'pg';
import { upsertRows } from '../../prisma/rows.ts';
import { assembleOverview } from '../assemble/assemble-overview.ts';
import { assembleProfile } from '../assemble/assemble-profile.ts';
import type { OverviewContent, ProfileContent } from '../assemble/content.ts';
import type { Corpus } from '../corpus/read-corpus.ts';
import { splitLines } from '../parse/lines.ts';
import { readTitle } from '../parse/title.ts';
import {
  checksumOf,
  checksumOfRevision,
  type LatestRevision,
  type Revision,
  readLatestRevisions,
  readNewestRelease,
  takeTurn,
  writeRelease,
} from './releases.ts';
import { refreshSearch } from './search-refresh.ts';
import { NEW_EDITION, planEditions, writeEditions } from './write-editions.ts';
import { loadOverview } from './write-overview.ts';
import { loadProfile } from './write-profile.ts';
import { listReference, loadReference } from './write-reference.ts';

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

/**
 * Brings the database to the content of the corpus, in one transaction that ends with a new
 * release. When the newest release has this content already, nothing is written. Profiles that were
 * imported stay as they are, and those that were withdrawn stay away.
 * @param url PostgreSQL address of a migrated database.
 * @throws IngestError when the corpus cannot be understood; the database is then left as it was.
 */
export async function loadCorpus(url: string, corpus: Corpus): Promise<LoadResult> {
  const content = assemble(corpus);
  const corpusChecksum = checksumOf([listReference(), content]);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    await takeTurn(client);
    const newest = await readNewestRelease(client);
    if (newest?.corpusChecksum === corpusChecksum) {
      await client.query((await refreshSearch(client)) ? 'COMMIT' : 'ROLLBACK');
      return { release: newest.number, changed: false };
    }
    const latest = await readLatestRevisions(client);
    const held = latest.filter(isHeld);
    const kept = withoutHeld(content, new Set(held.map(({ profileSlug }) => profileSlug)));
    await write(client, kept, held);
    const release = {
      number: (newest?.number ?? 0) + 1,
      checksum: held.length === 0 ? corpusChecksum : checksumOf([corpusChecksum, held]),
      corpusChecksum,
    };
    const revisions = describeChanges(kept, latest);
    await writeRelease(client, { ...release, summary: summarise(kept) }, revisions);
    await client.query('COMMIT');
    return { release: release.number, changed: true };
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}

/** Whether an import or a retraction decides over a profile, and the corpus no longer does. */
function isHeld({ origin }: LatestRevision): boolean {
  return origin === 'IMPORT';
}

function withoutHeld(content: CorpusContent, held: ReadonlySet<string>): CorpusContent {
  return {
    ...content,
    documents: content.documents.filter(({ id }) => !held.has(String(id))),
    profiles: content.profiles.filter(({ slug }) => !held.has(slug)),
  };
}

/** What a load does to which profile, by what the newest revisions know of them. */
function describeChanges(
  { profiles, documents }: CorpusContent,
  latest: readonly LatestRevision[],
): readonly Revision[] {
  const known = new Map(latest.map((revision) => [revision.profileSlug, revision]));
  const sha256Of = new Map(documents.map(({ id, sha256 }) => [id, String(sha256)]));
  const present = new Set(profiles.map(({ slug }) => slug));
  const gone = latest.filter(
    (each) => !isHeld(each) && each.change !== 'RETRACTED' && !present.has(each.profileSlug),
  );
  return [
    ...profiles.flatMap((profile) => {
      const before = known.get(profile.slug);
      const revision = describeProfile(profile, sha256Of.get(profile.slug) ?? '', before);
      return before?.checksum === checksumOfRevision(revision) ? [] : [revision];
    }),
    ...gone.map(describeGone),
  ];
}

function describeProfile(
  profile: ProfileContent,
  documentSha256: string,
  before: LatestRevision | undefined,
): Revision {
  const { curated: _, ...content } = profile;
  const isNew = before === undefined || before.change === 'RETRACTED';
  return {
    profileSlug: profile.slug,
    change: isNew ? 'ADDED' : 'CORRECTED',
    origin: 'CORPUS',
    title: profile.title,
    findings: profile.findings.length,
    findingsAdded: isNew ? profile.findings.length : 0,
    findingsRemoved: 0,
    findingsChanged: 0,
    documentSha256,
    documentText: null,
    content,
  };
}

function describeGone({ profileSlug, documentSha256 }: LatestRevision): Revision {
  return {
    profileSlug,
    change: 'RETRACTED',
    origin: 'CORPUS',
    title: profileSlug,
    findings: 0,
    findingsAdded: 0,
    findingsRemoved: 0,
    findingsChanged: 0,
    documentSha256,
    documentText: null,
    content: null,
  };
}

// First of all, because what comes in its place may have its name, its place or its bytes.
async function removeRetracted(
  client: ClientBase,
  { documents, profiles }: CorpusContent,
  held: readonly LatestRevision[],
) {
  const imported = held.map(({ profileSlug }) => profileSlug);
  await client.query('DELETE FROM "Profile" WHERE "slug" <> ALL($1)', [
    [...profiles.map(({ slug }) => slug), ...imported],
  ]);
  await client.query(
    `DELETE FROM "Jurisdiction" WHERE "type" = 'LOCAL_AUTHORITY'
     AND "id" NOT IN (SELECT "jurisdictionId" FROM "Profile" UNION SELECT "jurisdictionId" FROM "Assessment")`,
  );
  await client.query(`DELETE FROM "SourceDocument" WHERE "origin" = 'CORPUS' AND "id" <> ALL($1)`, [
    documents.map(({ id }) => id),
  ]);
}

async function write(
  client: ClientBase,
  content: CorpusContent,
  held: readonly LatestRevision[],
): Promise<void> {
  await removeRetracted(client, content, held);
  await loadReference(client);
  await upsertRows(client, 'SourceDocument', ['id'], content.documents);
  for (const overview of content.overviews) await loadOverview(client, overview);
  // An edition names the one before it, so the older goes first.
  const oldestFirst = content.profiles.toSorted((a, b) => a.edition - b.edition);
  for (const profile of oldestFirst) {
    const numbers = held.length === 0 ? null : await numberBesideImports(client, profile);
    await loadProfile(client, numbers === null ? profile : { ...profile, edition: NEW_EDITION });
    if (numbers !== null) await writeEditions(client, numbers);
  }
}

/** The editions of a jurisdiction that may have imported profiles too; null where they contradict. */
async function numberBesideImports(client: ClientBase, profile: ProfileContent) {
  const isStated = readTitle(profile.title)?.edition === profile.edition;
  const planned = await planEditions(client, profile, isStated);
  return 'clash' in planned ? null : planned.numbers;
}

function summarise({ profiles }: CorpusContent): string {
  const findings = profiles.flatMap((profile) => profile.findings).length;
  const slugs = profiles.map(({ slug }) => slug).join(', ');
  return `Corpus: ${profiles.length} profiles (${slugs}) with ${findings} findings.`;
}
