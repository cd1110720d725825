import type { ClientBase } from 'pg';
import { withConnection } from '../../prisma/connect.ts';
import { upsertRows } from '../../prisma/rows.ts';
import { assembleCorpus, type CorpusContent } from '../assemble/assemble-corpus.ts';
import type { ProfileContent } from '../assemble/content.ts';
import type { Corpus } from '../corpus/read-corpus.ts';
import { describeWithdrawn, describeWritten } from './describe-revision.ts';
import { noteFingerprint } from './fingerprint.ts';
import {
  checksumOf,
  checksumOfRevision,
  type LatestRevision,
  publish,
  type Revision,
  readLatestRevisions,
} from './releases.ts';
import { inTurn } from './turn.ts';
import { planEditions, readEditions } from './write-editions.ts';
import { writeOverview } from './write-overview.ts';
import { removeProfiles, writeProfiles } from './write-profile.ts';
import { writeProgramme } from './write-programme.ts';
import { listReference, writeReference } from './write-reference.ts';

/** The release that is now the newest, and whether this load made it. */
export interface LoadResult {
  readonly release: number;
  readonly changed: boolean;
}

/**
 * Brings the database to the content of the corpus, in one transaction that ends with a new
 * release. When the newest release has this content already, nothing is written. Profiles that were
 * imported stay as they are, and those that were withdrawn stay away.
 * @param url PostgreSQL address of a migrated database.
 * @param fingerprint of the folder that the corpus was read from; null for a corpus from elsewhere.
 * @throws IngestError when the corpus cannot be understood; the database is then left as it was.
 */
export async function loadCorpus(
  url: string,
  corpus: Corpus,
  fingerprint: string | null = null,
): Promise<LoadResult> {
  const content = assembleCorpus(corpus);
  const corpusChecksum = checksumOf([listReference(), content]);
  return withConnection(url, (client) =>
    inTurn(client, async (newest) => {
      if (newest?.corpusChecksum === corpusChecksum) {
        const result = { release: newest.number, changed: false };
        if (fingerprint !== null) await noteFingerprint(client, fingerprint);
        return { result, isWritten: fingerprint !== null };
      }
      await noteFingerprint(client, fingerprint);
      const latest = await readLatestRevisions(client);
      const held = latest.filter(isHeld);
      const kept = withoutHeld(content, new Set(held.map(({ profileSlug }) => profileSlug)));
      await writeContent(client, kept, held);
      const release = await publish(client, newest, {
        summary: summarise(kept),
        checksum: held.length === 0 ? corpusChecksum : checksumOf([corpusChecksum, held]),
        corpusChecksum,
        contentDate: corpus.date,
        revisions: describeChanges(kept, latest),
      });
      return { result: { release, changed: true }, isWritten: true };
    }),
  );
}

/** Whether an import or a retraction decides over a profile, and the corpus no longer does. */
function isHeld({ origin }: LatestRevision): boolean {
  return origin === 'IMPORT';
}

function withoutHeld(content: CorpusContent, held: ReadonlySet<string>): CorpusContent {
  return {
    ...content,
    documents: content.documents.filter(({ id }) => !held.has(id)),
    profiles: content.profiles.filter(({ slug }) => !held.has(slug)),
    programme: content.programme.filter(({ documentId }) => !held.has(documentId)),
  };
}

/** What a load does to which profile, by what the newest revisions know of them. */
function describeChanges(
  { profiles, documents }: CorpusContent,
  latest: readonly LatestRevision[],
): readonly Revision[] {
  const known = new Map(latest.map((revision) => [revision.profileSlug, revision]));
  const sha256Of = new Map(documents.map(({ id, sha256 }) => [id, sha256]));
  const present = new Set(profiles.map(({ slug }) => slug));
  const gone = latest.filter(
    (each) => !isHeld(each) && each.change !== 'RETRACTED' && !present.has(each.profileSlug),
  );
  return [
    ...profiles.flatMap((profile) => {
      const before = known.get(profile.slug);
      const revision = describeLoaded(profile, sha256Of.get(profile.slug) ?? '', before);
      return before?.checksum === checksumOfRevision(revision) ? [] : [revision];
    }),
    ...gone.map(({ profileSlug, documentSha256 }) =>
      describeWithdrawn({
        slug: profileSlug,
        title: profileSlug,
        findings: 0,
        origin: 'CORPUS',
        documentSha256,
      }),
    ),
  ];
}

function describeLoaded(
  profile: ProfileContent,
  documentSha256: string,
  before: LatestRevision | undefined,
): Revision {
  const isNew = before === undefined || before.change === 'RETRACTED';
  return describeWritten(
    profile,
    isNew ? 'ADDED' : 'CORRECTED',
    { added: isNew ? profile.findings.length : 0, removed: 0, changed: 0 },
    { origin: 'CORPUS', documentSha256, documentText: null },
  );
}

async function writeContent(
  client: ClientBase,
  content: CorpusContent,
  held: readonly LatestRevision[],
): Promise<void> {
  await removeGone(client, content, held);
  await writeReference(client);
  await upsertRows(
    client,
    'Document',
    ['id'],
    content.documents.map((document) => ({ ...document })),
  );
  for (const overview of content.overviews) await writeOverview(client, overview);
  await writeProgramme(client, content.programme);
  // Surrogate keys follow the editions, and the order of findings that are otherwise equal the keys.
  const oldestFirst = content.profiles.toSorted((a, b) => a.edition - b.edition);
  for (const profile of oldestFirst) {
    // Where they clash with imported ones, each has the edition that it states.
    const { numbers } = planEditions(profile, await readEditions(client, [profile.jurisdiction]));
    await writeProfiles(client, [{ profile, editions: numbers }], 'REPLACE');
  }
}

// First of all, because what comes in its place may have its name, its place or its bytes.
async function removeGone(
  client: ClientBase,
  { documents, profiles }: CorpusContent,
  held: readonly LatestRevision[],
): Promise<void> {
  const kept = [...profiles.map(({ slug }) => slug), ...held.map((each) => each.profileSlug)];
  const { rows } = await client.query<{ slug: string }>(
    'SELECT "slug" FROM "Profile" WHERE "slug" <> ALL($1)',
    [kept],
  );
  await removeProfiles(
    client,
    rows.map(({ slug }) => slug),
  );
  await client.query(`DELETE FROM "Document" WHERE "origin" = 'CORPUS' AND "id" <> ALL($1)`, [
    documents.map(({ id }) => id),
  ]);
}

function summarise({ profiles }: CorpusContent): string {
  const findings = profiles.flatMap((profile) => profile.findings).length;
  const slugs = profiles.map(({ slug }) => slug).join(', ');
  return `Corpus: ${profiles.length} profiles (${slugs}) with ${findings} findings.`;
}
