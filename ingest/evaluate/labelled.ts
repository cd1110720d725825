import type { Confidence, DomainCode, PrincipleCode } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';
import type { Standing } from '../map/fitted.ts';

/** A finding with what a reader says it is about. */
export interface LabelledFinding {
  readonly text: string;
  readonly language: Language;
  readonly domain: DomainCode;
  /** What it is kept apart by when something is fitted: its profile, or its half. */
  readonly fold: string;
  /** The objective it is about, null for none. */
  readonly primary: number | null;
  readonly secondary: readonly number[];
  readonly principles: readonly PrincipleCode[];
}

/** A labelled finding with what the engine says. */
export interface Judged {
  readonly finding: LabelledFinding;
  readonly proposed: readonly {
    readonly objective: number;
    readonly confidence: Confidence;
    readonly standing: Standing;
    readonly score: number;
    readonly rules: readonly string[];
  }[];
  readonly principles: readonly PrincipleCode[];
}

/** The objectives that the reader gave, the main one first. */
export function expectedOf({ primary, secondary }: LabelledFinding): readonly number[] {
  return primary === null ? secondary : [primary, ...secondary];
}
