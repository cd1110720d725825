import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Makes it, piece by piece, when those before it are in the archive. */
  readonly make: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

// The same files make the same bytes: a date as DOS has it says no time zone.
const STAMP = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

/**
 * Writes files as a zip archive, one after the other and each piece by piece. What is compressed is
 * compressed beside the event loop.
 * @throws whatever the making of a file throws.
 */
export async function* zipEntries(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const file = new PassThrough();
  const opened: Readable[] = [];
  for (const { name, make } of entries) {
    zip.addReadStreamLazy(name, STAMP, (give) => {
      const stream = Readable.from(make());
      opened.push(stream);
      // The archive does not say that what it reads has failed: it would wait for ever.
      stream.on('error', (error) => file.destroy(error));
      give(null, stream);
    });
  }
  zip.end();
  zip.outputStream.pipe(file);
  try {
    yield* file;
  } finally {
    for (const stream of opened) stream.destroy();
  }
}
