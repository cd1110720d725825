import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ConfigError } from '../config.ts';

const Documents = z.record(z.string(), z.string());

function read(file: string | URL): Readonly<Record<string, string>> {
  try {
    return Documents.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? 'it is no object of texts' : String(error);
    throw new ConfigError(
      `DOCUMENTS_FILE must be a JSON file of documents by their SHA-256, {"<sha256>": "<text>"}; "${String(file)}" is not: ${why}.`,
    );
  }
}

/**
 * Reads the documents that a server answers which answers nothing else: those of the SDK, and of a file.
 * @throws ConfigError for a file that cannot be read, or has a text under another hash than its own.
 */
export function readRegistered(file: string | null): ReadonlyMap<string, string> {
  const ofSdk = read(new URL('../../sdk/src/generated/manifest.json', import.meta.url));
  const documents = { ...ofSdk, ...(file === null ? {} : read(file)) };
  for (const [hash, text] of Object.entries(documents)) {
    const own = createHash('sha256').update(text).digest('hex');
    if (own === hash) continue;
    throw new ConfigError(
      `The document under ${hash} in DOCUMENTS_FILE has the SHA-256 ${own}: it must stand under that.`,
    );
  }
  return new Map(Object.entries(documents));
}
