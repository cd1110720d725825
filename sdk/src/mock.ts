import type { DocumentInput } from './document.ts';
import { readText } from './print-document.ts';

/**
 * A part of an answer: a test gives what it looks at.
 *
 * @example
 * const part: PartOf<{ meta: { counts: { findingCount: number } } }> = { meta: {} };
 */
export type PartOf<Value> = Value extends readonly (infer Item)[]
  ? readonly PartOf<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: PartOf<Value[Name]> | undefined }
    : Value;

/**
 * What a document is answered with in a test.
 *
 * @example
 * const answers: MockAnswer[] = [mockAnswer(MetaDocument, { meta: {} })];
 */
export interface MockAnswer {
  /** The text of the document. */
  readonly text: string;
  /** Makes `data` of the variables of a call. */
  readonly answer: (variables: Readonly<Record<string, unknown>>) => unknown;
}

/**
 * Says what a document is answered with; a function gets the variables of each call.
 *
 * @example
 * const three = mockAnswer(FindingsDocument, { findings: { totalCount: 3, nodes: [] } });
 */
export function mockAnswer<Result, Variables>(
  document: DocumentInput<Result, Variables>,
  answer: PartOf<NoInfer<Result>> | ((variables: NoInfer<Variables>) => PartOf<NoInfer<Result>>),
): MockAnswer {
  // Data are never functions, and what a client sends are the variables of this document.
  const make = typeof answer === 'function' ? (answer as MockAnswer['answer']) : () => answer;
  return { text: readText(document), answer: make };
}

function respond(body: object): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/graphql-response+json' },
  });
}

const refuse = (message: string, code: string) =>
  respond({ errors: [{ message, extensions: { code } }] });

/**
 * A `fetch` for tests, which answers without a server: the whole client runs, with its hooks and pages.
 * A document without an answer fails with a sentence that says so.
 *
 * @example
 * const fetch = mockFetch([mockAnswer(FindingsDocument, { findings: { totalCount: 3 } })]);
 * const client = createClient({ url: 'http://mock/graphql', fetch });
 */
export function mockFetch(answers: readonly MockAnswer[]): typeof globalThis.fetch {
  return async (_input, init) => {
    // A query by its hash comes again with its text when the hash is not known.
    if (typeof init?.body !== 'string') {
      return refuse('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND');
    }
    const { query, variables } = JSON.parse(init.body);
    const found = answers.find(({ text }) => text === query);
    if (found !== undefined) return respond({ data: found.answer(variables ?? {}) });
    const start = String(query).slice(0, 60);
    return refuse(
      `The mock has no answer for "${start}…". Give mockFetch one: mockAnswer(document, answer).`,
      'NO_MOCK_ANSWER',
    );
  };
}
