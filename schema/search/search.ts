import { readSearchText } from '../../catalogue/limits.ts';
import { requireFilter } from '../../catalogue/select-findings.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { userError } from '../support/errors.ts';
import { Language } from '../support/language.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { once } from '../support/once.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../support/page.ts';
import { findHits, type Search } from './find-hits.ts';
import { openHits } from './hit.ts';
import { countHits, readHits } from './rank-hits.ts';
import { SearchConnection, type SearchPage } from './search-connection.ts';
import { searchCosts } from './search-cost.ts';
import { hashSearch, readPlace, type SearchPlace } from './search-cursor.ts';
import { SearchFilter } from './search-filter.ts';
import { SearchKind } from './search-result.ts';
import { SEARCH_TYPES, suggestWords } from './search-sql.ts';
import { listWords, parseQuery, replaceWords } from './search-syntax.ts';

function readAfter(after: string | null | undefined, search: string): SearchPlace | null {
  if (typeof after !== 'string') return null;
  const place = readPlace(after);
  if (place.search === search) return place;
  throw userError(
    'BAD_USER_INPUT',
    'The cursor is of another search. Take it from a page with the same query, filter, language and kinds.',
  );
}

/** The query with misspelt words replaced, when it found nothing and the replaced one does. */
async function suggest(search: Search, context: Context): Promise<string | null> {
  const { release, database } = context;
  const words = await release.reading(() => suggestWords(database, listWords(search.text)));
  const text = replaceWords(search.text, words);
  if (text === search.text) return null;
  const { lines } = await findHits(context, { ...search, text, query: parseQuery(text) });
  return countHits(lines) > 0 ? text : null;
}

interface Asked {
  readonly search: Search;
  readonly after: SearchPlace | null;
  readonly first: number;
  readonly hash: string;
}

function openPage({ search, after, first, hash }: Asked, context: Context): SearchPage {
  const find = once(() => findHits(context, search));
  return {
    readPage: once(async () => {
      const { lines, labels } = await find();
      const hits = readHits(lines, after, first + 1);
      return {
        hits: openHits({ context, search, hash, labels }, hits.slice(0, first)),
        hasMore: hits.length > first,
      };
    }),
    countAll: async () => countHits((await find()).lines),
    suggest: async () =>
      after === null && countHits((await find()).lines) === 0 ? suggest(search, context) : null,
    isFirst: after === null,
  };
}

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    nullable: true,
    extensions: { ...searchCosts(DEFAULT_PAGE_SIZE), ...NULL_ON_ERROR },
    description:
      'Full text search over findings, profiles, jurisdictions, objectives and instruments. Words are compared by their stems, without case and accents: "cooperation" finds "coopération". "Quoted words" stand together, OR means either, a minus excludes; the last word may be unfinished. Findings are found through the short labels of their objectives as well, and say so. Hits are in the order of how well the text matches, never of merit. A code, a number or another name of one thing is read by `resolve`. Example: "border management" OR visas.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'What to search for, at most 256 characters. A query that has no word to look for finds nothing. Example: "trafficking".',
      }),
      filter: t.arg({
        type: SearchFilter,
        description:
          'Which things of each kind may be found. Example: {findings: {countries: ["KEN"]}}.',
      }),
      queryLanguage: t.arg({
        type: Language,
        description:
          'The language of the query, and of the texts that are searched. Without it texts of every language are searched, each with the query read in its own.',
      }),
      kinds: t.arg({
        type: [SearchKind],
        description: 'What to search for; everything when it is left out or empty.',
      }),
      first: t.arg.int({
        description: `Hits on the page, 0 to ${MAX_PAGE_SIZE}. [Default: ${DEFAULT_PAGE_SIZE}]`,
      }),
      after: t.arg.string({
        description: 'Only hits after the hit with this cursor, of the same search.',
      }),
    },
    resolve: (_root, args, context) => {
      const text = readSearchText('query', args.query);
      // Refused whatever is asked of the hits.
      requireFilter(args.filter?.findings ?? {});
      const types = SEARCH_TYPES.filter((type) => args.kinds?.includes(type) ?? true);
      const search: Search = {
        text,
        query: parseQuery(text),
        languages: args.queryLanguage ? [args.queryLanguage] : LANGUAGES,
        types: args.kinds?.length === 0 ? SEARCH_TYPES : types,
        filter: args.filter ?? {},
      };
      const hash = hashSearch([text, search.languages, search.types, args.filter ?? null]);
      const after = readAfter(args.after, hash);
      const first = args.first ?? DEFAULT_PAGE_SIZE;
      return openPage({ search, after, first, hash }, context);
    },
  }),
}));
