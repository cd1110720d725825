import { builder } from '../builder.ts';

/** Where a statement stands. */
export interface Span {
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly quote: string;
  /** The id of its document, or what finds it out for a query that asks for the document. */
  readonly documentId: string | (() => Promise<string>);
}

/** Where a statement stands in its source document. */
export const SourceSpan = builder.objectRef<Span>('SourceSpan').implement({
  description:
    'Where a statement stands in its source document, so that you can check and cite it.',
  fields: (t) => ({
    document: t.field({
      type: 'Document',
      description: 'The document.',
      resolve: ({ documentId }, _args, { release: { entities } }) =>
        typeof documentId === 'string'
          ? entities.documents.get(documentId)
          : documentId().then(entities.documents.get),
    }),
    lineFrom: t.exposeInt('lineFrom', { description: 'Its first line; lines count from 1.' }),
    lineTo: t.exposeInt('lineTo', { description: 'Its last line, which belongs to it.' }),
    quote: t.exposeString('quote', {
      description: 'Those lines, or the sentence of them that states it, letter by letter.',
    }),
  }),
});
