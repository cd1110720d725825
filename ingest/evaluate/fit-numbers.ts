import { DOMAIN_CODES, type DomainCode } from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import type { Bands, Fitted, Standing } from '../map/fitted.ts';
import type { MappingEngine } from '../map/mapping-engine.ts';
import { judge } from './judge.ts';
import { expectedOf, type LabelledFinding } from './labelled.ts';

/** A domain may nudge, never decide: it predicts the objective badly. */
const MOST_LOG_ODDS = 0.6;
/** Seen this often without a domain's influence, an objective is believed to be as frequent in it. */
const DOUBT = 6;

function fitPrior(findings: readonly LabelledFinding[], domain: DomainCode) {
  const inside = findings.filter((finding) => finding.domain === domain);
  const count = (some: readonly LabelledFinding[], objective: number) =>
    some.filter((finding) => expectedOf(finding).includes(objective)).length;
  return Object.fromEntries(
    OBJECTIVE_NUMBERS.map((objective) => {
      const expected = (count(findings, objective) * inside.length) / (findings.length || 1);
      const ratio = (count(inside, objective) + DOUBT) / (expected + DOUBT);
      const logOdds = Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, Math.log(ratio)));
      return [String(objective), Math.round(logOdds * 100) / 100] as const;
    }).filter(([, logOdds]) => logOdds !== 0),
  );
}

interface Outcome {
  readonly score: number;
  readonly isRight: boolean;
}

/** The least score from which on the proposals are right as often as wanted, counted cautiously. */
function findThreshold(outcomes: readonly Outcome[], wanted: number, least: number): number {
  const steps = Array.from({ length: 21 }, (_, index) => (50 + index * 2.5) / 100);
  const found = steps.find((step) => {
    const above = outcomes.filter(({ score }) => score >= step);
    const right = above.filter(({ isRight }) => isRight).length;
    return step >= least && above.length > 0 && (right + 1) / (above.length + 2) >= wanted;
  });
  return found ?? 1;
}

/**
 * HIGH takes a strong cue or two fair ones, and more where another objective comes near, however
 * well less did on findings that the rules were written for.
 */
const LEAST_HIGH: Readonly<Record<Standing, number>> = { CLEAR: 0.75, CONTESTED: 0.9, BESIDE: 0.9 };

function fitBands(outcomes: readonly Outcome[], standing: Standing): Bands {
  return {
    HIGH: findThreshold(outcomes, 0.93, LEAST_HIGH[standing]),
    MEDIUM: findThreshold(outcomes, 0.7, 0.5),
  };
}

/** Fits what the engine does not know by rules: domain priors, then the bands of confidence. */
export function fitNumbers(findings: readonly LabelledFinding[], engine: MappingEngine): Fitted {
  const priors = Object.fromEntries(
    DOMAIN_CODES.map((domain) => [domain, fitPrior(findings, domain)]),
  );
  const judged = judge(findings, { ...engine, fitted: { ...engine.fitted, priors } });
  const bandsOf = (standing: Standing) => {
    const outcomes = judged.flatMap(({ finding, proposed }) =>
      proposed
        .filter((proposal) => proposal.standing === standing)
        .map(({ objective, score }) => ({
          score,
          isRight: expectedOf(finding).includes(objective),
        })),
    );
    return fitBands(outcomes, standing);
  };
  return {
    about: engine.fitted.about,
    priors,
    bands: {
      CLEAR: bandsOf('CLEAR'),
      CONTESTED: bandsOf('CONTESTED'),
      BESIDE: bandsOf('BESIDE'),
    },
  };
}
