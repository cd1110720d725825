import type { Level } from '../../../reference/codes.ts';
import { PLACE_FORMS } from './place-forms.ts';

/** What the name of a jurisdiction says by itself. */
export interface Place {
  /** The name without generic words: "County of Mombasa" → "Mombasa". */
  placeName: string;
  /** The level that the generic words give; null when there are none or they leave it open. */
  level: Level | null;
}

/** Pairs of a level and the pattern that the name after its generic words is group 1 of. */
const PATTERNS = PLACE_FORMS.map(({ level, forms, links }) => ({
  level,
  pattern: new RegExp(
    `^(?:${forms.map(loosen).join('|')})\\s+(?:${links.map(link).join('|')})(\\S.*)$`,
    'iu',
  ),
}));

/** Strips the generic words from a jurisdiction's name; a name without any stays as it is. */
export function readPlace(jurisdictionName: string): Place {
  const name = jurisdictionName.replace(/^the\s+/i, '');
  for (const { level, pattern } of PATTERNS) {
    const placeName = pattern.exec(name)?.[1];
    if (placeName !== undefined) return { placeName, level };
  }
  return { placeName: name, level: null };
}

function loosen(form: string): string {
  return form.replace(/ /g, '\\s+');
}

/** A link that ends in an apostrophe is written onto the name, any other is parted from it. */
function link(words: string): string {
  if (words === '') return '';
  return words.endsWith("'") ? `${loosen(words.slice(0, -1))}['’]` : `${loosen(words)}\\s+`;
}
