/** A text without case and accents. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words that somebody typed; none for nothing but spaces. */
export const foldWords = (typed: string): readonly string[] =>
  fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
