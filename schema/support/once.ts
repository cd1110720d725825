/** Makes a function that is run when it is first called, and never again. */
export function once<Value>(run: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: run() };
    return made.value;
  };
}
