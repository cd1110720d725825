import type { SourceFragment } from '../generated/types.ts';
import { useSite } from '../site/site.ts';
import { InLanguage, Localized } from './localized.tsx';

const numberLines = (quote: string, from: number) =>
  quote.split('\n').map((line, index) => ({ line, number: from + index }));

/** Where something stands: the document, its lines, the words there. */
export function Source({ span }: { readonly span: SourceFragment }) {
  const { words } = useSite();
  const { document, lineFrom, lineTo, quote } = span;
  return (
    <section class="source" aria-labelledby="source">
      <h2 id="source">{words.finding.where}</h2>
      <p>
        {words.finding.line(lineFrom, lineTo, document.file)} · <Localized text={document.title} />
      </p>
      <ol class="lines">
        {numberLines(quote, lineFrom).map(({ line, number }) => (
          <li key={number} value={number}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
      <p class="small">
        {document.publisher}, {document.portal}. <span lang="en">{document.rights}</span>{' '}
        {document.pageLanguage === null ? null : <InLanguage of={document.pageLanguage} />}
      </p>
      {document.sourceUrl === null ? null : (
        <p>
          <a href={document.sourceUrl} rel="external">
            {words.finding.published}
          </a>
        </p>
      )}
    </section>
  );
}
