import { groupBy } from '../../text/group-by.ts';
import { NO_OBJECTIVE } from '../map/model/inputs.ts';
import type { Calibration } from '../map/model/model.ts';
import { toProbabilities } from '../map/model/predict.ts';
import { expectedOf, type LabelledFinding } from './labelled.ts';
import { OFF_TOPIC_HAND, RULES_READERS_HAND } from './read-labelled.ts';

/** What a model that had not seen a text's hand says of it. */
export interface Scored {
  readonly finding: LabelledFinding;
  /** The score of each class. */
  readonly scores: Float64Array;
  /** Whether nothing but LOW is proposed for it, however likely it seems. */
  readonly isLow: boolean;
  /** Whether it was asked about as its hand told it: with its domain, or without any. */
  readonly isTold: boolean;
  /** Whether it has a word of migration. */
  readonly isOnTopic: boolean;
}

/** Sharpnesses that are tried, in steps that make no difference any more. */
const SHARPNESSES = Array.from({ length: 40 }, (_, index) => 1 + index / 20);
const EDGES = [
  ...Array.from({ length: 90 }, (_, index) => (index + 10) / 100),
  ...Array.from({ length: 9 }, (_, index) => (index + 991) / 1000),
];

/**
 * How often HIGH has to be a label, in each language, on hands that were held out. Nine in ten is what
 * is promised: pages that nobody here wrote lie further away than one held-out hand from the others.
 */
const HIGH_RIGHT = 0.98;
/**
 * How many of the texts without an objective that could be given one above LOW may be given it; of
 * those without a word of migration, the ones that were written to tempt are counted.
 */
const MOST_OFF_TOPIC = 0.05;
const TEMPTING_HANDS: ReadonlySet<string> = new Set([RULES_READERS_HAND, OFF_TOPIC_HAND]);

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

/** The least edge above which at most one in twenty texts without an objective is given one. */
function fitMedium(without: readonly Scored[], sharpness: number): number {
  const open = without.filter(({ isLow }) => !isLow);
  const proposed = listFirst(open, sharpness);
  const isRare = (edge: number) =>
    proposed.filter(({ score }) => score >= edge).length <= MOST_OFF_TOPIC * open.length;
  return EDGES.find(isRare) ?? 1;
}

/** The least edge above which a proposal is right nearly always. */
function fitHigh(scored: readonly Scored[], sharpness: number, medium: number): number {
  const proposed = listFirst(scored, sharpness);
  const isRight = (edge: number) => isRightOften(proposed.filter(({ score }) => score >= edge));
  return Math.max(medium, EDGES.find(isRight) ?? 1);
}

const isWithout = ({ finding }: Scored) => expectedOf(finding).length === 0;
const isTempting = (one: Scored) => isWithout(one) && TEMPTING_HANDS.has(one.finding.hand);

/** Fits what a difference of scores says, and from which probability on a proposal is HIGH or MEDIUM. */
export function calibrate(scored: readonly Scored[]): Calibration {
  // What was written or put under a domain to tempt is more than its share of what is asked about.
  const usual = scored.filter(({ finding, isTold }) => isTold && finding.hand !== OFF_TOPIC_HAND);
  const tried = SHARPNESSES.map((sharpness) => ({
    sharpness,
    surprise: measureSurprise(usual, sharpness),
  })).sort((a, b) => a.surprise - b.surprise);
  const sharpness = tried[0]?.sharpness ?? 1;
  const onTopic = usual.filter(({ isOnTopic }) => isOnTopic);
  const tempting = scored.filter((one) => isTempting(one) && !one.isOnTopic);
  const medium = fitMedium(onTopic.filter(isWithout), sharpness);
  const byLanguage = [...groupBy(onTopic, ({ finding }) => finding.language)];
  return {
    sharpness,
    bands: {
      high: Object.fromEntries(
        byLanguage.map(([language, own]) => [language, fitHigh(own, sharpness, medium)]),
      ),
      medium,
      mediumOffTopic: Math.max(medium, fitMedium(tempting, sharpness)),
    },
  };
}
