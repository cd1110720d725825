import type { Cue } from './cue.ts';
import type { Strength } from './rule-file.ts';

/** What speaks for an objective or a principle. */
export interface Source<Target> {
  /** What names it to people: language, target and, for a cue, the cue as the file writes it. */
  readonly id: string;
  readonly target: Target;
}

/** A cue with what it speaks for. */
export interface Rule<Target> extends Source<Target> {
  readonly strength: Strength;
  readonly cue: Cue;
}
