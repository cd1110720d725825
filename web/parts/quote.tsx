import type { FullQuoteFragment, QuoteFragment } from '../generated/types.ts';
import { InLanguage } from './localized.tsx';

type Mention = FullQuoteFragment['mentions']['nodes'][number];

/**
 * The text of a finding, letter by letter, with the names of instruments marked in it.
 * Offsets count Unicode code points, as in the graph.
 */
export function MarkedText({
  text,
  mentions,
}: {
  readonly text: string;
  readonly mentions: readonly Pick<Mention, 'start' | 'end'>[];
}) {
  const signs = [...text];
  const parts = [];
  let at = 0;
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(signs.slice(at, start).join(''));
    parts.push(<cite class="instrument">{signs.slice(start, end).join('')}</cite>);
    at = end;
  }
  return (
    <>
      {parts}
      {signs.slice(at).join('')}
    </>
  );
}

/** A finding, quoted in its own language with its address. */
export function Quote({
  finding,
  mentions = [],
  isLarge = false,
}: {
  readonly finding: Pick<QuoteFragment, 'text' | 'textLanguage' | 'url'>;
  readonly mentions?: readonly Pick<Mention, 'start' | 'end'>[];
  readonly isLarge?: boolean;
}) {
  const { text, textLanguage, url } = finding;
  return (
    <div class={isLarge ? 'quote large' : 'quote'}>
      <blockquote cite={url} lang={textLanguage.toLowerCase()}>
        <p>
          <MarkedText text={text} mentions={mentions} />
        </p>
      </blockquote>
      <InLanguage of={textLanguage} />
    </div>
  );
}
