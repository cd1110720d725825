import type { Confidence, DomainCode, PrincipleCode } from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Language } from '../../text/languages.ts';
import type { Mention } from '../instruments/mention.ts';
import { type Grounds, toEvidence } from './evidence.ts';
import { bySureness, combine, type Firing, pickIndependent } from './fire.ts';
import type { MappingEngine } from './mapping-engine.ts';
import type { Reading } from './match.ts';
import { findHeaviest } from './model/explain.ts';
import { listOccurrences, weighFeatures } from './model/features.ts';
import { listInputs } from './model/inputs.ts';
import { type BandEdges, edgesOf, type MappingModel } from './model/model.ts';
import { findNearest, listStemBuckets } from './model/neighbours.ts';
import { scoreClasses, toProbabilities } from './model/predict.ts';
import type {
  NoObjectiveReason,
  ObjectiveProposal,
  PrincipleProposal,
  Suggestion,
} from './proposal.ts';
import { isElsewhere, type RuleReading, readByRules } from './read-text.ts';
import type { NearWording } from './wording.ts';

/** Raise it with every change of the rules, the model or the engine: stored proposals name it. */
export const ENGINE_VERSION = '2.5.0';

/** What the engine reads of a finding. Its kind is not among it: a gap maps as the strength would. */
export interface MappingInput {
  readonly text: string;
  readonly language: Language;
  /** Null where nobody says which domain it comes from. */
  readonly domain: DomainCode | null;
  /** The instruments that the text names, where somebody has looked for them already. */
  readonly mentions?: readonly Mention[];
}

interface Candidate {
  readonly objective: number;
  /** How likely it is, 0 to 1. */
  readonly score: number;
}

/** A text that says what the Compact says is about that objective, whatever its words weigh. */
const SCORE_OF_WORDING = 0.98;
/** So much an objective needs, be it that none is likelier: it is then a hint, of LOW confidence. */
const LEAST_HINT = 0.2;
/** What an objective beside the main one needs: alone, or where a rule speaks for it too. */
const LEAST_BESIDE = 0.25;
const LEAST_BESIDE_WITH_RULE = 0.1;
const LEAST_RULE = 0.6;
const MOST_OBJECTIVES = 3;
const LEAST_PRINCIPLE = 0.5;
const PRINCIPLE_BANDS: BandEdges = { HIGH: 0.8, MEDIUM: 0.55 };

/** What the model makes of a text. */
interface Weighing {
  readonly candidates: readonly Candidate[];
  readonly findWords: (objective: number) => readonly number[];
}

function weigh(
  { reading, scores, wording }: RuleReading,
  domain: DomainCode | null,
  { weights, sharpness }: MappingModel,
): Weighing {
  const { words, masked } = reading;
  const occurrences = listOccurrences(words, masked);
  const features = weighFeatures(occurrences, weights.rarity);
  const classes = scoreClasses(features, listInputs(domain, scores), weights);
  const probabilities = believeWording(toProbabilities(classes, sharpness), wording);
  const likely = OBJECTIVE_NUMBERS.map((objective) => ({
    objective,
    score: probabilities[objective] ?? 0,
  })).sort((a, b) => b.score - a.score || a.objective - b.objective);
  return {
    candidates: pickCandidates(likely, scores),
    findWords: (objective) => findHeaviest(occurrences, features, weights, objective, words),
  };
}

/** Gives what a text says in the words of the Compact all but what may be wrong in that. */
function believeWording(probabilities: Float64Array, wording: NearWording | null): Float64Array {
  if (wording === null) return probabilities;
  const { objective } = wording.target;
  return probabilities.map(
    (probability, label) =>
      (1 - SCORE_OF_WORDING) * probability + (label === objective ? SCORE_OF_WORDING : 0),
  );
}

function pickCandidates(
  [main, ...others]: readonly Candidate[],
  ruleScores: ReadonlyMap<number, number>,
): readonly Candidate[] {
  if (main === undefined || main.score < LEAST_HINT) return [];
  const beside = others.filter(
    ({ objective, score }) =>
      score >= LEAST_BESIDE ||
      (score >= LEAST_BESIDE_WITH_RULE && (ruleScores.get(objective) ?? 0) >= LEAST_RULE),
  );
  return [main, ...beside].slice(0, MOST_OBJECTIVES);
}

function readBand(score: number, { HIGH, MEDIUM }: BandEdges): Confidence {
  return score >= HIGH ? 'HIGH' : score >= MEDIUM ? 'MEDIUM' : 'LOW';
}

/** What speaks for an objective: the Compact's own words, rules, then the words that weigh most. */
function findGrounds(
  { reading, objectives, wording }: RuleReading,
  objective: number,
  weighing: Weighing,
  language: Language,
): readonly Grounds[] {
  const own =
    wording?.target.objective === objective
      ? [{ rule: `${language} ${objective}: wording of the Compact`, spans: wording.spans }]
      : [];
  const rules = (objectives.get(objective) ?? []).map(({ rule, spans }) => ({
    rule: rule.id,
    spans,
  }));
  const told = [...own, ...rules];
  const isTold = (at: number) =>
    told.some(({ spans }) => spans.some(({ from, to }) => at >= from && at < to));
  const spans = weighing
    .findWords(objective)
    .filter((at) => !isTold(at) && reading.words[at] !== undefined)
    .map((at) => ({ from: at, to: at + 1 }));
  return spans.length === 0 ? told : [...told, { rule: `${language} ${objective}: model`, spans }];
}

/** The action of the wording; else of labelled texts where they agree; else of a rule. */
function findAction(
  { objectives, wording }: RuleReading,
  objective: number,
  byNeighbours: string | null,
): string | null {
  if (wording?.target.objective === objective) return wording.target.action;
  const rules = [...(objectives.get(objective) ?? [])].sort(bySureness);
  const byRule = rules.find(({ rule }) => rule.target.action !== null);
  return byNeighbours ?? byRule?.rule.target.action ?? null;
}

function proposeObjectives(
  read: RuleReading,
  { language, domain }: MappingInput,
  model: MappingModel,
): readonly ObjectiveProposal[] {
  const weighing = weigh(read, domain, model);
  const { reading, isOnTopic, wording } = read;
  const isLow = wording === null && isElsewhere(isOnTopic, domain);
  const edges = edgesOf(model.bands, language, isOnTopic || wording !== null);
  const stems = listStemBuckets(reading.words, reading.masked);
  return weighing.candidates
    .map(({ objective, score }) => {
      const nearest = findNearest(stems, model.neighboursOf(objective));
      return {
        objective,
        action: findAction(read, objective, nearest?.action ?? null),
        confidence: isLow ? ('LOW' as const) : readBand(score, edges),
        score,
        evidence: toEvidence(reading, findGrounds(read, objective, weighing, language)),
        nearest: nearest?.text.text ?? null,
      };
    })
    .filter(({ evidence }) => evidence.length > 0)
    .map((proposal, index) => ({ ...proposal, relevance: index === 0 ? 'PRIMARY' : 'SECONDARY' }));
}

function proposePrinciples(
  reading: Reading,
  firings: readonly Firing<PrincipleCode>[],
): readonly PrincipleProposal[] {
  return [...groupBy(firings, ({ rule }) => rule.target)]
    .map(([principle, own]): PrincipleProposal => {
      const independent = pickIndependent(own);
      const score = combine(independent);
      const grounds = independent.map(({ rule, spans }) => ({ rule: rule.id, spans }));
      return {
        principle,
        confidence: readBand(score, PRINCIPLE_BANDS),
        score,
        evidence: toEvidence(reading, grounds),
      };
    })
    .filter(({ score }) => score >= LEAST_PRINCIPLE)
    .sort((a, b) => b.score - a.score || (a.principle < b.principle ? -1 : 1));
}

function explainNone(hasHints: boolean, hasPrinciples: boolean): NoObjectiveReason {
  if (hasPrinciples) return 'PRINCIPLES_ONLY';
  return hasHints ? 'ONLY_HINTS' : 'NO_CUE';
}

/**
 * Proposes objectives and guiding principles for a text, with the words that speak for each.
 * The same text gives the same answer whatever the order of the rules; never throws.
 */
export function suggestMappings(input: MappingInput, engine: MappingEngine): Suggestion {
  const rules = engine.rulesFor(input.language);
  if (rules === null) {
    return {
      engineVersion: ENGINE_VERSION,
      objectives: [],
      principles: [],
      noObjective: 'NO_RULES',
    };
  }
  const read = readByRules(input.text, rules, input.mentions);
  const objectives = proposeObjectives(read, input, engine.model());
  const principles = proposePrinciples(read.reading, read.principles);
  return {
    engineVersion: ENGINE_VERSION,
    objectives,
    principles,
    noObjective:
      objectives.length > 0 ? null : explainNone(read.scores.size > 0, principles.length > 0),
  };
}
