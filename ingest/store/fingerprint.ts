import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientBase } from 'pg';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that decides over the content that a load of the corpus stores. */
const INPUTS = ['corpus', 'text', 'reference', 'ingest', 'package-lock.json'];

async function listFiles(input: string): Promise<readonly string[]> {
  if (path.extname(input) !== '') return [input];
  const entries = await readdir(path.join(ROOT, input), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** SHA-256 of the corpus, the reference data and the code that reads them, in hexadecimal. */
export async function readFingerprint(): Promise<string> {
  const files = (await Promise.all(INPUTS.map(listFiles))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(ROOT, file))));
  const hash = createHash('sha256');
  for (const [at, file] of files.entries()) {
    hash.update(`${file}\0${contents[at]?.length}\0`).update(contents[at] ?? '');
  }
  return hash.digest('hex');
}

/** The fingerprint that the content was loaded with; null where it must be read again. */
export async function readLoadedFingerprint(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ fingerprint: string }>(
    'SELECT "fingerprint" FROM "LoadedCorpus"',
  );
  return rows[0]?.fingerprint ?? null;
}

/** Notes what the content was loaded from, within the transaction that loads it. */
export async function noteFingerprint(
  client: ClientBase,
  fingerprint: string | null,
): Promise<void> {
  await client.query('DELETE FROM "LoadedCorpus"');
  if (fingerprint === null) return;
  await client.query('INSERT INTO "LoadedCorpus" ("fingerprint") VALUES ($1)', [fingerprint]);
}
