import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { zipEntries } from '../zip-entries.ts';
import type { WrittenFile } from './datapackage.ts';
import { listFiles } from './files.ts';
import { measure } from './measure.ts';

/**
 * Writes a release as one archive of files, in a folder of its name; the same release makes the same
 * bytes.
 * @param signal ends the writing before the next piece.
 * @throws ReleaseChangedError when content was published meanwhile.
 */
export async function* zipDataset(
  database: Database,
  release: PublishedRelease,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { files } = await listFiles(database, release);
  const written: WrittenFile[] = [];
  const folder = `mgi-graph-release-${release.number}`;
  yield* zipEntries(
    files.map(({ name, make }) => ({
      name: `${folder}/${name}`,
      make: async function* () {
        for await (const piece of measure(name, make(written), (file) => written.push(file))) {
          signal.throwIfAborted();
          yield piece;
        }
      },
    })),
  );
}
