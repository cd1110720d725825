import { builder } from '../builder.ts';
import type { Hit } from './hit.ts';
import { SearchEdge } from './search-edge.ts';
import { SearchResult } from './search-result.ts';

/** A page of hits, read when it is asked for. */
export interface SearchPage {
  readonly readPage: () => Promise<{ readonly hits: readonly Hit[]; readonly hasMore: boolean }>;
  readonly countAll: () => Promise<number>;
  /** Null when the query found something or nothing like it would. */
  readonly suggest: () => Promise<string | null>;
  readonly isFirst: boolean;
}

/** A page of hits. */
export const SearchConnection = builder.objectRef<SearchPage>('SearchConnection').implement({
  description: 'A page of hits, the best match first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The hits of this page, each with its cursor and with how it matched.',
      resolve: async ({ readPage }) => (await readPage()).hits,
    }),
    nodes: t.field({
      type: [SearchResult],
      description: 'What was found, without how it matched.',
      resolve: async ({ readPage }) => {
        const { hits } = await readPage();
        return hits.map(({ readNode }) => readNode());
      },
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page stands among all hits.',
      resolve: async ({ readPage, isFirst }) => {
        const { hits, hasMore } = await readPage();
        return {
          hasNextPage: hasMore,
          hasPreviousPage: !isFirst,
          startCursor: hits.at(0)?.cursor ?? null,
          endCursor: hits.at(-1)?.cursor ?? null,
        };
      },
    }),
    totalCount: t.int({
      description: 'How many hits there are on all pages together. Counted only when asked for.',
      resolve: ({ countAll }) => countAll(),
    }),
    didYouMean: t.string({
      nullable: true,
      description:
        'When nothing was found: the query with misspelt words replaced by the likeliest ones of this corpus, which then does find something. Example: "trafficking" for "traficking". Null otherwise. Looked for only when asked.',
      resolve: ({ suggest }) => suggest(),
    }),
  }),
});
