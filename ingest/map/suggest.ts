import type { Confidence, DomainCode, PrincipleCode } from '../../reference/codes.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Language } from '../../text/languages.ts';
import { readWords } from '../../text/words.ts';
import { extractInstruments } from '../instruments/extract.ts';
import { toEvidence } from './evidence.ts';
import { bySureness, combine, type Firing, fireRules, isPartOf, pickIndependent } from './fire.ts';
import type { Bands, Fitted, Standing } from './fitted.ts';
import type { MappingEngine } from './mapping-engine.ts';
import { findMasked } from './mask.ts';
import { createReading, type Reading } from './match.ts';
import type {
  NoObjectiveReason,
  ObjectiveProposal,
  PrincipleProposal,
  Suggestion,
} from './proposal.ts';
import type { ActionTarget } from './rule-set.ts';

/** Raise it with every change of the rules or of the engine: stored proposals name it. */
export const ENGINE_VERSION = '1.0.0';

/** What the engine reads of a finding. Its kind is not among it: a gap maps as the strength would. */
export interface MappingInput {
  readonly text: string;
  readonly language: Language;
  /** Null where nobody says which domain it comes from. */
  readonly domain: DomainCode | null;
}

interface Candidate {
  readonly objective: number;
  readonly firings: readonly Firing<ActionTarget>[];
  readonly score: number;
}

/** Below this, there are only hints. */
const LEAST_SCORE = 0.4;
/** What an objective beside the main one needs, alone and against the main one. */
const LEAST_BESIDE = 0.62;
const LEAST_SHARE = 0.65;
const MOST_OBJECTIVES = 3;
const LEAST_PRINCIPLE = 0.5;

function shift(score: number, logOdds: number): number {
  const odds = (score / (1 - score)) * Math.exp(logOdds);
  return odds / (1 + odds);
}

/** A short cue inside a longer one of another objective says less: "skills" in "skills training". */
function dropPartial(firings: readonly Firing<ActionTarget>[]) {
  return firings.filter(
    (firing) =>
      !firings.some(
        (other) =>
          other.rule.target.objective !== firing.rule.target.objective &&
          other.weight >= firing.weight &&
          isPartOf(firing, other),
      ),
  );
}

function findCandidates(
  firings: readonly Firing<ActionTarget>[],
  priors: Readonly<Record<string, number>> | undefined,
): readonly Candidate[] {
  return [...groupBy(dropPartial(firings), ({ rule }) => rule.target.objective)]
    .map(([objective, own]) => {
      const independent = pickIndependent(own);
      const score = shift(combine(independent), priors?.[String(objective)] ?? 0);
      return { objective, firings: independent, score };
    })
    .sort((a, b) => b.score - a.score || a.objective - b.objective);
}

function pickObjectives(candidates: readonly Candidate[]): readonly Candidate[] {
  const [main, ...others] = candidates.filter(({ score }) => score >= LEAST_SCORE);
  if (main === undefined) return [];
  return [
    main,
    ...others.filter(({ score }) => score >= LEAST_BESIDE && score >= main.score * LEAST_SHARE),
  ].slice(0, MOST_OBJECTIVES);
}

function readBand(score: number, bands: Bands) {
  const band: Confidence = score >= bands.HIGH ? 'HIGH' : score >= bands.MEDIUM ? 'MEDIUM' : 'LOW';
  return band;
}

/** The places of the words that stand in names of laws, plans and other instruments. */
function findTitles(reading: Reading, language: Language): ReadonlySet<number> {
  const mentions = extractInstruments(reading.text, language);
  return new Set(
    reading.words.flatMap(({ from, to }, place) =>
      mentions.some((mention) => from >= mention.from && to <= mention.to) ? [place] : [],
    ),
  );
}

function proposeObjective(
  reading: Reading,
  { objective, firings, score }: Candidate,
  standing: Standing,
  fitted: Fitted,
): ObjectiveProposal {
  return {
    objective,
    action:
      [...firings].sort(bySureness).find(({ rule }) => rule.target.action !== null)?.rule.target
        .action ?? null,
    relevance: standing === 'BESIDE' ? 'SECONDARY' : 'PRIMARY',
    standing,
    confidence: readBand(score, fitted.bands[standing]),
    score,
    evidence: toEvidence(reading, firings),
  };
}

function proposePrinciples(
  reading: Reading,
  firings: readonly Firing<PrincipleCode>[],
): readonly PrincipleProposal[] {
  return [...groupBy(firings, ({ rule }) => rule.target)]
    .map(([principle, own]): PrincipleProposal => {
      const independent = pickIndependent(own);
      const score = combine(independent);
      return {
        principle,
        confidence: readBand(score, { HIGH: 0.8, MEDIUM: 0.55 }),
        score,
        evidence: toEvidence(reading, independent),
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
  const { language } = input;
  const rules = engine.rulesFor(language);
  if (rules === null) {
    return {
      engineVersion: ENGINE_VERSION,
      objectives: [],
      principles: [],
      noObjective: 'NO_RULES',
    };
  }
  const words = readWords(input.text, language, rules.smallWords);
  const reading = createReading(input.text, words, findMasked(words, rules.names));
  const titles = findTitles(reading, language);
  const priors = input.domain === null ? undefined : engine.fitted.priors[input.domain];
  const candidates = findCandidates(fireRules(reading, rules.objectives, titles), priors);
  const principles = proposePrinciples(reading, fireRules(reading, rules.principles, titles));
  const picked = pickObjectives(candidates);
  const main = picked.length > 1 ? 'CONTESTED' : 'CLEAR';
  const objectives = picked.map((candidate, index) =>
    proposeObjective(reading, candidate, index === 0 ? main : 'BESIDE', engine.fitted),
  );
  return {
    engineVersion: ENGINE_VERSION,
    objectives,
    principles,
    noObjective:
      objectives.length > 0 ? null : explainNone(candidates.length > 0, principles.length > 0),
  };
}
