import { countCharacters } from '../../text/characters.ts';
import type { Reading, WordSpan } from './match.ts';
import type { Evidence } from './proposal.ts';

/** Words that something leans on. */
export interface Grounds {
  /** What leans on them, as people are told. */
  readonly rule: string;
  readonly spans: readonly WordSpan[];
}

/** Quotes the words that a proposal leans on, in the order of the text. */
export function toEvidence(
  { text, words }: Reading,
  grounds: readonly Grounds[],
): readonly Evidence[] {
  return grounds
    .flatMap(({ rule, spans }) =>
      spans.map((span) => {
        const from = words[span.from]?.from ?? 0;
        const to = words[span.to - 1]?.to ?? from;
        return {
          rule,
          quote: text.slice(from, to),
          spanFrom: countCharacters(text, from),
          spanTo: countCharacters(text, to),
        };
      }),
    )
    .sort((a, b) => a.spanFrom - b.spanFrom || a.spanTo - b.spanTo || (a.rule < b.rule ? -1 : 1));
}
