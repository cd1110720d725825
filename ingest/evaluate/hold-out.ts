import { DOMAIN_CODES, type DomainCode } from '../../reference/codes.ts';
import type { MappingEngine } from '../map/mapping-engine.ts';
import { weighFeatures } from '../map/model/features.ts';
import { listInputs } from '../map/model/inputs.ts';
import type { MappingModel } from '../map/model/model.ts';
import { scoreClasses } from '../map/model/predict.ts';
import type { Weights } from '../map/model/weights.ts';
import { isElsewhere } from '../map/read-text.ts';
import { calibrate, type Scored } from './calibrate.ts';
import { type Asking, judge } from './judge.ts';
import { expectedOf, type Judged, type LabelledFinding } from './labelled.ts';
import { learnWeights, listNeighbours, type ReadText } from './learn.ts';
import { OFF_TOPIC_HAND } from './read-labelled.ts';

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
  const told = domainOf(finding);
  const domains = told === null ? [null] : [told, null];
  return domains.map((domain) => ({
    finding,
    scores: scoreClasses(features, listInputs(domain, ruleScores), weights),
    isLow: isElsewhere(isOnTopic, domain),
    isTold: domain === null || domain === finding.domain,
    isOnTopic,
  }));
}

/**
 * The domain that a text is told with. One that is about nothing here may stand under any, and has one
 * where nobody named it.
 */
function domainOf(finding: LabelledFinding): DomainCode | null {
  if (finding.domain !== null || expectedOf(finding).length > 0) return finding.domain;
  return DOMAIN_CODES[Number(finding.id.replace(/\D/g, '')) % DOMAIN_CODES.length] ?? null;
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

/** What was learned from all hands says of texts that are never learned from. */
export function scoreUnlearned(texts: readonly ReadText[], weights: Weights): Fold {
  return { hand: OFF_TOPIC_HAND, weights, scored: texts.flatMap((text) => score(text, weights)) };
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
export function modelOfAll(
  texts: readonly ReadText[],
  folds: readonly Fold[],
  offTopic: readonly ReadText[],
): MappingModel {
  const weights = learnWeights(texts);
  const calibration = calibrate(
    [...folds, scoreUnlearned(offTopic, weights)].flatMap(({ scored }) => scored),
  );
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
