import { readDocument } from '../../ingest/corpus/read-corpus.ts';
import { splitLines } from '../../ingest/parse/page/lines.ts';
import { IngestError } from '../../ingest/problem.ts';
import type { Document } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { DocumentLine } from './source-line.ts';

type Lines = readonly { readonly number: number; readonly text: string }[];

/** Documents of the corpus, by what proves their text. */
const known = new Map<string, Promise<Lines | null>>();

/** Null where the folder of this server has another text: the database may be of a server of another version. */
async function readCorpusLines(document: Document): Promise<Lines | null> {
  try {
    return splitLines(await readDocument(document));
  } catch (error) {
    if (error instanceof IngestError) return null;
    throw error;
  }
}

/** Reads the text of a document, line by line; null where it is not here as its SHA-256 proves it. */
export async function readLines(
  document: Document,
  { entities }: PublishedRelease,
): Promise<Lines | null> {
  const { id, sha256, origin } = document;
  if (origin === 'IMPORT') {
    const [imported] = await entities.importedTexts.get(id);
    const text = imported?.documentSha256 === sha256 ? imported.documentText : null;
    return text === null ? null : splitLines(text);
  }
  const lines = known.get(sha256) ?? readCorpusLines(document);
  known.set(sha256, lines);
  return lines;
}

/** Where a statement stands, and what it says. */
export interface Quoted {
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly quote: string;
}

/** The lines of a statement, and some around them; null where they do not say what is quoted of them. */
export function linesAround(
  lines: Lines,
  { lineFrom, lineTo, quote }: Quoted,
  around: number,
): readonly DocumentLine[] | null {
  const own = lines.slice(lineFrom - 1, lineTo).map(({ text }) => text);
  if (!own.join('\n').includes(quote)) return null;
  return lines
    .slice(Math.max(0, lineFrom - 1 - around), lineTo + around)
    .map((line) => ({ ...line, isQuoted: line.number >= lineFrom && line.number <= lineTo }));
}
