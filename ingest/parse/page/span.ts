/** A run of source lines, by 1-based line number, both ends included. */
export interface Span {
  from: number;
  to: number;
}

/** A piece of text as the source writes it, outer blanks removed, and the lines it stands on. */
export interface Passage {
  text: string;
  span: Span;
}
