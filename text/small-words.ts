import type { Language } from './languages.ts';

/**
 * Small words of the languages that say nothing of what a text is about, folded: texts are compared
 * without them. (Words that pages are read by stand in ingest/languages.)
 */
export const SMALL_WORDS_OF: Readonly<Partial<Record<Language, readonly string[]>>> = {
  EN: 'the of and to in is for with by as that are it its on which their has have been from this at an be does not or there no was were will'.split(
    ' ',
  ),
  FR: 'le la les des du de et un une est en dans pour que qui sur par au aux avec sont ce cette ces ne pas ou ainsi leur leurs l d n ont'.split(
    ' ',
  ),
  ES: 'el la los las del de y un una es en para que con por al se su sus lo como no han ha o este esta son entre'.split(
    ' ',
  ),
};
