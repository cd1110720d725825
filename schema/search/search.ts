import { readSearchText } from '../../catalogue/limits.ts';
import { requireFilter } from '../../catalogue/select-findings.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { userError } from '../support/errors.ts';
import { Language } from '../support/language.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { once } from '../support/once.ts';
import { takeTurn } from '../support/pace.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../support/page.ts';
import { findHits, type Search } from './find-hits.ts';
import { openHits } from './hit.ts';
import { countHits, readHits } from './rank-hits.ts';
import { correctText, describeNothing, readNamed } from './read-search.ts';
import { SearchConnection, type SearchPage } from './search-connection.ts';
import { searchCosts } from './search-cost.ts';
import { hashSearch, readPlace, type SearchPlace } from './search-cursor.ts';
import { SearchFilter } from './search-filter.ts';
import { planOf } from './search-memory.ts';
import { SearchKind } from './search-result.ts';
import { SEARCH_TYPES } from './search-types.ts';

function readAfter(after: string | null | undefined, search: string): SearchPlace | null {
  if (typeof after !== 'string') return null;
  const place = readPlace(after);
  if (place.search === search) return place;
  throw userError(
    'BAD_USER_INPUT',
    'The cursor is of another search. Take it from a page with the same query, filter, language and kinds.',
  );
}

interface Asked {
  readonly search: Search;
  readonly after: SearchPlace | null;
  readonly first: number;
  readonly hash: string;
}

async function openPage(
  { search, after, first, hash }: Asked,
  context: Context,
): Promise<SearchPage> {
  const { release } = context;
  const find = once(() => findHits(context, search));
  const words = await release.words();
  const plan = await takeTurn(context, () => planOf(words, search.text, search.language));
  const { corrections } = plan;
  const readPage = once(async () => {
    const hits = await find();
    const page = readHits(hits.lines, after, first + 1);
    return {
      hits: openHits({ context, search, hash, hits }, page.slice(0, first)),
      hasMore: page.length > first,
    };
  });
  return {
    readPage,
    countAll: async () => countHits((await find()).lines),
    countWhole: async () => (await find()).allCount,
    readLeftOut: async () => {
      const hits = await find();
      if (hits.allCount > 0) return [];
      const [best] = openHits({ context, search, hash, hits }, readHits(hits.lines, null, 1));
      return best?.leftOut ?? [];
    },
    corrections,
    corrected: corrections.length === 0 ? null : correctText(search.text, corrections),
    readNamed: () => readNamed(release, plan),
    readNothing: async () => describeNothing(await find()),
    isFirst: after === null,
  };
}

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    nullable: true,
    extensions: { ...searchCosts(DEFAULT_PAGE_SIZE), ...NULL_ON_ERROR },
    description:
      'Search over findings, profiles, jurisdictions, objectives and instruments, as people type. Words are compared by their forms and spellings, without case and accents; terms of the field by what they mean, in English, French, Spanish and Portuguese: "human trafficking" finds "traite des personnes". Places, regions, groups, objectives ("GCM 10"), principles, conventions ("C143") and profiles that the query names come first, then what belongs to them. "Quoted words" stand together, OR means either, a minus excludes; the last word may be unfinished. What has all parts of the query comes before what has most of them, which `leftOut` says. Hits are in the order of how well they match, never of merit. Example: "border management" OR visas.',
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
        language: args.queryLanguage ?? null,
        types: args.kinds?.length === 0 ? SEARCH_TYPES : types,
        filter: args.filter ?? {},
      };
      const hash = hashSearch([text, search.language, search.types, args.filter ?? null]);
      const after = readAfter(args.after, hash);
      const first = args.first ?? DEFAULT_PAGE_SIZE;
      return openPage({ search, after, first, hash }, context);
    },
  }),
}));
