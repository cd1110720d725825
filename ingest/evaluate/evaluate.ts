import type { MappingEngine } from '../map/mapping-engine.ts';
import { fitNumbers } from './fit-numbers.ts';
import { judge } from './judge.ts';
import type { Judged, LabelledFinding } from './labelled.ts';
import { readCurated, readInvented } from './read-labelled.ts';

/** The findings to measure with. */
export interface EvaluationSets {
  /** The findings of the corpus with their curated mappings; a profile is a fold. */
  readonly curated: readonly LabelledFinding[];
  /** The half of the invented findings that rules were tuned on. */
  readonly tuning: readonly LabelledFinding[];
  /** The other half. */
  readonly unseen: readonly LabelledFinding[];
  /** Invented later, in other words, to see how the rules do; then used to broaden them. */
  readonly control: readonly LabelledFinding[];
}

/** Reads all labelled findings. */
export async function readEvaluationSets(): Promise<EvaluationSets> {
  const invented = await readInvented('invented-findings.json');
  return {
    curated: await readCurated(),
    tuning: invented.filter(({ fold }) => fold === 'TUNING'),
    unseen: invented.filter(({ fold }) => fold === 'UNSEEN'),
    control: await readInvented('control-findings.json'),
  };
}

/** What the shipped numbers are fitted from: everything but the unseen half. */
export function readFittingSet({ curated, tuning, control }: EvaluationSets) {
  return [...curated, ...tuning, ...control];
}

/**
 * Asks the engine about the curated findings, profile by profile, each time with what is fitted
 * (domain priors, bands of confidence) fitted without that profile. The rules are written by hand
 * and stay: for them, leaving a profile out means nothing.
 */
export function judgeLeavingOut(sets: EvaluationSets, engine: MappingEngine): readonly Judged[] {
  const profiles = [...new Set(sets.curated.map(({ fold }) => fold))];
  return profiles.flatMap((profile) => {
    const others = readFittingSet(sets).filter(({ fold }) => fold !== profile);
    const left = sets.curated.filter(({ fold }) => fold === profile);
    return judge(left, { ...engine, fitted: fitNumbers(others, engine) });
  });
}
