import type { Confidence, PrincipleCode, Relevance } from '../../reference/codes.ts';

/** Words of the text that speak for a proposal. */
export interface Evidence {
  /** The rule that they set off: its language, target and cue; for words that weigh in the model, "model". */
  readonly rule: string;
  readonly quote: string;
  /** Offsets in the text, in characters (Unicode code points); `spanTo` is not included. */
  readonly spanFrom: number;
  readonly spanTo: number;
}

/** An objective proposed for a finding. */
export interface ObjectiveProposal {
  readonly objective: number;
  /** Letter of the action that the nearest labelled texts agree on, or the surest rule stands for. */
  readonly action: string | null;
  readonly relevance: Relevance;
  readonly confidence: Confidence;
  /** How likely it is, 0 to 1, as counted on texts of other hands; the bands are cut from it. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** The labelled text of the objective that is nearest: invented, and no part of any profile. */
  readonly nearest: string | null;
}

/** A guiding principle proposed for a finding. */
export interface PrincipleProposal {
  readonly principle: PrincipleCode;
  readonly confidence: Confidence;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Why no objective is proposed. */
export const NO_OBJECTIVE_REASONS = [
  'NO_CUE',
  'ONLY_HINTS',
  'PRINCIPLES_ONLY',
  'NO_RULES',
] as const;
export type NoObjectiveReason = (typeof NO_OBJECTIVE_REASONS)[number];

/** What the engine proposes for one text. */
export interface Suggestion {
  readonly engineVersion: string;
  /** The main objective first. */
  readonly objectives: readonly ObjectiveProposal[];
  readonly principles: readonly PrincipleProposal[];
  /** Null where there is an objective. */
  readonly noObjective: NoObjectiveReason | null;
}
