import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../prisma/client.ts';
import { openRelease, type ReleaseOptions } from '../../release/published-release.ts';
import type { AboutFiles } from '../about.ts';
import { DatasetError } from '../errors.ts';
import type { WrittenFile } from './datapackage.ts';
import { listFiles } from './files.ts';
import { measure } from './measure.ts';

/** What was written. */
export interface Dataset {
  readonly release: AboutFiles['release'];
  readonly files: readonly WrittenFile[];
}

async function writeFiles(
  database: Database,
  folder: string,
  options: ReleaseOptions,
): Promise<Dataset> {
  const { about, files } = await listFiles(database, await openRelease(database, options));
  const written: WrittenFile[] = [];
  for (const { name, make } of files) {
    const chunks = measure(name, make(written), (file) => written.push(file));
    await pipeline(Readable.from(chunks), createWriteStream(path.join(folder, name)));
  }
  return { release: about.release, files: written };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new DatasetError(`${folder} cannot be written to: ${messageOf(error)}.`);
  }
}

async function requireEmpty(folder: string): Promise<void> {
  if ((await listFolder(folder)).length === 0) return;
  throw new DatasetError(
    `${folder} is not empty. Name a folder that is new or empty: nothing is ever overwritten.`,
  );
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new DatasetError(`${folder} cannot be made: ${messageOf(error)}.`);
  });
}

/**
 * Writes the newest release as a folder of files. The folder is there whole or not at all; the same
 * release makes the same bytes.
 * @throws DatasetError when the folder is not empty; ReleaseChangedError when content was published
 * meanwhile.
 */
export async function writeDataset(
  database: Database,
  folder: string,
  options: Pick<ReleaseOptions, 'publicUrl'> = {},
): Promise<Dataset> {
  await requireEmpty(folder);
  const target = path.resolve(folder);
  const draft = `${target}.draft-${randomUUID()}`;
  await makeFolder(draft);
  try {
    const dataset = await writeFiles(database, draft, options);
    // Windows renames nothing onto a folder, not even onto an empty one.
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
    return dataset;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
