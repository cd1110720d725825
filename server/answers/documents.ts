import { type DocumentNode, parse, type Token, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { schema } from '../../schema/index.ts';

/** Words and signs that a query may have. Deep nesting needs many, and would exhaust the parser. */
export const MAX_TOKENS = 1_000;

/** Room for documents that were read and checked, in bytes. */
const MAX_BYTES = 32_000_000;

// Measured: 285 bytes a word or sign of a document that fits the schema.
const BYTES_A_TOKEN = 300;

/** Reads a text as a document that fits the schema; null for what is none. */
export type ReadDocument = (text: string) => DocumentNode | null;

interface Known {
  readonly document: DocumentNode | null;
}

function measure({ document }: Known, text: string): number {
  let tokens = 1;
  for (let token: Token | null = document?.loc?.startToken ?? null; token; token = token.next) {
    tokens += 1;
  }
  return tokens * BYTES_A_TOKEN + 2 * text.length;
}

function readAndCheck(text: string): DocumentNode | null {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS });
    return validate(schema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}

/** Makes a reader that reads and checks each text once; what was not asked for longest is forgotten. */
export function createDocumentReader(): ReadDocument {
  const known = new LRUCache<string, Known>({
    maxSize: MAX_BYTES,
    sizeCalculation: measure,
    memoMethod: (text) => ({ document: readAndCheck(text) }),
  });
  return (text) => known.memo(text).document;
}
