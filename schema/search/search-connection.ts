import type { Correction } from '../../search/query/plan.ts';
import { builder } from '../builder.ts';
import type { Hit } from './hit.ts';
import { SearchEdge } from './search-edge.ts';
import {
  type NamedThing,
  type Nothing,
  SearchCorrection,
  SearchNamed,
  SearchNothing,
} from './search-reading.ts';
import { SearchResult } from './search-result.ts';

/** A page of hits, read when it is asked for. */
export interface SearchPage {
  readonly readPage: () => Promise<{ readonly hits: readonly Hit[]; readonly hasMore: boolean }>;
  readonly countAll: () => Promise<number>;
  /** Hits that have all parts of the query. */
  readonly countWhole: () => Promise<number>;
  /** Parts of the query that the best hit has not. */
  readonly readLeftOut: () => Promise<readonly string[]>;
  readonly corrections: readonly Correction[];
  /** The query with its corrections; null without any. */
  readonly corrected: string | null;
  readonly readNamed: () => Promise<readonly NamedThing[]>;
  /** Null where something was found, or nothing was looked for. */
  readonly readNothing: () => Promise<Nothing | null>;
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
    wholeCount: t.int({
      description:
        'How many hits have all parts of the query; the others have most of them, and stand behind. As many findings fit `filter: {text: …}` with the same text.',
      resolve: ({ countWhole }) => countWhole(),
    }),
    leftOut: t.stringList({
      description:
        'Where no hit has all parts of the query: those that the best hit has not. See `edges { leftOut }` for each hit.',
      resolve: async ({ readLeftOut }) => [...(await readLeftOut())],
    }),
    didYouMean: t.string({
      nullable: true,
      description:
        'The query with words that nobody knows replaced by the likeliest ones; what was found is what this finds. Example: "trafficking" for "traficking". Null where nothing was replaced. See `corrections`.',
      resolve: ({ corrected }) => corrected,
    }),
    corrections: t.field({
      type: [SearchCorrection],
      description: 'Words that nobody knows, each with the one that was looked for instead.',
      resolve: ({ corrections }) => [...corrections],
    }),
    named: t.field({
      type: [SearchNamed],
      description:
        'Places, regions, groups, objectives, principles, domains, indicator areas, conventions and profiles that the query names; their findings are among the hits.',
      resolve: async ({ readNamed }) => [...(await readNamed())],
    }),
    nothing: t.field({
      type: SearchNothing,
      nullable: true,
      description: 'What can be said where nothing was found; null where something was.',
      resolve: ({ readNothing }) => readNothing(),
    }),
  }),
});
