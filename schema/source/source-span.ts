import type { SourceDocument as Row } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { SourceDocument } from './source-document.ts';

/** Where a statement stands; the document's columns are those that the query asked for. */
export interface Span {
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly quote: string;
  readonly sourceDocument: Pick<Row, 'id'>;
}

/** Where a statement stands in its source document. */
export const SourceSpan = builder.objectRef<Span>('SourceSpan').implement({
  description:
    'Where a statement stands in its source document, so that you can check and cite it.',
  fields: (t) => ({
    document: t.field({
      type: SourceDocument,
      description: 'The document.',
      // The field that makes the span has selected the document by what this query asks of it.
      resolve: ({ sourceDocument }) => sourceDocument as Row,
    }),
    lineFrom: t.exposeInt('lineFrom', { description: 'Its first line; lines count from 1.' }),
    lineTo: t.exposeInt('lineTo', { description: 'Its last line.' }),
    quote: t.exposeString('quote', {
      description: 'Those lines, or the sentence of them that states it, letter by letter.',
    }),
  }),
});

/** The columns of a span, beside its document. */
export const SPAN_COLUMNS = { lineFrom: true, lineTo: true, quote: true } as const;
