import {
  CONFIDENCES,
  type Confidence,
  MAPPING_METHODS,
  type MappingMethod,
  RELEVANCES,
  type Relevance,
} from '../reference/codes.ts';
import type { Traits } from './facts.ts';

/** How many ways there are in which a mapping can be made. */
export const TRAIT_COUNT = MAPPING_METHODS.length * RELEVANCES.length * CONFIDENCES.length;

/** A mapping to a principle has no relevance: it counts as the first. */
export function traitOf(
  method: MappingMethod,
  relevance: Relevance | null,
  confidence: Confidence,
): number {
  const methodAt = MAPPING_METHODS.indexOf(method);
  const relevanceAt = relevance === null ? 0 : RELEVANCES.indexOf(relevance);
  return (
    (methodAt * RELEVANCES.length + relevanceAt) * CONFIDENCES.length +
    CONFIDENCES.indexOf(confidence)
  );
}

/** Whether a mapping that was made in this way has the traits. */
export function hasTraits(trait: number, { methods, relevances, minConfidence }: Traits): boolean {
  const confidenceAt = trait % CONFIDENCES.length;
  const relevanceAt = Math.floor(trait / CONFIDENCES.length) % RELEVANCES.length;
  const methodAt = Math.floor(trait / CONFIDENCES.length / RELEVANCES.length);
  return (
    methods.some((method) => MAPPING_METHODS[methodAt] === method) &&
    (relevances.length === 0 || relevances.some((each) => RELEVANCES[relevanceAt] === each)) &&
    (minConfidence === null || confidenceAt <= CONFIDENCES.indexOf(minConfidence))
  );
}

/** How near a mapping is, and how sure. */
export interface Way {
  readonly relevance: Relevance;
  readonly confidence: Confidence;
}

/** The ways that the traits leave: primary before secondary, then the surest first. */
export function listWays({ relevances, minConfidence }: Traits): readonly Way[] {
  const least =
    minConfidence === null ? CONFIDENCES.length : CONFIDENCES.indexOf(minConfidence) + 1;
  return RELEVANCES.filter(
    (relevance) => relevances.length === 0 || relevances.includes(relevance),
  ).flatMap((relevance) =>
    CONFIDENCES.slice(0, least).map((confidence) => ({ relevance, confidence })),
  );
}

/** Whether a mapping that was made in this way is of the objective that the finding is about. */
export function isPrimary(trait: number): boolean {
  return (
    Math.floor(trait / CONFIDENCES.length) % RELEVANCES.length === RELEVANCES.indexOf('PRIMARY')
  );
}

/** Whether a mapping that was made in this way was judged finding by finding, not by a rule. */
export function isCurated(trait: number): boolean {
  return trait < MAPPING_METHODS.indexOf('RULE') * RELEVANCES.length * CONFIDENCES.length;
}
