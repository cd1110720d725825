import { DOMAIN_CODES, type DomainCode } from '../../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../../reference/objectives.ts';

/** What the model tells apart: 0 is no objective, 1 to 23 are the objectives by number. */
export const CLASS_COUNT = OBJECTIVE_COUNT + 1;

/** The class of a text that deserves no objective. */
export const NO_OBJECTIVE = 0;

/** A domain may nudge, never decide. */
const DOMAIN_WEIGHT = 0.3;
const RULE_WEIGHT = 0.5;

const FIRST_DOMAIN = 1;
const FIRST_RULE = FIRST_DOMAIN + DOMAIN_CODES.length;

/** How many inputs the model has beside the features of the text. */
export const INPUT_COUNT = FIRST_RULE + OBJECTIVE_COUNT;

/** The input that tells how much the rules say for an objective. */
export function inputOfRule(objective: number): number {
  return FIRST_RULE + objective - 1;
}

/**
 * What the model is told beside the text: a constant, the domain, and how much the rules say for
 * each objective, 0 to 1. So one sum weighs rules and words against each other.
 */
export function listInputs(
  domain: DomainCode | null,
  ruleScores: ReadonlyMap<number, number>,
): Float64Array {
  const inputs = new Float64Array(INPUT_COUNT);
  inputs[0] = 1;
  if (domain !== null) inputs[FIRST_DOMAIN + DOMAIN_CODES.indexOf(domain)] = DOMAIN_WEIGHT;
  for (const [objective, score] of ruleScores) {
    inputs[inputOfRule(objective)] = RULE_WEIGHT * score;
  }
  return inputs;
}
