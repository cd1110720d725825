/** The languages that the corpus and the reference texts are written in. */
export const LANGUAGES = ['EN', 'FR', 'ES', 'PT', 'DE', 'AR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages that labels, cautions and citations are written in. */
export const LABEL_LANGUAGES = ['EN', 'FR', 'ES'] as const satisfies readonly Language[];
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];
