import { slugify } from '../../text/fold.ts';
import { listInstrumentWords } from '../languages/languages.ts';
import { anyOf } from '../languages/pattern.ts';

/** Characters of a code after the profile's slug; global ids and cursors hold 200 in all. */
const MAX_NAME = 110;

// Where a name is cut, words that lead nowhere fall away.
const TRAILING = new RegExp(`(?:-${anyOf(listInstrumentWords(({ looseEnds }) => looseEnds))})+$`);

function shorten(slug: string): string {
  if (slug.length <= MAX_NAME) return slug;
  // The years tell two names apart that begin alike.
  const years = /(?:-(?:19|20)\d{2}){1,2}$/.exec(slug)?.[0] ?? '';
  const cut = slug.slice(0, MAX_NAME - years.length + 1);
  return cut.slice(0, cut.lastIndexOf('-')).replace(TRAILING, '') + years;
}

/**
 * Makes the codes of the instruments of a profile, no two alike.
 * @returns a function from a name to its code: "guatemala-2022/migration-code-2016".
 */
export function createNamer(profile: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = `${profile}/${shorten(slugify(name)) || 'instrument'}`;
    let code = base;
    for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
    taken.add(code);
    return code;
  };
}
