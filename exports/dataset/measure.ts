import { createHash } from 'node:crypto';
import type { WrittenFile } from './datapackage.ts';

/**
 * Passes the pieces of a file on.
 * @param onEnd is told what the file became, when the last piece is taken.
 */
export async function* measure(
  name: string,
  chunks: AsyncIterable<string> | Iterable<string>,
  onEnd: (written: WrittenFile) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk);
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  onEnd({ name, bytes, sha256: hash.digest('hex') });
}
