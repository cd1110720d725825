import { matchCue, type Reading, type WordSpan } from './match.ts';
import type { Source } from './rule.ts';
import type { Strength } from './rule-file.ts';
import { findCandidates, type RuleIndex } from './rule-index.ts';

/** A rule that holds in a text, or something else that speaks as a rule does. */
export interface Firing<Target> {
  readonly rule: Source<Target>;
  readonly spans: readonly WordSpan[];
  /** How likely the target is by this rule alone, 0 to 1. */
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 0.85, fair: 0.6, weak: 0.3 };

/** A title says what a law is about, the sentence around it what the finding is about. */
const IN_TITLE = 0.75;

const placesOf = (spans: readonly WordSpan[]) =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));

/** Tries rules on a text; `titles` are the places of words that stand in names of instruments. */
export function fireRules<Target>(
  reading: Reading,
  rules: RuleIndex<Target>,
  titles: ReadonlySet<number>,
): readonly Firing<Target>[] {
  const firings: Firing<Target>[] = [];
  for (const rule of findCandidates(reading, rules)) {
    const spans = matchCue(reading, rule.cue);
    if (spans === null) continue;
    const isTitle = placesOf(spans).every((place) => titles.has(place));
    firings.push({ rule, spans, weight: WEIGHTS[rule.strength] * (isTitle ? IN_TITLE : 1) });
  }
  return firings;
}

/** Surest first; the id decides between equals, so that the order of the rules never does. */
export function bySureness<Target>(a: Firing<Target>, b: Firing<Target>): number {
  return (
    b.weight - a.weight ||
    placesOf(b.spans).length - placesOf(a.spans).length ||
    (a.rule.id < b.rule.id ? -1 : 1)
  );
}

/** Whether all words of a firing are among the words of another, which has more. */
export function isPartOf<A, B>(part: Firing<A>, whole: Firing<B>): boolean {
  const places = new Set(placesOf(whole.spans));
  const own = placesOf(part.spans);
  return own.length < places.size && own.every((place) => places.has(place));
}

/**
 * Leaves the firings that add to each other: of several that lean on the same words, the surest.
 */
export function pickIndependent<Target>(
  firings: readonly Firing<Target>[],
): readonly Firing<Target>[] {
  const used = new Set<number>();
  return [...firings].sort(bySureness).filter(({ spans }) => {
    const own = placesOf(spans);
    const isNew = own.filter((place) => used.has(place)).length * 2 < own.length;
    if (isNew) for (const place of own) used.add(place);
    return isNew;
  });
}

/** How likely a target is by all its rules together: one minus the chance that all are wrong. */
export function combine<Target>(firings: readonly Firing<Target>[]): number {
  return 1 - firings.reduce((product, { weight }) => product * (1 - weight), 1);
}
