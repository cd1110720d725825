export type { Words } from './en.ts';

import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** The languages that the pages are in. */
export const PAGE_LANGUAGES = ['EN', 'FR', 'ES'] as const;

/** A language that the pages are in, as the graph writes it. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** What the pages say, by language. */
export const WORDS: Readonly<Record<PageLanguage, Words>> = { EN: en, FR: fr, ES: es };

/** The language that an address asks for, in any case; English where it is left out or is another. */
export function readLanguage(parameters: URLSearchParams): PageLanguage {
  const asked = parameters.get('language')?.toUpperCase();
  return PAGE_LANGUAGES.find((each) => each === asked) ?? 'EN';
}
