/** The dataset cannot be written. The message says why and what to do. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}
