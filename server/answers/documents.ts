import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  type Token,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { schema } from '../../schema/index.ts';

/** Words and signs that a query may have. Deep nesting needs many, and would exhaust the parser. */
export const MAX_TOKENS = 1_000;

/** Room for documents that were read and checked, in bytes. */
const MAX_BYTES = 32_000_000;

// Measured: 285 bytes a word or sign of a document that fits the schema.
const BYTES_A_TOKEN = 300;

/** A text that was read: a document that fits the schema, or what is wrong with it. */
export type ReadResult =
  | { readonly document: DocumentNode; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[] };

/** Reads a text as a document of the schema. */
export type ReadDocument = (text: string) => ReadResult;

function measure(document: DocumentNode, text: string): number {
  let tokens = 1;
  for (let token: Token | null = document.loc?.startToken ?? null; token; token = token.next) {
    tokens += 1;
  }
  return tokens * BYTES_A_TOKEN + 2 * text.length;
}

/**
 * Reads and checks a text.
 * @throws what is no error of the text.
 */
function readAndCheck(text: string, rules: typeof specifiedRules): ReadResult {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS });
    const errors = validate(schema, document, rules);
    return errors.length === 0 ? { document } : { errors };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/**
 * Makes a reader that reads and checks each document once; what was not asked for longest is
 * forgotten. What is wrong is not kept: the errors of a thousand long texts took 580 MB.
 * @param hasIntrospection whether documents may ask of the schema; `__typename` they may in any case.
 */
export function createDocumentReader(hasIntrospection = true): ReadDocument {
  const rules = hasIntrospection
    ? specifiedRules
    : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const known = new LRUCache<string, DocumentNode>({
    maxSize: MAX_BYTES,
    sizeCalculation: measure,
  });
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return { document: before };
    const read = readAndCheck(text, rules);
    if ('document' in read) known.set(text, read.document);
    return read;
  };
}
