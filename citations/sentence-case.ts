/** Names of the programme, which keep their capitals. */
const NAMES = 'Migration Governance (?:Indicators|Framework)';

/** Words of titles that are no names. A word that is none of them may be one, and stays. */
const COMMON: ReadonlySet<string> = new Set(
  'Migration Governance Profile Profiles Second Third Fourth Fifth Edition'.split(' '),
);

/** What a title, or the part of it behind such a mark, begins after. */
const BEGINNING = /(?:^|[:.?!–—]|\s-)\s*$/u;

/**
 * Writes an English title as lists of references do, in sentence case: what begins a title or a part
 * of it, and names, have capitals. Only words that are surely no names are changed; titles in other
 * languages are in sentence case already.
 * @example "Migration governance profile: Republic of Guatemala - Second profile"
 */
export function toSentenceCase(title: string, language: string): string {
  if (language.toLowerCase() !== 'en') return title;
  return title.replace(new RegExp(`${NAMES}|\\p{L}+`, 'gu'), (word, at: number) =>
    COMMON.has(word) && !BEGINNING.test(title.slice(0, at)) ? word.toLowerCase() : word,
  );
}
