/**
 * Goes on with what was read: at once where it is there, later where it must come. A promise for each
 * of a hundred rows costs as much as the rows.
 */
export function whenRead<Value, Result>(
  value: Value | Promise<Value>,
  use: (value: Value) => Result,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}
