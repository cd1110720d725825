import type { Client, ClientBase } from 'pg';
import { upsertRows } from '../../prisma/rows.ts';
import { assembleDocument } from '../assemble/assemble-document.ts';
import { assembleParsed } from '../assemble/assemble-profile.ts';
import type { ProfileContent } from '../assemble/content.ts';
import type { ProfileReading } from '../assemble/read-profile.ts';
import type { CorpusTerms } from '../corpus/read-corpus.ts';
import { readInstruments } from '../instruments/read-instruments.ts';
import type { ParsedProfile } from '../parse/profile.ts';
import { describeImport, type Written } from './describe-import.ts';
import { describeWritten } from './describe-revision.ts';
import type { EditionClash } from './editions.ts';
import { type FindingMatch, type KnownFinding, matchFindings } from './match-findings.ts';
import {
  checksumOfRevision,
  draftRevisions,
  type NewestRelease,
  publish,
  readLatestRevisions,
} from './releases.ts';
import { inTurn } from './turn.ts';
import { planEditions } from './write-editions.ts';
import { writeProfile } from './write-profile.ts';
import { forgetProgrammeOf } from './write-programme.ts';

/** One profile to be brought into the graph. */
export interface ImportRequest {
  /** A reading without errors. */
  readonly reading: ProfileReading;
  /** Who published it, and on what terms. */
  readonly terms: CorpusTerms;
  /** Accept a corrected text of a profile that is there already. */
  readonly yes: boolean;
  /** What the user said of the document, as it was typed; the release records it. */
  readonly said: readonly string[];
}

/** What became of it. Nothing was written unless there is a new release. */
export type ImportResult =
  | {
      readonly status: 'ADDED' | 'CORRECTED';
      readonly slug: string;
      readonly release: number;
      readonly match: FindingMatch;
    }
  | { readonly status: 'UNCHANGED'; readonly slug: string; readonly release: number }
  | { readonly status: 'NEEDS_YES'; readonly slug: string; readonly match: FindingMatch }
  | { readonly status: 'REFUSED'; readonly problem: string };

type Unwritten = Exclude<ImportResult, { readonly status: 'ADDED' | 'CORRECTED' }>;

const isWritten = (brought: Written | Unwritten): brought is Written => 'revision' in brought;

type StoredProfile = Readonly<{ id: number; jurisdiction: string; sha256: string }>;

const refuse = (problem: string): Unwritten => ({ status: 'REFUSED', problem });

/**
 * Brings one profile into the graph, in one transaction that ends with a release. The same content
 * again changes nothing.
 * @param client connected, outside of a transaction, to a database that holds the corpus.
 * @throws IngestError when the reading has errors.
 */
export async function importProfile(client: Client, request: ImportRequest): Promise<ImportResult> {
  return inTurn<ImportResult>(client, async (newest) => {
    const brought = await write(client, request, requireRelease(newest));
    if (!isWritten(brought)) return { result: brought, isWritten: false };
    const release = await publishAll(client, requireRelease(newest), [brought]);
    const { status, slug, match } = brought;
    return { result: { status, slug, match, release }, isWritten: true };
  });
}

/** Brings one of several profiles in; what it gives is true once all of them are. */
export type BringIn = (request: ImportRequest) => Promise<ImportResult>;

/**
 * Brings several profiles into the graph as one release, or none of them.
 * @param client connected, outside of a transaction, to a database that holds the corpus.
 * @param use brings them in, one after the other, and tells whether they are to be kept.
 */
export async function importAsOne<Result>(
  client: Client,
  use: (bringIn: BringIn) => Promise<{ readonly result: Result; readonly isKept: boolean }>,
): Promise<Result> {
  return inTurn(client, async (found) => {
    const newest = requireRelease(found);
    const written = new Map<string, Written>();
    const { result, isKept } = await use(async (request) => {
      const slug = request.reading.parsed?.identity.slug ?? '';
      if (written.has(slug)) {
        return refuse(`Another file of this import has the profile "${slug}" already.`);
      }
      const brought = await atOnce(client, () => write(client, request, newest));
      if (!isWritten(brought)) return brought;
      written.set(slug, brought);
      const { status, match } = brought;
      return { status, slug, match, release: newest.number + 1 };
    });
    const isAny = isKept && written.size > 0;
    if (isAny) await publishAll(client, newest, [...written.values()]);
    return { result, isWritten: isAny };
  });
}

/** Does all of a work within a transaction, or nothing of it, and the transaction goes on. */
async function atOnce<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('SAVEPOINT one');
  try {
    const result = await work();
    await client.query('RELEASE SAVEPOINT one');
    return result;
  } catch (error) {
    // The connection may be gone, and the transaction with it.
    await client.query('ROLLBACK TO SAVEPOINT one').catch(() => undefined);
    throw error;
  }
}

function requireRelease(newest: NewestRelease | null): NewestRelease {
  if (newest === null) throw new Error('The database has no release: nothing was loaded.');
  return newest;
}

async function publishAll(
  client: ClientBase,
  newest: NewestRelease,
  written: readonly Written[],
): Promise<number> {
  const revisions = written.map(({ revision }) => revision);
  return publish(client, newest, draftRevisions(newest, revisions, describeImport(written)));
}

async function write(
  client: ClientBase,
  { reading, terms, yes, said }: ImportRequest,
  newest: NewestRelease,
): Promise<Written | Unwritten> {
  const { parsed, text, sha256 } = reading;
  const slug = parsed?.identity.slug ?? null;
  if (parsed === null || text === null || slug === null) {
    return refuse('The file holds no profile that has an address.');
  }
  if (parsed.language === null) {
    return refuse('The language of the findings cannot be told. Say it with --set language=EN.');
  }
  const file = `imports/${slug}.${reading.format.toLowerCase()}`;
  const read = assembleParsed({ id: slug, file, text, curated: new Map() }, parsed);
  const stored = await readStored(client, slug);
  const problem = await findClash(client, slug, read, stored, sha256);
  if (problem !== null) return refuse(problem);

  const { isEditionStated } = parsed.identity;
  const plan = await planEditions(client, read, isEditionStated ? read.edition : null);
  if (plan.clash !== null) return refuse(describeClash(plan.clash));
  const match = await matchKnown(client, slug, read, stored);
  const content = withReferences(read, parsed, match, plan.numbers.get(slug) ?? read.edition);
  const revision = describeWritten(
    // The checksums of earlier releases are of proposals under the references that were read.
    { ...content, proposals: read.proposals },
    stored === null ? 'ADDED' : 'CORRECTED',
    { added: match.added.length, removed: match.removed.length, changed: match.changed.length },
    { origin: 'IMPORT', documentSha256: sha256, documentText: text },
  );
  const [latest] = await readLatestRevisions(client, slug);
  const isSame = stored !== null && latest?.checksum === checksumOfRevision(revision);
  if (isSame) return { status: 'UNCHANGED', slug, release: newest.number };
  if (stored !== null && !yes) return { status: 'NEEDS_YES', slug, match };

  const { title, language } = content;
  const { pageLanguage } = parsed;
  const described = { id: slug, file, sha256, title, pageLanguage, text };
  const document = assembleDocument(
    { ...described, kind: 'PROFILE', textLanguage: language },
    terms,
  );
  await upsertRows(client, 'Document', ['id'], [{ ...document, origin: 'IMPORT' }]);
  await forgetProgrammeOf(client, slug);
  await writeProfile(client, content, { editions: plan.numbers, curated: 'KEEP' });
  const { moved } = plan;
  return { status: stored === null ? 'ADDED' : 'CORRECTED', slug, match, revision, moved, said };
}

function describeClash({ slug, edition, other, otherEdition }: EditionClash): string {
  return `The profile "${slug}" would be edition ${edition}, but "${other}" before it is edition ${otherEdition}. Say which it is with --set edition=${otherEdition + 1}.`;
}

async function readStored(client: ClientBase, slug: string): Promise<StoredProfile | null> {
  const { rows } = await client.query<StoredProfile>(
    `SELECT p."id", j."code" AS "jurisdiction", d."sha256"
     FROM "Profile" p JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId"
     JOIN "Document" d ON d."id" = p."documentId" WHERE p."slug" = $1`,
    [slug],
  );
  return rows[0] ?? null;
}

/** Why a profile cannot have this address or this document; null when it can. */
async function findClash(
  client: ClientBase,
  slug: string,
  { jurisdiction }: ProfileContent,
  stored: StoredProfile | null,
  sha256: string,
): Promise<string | null> {
  if (stored !== null && stored.jurisdiction !== jurisdiction) {
    return `The address "${slug}" is that of a profile of ${stored.jurisdiction}, and this one is of ${jurisdiction}. Give it another with --set slug=place-country-year.`;
  }
  const { rows } = await client.query<{ id: string }>(
    'SELECT "id" FROM "Document" WHERE "sha256" = $1 AND "id" <> $2',
    [sha256, slug],
  );
  const [other] = rows;
  return other === undefined
    ? null
    : `The same file is in the graph already, as "${other.id}". Withdraw that one first if its address is wrong.`;
}

/** Matches a reading with the profile in the graph or, after a retraction, with what it was. */
async function matchKnown(
  client: ClientBase,
  slug: string,
  read: ProfileContent,
  stored: StoredProfile | null,
): Promise<FindingMatch> {
  const { rows: past } = await client.query<KnownFinding & { readonly release: number }>(
    `SELECT r."releaseNumber" AS "release", f->>'reference' AS "reference",
       f->>'domainCode' AS "domainCode", f->>'kind' AS "kind", f->>'text' AS "text"
     FROM "ProfileRevision" r, jsonb_array_elements(r."content"->'findings') f
     WHERE r."profileSlug" = $1 ORDER BY r."releaseNumber" DESC, f->>'ordinal'`,
    [slug],
  );
  const { rows: present } = await client.query<KnownFinding>(
    `SELECT "reference", "domainCode", "kind", "text" FROM "Finding" WHERE "profileId" = $1
     ORDER BY "ordinal"`,
    [stored?.id ?? 0],
  );
  const last = past.filter(({ release }) => release === past[0]?.release);
  const match = matchFindings(
    slug,
    read.findings,
    stored === null ? last : present,
    past.map(({ reference }) => reference),
  );
  // What was withdrawn and comes back is new in this release, whatever references it had.
  return stored === null ? { ...match, added: match.findings, removed: [], changed: [] } : match;
}

/** The content that was read, under the references and the edition that it has in the graph. */
function withReferences(
  read: ProfileContent,
  { identity }: ParsedProfile,
  { findings }: FindingMatch,
  edition: number,
): ProfileContent {
  const instruments = readInstruments(read.slug, identity, findings);
  const proposals = read.proposals.map((proposal, at) => ({
    ...proposal,
    reference: findings[at]?.reference ?? proposal.reference,
  }));
  return { ...read, edition, findings, instruments, proposals };
}
