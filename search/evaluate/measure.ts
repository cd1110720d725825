import type { JudgedQuery } from './judged.ts';

/** Findings on a first page. */
export const PAGE = 10;

/** How well one query was answered. */
export interface Measured {
  readonly judged: JudgedQuery;
  /** References of the first page. */
  readonly found: readonly string[];
  /**
   * Share of what belongs on the page that is there. A query with as much or more than a page holds is
   * full when all of its page is right. Null for a query that has no right answer.
   */
  readonly recall: number | null;
  /** One over the place of the first that belongs there; 0 when there is none. */
  readonly reciprocalRank: number | null;
  /** Discounted gain over the best that could be; what belongs there counts twice what is right too. */
  readonly gain: number | null;
  /** What is false on the page: what is judged so, and all that a query without an answer finds. */
  readonly falseHits: readonly string[];
}

const discount = (at: number): number => 1 / Math.log2(at + 2);

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + grade * discount(at), 0);
}

/** Measures one answer. */
export function measureQuery(judged: JudgedQuery, page: readonly string[]): Measured {
  const found = page.slice(0, PAGE);
  const { must, may, never, kind } = judged;
  const falseHits = kind === 'none' ? found : found.filter((each) => never.includes(each));
  if (must.length === 0) {
    return { judged, found, recall: null, reciprocalRank: null, gain: null, falseHits };
  }
  const isBroad = must.length >= PAGE;
  const right = isBroad ? [...must, ...may] : must;
  const first = found.findIndex((each) => right.includes(each));
  const gradeOf = (each: string) => (must.includes(each) ? 2 : may.includes(each) ? 1 : 0);
  const best = [...must.map(() => 2), ...may.map(() => 1)].slice(0, PAGE);
  return {
    judged,
    found,
    recall: found.filter((each) => right.includes(each)).length / Math.min(PAGE, right.length),
    reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
    gain: gainOf(found.map(gradeOf)) / gainOf(best),
    falseHits,
  };
}

/** What several answers come to. */
export interface Totals {
  readonly queries: number;
  /** Those that have a right answer. */
  readonly answerable: number;
  readonly recall: number;
  readonly reciprocalRank: number;
  readonly gain: number;
  /** False findings on first pages. */
  readonly falseHits: number;
  /** Queries with a right answer that found nothing. */
  readonly empty: number;
  /** Queries without a right answer that found nothing. */
  readonly rightlyEmpty: number;
}

function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Sums answers up. */
export function sumUp(measured: readonly Measured[]): Totals {
  const answerable = measured.filter(({ recall }) => recall !== null);
  const isEmpty = ({ found }: Measured) => found.length === 0;
  return {
    queries: measured.length,
    answerable: answerable.length,
    recall: meanOf(measured.map(({ recall }) => recall)),
    reciprocalRank: meanOf(measured.map(({ reciprocalRank }) => reciprocalRank)),
    gain: meanOf(measured.map(({ gain }) => gain)),
    falseHits: measured.reduce((sum, { falseHits }) => sum + falseHits.length, 0),
    empty: answerable.filter(isEmpty).length,
    rightlyEmpty: measured.filter(({ recall, found }) => recall === null && found.length === 0)
      .length,
  };
}
