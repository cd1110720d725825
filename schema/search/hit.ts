import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { type MarkedUnits, markText } from '../../search/match/mark-text.ts';
import { unitsAt } from '../../search/match/match.ts';
import type { Unit } from '../../search/query/plan.ts';
import type { Words } from '../../search/words-of-release.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import type { Words as LocalizedWords } from '../support/localized-text.ts';
import { once } from '../support/once.ts';
import { explainHit, type HitMatch, nameOf } from './explain-hit.ts';
import { type Hits, isUnnamed, type Search } from './find-hits.ts';
import type { HitAt } from './rank-hits.ts';
import { encodePlace } from './search-cursor.ts';
import { findTexts } from './search-memory.ts';
import type { SearchResult } from './search-result.ts';
import type { SearchField } from './search-types.ts';
import { SEARCHED } from './searched.ts';
import { cutSnippet, joinSpans, type Marked } from './snippet.ts';
import { sayAbout, sayLed, sayNamed, UNNAMED } from './statements.ts';

/** A hit; what it stands for is read when it is asked for. */
export interface Hit {
  readonly cursor: string;
  readonly score: number;
  /** Null where no language of the text is stated. */
  readonly language: Language | null;
  /** Parts of the query that it has not. */
  readonly leftOut: readonly string[];
  readonly readNode: () => Promise<typeof SearchResult.$inferType>;
  readonly readField: () => Promise<SearchField>;
  readonly readSnippet: () => Promise<Marked>;
  readonly readMatches: () => Promise<readonly HitMatch[]>;
  /** Null where the thing's own text matches. */
  readonly readReason: () => Promise<ObjectiveMapping | null>;
}

/** What the hits of a page come from. */
export interface HitSource {
  readonly context: Context;
  readonly search: Search;
  /** From `hashSearch`. */
  readonly hash: string;
  readonly hits: Hits;
}

/** What a hit says, read once. */
interface ReadHit {
  readonly field: SearchField;
  readonly marked: Marked;
  readonly matches: readonly HitMatch[];
  readonly reason: ObjectiveMapping | null;
}

/** The text that matched, and what of the query it was found by. */
interface HitText {
  readonly field: SearchField;
  readonly text: string;
  readonly language: Language;
  readonly units: readonly Unit[];
}

const nothingAt = { alternative: 0, has: () => false };

/** What a hit has of the query: which alternative, and which of its parts. */
function partsOf({ search, hits }: HitSource, { line, rank }: HitAt) {
  const { text, language } = search;
  const thing = line.at(rank);
  if (line.type === 'FINDING') return unitsAt(hits.findings, thing.text);
  const found = findTexts(hits.words, line.type, text, language);
  const at = found.texts.indexOf(thing.text);
  return at === -1 ? nothingAt : unitsAt(found, at);
}

/** The number of a finding. */
const numberAt = ({ hits }: HitSource, { line, rank }: HitAt): number =>
  hits.findings.texts[line.at(rank).text] ?? 0;

async function readText(source: HitSource, hit: HitAt): Promise<HitText> {
  const { release } = source.context;
  const { type, at } = hit.line;
  const { place, text: number } = at(hit.rank);
  const units = source.hits.plan.alternatives[partsOf(source, hit).alternative] ?? [];
  if (type === 'FINDING') {
    const finding = numberAt(source, hit);
    const row = await release.entities.findings.get(release.catalogue.ids[finding] ?? 0);
    const { text, language } = row;
    return { field: 'TEXT', text, language, units };
  }
  const { texts } = source.hits.words.shelves[type];
  // What is only named shows its first name.
  const shown = texts[number] ?? texts.find((each) => each.place === place);
  return {
    field: shown?.field ?? 'NAME',
    text: shown?.text ?? '',
    language: shown?.language ?? 'EN',
    units,
  };
}

/** Whether a thing that a part of the query names leads to a finding, and how. */
function ledBy(finding: number): (unit: Unit) => LocalizedWords | null {
  return ({ entities }) => {
    const entity = entities.find(({ led }) => led.some(({ findings }) => findings.has(finding)));
    return entity === undefined ? null : sayLed(entity.type, entity.name);
  };
}

/** Why a thing is found that has no word of the query: the query names it or what it is of, or means it. */
function explainThing({ thesaurus }: Words, units: readonly Unit[]): readonly HitMatch[] {
  return units.flatMap(({ text, entities, concepts }): HitMatch[] => {
    const [entity] = entities;
    if (entity !== undefined) {
      return [{ words: text, way: 'NAMED', statement: sayNamed(entity.name) }];
    }
    const concept = thesaurus.concepts[concepts[0]?.concept ?? -1];
    if (concept === undefined) return [];
    return [{ words: text, way: 'CONCEPT', statement: sayAbout(nameOf(concept)) }];
  });
}

/** The mapping that led to a finding whose own text does not match. */
async function readReason(
  release: PublishedRelease,
  finding: number,
  units: readonly Unit[],
  { spans }: MarkedUnits,
): Promise<ObjectiveMapping | null> {
  const numbers = units.flatMap(({ entities }, at) =>
    (spans[at] ?? []).length > 0
      ? []
      : entities.flatMap(({ type, key }) => (type === 'Objective' ? [Number(key)] : [])),
  );
  if (numbers.length === 0) return null;
  const mappings = await release.entities.objectiveMappings.get(
    release.catalogue.ids[finding] ?? 0,
  );
  const [reason] = mappings
    .filter(
      ({ method, objectiveNumber }) => method === 'CURATED' && numbers.includes(objectiveNumber),
    )
    .toSorted((a, b) => (a.relevance < b.relevance ? -1 : 1) || a.id - b.id);
  return reason ?? null;
}

async function readHit(source: HitSource, hit: HitAt): Promise<ReadHit> {
  const { release } = source.context;
  const { thesaurus } = source.hits.words;
  const { line, rank } = hit;
  const { place } = line.at(rank);
  const { field, text, language, units } = await readText(source, hit);
  const isFinding = line.type === 'FINDING';
  const marked = markText(thesaurus, text, language, units, !isFinding);
  const spans = joinSpans(...marked.spans);
  const show = (shown: string) => cutSnippet({ text: shown, spans: shown === text ? spans : [] });
  const finding = isFinding ? numberAt(source, hit) : -1;
  const isLed = isFinding ? ledBy(finding) : () => null;
  const matches = explainHit(thesaurus.concepts, units, marked, text, isLed);
  const unnamed: readonly HitMatch[] =
    line.type === 'INSTRUMENT' && isUnnamed(release.catalogue, place)
      ? [{ words: source.search.text, way: 'NAMED', statement: UNNAMED }]
      : [];
  if (!isFinding) {
    const own = matches.length > 0 ? matches : explainThing(source.hits.words, units);
    return { field, marked: show(text), matches: [...own, ...unnamed], reason: null };
  }
  const reason = await readReason(release, finding, units, marked);
  if (spans.length > 0) return { field, marked: show(text), matches, reason };
  if (reason === null) return { field: 'NAMED', marked: show(text), matches, reason };
  const { labelEn } = release.reference.objective(reason.objectiveNumber);
  return { field: 'OBJECTIVE_LABEL', marked: show(labelEn), matches, reason };
}

function languageOf(source: HitSource, { line, rank }: HitAt): Language | null {
  const { words } = source.hits;
  const { type } = line;
  const { text } = line.at(rank);
  if (type === 'FINDING') {
    const number = source.hits.findings.texts[text] ?? 0;
    return LANGUAGES[words.findings.languages[number] ?? 0] ?? null;
  }
  // The title of a profile may be in another language than its findings.
  return type === 'PROFILE' ? null : (words.shelves[type].texts[text]?.language ?? null);
}

function openHit(source: HitSource, hit: HitAt, read: () => Promise<ReadHit>): Hit {
  const { release } = source.context;
  const { line, rank } = hit;
  const { place, score, text } = line.at(rank);
  const { alternative, has } = partsOf(source, hit);
  const units = source.hits.plan.alternatives[alternative] ?? [];
  // What is only named has no word of the query: it answers the parts that name something, or mean it.
  const isNamed = line.type !== 'FINDING' && text === -1;
  const isLacked = ({ entities, concepts }: Unit, at: number): boolean =>
    isNamed ? entities.length + concepts.length === 0 : !has(at);
  return {
    cursor: encodePlace({ search: source.hash, score, type: line.type, key: line.keyOf(place) }),
    score: score / 1_000_000,
    language: languageOf(source, hit),
    leftOut: units.filter(isLacked).map((unit) => unit.text),
    // What is searched is what the union has.
    readNode: () =>
      SEARCHED[line.type].readNode(release, place) as Promise<typeof SearchResult.$inferType>,
    readField: async () => (await read()).field,
    readSnippet: async () => (await read()).marked,
    readMatches: async () => (await read()).matches,
    readReason: async () => (await read()).reason,
  };
}

/** Opens the hits of a page; their texts are read together, once one of them is asked for. */
export function openHits(source: HitSource, page: readonly HitAt[]): readonly Hit[] {
  const readAll = once(() => Promise.all(page.map((hit) => readHit(source, hit))));
  return page.map((hit, at) =>
    openHit(source, hit, async () => {
      const read = (await readAll())[at];
      if (read === undefined) throw new Error('A hit of the page was not read.');
      return read;
    }),
  );
}
