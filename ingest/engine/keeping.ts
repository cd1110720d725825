/** A function that keeps what it has given for each argument, and never works that out again. */
export function keeping<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = kept.get(key) ?? { value: read(key) };
    kept.set(key, known);
    return known.value;
  };
}
