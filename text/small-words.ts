import type { Language } from './languages.ts';

/**
 * Small words that tell the languages apart, folded. A word that two of the languages share
 * stands in both lists ("de", "no"), so that it weighs for both alike, or in none ("a", "s").
 */
export const STOP_WORDS: Readonly<Partial<Record<Language, readonly string[]>>> = {
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
