import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusDocument, CuratedMappings } from '../corpus/read-corpus.ts';

/** What a curated file holds, as it is written: findings in the order that they had. */
export function formatCurated(profile: string, curated: CuratedMappings): string {
  return `${JSON.stringify({ profile, findings: Object.fromEntries(curated) }, null, 2)}\n`;
}

/**
 * Writes the curated mappings of a document to its file; a reader sees the old file or the new one.
 * @throws Error when the document has no file of mappings, or it cannot be written.
 */
export async function writeCurated(
  dir: string,
  document: CorpusDocument,
  curated: CuratedMappings,
): Promise<string> {
  if (document.mappings === undefined) {
    throw new Error(
      `manifest.json names no file of mappings for "${document.id}": give it "mappings": "mappings/${document.id}.json".`,
    );
  }
  const file = path.join(dir, document.mappings);
  await writeFile(`${file}.new`, formatCurated(document.id, curated));
  await rename(`${file}.new`, file);
  return document.mappings;
}
