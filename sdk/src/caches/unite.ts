/** A value as a cache keeps it: data, with references to what has an id in the place of it. */
export type Kept = unknown;

type Fields = Readonly<Record<string, Kept>>;

/** Merges a reference with an object that stands for the same thing, and gives the reference. */
export type Join = (existing: Fields, incoming: Fields) => Fields;

function isFields(value: Kept): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReference(value: Fields): boolean {
  return typeof value['__ref'] === 'string';
}

/** Lists that were merged page by page already. */
function isPaged(value: Kept): boolean {
  return isFields(value) && 'pages' in value;
}

/**
 * Whether two values can be two views of one thing: what both have is the same in both. One that
 * was asked for with its id is never at odds with one that was asked for without.
 */
export function agree(existing: Kept, incoming: Kept): boolean {
  if (existing === undefined || isPaged(incoming)) return true;
  if (Array.isArray(existing) && Array.isArray(incoming)) {
    return (
      existing.length === incoming.length && existing.every((item, at) => agree(item, incoming[at]))
    );
  }
  if (!isFields(existing) || !isFields(incoming)) return existing === incoming;
  if (isReference(existing) !== isReference(incoming)) return true;
  return Object.keys(incoming).every((name) => agree(existing[name], incoming[name]));
}

/** Makes one of two values that agree, with all that either has. */
export function unite(existing: Kept, incoming: Kept, join: Join): Kept {
  if (existing === undefined || isPaged(incoming)) return incoming;
  if (Array.isArray(existing) && Array.isArray(incoming)) {
    return incoming.map((item, at) => unite(existing[at], item, join));
  }
  if (!isFields(existing) || !isFields(incoming)) return incoming;
  if (isReference(existing) !== isReference(incoming)) return join(existing, incoming);
  const both = Object.keys(incoming).map((name) => [
    name,
    unite(existing[name], incoming[name], join),
  ]);
  return { ...existing, ...Object.fromEntries(both) };
}
