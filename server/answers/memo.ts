import { LRUCache } from 'lru-cache';

/** Texts that are remembered; clients send the same few headers over and over. */
const MAX_TEXTS = 100;

/** Remembers what was read from the texts that were met last. */
export function remember<Read extends object>(
  read: (text: string) => Read,
): (text: string) => Read {
  const known = new LRUCache<string, Read>({ max: MAX_TEXTS, memoMethod: read });
  return (text) => known.memo(text);
}
