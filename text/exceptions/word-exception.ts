/** Words that a stemmer would bring together with others, or keep apart, and what they get instead. */
export interface WordException {
  readonly stem: string;
  /** As they are written, in small letters, with their accents; people who leave them out are understood. */
  readonly words: readonly string[];
  /** What the stemmer does. */
  readonly why: string;
}
