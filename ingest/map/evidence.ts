import type { Firing } from './fire.ts';
import type { Reading } from './match.ts';
import type { Evidence } from './proposal.ts';

/** Counts in characters what JavaScript counts in UTF-16 units. */
const countCharacters = (text: string, to: number) => [...text.slice(0, to)].length;

/** Quotes what the rules lean on, in the order of the text. */
export function toEvidence<Target>(
  { text, words }: Reading,
  firings: readonly Firing<Target>[],
): readonly Evidence[] {
  return firings
    .flatMap(({ rule, spans }) =>
      spans.map((span) => {
        const from = words[span.from]?.from ?? 0;
        const to = words[span.to - 1]?.to ?? from;
        return {
          rule: rule.id,
          quote: text.slice(from, to),
          spanFrom: countCharacters(text, from),
          spanTo: countCharacters(text, to),
        };
      }),
    )
    .sort((a, b) => a.spanFrom - b.spanFrom || a.spanTo - b.spanTo || (a.rule < b.rule ? -1 : 1));
}
