import type { Client, ClientBase } from 'pg';
import { upsertRows } from '../../prisma/rows.ts';
import { assembleDocument } from '../assemble/assemble-document.ts';
import { assembleParsed } from '../assemble/assemble-profile.ts';
import type { ProfileContent } from '../assemble/content.ts';
import type { ProfileReading } from '../assemble/read-profile.ts';
import type { CorpusTerms } from '../corpus/read-corpus.ts';
import { readInstruments } from '../instruments/read-instruments.ts';
import type { ParsedProfile } from '../parse/profile.ts';
import { describeWritten } from './describe-revision.ts';
import type { EditionClash } from './editions.ts';
import { type FindingMatch, type KnownFinding, matchFindings } from './match-findings.ts';
import {
  checksumOfRevision,
  draftRevision,
  type NewestRelease,
  publish,
  type Revision,
  readLatestRevisions,
} from './releases.ts';
import { inTurn } from './turn.ts';
import { planEditions } from './write-editions.ts';
import { writeProfile } from './write-profile.ts';

/** One profile to be brought into the graph. */
export interface ImportRequest {
  /** A reading without errors. */
  readonly reading: ProfileReading;
  /** Who published it, and on what terms. */
  readonly terms: CorpusTerms;
  /** Accept a corrected text of a profile that is there already. */
  readonly yes: boolean;
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

type StoredProfile = Readonly<{ id: number; jurisdiction: string; sha256: string }>;

const refuse = (problem: string): ImportResult => ({ status: 'REFUSED', problem });

/**
 * Brings one profile into the graph, in one transaction that ends with a release. The same content
 * again changes nothing.
 * @param client connected, outside of a transaction, to a database that holds the corpus.
 * @throws IngestError when the reading has errors.
 */
export async function importProfile(client: Client, request: ImportRequest): Promise<ImportResult> {
  return inTurn(client, async (newest) => {
    const result = await importInTurn(client, request, newest);
    return { result, isWritten: result.status === 'ADDED' || result.status === 'CORRECTED' };
  });
}

async function importInTurn(
  client: ClientBase,
  { reading, terms, yes }: ImportRequest,
  newest: NewestRelease | null,
): Promise<ImportResult> {
  const { parsed, text, sha256 } = reading;
  const slug = parsed?.identity.slug ?? null;
  if (parsed === null || text === null || slug === null) {
    return refuse('The file holds no profile that has an address.');
  }
  if (parsed.language === null) {
    return refuse('The language of the findings cannot be told. Say it with --set language=EN.');
  }
  if (newest === null) throw new Error('The database has no release: nothing was loaded.');
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
  await writeProfile(client, content, { editions: plan.numbers, curated: 'KEEP' });
  const draft = draftRevision(newest, revision, summarise(revision, plan.moved));
  const release = await publish(client, newest, draft);
  return { status: stored === null ? 'ADDED' : 'CORRECTED', slug, release, match };
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

function summarise(revision: Revision, moved: readonly string[]): string {
  const { profileSlug, change, findings, findingsAdded, findingsRemoved, findingsChanged } =
    revision;
  const what =
    change === 'ADDED'
      ? `${profileSlug} added with ${findings} findings`
      : `${profileSlug} corrected: ${findingsAdded} findings added, ${findingsRemoved} removed, ${findingsChanged} changed`;
  return `Import: ${[what, ...moved].join('; ')}.`;
}
