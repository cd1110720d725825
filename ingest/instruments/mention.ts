import type { InstrumentKind } from '../../reference/codes.ts';

/** A year, or a period with both ends included. */
export interface Years {
  readonly from: number;
  /** The last year of a period, null for a single year. */
  readonly to: number | null;
}

/** Where a text names an instrument. */
export interface Mention {
  /** The name in the characters of the text, typos included. */
  readonly text: string;
  readonly kind: InstrumentKind;
  readonly years: Years | null;
  /** Whether the name holds the years, or the sentence around it says when it was adopted. */
  readonly yearsFrom: 'NAME' | 'SENTENCE' | null;
  /** Offsets in the text, in UTF-16 units as JavaScript counts; `to` is the first one after it. */
  readonly from: number;
  readonly to: number;
  /** Code of the international convention that it is, null for an instrument of the profile. */
  readonly convention: string | null;
  /** Place among the mentions of the text of the one that it repeats in short ("the Agreement"). */
  readonly repeats: number | null;
}
