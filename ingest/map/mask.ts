import { findPhrase } from '../../text/phrases.ts';
import type { Word } from '../../text/words.ts';
import type { WordSpan } from './match.ts';
import type { RuleSet } from './rule-set.ts';

type NameWords = RuleSet['names'];

const isBlank = (between: string) => /^[\s'’-]*$/.test(between);

/** Whether a name may go on with this word: nothing but blanks, hyphens or an apostrophe parts them. */
function isJoined(word: Word | undefined): word is Word {
  return word !== undefined && isBlank(word.before);
}

function skipConnectors(words: readonly Word[], at: number, names: NameWords): number {
  let next = at;
  while (isJoined(words[next]) && names.connectors.has(words[next]?.form ?? '')) next += 1;
  return next;
}

/** The end of a name that starts with a head: "Ministry of Labour and Social Security". */
function readNameEnd(words: readonly Word[], head: number, names: NameWords): number {
  let end = head + 1;
  while (isJoined(words[end]) && names.adjectives.has(words[end]?.form ?? '')) end += 1;
  // "Direction générale de la migration": a name although only its head has a capital.
  const isMinistry = names.ministries.has(words[head]?.form ?? '') || end > head + 1;
  for (;;) {
    const next = skipConnectors(words, end, names);
    const word = words[next];
    const isListed =
      isMinistry && word?.isCapital === true && /^\s*,\s*$/.test(word.before) && next > head + 1;
    if (word === undefined || !(isJoined(word) || isListed)) return end;
    const isSmallNoun = isMinistry && next > end && !names.verbs.has(word.form);
    const isAdjective = isMinistry && next === end && names.adjectives.has(word.form);
    if (!word.isCapital && !isSmallNoun && !isAdjective) return end;
    end = next + 1;
  }
}

/** The start of a name that ends with a head: "Guatemalan Migration Institute". */
function readNameStart(words: readonly Word[], head: number, names: NameWords): number {
  let start = head;
  for (;;) {
    if (!isJoined(words[start])) return start;
    let before = start - 1;
    while (before > 0 && isJoined(words[before]) && names.connectors.has(words[before]?.form ?? ''))
      before -= 1;
    const word = words[before];
    if (word?.isCapital !== true || names.connectors.has(word.form) || word.isSmall) return start;
    start = before;
  }
}

/**
 * Finds the words that say nothing about an objective: names of bodies ("Ministry of Labour"), of
 * places ("Côte d'Ivoire"), and boilerplate ("at the time of writing"). A body whose name says what
 * it fights or searches for ("Office against Trafficking in Persons") is no mere name: that there is
 * such a body is what the finding says.
 */
export function findMasked(words: readonly Word[], names: NameWords): ReadonlySet<number> {
  const masked = new Set<number>();
  const mask = ({ from, to }: WordSpan) => {
    for (let at = from; at < to; at += 1) masked.add(at);
  };
  for (const [index, word] of words.entries()) {
    const isHead = names.heads.has(word.form) && word.isCapital;
    if (isHead || names.ministries.has(word.form)) {
      const span = {
        from: word.isCapital ? readNameStart(words, index, names) : index,
        to: readNameEnd(words, index, names),
      };
      const inside = words.slice(span.from, span.to);
      if (!inside.some(({ form }) => names.tasks.has(form))) mask(span);
    }
    if (names.places.has(word.form) && word.isCapital) {
      const to = readNameEnd(words, index, names);
      if (to > index + 1) mask({ from: index, to });
    }
  }
  for (const at of words.keys()) {
    const phrase = findPhrase(names.boilerplate, at, (place) => words[place]?.form);
    if (phrase !== undefined) mask({ from: at, to: at + phrase.words.length });
  }
  return masked;
}
