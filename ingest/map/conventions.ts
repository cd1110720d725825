import { CONVENTION_OBJECTIVES } from '../../reference/convention-objectives.ts';
import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { findPhrase, listPhrases } from '../../text/phrases.ts';
import type { Word } from '../../text/words.ts';
import type { Mention } from '../instruments/mention.ts';
import type { ActionTarget } from './action-target.ts';
import type { Firing } from './fire.ts';
import type { Reading, WordSpan } from './match.ts';

/** As sure as a strong cue in the words of a title. */
const WEIGHT = 0.75;

/** What the conventions that lead to an objective are called beside their titles. */
const NAMES = listPhrases(
  [...CONVENTION_OBJECTIVES].flatMap(([code, target]) =>
    target.names.map((name) => ({ words: foldWords(name), value: { code, target } })),
  ),
);

/** The words of a mention. */
function spanOf(words: readonly Word[], { from, to }: Mention): WordSpan {
  const first = words.findIndex((word) => word.to > from);
  const next = words.findIndex((word) => word.from >= to);
  return { from: Math.max(0, first), to: next === -1 ? words.length : next };
}

/** Finds the conventions that a text names and that lead to an objective, each once. */
export function fireConventions(
  { words }: Reading,
  mentions: readonly Mention[],
  language: Language,
): readonly Firing<ActionTarget>[] {
  const named = mentions.flatMap((mention) => {
    const code = mention.convention;
    const target = code === null ? undefined : CONVENTION_OBJECTIVES.get(code);
    return code === null || target === undefined
      ? []
      : [{ code, target, span: spanOf(words, mention) }];
  });
  const written = words.flatMap((_, at) => {
    const phrase = findPhrase(NAMES, at, (place) => words[place]?.form);
    return phrase === undefined
      ? []
      : [{ ...phrase.value, span: { from: at, to: at + phrase.words.length } }];
  });
  const byCode = new Map([...written, ...named].map((each) => [each.code, each] as const));
  return [...byCode].map(([code, { target, span }]) => ({
    rule: {
      id: `${language} ${target.objective}${target.action}: ${code}`,
      target: { objective: target.objective, action: target.action },
    },
    spans: [span],
    weight: WEIGHT,
  }));
}
