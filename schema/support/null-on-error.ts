/**
 * Marks a field that is null only where it failed, by the error under its path: a failure of one leaves
 * the others of the answer. Clients that throw on errors may take it as never null; the schema's text
 * says so with `@semanticNonNull`.
 */
export const NULL_ON_ERROR = { semanticNonNull: true } as const;
