import { type Bits, noBits } from '../../catalogue/bits.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import type { WordIndex } from '../index/word-index.ts';
import type { Plan, Unit } from '../query/plan.ts';
import { MOST, type Scored, scoreUnit } from './score-unit.ts';

/** A text that was found. */
export interface Found {
  /** In no order, each once. */
  readonly texts: Uint32Array;
  /** In millionths: 1 million and more for a text with all units, less for one with most. */
  readonly scores: Uint32Array;
  /** Which alternative it was found by, and which of its units it has, as {@link unitsAt} reads it. */
  readonly had: Uint32Array;
  /** The texts that have all units of an alternative. */
  readonly all: Bits;
  readonly allCount: number;
  /** By alternative and unit: how many texts have it, whatever else they have. */
  readonly counts: readonly (readonly number[])[];
}

/** Shares of the units, and of their weight, that a text must have where it has not all. */
const MOST_UNITS = 1 / 2;
const MOST_WEIGHT = 0.6;
/** How much a word counts that no text has: it must not keep the others from being found. */
const UNKNOWN = 0.3;

const MILLION = 1_000_000;
const UNITS = 16;

/** Which alternative found a text, and whether it has a unit of it. */
export function unitsAt(
  { had }: Pick<Found, 'had'>,
  place: number,
): { readonly alternative: number; readonly has: (unit: number) => boolean } {
  const bits = had[place] ?? 0;
  return { alternative: bits >>> UNITS, has: (unit) => ((bits >>> unit) & 1) === 1 };
}

/** How much a unit says: the rarer, the more. */
function rarityOf(size: number, count: number): number {
  const rarity = Math.log(1 + (size - count + 0.5) / (count + 0.5));
  return count === 0 ? rarity * UNKNOWN : rarity;
}

/** Where texts are found: in all, or in those of one language. */
interface Scope {
  readonly language: Language | null;
}

interface Collected {
  readonly add: (text: number, score: number, had: number) => void;
}

function countOnes(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Finds the texts that have all units of one alternative, or most. */
function matchUnits(
  index: WordIndex,
  units: readonly Unit[],
  alternative: number,
  collected: Collected,
): readonly number[] {
  const scored: readonly Scored[] = units.map((unit) => scoreUnit(index, unit));
  const rarities = scored.map(({ texts }) => rarityOf(index.size, texts.length));
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const totals = new Float32Array(index.size);
  const masks = new Uint16Array(index.size);
  for (const [unit, { texts, scores }] of scored.entries()) {
    const rarity = rarities[unit] ?? 0;
    const bit = 1 << unit;
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      totals[text] = (totals[text] ?? 0) + rarity * (scores[at] ?? 0);
      masks[text] = (masks[text] ?? 0) | bit;
    }
  }
  const full = (1 << units.length) - 1;
  // By which units a text has: 1 for all, 0 for most, -1 for too few.
  const fits = new Map<number, number>();
  const readFit = (mask: number): number => {
    const weight = rarities.reduce(
      (sum, rarity, unit) => sum + (((mask >>> unit) & 1) === 1 ? rarity : 0),
      0,
    );
    const isMost = countOnes(mask) >= units.length * MOST_UNITS && weight >= whole * MOST_WEIGHT;
    const fit = mask === full ? 1 : isMost ? 0 : -1;
    fits.set(mask, fit);
    return fit;
  };
  for (const { texts } of scored) {
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      const mask = masks[text] ?? 0;
      if (mask === 0) continue;
      masks[text] = 0;
      const fit = mask === full ? 1 : (fits.get(mask) ?? readFit(mask));
      if (fit === -1) continue;
      // Below 1, so that what has all units stands above what has most.
      const share = Math.min(0.999_999, (totals[text] ?? 0) / (whole * MOST));
      const score = Math.round(share * MILLION) + fit * MILLION;
      collected.add(text, score, (alternative << UNITS) | mask);
    }
  }
  return scored.map(({ texts }) => texts.length);
}

/** Finds the texts of an index that a plan means. */
export function match(index: WordIndex, plan: Plan, { language }: Scope): Found {
  const asked = language === null ? -1 : LANGUAGES.indexOf(language);
  const excluded = noBits(index.size);
  for (const unit of plan.excluded)
    for (const text of scoreUnit(index, unit).texts) excluded.add(text);
  const hasExcluded = plan.excluded.length > 0;
  const best = new Map<number, { score: number; had: number }>();
  const isOne = plan.alternatives.length === 1;
  const texts: number[] = [];
  const scores: number[] = [];
  const had: number[] = [];
  const keep = (text: number, score: number, units: number) => {
    texts.push(text);
    scores.push(score);
    had.push(units);
  };
  const collected: Collected = {
    add: (text, score, units) => {
      if (hasExcluded && excluded.has(text)) return;
      if (asked !== -1 && index.languages[text] !== asked) return;
      if (isOne) keep(text, score, units);
      else if ((best.get(text)?.score ?? -1) < score) best.set(text, { score, had: units });
    },
  };
  const counts = plan.alternatives.map((units, alternative) =>
    matchUnits(index, units, alternative, collected),
  );
  for (const [text, { score, had: units }] of best) keep(text, score, units);
  const all = noBits(index.size);
  let allCount = 0;
  for (let place = 0; place < texts.length; place += 1) {
    if ((scores[place] ?? 0) < MILLION) continue;
    all.add(texts[place] ?? 0);
    allCount += 1;
  }
  return {
    texts: new Uint32Array(texts),
    scores: new Uint32Array(scores),
    had: new Uint32Array(had),
    all,
    allCount,
    counts,
  };
}
