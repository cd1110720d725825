/** A key that nothing in the graph has. Its message says what to do. */
export class UnknownError extends Error {
  override readonly name = 'UnknownError';

  constructor(what: string, key: string) {
    super(`There is no ${what} "${key}" in this graph. Look its key up with \`resolve\`.`);
  }
}
