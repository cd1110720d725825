import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ownAddress } from '../../citations/own-address.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { schema } from '../../schema/index.ts';
import { type AboutFiles, readAbout } from '../about.ts';
import { encodeNdjson } from '../ndjson.ts';
import { FINDING_COLUMNS } from '../selected/finding-columns.ts';
import { readFindings } from '../selected/read-findings.ts';
import { selectAll } from '../selected/select-all.ts';
import { describePackage, type WrittenFile } from './datapackage.ts';
import { fileOf, makeDictionary, writeDictionary } from './dictionary.ts';
import { writeReadme } from './readme.ts';
import { TABLES } from './tables.ts';

/** A file of a dataset, before it is written. */
export interface DatasetFile {
  readonly name: string;
  /**
   * Makes it, piece by piece.
   * @param written the files before it, as they were written.
   * @throws ReleaseChangedError when content was published meanwhile.
   */
  readonly make: (written: readonly WrittenFile[]) => AsyncIterable<string> | Iterable<string>;
}

/** The files of a release, and what it is. */
export interface DatasetFiles {
  readonly about: AboutFiles;
  /** In the order in which they are to be written. */
  readonly files: readonly DatasetFile[];
}

/** How the curated mappings were decided, as people read it. */
const CODEBOOK = fileURLToPath(new URL('../../docs/mapping-guide.md', import.meta.url));

/** What each table holds, in the words of the graph. */
function describeTables(): ReadonlyMap<string, string> {
  return new Map(
    TABLES.map(({ name, description, note }) => [
      name,
      [schema.getType(description)?.description, note].filter(Boolean).join(' '),
    ]),
  );
}

/** Lists the files of the release: tables, then what explains them, then what they are whole by. */
export async function listFiles(
  database: Database,
  release: PublishedRelease,
): Promise<DatasetFiles> {
  const about = await readAbout(schema, database, release);
  const dictionary = makeDictionary(schema, TABLES);
  const descriptions = describeTables();
  const codebook = await readFile(CODEBOOK, 'utf8');

  async function* describe(files: readonly WrittenFile[]) {
    // Tables are read one after the other; together they are one release only if it is still the newest.
    await release.reading(async () => undefined);
    const homepage = ownAddress(release, 'releases', release.number);
    const parts = { homepage, about, tables: TABLES, descriptions, dictionary, files };
    yield `${JSON.stringify(describePackage(parts), null, 2)}\n`;
  }
  const files: readonly DatasetFile[] = [
    ...TABLES.map((table) => ({
      name: fileOf(table.name),
      make: () => table.write(database, release),
    })),
    {
      name: 'findings.ndjson',
      make: () => encodeNdjson(FINDING_COLUMNS, readFindings(selectAll(database, release))),
    },
    { name: 'data-dictionary.csv', make: () => writeDictionary(dictionary) },
    { name: 'codebook.md', make: () => [codebook] },
    { name: 'README.md', make: () => [writeReadme(about, descriptions)] },
    { name: 'datapackage.json', make: describe },
    {
      name: 'SHA256SUMS',
      make: (written) => written.map(({ name, sha256 }) => `${sha256}  ${name}\n`),
    },
  ];
  return { about, files };
}
