/** The dataset cannot be written. The message says why and what to do. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}

/** A new release was published while its predecessor was read; the rows so far are worth nothing. */
export class ReleaseChangedError extends Error {
  override readonly name = 'ReleaseChangedError';
}
