import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';

/** The pieces of a file, in order. Texts are written in UTF-8. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** A file that is whole. */
export interface WrittenFile {
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** A file cannot be kept on this machine. The message says where, why and what to do. */
export class KeepingError extends Error {
  override readonly name = 'KeepingError';

  constructor(place: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `Nothing can be written to ${place}: ${why}. Free some space there, or start the server with another folder for temporary files.`,
      { cause },
    );
  }
}

async function writeChunks(
  path: string,
  make: (signal: AbortSignal) => Chunks,
  signal: AbortSignal,
): Promise<WrittenFile> {
  const blame = (cause: unknown) => {
    throw new KeepingError(path, cause);
  };
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'wx', 0o600).catch(blame);
  try {
    for await (const chunk of make(signal)) {
      signal.throwIfAborted();
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece).catch(blame);
    }
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Writes a file as it is made; what cannot be finished leaves nothing.
 * @param signal ends the writing before the next piece.
 * @throws KeepingError where the disk is full or refuses, the reason of the signal, and whatever the
 * making throws.
 */
export async function writeFile(
  path: string,
  make: (signal: AbortSignal) => Chunks,
  signal: AbortSignal,
): Promise<WrittenFile> {
  signal.throwIfAborted();
  try {
    return await writeChunks(path, make, signal);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
