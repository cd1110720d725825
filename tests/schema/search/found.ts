interface Said {
  readonly text: string;
}

interface Reason {
  readonly statement: Said;
  readonly mapping: { readonly rationale: Said; readonly objective: { readonly number: number } };
}

/** A hit, as the tests of the search ask for it. */
export interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly matchedField: string;
  readonly textLanguage: string | null;
  readonly snippet: string;
  readonly snippetHtml: string;
  readonly highlights: readonly { start: number; end: number }[];
  readonly reason: Reason | null;
  readonly node: { __typename: string; key: string; text?: string };
}

/** A page of hits. */
export interface Found {
  readonly totalCount: number;
  readonly didYouMean: string | null;
  readonly edges: readonly Edge[];
  readonly nodes: readonly Edge['node'][];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}
