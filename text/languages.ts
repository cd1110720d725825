/** The languages that the corpus and the reference texts are written in. */
export const LANGUAGES = ['EN', 'FR', 'ES', 'PT', 'DE', 'AR'] as const;
export type Language = (typeof LANGUAGES)[number];
