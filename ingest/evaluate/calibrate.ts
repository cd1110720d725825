import { LANGUAGES } from '../../text/languages.ts';
import { NO_OBJECTIVE } from '../map/model/inputs.ts';
import type { BandEdges, Calibration } from '../map/model/model.ts';
import { toProbabilities } from '../map/model/predict.ts';
import { expectedOf, type LabelledFinding } from './labelled.ts';

/** What a model that had not seen a text's hand says of it. */
export interface Scored {
  readonly finding: LabelledFinding;
  /** The score of each class. */
  readonly scores: Float64Array;
  /** Whether nothing but LOW is proposed for it, however likely it seems. */
  readonly isLow: boolean;
}

/** Sharpnesses that are tried, in steps that make no difference any more. */
const SHARPNESSES = Array.from({ length: 40 }, (_, index) => 1 + index / 20);
const EDGES = Array.from({ length: 90 }, (_, index) => (index + 10) / 100);

/**
 * How often HIGH has to be a label, in each language, on hands that were held out. Nine in ten is what
 * is promised: pages that nobody here wrote lie further away than one held-out hand from the others.
 */
const HIGH_RIGHT = 0.98;
/** How many of the texts without an objective that could be given one above LOW may be given it. */
const MOST_OFF_TOPIC = 0.05;

/** The mean surprise at the labels: minus the logarithm of the probability that each was given. */
function measureSurprise(scored: readonly Scored[], sharpness: number): number {
  const sum = scored.reduce((total, { finding, scores }) => {
    const probabilities = toProbabilities(scores, sharpness);
    return total - Math.log(probabilities[finding.primary ?? NO_OBJECTIVE] ?? 0);
  }, 0);
  return sum / scored.length;
}

interface First {
  readonly finding: LabelledFinding;
  readonly score: number;
  readonly isRight: boolean;
}

/** The objective that is proposed first for each text, where it may be more than LOW. */
function listFirst(scored: readonly Scored[], sharpness: number): readonly First[] {
  return scored.flatMap(({ finding, scores, isLow }) => {
    if (isLow) return [];
    const probabilities = toProbabilities(scores, sharpness);
    const score = Math.max(...probabilities);
    const objective = probabilities.indexOf(score);
    if (objective === NO_OBJECTIVE) return [];
    return [{ finding, score, isRight: expectedOf(finding).includes(objective) }];
  });
}

const isRightOften = (proposed: readonly First[]) =>
  proposed.filter(({ isRight }) => isRight).length >= HIGH_RIGHT * proposed.length;

function fitBands(scored: readonly Scored[], sharpness: number): BandEdges {
  const proposed = listFirst(scored, sharpness);
  const without = scored.filter(
    ({ finding, isLow }) => !isLow && expectedOf(finding).length === 0,
  ).length;
  const high = EDGES.find((edge) =>
    LANGUAGES.every((language) =>
      isRightOften(
        proposed.filter(({ finding, score }) => finding.language === language && score >= edge),
      ),
    ),
  );
  const medium = EDGES.find((edge) => {
    const offTopic = proposed.filter(
      ({ finding, score }) => expectedOf(finding).length === 0 && score >= edge,
    );
    return offTopic.length <= MOST_OFF_TOPIC * without;
  });
  const HIGH = high ?? 1;
  return { HIGH, MEDIUM: Math.min(medium ?? 1, HIGH) };
}

/** Fits what a difference of scores says, and from which probability on a proposal is HIGH or MEDIUM. */
export function calibrate(scored: readonly Scored[]): Calibration {
  const tried = SHARPNESSES.map((sharpness) => ({
    sharpness,
    surprise: measureSurprise(scored, sharpness),
  })).sort((a, b) => a.surprise - b.surprise);
  const sharpness = tried[0]?.sharpness ?? 1;
  return { sharpness, bands: fitBands(scored, sharpness) };
}
