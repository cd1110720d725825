import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../prisma/client.ts';
import { openRelease } from '../../release/published-release.ts';
import { schema } from '../../schema/index.ts';
import { type AboutFiles, readAbout } from '../about.ts';
import { DatasetError } from '../errors.ts';
import { encodeNdjson } from '../ndjson.ts';
import { FINDING_COLUMNS } from '../selected/finding-columns.ts';
import { readFindings } from '../selected/read-findings.ts';
import { selectAll } from '../selected/select-all.ts';
import { describePackage, type WrittenFile } from './datapackage.ts';
import { fileOf, makeDictionary, writeDictionary } from './dictionary.ts';
import { writeReadme } from './readme.ts';
import { TABLES } from './tables.ts';

/** What was written. */
export interface Dataset {
  readonly release: AboutFiles['release'];
  readonly files: readonly WrittenFile[];
}

/** Writes a file as it is made, and says what it became. */
async function writeFile(
  folder: string,
  name: string,
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    Readable.from(chunks),
    async function* (source: AsyncIterable<string>) {
      for await (const chunk of source) {
        const buffer = Buffer.from(chunk);
        hash.update(buffer);
        bytes += buffer.length;
        yield buffer;
      }
    },
    createWriteStream(path.join(folder, name)),
  );
  return { name, bytes, sha256: hash.digest('hex') };
}

/** What each table holds, in the words of the graph. */
function describeTables(): ReadonlyMap<string, string> {
  return new Map(
    TABLES.map(({ name, description, note }) => [
      name,
      [schema.getType(description)?.description, note].filter(Boolean).join(' '),
    ]),
  );
}

async function writeFiles(database: Database, folder: string): Promise<Dataset> {
  const release = await openRelease(database);
  const about = await readAbout(schema, database, release);
  const files: WrittenFile[] = [];
  const write = async (name: string, chunks: AsyncIterable<string> | Iterable<string>) =>
    void files.push(await writeFile(folder, name, chunks));

  for (const table of TABLES) await write(fileOf(table.name), table.write(database, release));
  const findings = readFindings(selectAll(database, release));
  await write('findings.ndjson', encodeNdjson(FINDING_COLUMNS, findings));
  // Tables are read one after the other; together they are one release only if it is still the newest.
  await release.reading(async () => undefined);

  const dictionary = makeDictionary(schema, TABLES);
  const descriptions = describeTables();
  await write('data-dictionary.csv', writeDictionary(dictionary));
  await write('README.md', [writeReadme(about, descriptions)]);
  const parts = { about, tables: TABLES, descriptions, dictionary, files };
  await write('datapackage.json', [`${JSON.stringify(describePackage(parts), null, 2)}\n`]);
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  await writeFile(folder, 'SHA256SUMS', [sums.join('')]);
  return { release: about.release, files };
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
export async function writeDataset(database: Database, folder: string): Promise<Dataset> {
  await requireEmpty(folder);
  const target = path.resolve(folder);
  const draft = `${target}.draft-${randomUUID()}`;
  await makeFolder(draft);
  try {
    const dataset = await writeFiles(database, draft);
    // Windows renames nothing onto a folder, not even onto an empty one.
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
    return dataset;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
