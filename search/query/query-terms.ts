import { THESAURUS_LANGUAGES } from '../thesaurus/concept.ts';
import type { Meaning, TermNode, Thesaurus } from '../thesaurus/thesaurus.ts';
import type { QueryWord } from './query-word.ts';

/** Terms that an unfinished word may become. */
const MAX_ENDINGS = 20;

/**
 * What the words from a place on mean: meanings by where the term ends. Terms are of any language that
 * the query may be in, and no other word stands between theirs.
 * @param beginning the last word where it is unfinished: it is any that begins so.
 */
export function meaningsFrom(
  thesaurus: Thesaurus,
  words: readonly QueryWord[],
  from: number,
  beginning: string | null,
): ReadonlyMap<number, readonly Meaning[]> {
  const found = new Map<number, Meaning[]>();
  const note = (to: number, { meanings }: TermNode) => {
    if (meanings.length === 0) return;
    found.set(to, [...(found.get(to) ?? []), ...meanings]);
  };
  for (const language of THESAURUS_LANGUAGES) {
    const { field, plain } = thesaurus.termsOf(language);
    const walk = (at: number, node: TermNode): void => {
      let place = at;
      while (words[place]?.isSmall === true) place += 1;
      const word = words[place];
      const keys = word?.in.get(language)?.keys;
      if (word === undefined || keys === undefined) return;
      const isUnfinished = beginning !== null && place === words.length - 1;
      const nexts = isUnfinished
        ? [...node.next].filter(([key]) => key.startsWith(beginning)).slice(0, MAX_ENDINGS)
        : keys.map((key) => [key, node.next.get(key)] as const);
      for (const [, next] of nexts) {
        if (next === undefined) continue;
        note(place + 1, next);
        if (!isUnfinished) walk(place + 1, next);
      }
    };
    walk(from, field);
    walk(from, plain);
  }
  return found;
}
