import type { Level } from '../../../reference/codes.ts';
import { listWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';

/** What the name of a jurisdiction says by itself. */
export interface Place {
  /** The name without generic words: "County of Mombasa" → "Mombasa". */
  placeName: string;
  /** The level that the generic words give; null when there are none or they leave it open. */
  level: Level | null;
}

/** What the generic words of a name tell; a country and a part of one may both be a "State". */
const LEVELS = { NATIONAL: 'NATIONAL', EITHER: null, LOCAL: 'LOCAL' } as const;

/** Levels, each with the pattern that the name after its generic words is group 1 of. */
const PATTERNS = listWords(({ places: { forms, links } }) =>
  (['NATIONAL', 'EITHER', 'LOCAL'] as const)
    .filter((kind) => forms[kind].length > 0)
    .map((kind) => ({
      level: LEVELS[kind],
      pattern: new RegExp(
        `^${anyOf(forms[kind].map(loosen))}\\s+${anyOf(links.map(link))}(\\S.*)$`,
        'iu',
      ),
    })),
);

/** Levels, each with the pattern of a name that ends in generic words; group 1 is what is before. */
const SUFFIXES = listWords(({ places: { suffixes } }) =>
  (['NATIONAL', 'LOCAL'] as const)
    .filter((level) => suffixes[level].length > 0)
    .map((level) => ({
      level,
      // As little before as can be: "Quito Metropolitan District" is no district of "Quito Metropolitan".
      pattern: new RegExp(`^(\\S.*?)\\s+${anyOf(suffixes[level].map(loosen))}$`, 'iu'),
    })),
);

const ARTICLE = new RegExp(`^${anyOf(listWords(({ places }) => places.articles))}\\s+`, 'i');

/** Strips the generic words from a jurisdiction's name; a name without any stays as it is. */
export function readPlace(jurisdictionName: string): Place {
  const name = jurisdictionName.replace(ARTICLE, '');
  for (const { level, pattern } of PATTERNS) {
    const placeName = pattern.exec(name)?.[1];
    if (placeName !== undefined) return { placeName, level };
  }
  for (const { level, pattern } of SUFFIXES) {
    const before = pattern.exec(name)?.[1];
    // What a country is called is part of its name: "Dominican Republic".
    if (before !== undefined) return { placeName: level === 'LOCAL' ? before : name, level };
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
