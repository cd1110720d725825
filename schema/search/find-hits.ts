import type { Bits } from '../../catalogue/bits.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { Found } from '../../search/match/match.ts';
import type { Entity } from '../../search/query/entity.ts';
import { type Plan, WEIGHTS } from '../../search/query/plan.ts';
import type { ShelfName, Words } from '../../search/words-of-release.ts';
import type { Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import { openFindings } from '../finding/finding-list.ts';
import { takeTurn } from '../support/pace.ts';
import { type FoundThing, type HitLine, makeLine } from './rank-hits.ts';
import { readFits, type SearchConditions } from './search-filter.ts';
import { findTexts, planOf } from './search-memory.ts';
import type { SearchType } from './search-types.ts';
import { SEARCHED } from './searched.ts';

/** What to search for, and in what. */
export interface Search {
  /** As `readSearchText` gives it. */
  readonly text: string;
  /** Null for all. */
  readonly language: Language | null;
  readonly types: readonly SearchType[];
  readonly filter: SearchConditions;
}

/** All hits of a search, not yet in one order. */
export interface Hits {
  readonly words: Words;
  readonly lines: readonly HitLine[];
  readonly plan: Plan;
  /** What was found among findings, whether or not they were asked for. */
  readonly findings: Found;
  /** Hits that have all that was asked. */
  readonly allCount: number;
}

const ALL = 1_000_000;
/** What is named stands first, then what is about it, then what only has the words. */
const SCORES = { named: 3 * ALL, meant: 2.5 * ALL, about: 2 * ALL };

/** The things that a plan names. */
export function entitiesOf({ alternatives }: Plan): readonly Entity[] {
  const all = alternatives.flat().flatMap(({ entities }) => entities);
  return [...new Map(all.map((entity) => [`${entity.type}:${entity.key}`, entity])).values()];
}

const PLACES: readonly Entity['type'][] = ['Jurisdiction', 'Region', 'Group'];

/** The things of a kind that a plan names or means, by place, with their score. */
function listNamed(
  { catalogue, reference }: PublishedRelease,
  { thesaurus }: Words,
  type: ShelfName,
  plan: Plan,
): ReadonlyMap<number, number> {
  const named = new Map<number, number>();
  const note = (place: number | undefined, score: number) => {
    if (place === undefined || place < 0) return;
    named.set(place, Math.max(score, named.get(place) ?? 0));
  };
  for (const { type: of, key, led } of entitiesOf(plan)) {
    if (type === 'JURISDICTION' && of === 'Jurisdiction') {
      note(catalogue.places.byCode.get(key), SCORES.named);
    }
    if (type === 'OBJECTIVE' && of === 'Objective') {
      note(
        reference.objectives.findIndex(({ number }) => String(number) === key),
        SCORES.named,
      );
    }
    if (type === 'INSTRUMENT' && of === 'Instrument') {
      note(catalogue.instruments.byCode.get(key), SCORES.named);
    }
    if (type !== 'PROFILE') continue;
    if (of === 'Profile') note(catalogue.profileNumbers.get(key), SCORES.named);
    if (!PLACES.includes(of)) continue;
    for (const [place, { from, to }] of catalogue.profiles.entries()) {
      if (to > from && led.some(({ findings }) => findings.has(from))) note(place, SCORES.about);
    }
  }
  if (type !== 'OBJECTIVE') return named;
  for (const { concepts } of plan.alternatives.flat()) {
    for (const { concept, weight } of concepts) {
      if (weight < WEIGHTS.concept) continue;
      for (const number of thesaurus.concepts[concept]?.objectives ?? []) {
        note(
          reference.objectives.findIndex((each) => each.number === number),
          SCORES.meant,
        );
      }
    }
  }
  return named;
}

function openShelf(
  release: PublishedRelease,
  words: Words,
  type: ShelfName,
  { text, language, filter }: Search,
  plan: Plan,
): HitLine {
  const fits = readFits(release, type, filter);
  const { catalogue } = release;
  const { texts } = words.shelves[type];
  const found = findTexts(words, type, text, language);
  const best = new Map<number, FoundThing>();
  const byNumber = Array.from(
    found.texts,
    (number, at) => [number, found.scores[at] ?? 0] as const,
  );
  for (const [number, score] of byNumber.sort(([a], [b]) => a - b)) {
    const place = texts[number]?.place ?? 0;
    const known = best.get(place);
    // English ones come first, and are shown unless another fits better.
    const isBetter = known === undefined || score > known.score;
    if (score >= ALL && isBetter) best.set(place, { place, score, text: number });
  }
  for (const [place, score] of listNamed(release, words, type, plan)) {
    best.set(place, { place, score, text: best.get(place)?.text ?? -1 });
  }
  // A convention that no finding names is there for whoever asks, behind all that findings speak of.
  const things =
    type === 'INSTRUMENT'
      ? Array.from(best.values(), (thing) =>
          isUnnamed(catalogue, thing.place) ? { ...thing, score: thing.score % ALL } : thing,
        )
      : [...best.values()];
  const { count, keyOf } = SEARCHED[type];
  const fitting = fits === null ? things : things.filter(({ place }) => fits(place));
  return makeLine(type, fitting, count(release), (place) => keyOf(release, place));
}

/** Whether no finding names an instrument. */
export function isUnnamed(
  { instruments }: PublishedRelease['catalogue'],
  instrument: number,
): boolean {
  return instruments.findingsOf(instrument).length === 0;
}

function openFindingLine(release: PublishedRelease, found: Found, fits: Bits | null): HitLine {
  const { count, keyOf } = SEARCHED.FINDING;
  const things: FoundThing[] = [];
  // A loop without entries: there may be hundreds of thousands.
  for (let at = 0; at < found.texts.length; at += 1) {
    const number = found.texts[at] ?? 0;
    if (fits !== null && !fits.has(number)) continue;
    things.push({ place: number, score: found.scores[at] ?? 0, text: at });
  }
  return makeLine('FINDING', things, count(release), (place) => keyOf(release, place));
}

/** Finds all hits of a search. */
export async function findHits(context: Context, search: Search): Promise<Hits> {
  const { release } = context;
  const { text, language, types, filter } = search;
  const words = await release.words();
  const set =
    filter.findings && types.includes('FINDING')
      ? await openFindings(context, EVERYWHERE, filter.findings)
      : null;
  return takeTurn(context, () => {
    const plan = planOf(words, text, language);
    const findings = findTexts(words, 'FINDING', text, language);
    const lines = types.map((type) =>
      type === 'FINDING'
        ? openFindingLine(release, findings, set?.bits ?? null)
        : openShelf(release, words, type, search, plan),
    );
    const allCount = lines.reduce((sum, line) => sum + line.countUpTo(ALL, line.size), 0);
    return { words, lines, plan, findings, allCount };
  });
}
