import type { Confidence, DomainCode, PrincipleCode } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';

/** A text with what a reader says it is about. */
export interface LabelledFinding {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly domain: DomainCode | null;
  /** Who wrote it: what is held out is held out by hand, never by row. */
  readonly hand: string;
  /** The objective it is about, null for none. */
  readonly primary: number | null;
  readonly secondary: readonly number[];
  /** Letter of the action of the main objective, null where none was given. */
  readonly action: string | null;
  /** Null where nobody labelled principles. */
  readonly principles: readonly PrincipleCode[] | null;
}

/** A labelled finding with what the engine says. */
export interface Judged {
  readonly finding: LabelledFinding;
  readonly proposed: readonly {
    readonly objective: number;
    readonly action: string | null;
    readonly confidence: Confidence;
    readonly score: number;
    readonly rules: readonly string[];
  }[];
  readonly principles: readonly PrincipleCode[];
}

/** The objectives that the reader gave, the main one first. */
export function expectedOf({ primary, secondary }: LabelledFinding): readonly number[] {
  return primary === null ? secondary : [primary, ...secondary];
}
