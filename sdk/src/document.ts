/**
 * What a document is answered with and which variables it takes, for the compiler only. The
 * property never exists; its name is that of `@graphql-typed-document-node/core`, so that documents
 * of other code generators fit.
 *
 * @example
 * type Typed = string & DocumentTypes<{ meta: { cautions: string[] } }, Record<string, never>>;
 */
export interface DocumentTypes<Result, Variables> {
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
 */
export type TypedDocument<Result, Variables> = string & DocumentTypes<Result, Variables>;

/**
 * What can be sent: a string, or the `TypedDocumentString` object of GraphQL Code Generator.
 *
 * @example
 * const log = (document: DocumentInput<unknown, never>) => console.log(document.toString());
 */
export type DocumentInput<Result, Variables> = DocumentTypes<Result, Variables> & {
  readonly trim: () => string;
  readonly toString: () => string;
};

/**
 * The type of the answer to a document.
 *
 * @example
 * type Findings = ResultOf<typeof FindingsDocument>;
 */
export type ResultOf<Document> =
  Document extends DocumentTypes<infer Result, never> ? Result : never;

/**
 * The type of the variables of a document.
 *
 * @example
 * const variables: VariablesOf<typeof FindingsDocument> = { filter: { objectives: [10] } };
 */
export type VariablesOf<Document> = Document extends {
  readonly __apiType?: (variables: infer Variables) => unknown;
}
  ? Variables
  : never;
