import type { DocumentNode, Token } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Room for documents that were read and checked, in bytes. */
const MAX_BYTES = 32_000_000;

// Measured: 285 bytes a word or sign of a document that fits the schema, 570 of one that names an
// unknown field wherever it can.
const BYTES_A_TOKEN = 600;

function measure({ loc }: DocumentNode, text: string): number {
  let tokens = 1;
  for (let token: Token | null = loc?.startToken ?? null; token !== null; token = token.next) {
    tokens += 1;
  }
  return tokens * BYTES_A_TOKEN + 2 * text.length;
}

/**
 * What Yoga keeps of queries, so that each is parsed and validated once. Its own caches count
 * documents, not bytes: a thousand long ones took 290 MB, or 580 with the errors of each. Texts that
 * are no GraphQL are not kept at all.
 */
export function createDocumentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: MAX_BYTES,
      sizeCalculation: measure,
    }),
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
