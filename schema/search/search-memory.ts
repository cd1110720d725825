import { LRUCache } from 'lru-cache';
import { type Bits, noBits } from '../../catalogue/bits.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { cacheRows, type RowsByKey } from '../../release/cached-rows.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import type { MatchGroup, RankedHits } from './rank-hits.ts';
import {
  type Highlighted,
  type MatchRow,
  readMarked,
  readMatches,
  type SearchType,
} from './search-sql.ts';
import { parseQuery } from './search-syntax.ts';
import { SEARCHED } from './searched.ts';
import { joinSpans, type Marked, readMarks } from './snippet.ts';

/** An objective whose short label matches, and in which language. */
export interface LabelMatch {
  readonly number: number;
  readonly language: Language;
  /** Not rounded. */
  readonly score: number;
}

/** All of one type that matches a text, in whatever language it was read. */
export interface Matches {
  readonly groups: readonly MatchGroup[];
  /** Objectives that lead to findings; none for other types. */
  readonly labels: readonly LabelMatch[];
  /** Places of findings that have what the text excludes. */
  readonly excluded: readonly Int32Array[];
  readonly bytes: number;
}

/** What was searched for in a release, so that nothing is looked for twice. */
interface SearchMemory {
  /** By {@link matchKey}. */
  readonly matches: RowsByKey<string, Matches>;
  /** Texts with what matched in them, by the JSON of what was asked. */
  readonly marked: RowsByKey<string, Marked>;
  readonly ranked: LRUCache<string, RankedHits>;
}

/** Bytes that each part may take, about. */
const MAX_BYTES = { matches: 32_000_000, ranked: 32_000_000, marked: 8_000_000 } as const;

function bytesOf(value: object): number {
  // What says nothing of its size is a text of a finding at most, with its marks.
  return 'bytes' in value && typeof value.bytes === 'number' ? value.bytes : 2_000;
}

const makeCache = (maxSize: number) =>
  new LRUCache<string, object>({
    maxSize,
    sizeCalculation: (value, key) => bytesOf(value) + key.length * 2 + 200,
  });

type MatchKey = readonly [SearchType, text: string];

const matchKey = (...key: MatchKey): string => JSON.stringify(key);

/** Reads the numbers of an array as PostgreSQL writes it, "{1,2,3}": there may be very many. */
function parseIds(text: string, placeOf: (id: number) => number): Int32Array {
  const places: number[] = [];
  let id = 0;
  for (let at = 1; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    // A comma or the closing brace.
    if (digit < 0 || digit > 9) {
      places.push(placeOf(id));
      id = 0;
    } else id = id * 10 + digit;
  }
  return Int32Array.from(places);
}

function collectMatches(
  release: PublishedRelease,
  type: SearchType,
  rows: readonly MatchRow[],
): Matches {
  const { placeOf } = SEARCHED[type];
  const groups: MatchGroup[] = [];
  const labels: LabelMatch[] = [];
  const excluded: Int32Array[] = [];
  for (const { field, language, score, ids } of rows) {
    if (field === 'OBJECTIVE_LABEL') {
      for (const number of parseIds(ids, (id) => id)) labels.push({ number, language, score });
      continue;
    }
    const places = parseIds(ids, (id) => placeOf(release, id));
    if (field === 'EXCLUDED') excluded.push(places);
    else groups.push({ field, language, score, places });
  }
  const lists = [...groups.map(({ places }) => places), ...excluded];
  const bytes = lists.reduce((sum, { byteLength }) => sum + byteLength + 200, 1_000);
  return { groups, labels, excluded, bytes };
}

function openMemory({ release, database }: Context): SearchMemory {
  const { values } = release.catalogue;
  const languages = [...values.languages].flatMap(([language, set]) =>
    set.isEmpty() ? [] : [language],
  );
  return {
    matches: cacheRows(makeCache(MAX_BYTES.matches), 'match', async (keys) => {
      const asked = keys.map((key): MatchKey => JSON.parse(key));
      const requests = asked.map(([type, text]) => ({ type, query: parseQuery(text) }));
      const rows = await release.reading(() => readMatches(database, requests, languages));
      const found = groupBy(rows, (row) => row.asked);
      return requests.map(({ type }, at) => collectMatches(release, type, found.get(at) ?? []));
    }),
    marked: cacheRows(makeCache(MAX_BYTES.marked), 'marked text', async (keys) => {
      const texts = keys.map((key): Highlighted => JSON.parse(key));
      const rows = await release.reading(() => readMarked(database, texts));
      return rows.map(({ byStem, byBeginning }) => {
        const { text, spans } = readMarks(byStem);
        return { text, spans: joinSpans(spans, readMarks(byBeginning).spans) };
      });
    }),
    ranked: new LRUCache({
      maxSize: MAX_BYTES.ranked,
      sizeCalculation: ({ bytes }, key) => bytes + key.length * 2 + 200,
    }),
  };
}

// A release is of one database, so that whoever asks first may open it for all.
const memories = new WeakMap<PublishedRelease, SearchMemory>();

function memoryOf(context: Context): SearchMemory {
  const known = memories.get(context.release);
  if (known !== undefined) return known;
  const memory = openMemory(context);
  memories.set(context.release, memory);
  return memory;
}

/**
 * Finds all of several types that matches a text, as `readSearchText` gives it.
 * @throws LIMIT_EXCEEDED when the search takes too long.
 */
export function findMatches(
  context: Context,
  types: readonly SearchType[],
  text: string,
): readonly Matches[] | Promise<readonly Matches[]> {
  return memoryOf(context).matches.list(types.map((type) => matchKey(type, text)));
}

/** The findings at some places. */
export function findingsAt({ size }: Catalogue, lists: readonly Int32Array[]): Bits {
  const bits = noBits(size);
  for (const places of lists) {
    for (const place of places) bits.add(place);
  }
  return bits;
}

/**
 * The findings whose own text matches, in the language of each.
 * @throws LIMIT_EXCEEDED when the search takes too long.
 */
export async function findOwnTexts(context: Context, text: string): Promise<Bits> {
  const [matches] = await findMatches(context, ['FINDING'], text);
  return findingsAt(
    context.release.catalogue,
    (matches?.groups ?? []).map(({ places }) => places),
  );
}

/** What is ranked once under a name. */
export function rankOnce(context: Context, name: string, rank: () => RankedHits): RankedHits {
  const { ranked } = memoryOf(context);
  const known = ranked.get(name);
  if (known !== undefined) return known;
  const hits = rank();
  ranked.set(name, hits);
  return hits;
}

/** Marks what matched in a text. */
export function markText(context: Context, asked: Highlighted): Marked | Promise<Marked> {
  const { text, language, query } = asked;
  const { wanted, last } = query;
  return memoryOf(context).marked.get(
    JSON.stringify({ text, language, query: { wanted, last } } satisfies Highlighted),
  );
}
