import { LOCAL_URL, type Site } from '../addresses/addresses.ts';
import { type Catalogue, makeCatalogue } from '../catalogue/catalogue.ts';
import { type CodeBook, makeCodeBook } from '../catalogue/code-book.ts';
import type { Database } from '../prisma/client.ts';
import type { Release } from '../prisma/generated/client/client.ts';
import type { Words } from '../search/words-of-release.ts';
import { NoReleaseError } from './build-newest.ts';
import { type Entities, makeRowCache, openEntities, type Reading } from './entities.ts';
import { listCodes } from './list-codes.ts';
import { readFacts } from './read-facts.ts';
import { readWords, rememberTexts, type TextsOfFindings } from './read-words.ts';
import { indexReference, type Reference, readReferenceRows } from './reference-rows.ts';
import { verifyRelease } from './verify-release.ts';

/** All that answers are read from while a release is the newest. It never changes. */
export interface PublishedRelease extends Release, Site {
  readonly catalogue: Catalogue;
  readonly reference: Reference;
  /**
   * What is searched: read when it is first asked for, once.
   * @throws ReleaseChangedError when a later release was published before all was read.
   */
  readonly words: () => Promise<Words>;
  /** The codes of all that has one. */
  readonly codes: CodeBook;
  readonly entities: Entities;
  /** Ids of the source documents, in order. */
  readonly documentIds: readonly string[];
  /** The lines to print beside a quotation, one for each source. */
  readonly attributions: readonly string[];
  /**
   * Reads the database beside the entities.
   * @throws ReleaseChangedError when what was read may be of a later release.
   */
  readonly reading: Reading;
}

/** How a release is opened. */
export interface ReleaseOptions {
  /** Megabytes that rows may take in memory. @default 96 */
  readonly entityCacheMb?: number;
  /** Texts that were read for releases before; what is read now is added. @default none */
  readonly texts?: TextsOfFindings;
  /**
   * Tells where the server is reached, which a server on any free port learns late.
   * @default that of a server without configuration
   */
  readonly publicUrl?: () => string;
}

/** Milliseconds that reading all facts may take. */
const READ_TIMEOUT = 120_000;

/** Milliseconds that a connection for it may take: a busy machine needs more than the two seconds of Prisma. */
const CONNECT_TIMEOUT = 30_000;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Does something once, when it is first asked for; again when it failed. */
function keepResult<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let kept: Promise<Result> | null = null;
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

function requireRelease(release: Release | null): Release {
  if (release === null) throw new NoReleaseError();
  return release;
}

/**
 * Reads the newest release into memory, all of it as one moment of the database shows it.
 * @throws NoReleaseError when nothing was published.
 */
export async function openRelease(
  database: Database,
  { entityCacheMb = 96, texts = rememberTexts(), publicUrl = () => LOCAL_URL }: ReleaseOptions = {},
): Promise<PublishedRelease> {
  const { release, catalogue, reference, documents, attributions } = await database.$transaction(
    async (transaction) => {
      const newest = await transaction.release.findFirst({ orderBy: { number: 'desc' } });
      const found = requireRelease(newest);
      const catalogue = await makeCatalogue(await readFacts(transaction), breathe);
      const reference = indexReference(await readReferenceRows(transaction));
      return {
        release: found,
        catalogue,
        reference,
        documents: await transaction.document.findMany({ select: { id: true } }),
        attributions: await transaction.document.findMany({
          distinct: ['attribution'],
          select: { attribution: true },
          orderBy: { attribution: 'asc' },
        }),
      };
    },
    { isolationLevel: 'RepeatableRead', timeout: READ_TIMEOUT, maxWait: CONNECT_TIMEOUT },
  );
  const reading = verifyRelease(database, release.number);
  return {
    ...release,
    catalogue,
    reference,
    words: keepResult(() =>
      readWords({ database, reading, remembered: texts, breathe }, catalogue, reference),
    ),
    codes: makeCodeBook(listCodes(catalogue, reference)),
    entities: openEntities(database, makeRowCache(entityCacheMb), reading),
    documentIds: documents.map(({ id }) => id).sort(),
    attributions: attributions.map(({ attribution }) => attribution),
    reading,
    get publicUrl() {
      return publicUrl();
    },
  };
}
