import type { Confidence, PrincipleCode, Relevance } from '../../reference/codes.ts';
import type { Standing } from './fitted.ts';

/** Words of the text that a rule leans on. */
export interface Evidence {
  /** The rule: its language, target and cue. */
  readonly rule: string;
  readonly quote: string;
  /** Offsets in the text, in characters (Unicode code points); `spanTo` is not included. */
  readonly spanFrom: number;
  readonly spanTo: number;
}

/** An objective proposed for a finding. */
export interface ObjectiveProposal {
  readonly objective: number;
  /** Letter of the action that the surest rule stands for, null where none fits alone. */
  readonly action: string | null;
  readonly relevance: Relevance;
  /** Whether another objective comes near to it. */
  readonly standing: Standing;
  readonly confidence: Confidence;
  /** 0 to 1; the bands of confidence are cut from it. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
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
