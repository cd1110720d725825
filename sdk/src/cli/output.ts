/** The output could not be written. `isReaderGone` tells of a closed pipe, as that of `head`. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly isReaderGone: boolean;

  constructor(cause: Error & { readonly code?: string }) {
    const isFull = cause.code === 'ENOSPC';
    const reason = isFull ? 'the disk is full. Free some space, then try again' : cause.message;
    super(`The output cannot be written: ${reason}.`, { cause });
    this.isReaderGone = cause.code === 'EPIPE';
  }
}

// Each write tells of its own failure; without a listener the stream would throw it a second time.
process.stdout.on('error', () => {});

/**
 * Writes to the standard output, and waits until that is done.
 * @throws OutputError when it cannot be.
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(new OutputError(error));
      else resolve();
    });
  });
}
