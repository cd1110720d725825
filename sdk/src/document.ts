/**
 * What a document is answered with and which variables it takes, for the compiler only. The
 * properties never exist; their names are those of `@graphql-typed-document-node/core` and of
 * `graphql`, so that documents of other code generators fit.
 *
 * @example
 * type Typed = string & DocumentTypes<{ meta: { cautions: string[] } }, Record<string, never>>;
 *
 * @category Documents
 */
export interface DocumentTypes<Result, Variables> {
  /** Never there. */
  readonly __apiType?: (variables: Variables) => Result;
}

/**
 * A GraphQL document as a string that knows its types.
 *
 * @example
 * const YearsDocument: TypedDocument<
 *   { profiles: { nodes: { slug: string; year: number }[] } },
 *   { first: number }
 * > = 'query Years($first: Int!) { profiles(first: $first) { nodes { slug year } } }';
 *
 * @category Documents
 */
export type TypedDocument<Result, Variables> = string & DocumentTypes<Result, Variables>;

/**
 * A document as a string, or the `TypedDocumentString` object of GraphQL Code Generator.
 *
 * @example
 * const text: DocumentText = '{ meta { attributions } }';
 *
 * @category Documents
 */
export interface DocumentText {
  /** That of a string, by which one is known. */
  readonly trim: () => string;
  /** The text. */
  readonly toString: () => string;
}

/**
 * A parsed document: the `DocumentNode` of `graphql`, a `TypedDocumentNode`.
 *
 * @example
 * const node: ParsedDocument = parse('{ meta { attributions } }');
 *
 * @category Documents
 */
export interface ParsedDocument {
  readonly kind: string;
  readonly definitions: readonly object[];
}

/**
 * What can be sent: text or a parsed document, typed or not.
 *
 * @example
 * const send = (document: DocumentInput<unknown, never>) => client.request(document);
 *
 * @category Documents
 */
export type DocumentInput<Result, Variables> = DocumentTypes<Result, Variables> &
  (DocumentText | ParsedDocument);

/**
 * The text of a document that is text.
 * @throws TypeError when it is not.
 */
export function checkText(document: DocumentText | ParsedDocument): string {
  if (typeof document === 'string' || document instanceof String) return `${document}`;
  throw new TypeError('A document must be text; readText makes it of a parsed one.');
}

/**
 * The type of the answer to a document.
 *
 * @example
 * type Findings = ResultOf<typeof FindingsDocument>;
 *
 * @category Documents
 */
export type ResultOf<Document> =
  Document extends DocumentTypes<infer Result, never> ? Result : never;

/**
 * The type of the variables of a document.
 *
 * @example
 * const variables: VariablesOf<typeof FindingsDocument> = { filter: { objectives: [10] } };
 *
 * @category Documents
 */
export type VariablesOf<Document> =
  Document extends DocumentTypes<unknown, infer Variables> ? Variables : never;
