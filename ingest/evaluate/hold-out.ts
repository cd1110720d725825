import type { MappingEngine } from '../map/mapping-engine.ts';
import { weighFeatures } from '../map/model/features.ts';
import { listInputs } from '../map/model/inputs.ts';
import type { MappingModel } from '../map/model/model.ts';
import { scoreClasses } from '../map/model/predict.ts';
import type { Weights } from '../map/model/weights.ts';
import { isElsewhere } from '../map/read-text.ts';
import { calibrate, type Scored } from './calibrate.ts';
import { type Asking, judge } from './judge.ts';
import type { Judged } from './labelled.ts';
import { learnWeights, listNeighbours, type ReadText } from './learn.ts';

/** What was learned from the texts of all hands but one, and what it says of that one's. */
export interface Fold {
  readonly hand: string;
  readonly weights: Weights;
  readonly scored: readonly Scored[];
}

const isBy = (hand: string) => (text: ReadText) => text.finding.hand === hand;
const isByOthers = (hand: string) => (text: ReadText) => text.finding.hand !== hand;

function score(
  { finding, occurrences, ruleScores, isOnTopic }: ReadText,
  weights: Weights,
): readonly Scored[] {
  const features = weighFeatures(occurrences, weights.rarity);
  const domains = finding.domain === null ? [null] : [finding.domain, null];
  return domains.map((domain) => ({
    finding,
    scores: scoreClasses(features, listInputs(domain, ruleScores), weights),
    isLow: isElsewhere(isOnTopic, domain),
  }));
}

/**
 * Learns from all hands but one, and scores the texts of that one with what was learned: each with its
 * domain and without.
 */
export function holdOut(texts: readonly ReadText[], hand: string): Fold {
  const weights = learnWeights(texts.filter(isByOthers(hand)));
  const scored = texts.filter(isBy(hand)).flatMap((text) => score(text, weights));
  return { hand, weights, scored };
}

/** A model that has learned nothing from a hand, its bands of confidence neither. */
export function modelWithout(
  texts: readonly ReadText[],
  { hand, weights }: Fold,
  folds: readonly Fold[],
): MappingModel {
  const others = folds.filter((fold) => fold.hand !== hand).flatMap(({ scored }) => scored);
  const neighboursOf = listNeighbours(texts.filter(isByOthers(hand)), weights);
  return { weights, ...calibrate(others), neighboursOf };
}

/** The model that is shipped: it has learned from all texts, and is as sure as the folds allow. */
export function modelOfAll(texts: readonly ReadText[], folds: readonly Fold[]): MappingModel {
  const calibration = calibrate(folds.flatMap(({ scored }) => scored));
  const weights = learnWeights(texts);
  return { weights, ...calibration, neighboursOf: listNeighbours(texts, weights) };
}

/** Asks about the texts of each hand an engine that has not seen the hand. */
export function judgeLeavingOut(
  texts: readonly ReadText[],
  folds: readonly Fold[],
  engine: MappingEngine,
  asking: Asking,
): readonly Judged[] {
  return folds.flatMap((fold) => {
    const model = modelWithout(texts, fold, folds);
    const own = texts.filter(isBy(fold.hand)).map(({ finding }) => finding);
    return judge(own, { ...engine, model: () => model }, asking);
  });
}
