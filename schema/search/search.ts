import type { GraphQLResolveInfo } from 'graphql';
import { LANGUAGES } from '../../text/languages.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { FindingFilter, findingConditions } from '../finding/finding-filter.ts';
import { decodeCursor } from '../support/cursor.ts';
import { userError } from '../support/errors.ts';
import { Language } from '../support/language.ts';
import { loadNodes } from '../support/load-nodes.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../support/page.ts';
import { SearchConnection, type SearchPage } from './search-connection.ts';
import { createMeasure } from './search-cost.ts';
import { encodePlace, hashSearch, readPlace, type SearchPlace } from './search-cursor.ts';
import { createHit } from './search-edge.ts';
import { SEARCH_NODES, SearchType } from './search-result.ts';
import { countHits, readHits, SEARCH_TYPES, type Search, suggestWords } from './search-sql.ts';
import { listWords, parseQuery, replaceWords } from './search-syntax.ts';
import { readSearchText } from './search-text.ts';

const measureSearch = createMeasure(DEFAULT_PAGE_SIZE);

const PATHS = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

function readAfter(after: string | null | undefined, search: string): SearchPlace | null {
  if (typeof after !== 'string') return null;
  const place = readPlace(String(decodeCursor('SearchConnection', after)));
  if (place?.search === search) return place;
  throw userError(
    'BAD_USER_INPUT',
    'The cursor is of another search. Take it from a page with the same query, filter, language and types.',
  );
}

/** The query with misspelt words replaced, when it found nothing and the replaced one does. */
async function suggest(text: string, search: Search, { database }: Context) {
  const words = await suggestWords(database, listWords(text));
  const suggestion = replaceWords(text, words);
  if (suggestion === text) return null;
  const hits = await readHits(database, { ...search, query: parseQuery(suggestion) }, null, 1);
  return hits.length > 0 ? suggestion : null;
}

interface Asked {
  readonly text: string;
  readonly search: Search;
  readonly after: SearchPlace | null;
  readonly first: number;
  readonly hash: string;
}

async function readPage(asked: Asked, context: Context, info: GraphQLResolveInfo) {
  const { search, after, first, hash } = asked;
  const rows = await readHits(context.database, search, after, first + 1);
  const page = rows.slice(0, first);
  const keyOf = (row: (typeof rows)[number]) => SEARCH_NODES[row.type](row);
  const find = await loadNodes(context, info, PATHS, page.map(keyOf));
  const hits = page.flatMap((row) => {
    const node = find(keyOf(row));
    const { type, key } = row;
    const cursor = encodePlace({ search: hash, score: row.score.toFixed(6), type, key });
    // A load may have taken it away since the hits were read.
    return node === undefined ? [] : [createHit(row, node, cursor)];
  });
  return { hits, hasMore: rows.length > first };
}

function openPage(asked: Asked, context: Context, info: GraphQLResolveInfo): SearchPage {
  const { text, search, after } = asked;
  let page: ReturnType<typeof readPage> | undefined;
  const readOnce = () => {
    page ??= readPage(asked, context, info);
    return page;
  };
  return {
    readPage: readOnce,
    countAll: () => countHits(context.database, search),
    suggest: async () => {
      if (after !== null) return null;
      const { hits, hasMore } = await readOnce();
      return hits.length === 0 && !hasMore ? suggest(text, search, context) : null;
    },
    isFirst: after === null,
  };
}

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    complexity: measureSearch,
    description:
      'Full text search over findings, profiles, jurisdictions, objectives and instruments. Words are compared by their stems, without case and accents: "cooperation" finds "coopération". "Quoted words" stand together, OR means either, a minus excludes; the last word may be unfinished. Findings are found through the short labels of their objectives as well, and say so. Hits are in the order of how well the text matches, never of merit. A code, a number or another name of one thing is read by `resolve`. Example: "border management" OR visas.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'What to search for, at most 256 characters. A query that has no word to look for finds nothing. Example: "trafficking".',
      }),
      filter: t.arg({
        type: FindingFilter,
        description:
          'Which findings may be found. It says nothing of other types, instruments included, which are found whatever it is: leave them out with `types`. Instruments that such findings name are counted by `findings { facets { instruments } }`. Example: {countries: ["KEN"]}.',
      }),
      language: t.arg({
        type: Language,
        description:
          'The language of the query, and of the texts that are searched. Without it texts of every language are searched, each with the query read in its own.',
      }),
      types: t.arg({
        type: [SearchType],
        description: 'What to search for; everything when it is left out or empty.',
      }),
      first: t.arg.int({
        description: `Hits on the page, 0 to ${MAX_PAGE_SIZE}. [Default: ${DEFAULT_PAGE_SIZE}]`,
      }),
      after: t.arg.string({
        description: 'Only hits after the hit with this cursor, of the same search.',
      }),
    },
    resolve: (_root, args, context, info) => {
      const text = readSearchText('query', args.query);
      // Refuses a filter that findings would refuse.
      findingConditions(args.filter);
      const types = SEARCH_TYPES.filter((type) => args.types?.includes(type) ?? true);
      const search: Search = {
        query: parseQuery(text),
        languages: args.language ? [args.language] : LANGUAGES,
        types: args.types?.length === 0 ? SEARCH_TYPES : types,
        filter: args.filter,
      };
      const hash = hashSearch([text, search.languages, search.types, args.filter ?? null]);
      const after = readAfter(args.after, hash);
      const first = args.first ?? DEFAULT_PAGE_SIZE;
      return openPage({ text, search, after, first, hash }, context, info);
    },
  }),
}));
