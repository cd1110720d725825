import type { ClientBase } from 'pg';
import { assembleDocument } from '../assemble/assemble-document.ts';
import { assembleParsed } from '../assemble/assemble-profile.ts';
import type { DocumentContent, ProfileContent } from '../assemble/content.ts';
import type { ProfileReading } from '../assemble/read-profile.ts';
import type { CorpusTerms } from '../corpus/read-corpus.ts';
import { readInstruments } from '../instruments/read-instruments.ts';
import type { ParsedProfile } from '../parse/profile.ts';
import { IngestError } from '../problem.ts';
import type { Written } from './describe-import.ts';
import { describeWritten } from './describe-revision.ts';
import type { EditionClash } from './editions.ts';
import { type FindingMatch, type KnownFinding, matchFindings } from './match-findings.ts';
import { checksumOfRevision, type LatestRevision, readLatestRevisions } from './releases.ts';
import { planEditions, readEditions, type StoredEdition } from './write-editions.ts';
import type { ProfileToWrite } from './write-profile.ts';

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

/** What became of a profile that is not written. */
export type Unwritten =
  | { readonly status: 'UNCHANGED'; readonly slug: string; readonly release: number }
  | { readonly status: 'NEEDS_YES'; readonly slug: string; readonly match: FindingMatch }
  | { readonly status: 'REFUSED'; readonly problem: string };

/** A profile that can be in the graph, before the graph is asked about it. */
export interface Prepared {
  readonly request: ImportRequest;
  readonly slug: string;
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedProfile;
  readonly content: ProfileContent;
}

/** All that is to be written of a profile, and what its release is to say of it. */
export interface PlannedImport extends ProfileToWrite {
  readonly document: DocumentContent;
  readonly written: Written;
}

export const refuse = (problem: string): Unwritten => ({ status: 'REFUSED', problem });

export const isUnwritten = <T extends object>(each: T | Unwritten): each is Unwritten =>
  'status' in each;

/** What is wrong with one profile must not end the import of the others. */
export function refuseFaulty(error: unknown): Unwritten {
  if (error instanceof IngestError) return refuse(error.message);
  // Classes 22 and 23: a value or a row that the rules of the database do not allow.
  if (error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))) {
    return refuse(`The database refuses the profile: ${error.message}.`);
  }
  throw error;
}

/** Makes of a reading what the graph is to hold of it, or tells why it cannot. */
export function prepareImport(request: ImportRequest): Prepared | Unwritten {
  const { parsed, text, format } = request.reading;
  const slug = parsed?.identity.slug ?? null;
  if (parsed === null || text === null || slug === null) {
    return refuse('The file holds no profile that has an address.');
  }
  if (parsed.language === null) {
    return refuse('The language of the findings cannot be told. Say it with --set language=EN.');
  }
  const file = `imports/${slug}.${format.toLowerCase()}`;
  try {
    const content = assembleParsed({ id: slug, file, text, curated: new Map() }, parsed);
    return { request, slug, file, text, parsed, content };
  } catch (error) {
    return refuseFaulty(error);
  }
}

type StoredProfile = Readonly<{ id: number; slug: string; jurisdiction: string }>;

/** A finding that a release had of a profile. */
interface PastFinding extends KnownFinding {
  readonly slug: string;
  readonly release: number;
}

interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly sourceUrl: string | null;
}

/** What the graph has of some profiles, their places and their files. */
export interface Stored {
  readonly profiles: ReadonlyMap<string, StoredProfile>;
  /** Those of these profiles, and those with these bytes. */
  readonly documents: readonly StoredDocument[];
  readonly editions: readonly StoredEdition[];
  readonly past: readonly PastFinding[];
  readonly present: readonly (KnownFinding & { readonly profileId: number })[];
  readonly latest: ReadonlyMap<string, LatestRevision>;
}

/** Reads what the graph has of profiles: a statement for each table, whatever their number. */
export async function readStored(
  client: ClientBase,
  prepared: readonly Prepared[],
): Promise<Stored> {
  const slugs = prepared.map(({ slug }) => slug);
  const { rows: profiles } = await client.query<StoredProfile>(
    `SELECT p."id", p."slug", j."code" AS "jurisdiction"
     FROM "Profile" p JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId" WHERE p."slug" = ANY($1)`,
    [slugs],
  );
  const { rows: documents } = await client.query<StoredDocument>(
    'SELECT "id", "sha256", "sourceUrl" FROM "Document" WHERE "sha256" = ANY($1) OR "id" = ANY($2)',
    [prepared.map(({ request }) => request.reading.sha256), slugs],
  );
  const { rows: past } = await client.query<PastFinding>(
    `SELECT r."profileSlug" AS "slug", r."releaseNumber" AS "release", f->>'reference' AS "reference",
       f->>'domainCode' AS "domainCode", f->>'kind' AS "kind", f->>'text' AS "text"
     FROM "ProfileRevision" r, jsonb_array_elements(r."content"->'findings') f
     WHERE r."profileSlug" = ANY($1) ORDER BY r."releaseNumber" DESC, f->>'ordinal'`,
    [slugs],
  );
  const { rows: present } = await client.query<KnownFinding & { profileId: number }>(
    `SELECT "profileId", "reference", "domainCode", "kind", "text" FROM "Finding"
     WHERE "profileId" = ANY($1) ORDER BY "ordinal"`,
    [profiles.map(({ id }) => id)],
  );
  const latest = await readLatestRevisions(client, slugs);
  return {
    profiles: new Map(profiles.map((profile) => [profile.slug, profile])),
    documents,
    editions: await readEditions(
      client,
      prepared.map(({ content }) => content.jurisdiction),
    ),
    past,
    present,
    latest: new Map(latest.map((revision) => [revision.profileSlug, revision])),
  };
}

/**
 * Holds a profile against what the graph has, and says what is to be written, or why nothing is.
 * @param release the number of the newest release.
 */
export function planImport(
  { request, slug, file, text, parsed, content: read }: Prepared,
  stored: Stored,
  release: number,
): PlannedImport | Unwritten {
  const { reading, terms, yes, said } = request;
  const { sha256 } = reading;
  const known = stored.profiles.get(slug);
  const problem = findClash(slug, read, known, sha256, stored.documents);
  if (problem !== null) return refuse(problem);

  const { isEditionStated } = parsed.identity;
  const plan = planEditions(read, stored.editions, isEditionStated ? read.edition : null);
  if (plan.clash !== null) return refuse(describeClash(plan.clash));
  const match = matchKnown(slug, read, known, stored);
  const content = withReferences(read, parsed, match, plan.numbers.get(slug) ?? read.edition);
  const status = known === undefined ? 'ADDED' : 'CORRECTED';
  const revision = describeWritten(
    // The checksums of earlier releases are of proposals under the references that were read.
    { ...content, proposals: read.proposals },
    status,
    { added: match.added.length, removed: match.removed.length, changed: match.changed.length },
    { origin: 'IMPORT', documentSha256: sha256, documentText: text },
  );
  const isSame = stored.latest.get(slug)?.checksum === checksumOfRevision(revision);
  if (known !== undefined && isSame) return { status: 'UNCHANGED', slug, release };
  if (known !== undefined && !yes) return { status: 'NEEDS_YES', slug, match };

  const { title, language } = content;
  const { pageLanguage } = parsed;
  const described = { id: slug, file, sha256, title, pageLanguage, text };
  const document = {
    ...assembleDocument({ ...described, kind: 'PROFILE', textLanguage: language }, terms),
    // A correction that tells no address is of the same page.
    sourceUrl: reading.url ?? stored.documents.find(({ id }) => id === slug)?.sourceUrl ?? null,
  };
  const { numbers, moved } = plan;
  const written = { status, slug, match, revision, moved, said } as const;
  return { profile: content, editions: numbers, document, written };
}

function describeClash({ slug, edition, other, otherEdition }: EditionClash): string {
  return `The profile "${slug}" would be edition ${edition}, but "${other}" before it is edition ${otherEdition}. Say which it is with --set edition=${otherEdition + 1}.`;
}

/** Why a profile cannot have this address or this document; null when it can. */
function findClash(
  slug: string,
  { jurisdiction }: ProfileContent,
  known: StoredProfile | undefined,
  sha256: string,
  documents: Stored['documents'],
): string | null {
  if (known !== undefined && known.jurisdiction !== jurisdiction) {
    return `The address "${slug}" is that of a profile of ${known.jurisdiction}, and this one is of ${jurisdiction}. Give it another with --set slug=place-country-year.`;
  }
  const other = documents.find((each) => each.sha256 === sha256 && each.id !== slug);
  return other === undefined
    ? null
    : `The same file is in the graph already, as "${other.id}". Withdraw that one first if its address is wrong.`;
}

/** Matches a reading with the profile in the graph or, after a retraction, with what it was. */
function matchKnown(
  slug: string,
  read: ProfileContent,
  known: StoredProfile | undefined,
  stored: Stored,
): FindingMatch {
  const past = stored.past.filter((each) => each.slug === slug);
  const present = stored.present.filter(({ profileId }) => profileId === known?.id);
  const last = past.filter(({ release }) => release === past[0]?.release);
  const match = matchFindings(
    slug,
    read.findings,
    known === undefined ? last : present,
    past.map(({ reference }) => reference),
  );
  // What was withdrawn and comes back is new in this release, whatever references it had.
  return known === undefined
    ? { ...match, added: match.findings, removed: [], changed: [] }
    : match;
}

/** The content that was read, under the references and the edition that it has in the graph. */
function withReferences(
  read: ProfileContent,
  { identity }: ParsedProfile,
  { findings }: FindingMatch,
  edition: number,
): ProfileContent {
  const isAsRead = findings.every(
    ({ reference }, at) => reference === read.findings[at]?.reference,
  );
  if (isAsRead) return { ...read, edition };
  const instruments = readInstruments(read.slug, identity, findings);
  const proposals = read.proposals.map((proposal, at) => ({
    ...proposal,
    reference: findings[at]?.reference ?? proposal.reference,
  }));
  return { ...read, edition, findings, instruments, proposals };
}
