import type { SourceFragment } from '../generated/types.ts';
import { useSite } from '../site/site.ts';
import { InLanguage, Localized } from './localized.tsx';

type Line = NonNullable<SourceFragment['lines']>[number];

const numberLines = (quote: string, from: number): readonly Line[] =>
  quote.split('\n').map((text, index) => ({ text, number: from + index, isQuoted: true }));

/** Where something stands: the document, its lines, the words there among those around them. */
export function Source({ span }: { readonly span: SourceFragment }) {
  const { words } = useSite();
  const { document, lineFrom, lineTo, quote, lines } = span;
  return (
    <section class="source" aria-labelledby="source">
      <h2 id="source">{words.finding.where}</h2>
      <p>
        {words.finding.line(lineFrom, lineTo, document.file)} · <Localized text={document.title} />
      </p>
      <ol class="lines" lang={document.textLanguage?.toLowerCase()}>
        {(lines ?? numberLines(quote, lineFrom)).map(({ text, number, isQuoted }) => (
          <li key={number} value={number}>
            <code>{isQuoted && lines !== null ? <mark>{text}</mark> : text}</code>
          </li>
        ))}
      </ol>
      {lines === null ? null : <p class="small">{words.finding.around}</p>}
      <p class="small">
        {document.publisher}, {document.portal}. <span lang="en">{document.rights}</span>
      </p>
      {document.sourceUrl === null ? null : (
        <p>
          <a href={document.sourceUrl} rel="external">
            {words.finding.published}
          </a>{' '}
          {document.pageLanguage === null ? null : <InLanguage of={document.pageLanguage} />}
        </p>
      )}
    </section>
  );
}
