import type { QuoteFragment } from '../generated/types.ts';
import { InLanguage } from './localized.tsx';

/** A part of a text: offsets in Unicode code points, as in the graph. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of a finding, letter by letter, with the names of instruments or what was searched for marked. */
function MarkedText({
  text,
  spans,
  as: Mark,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly as: 'cite' | 'mark';
}) {
  const signs = [...text];
  const parts = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(signs.slice(at, start).join(''));
    parts.push(<Mark>{signs.slice(start, end).join('')}</Mark>);
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
  marks,
  isLarge = false,
}: {
  readonly finding: Pick<QuoteFragment, 'text' | 'textLanguage' | 'url'>;
  /** Where it names instruments. */
  readonly mentions?: readonly Span[];
  /** Where it has what was searched for; then instruments are not marked. */
  readonly marks?: readonly Span[];
  readonly isLarge?: boolean;
}) {
  const { text, textLanguage, url } = finding;
  return (
    <div class={isLarge ? 'quote large' : 'quote'}>
      <blockquote cite={url} lang={textLanguage.toLowerCase()}>
        <p>
          <MarkedText
            text={text}
            spans={marks ?? mentions}
            as={marks === undefined ? 'cite' : 'mark'}
          />
        </p>
      </blockquote>
      <InLanguage of={textLanguage} />
    </div>
  );
}
