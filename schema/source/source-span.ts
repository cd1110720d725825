import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { userError } from '../support/errors.ts';
import { costs } from '../support/query-cost.ts';
import { linesAround, readLines } from './document-lines.ts';
import { SourceLine } from './source-line.ts';

/** Where a statement stands. */
export interface Span {
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly quote: string;
  /** The id of its document, or what finds it out for a query that asks for the document. */
  readonly documentId: string | (() => Promise<string>);
}

/** Lines that may be asked for before a statement, and behind it. */
const MAX_AROUND = 10;

const DEFAULT_AROUND = 3;

const documentOf = ({ documentId }: Span, { entities }: PublishedRelease) =>
  typeof documentId === 'string'
    ? entities.documents.get(documentId)
    : documentId().then(entities.documents.get);

/** Where a statement stands in its source document. */
export const SourceSpan = builder.objectRef<Span>('SourceSpan').implement({
  description:
    'Where a statement stands in its source document, so that you can check and cite it.',
  fields: (t) => ({
    document: t.field({
      type: 'Document',
      description: 'The document.',
      resolve: (span, _args, { release }) => documentOf(span, release),
    }),
    lineFrom: t.exposeInt('lineFrom', { description: 'Its first line; lines count from 1.' }),
    lineTo: t.exposeInt('lineTo', { description: 'Its last line, which belongs to it.' }),
    quote: t.exposeString('quote', {
      description: 'Those lines, or the sentence of them that states it, letter by letter.',
    }),
    lines: t.field({
      type: [SourceLine],
      nullable: true,
      extensions: costs({ field: 1, multiplier: 2 * MAX_AROUND }),
      description:
        'Those lines in their document, with some before and behind them, as the document has them, empty ones too. Null where its text is not on this server.',
      args: {
        around: t.arg.int({
          defaultValue: DEFAULT_AROUND,
          description: `How many lines before, and how many behind. [Default: ${DEFAULT_AROUND}, Max: ${MAX_AROUND}]`,
        }),
      },
      resolve: async (span, args, { release }) => {
        const around = args.around ?? DEFAULT_AROUND;
        if (around < 0 || around > MAX_AROUND) {
          throw userError(
            'LIMIT_EXCEEDED',
            `\`around\` is ${around}; it can be 0 to ${MAX_AROUND}.`,
          );
        }
        const lines = await readLines(await documentOf(span, release), release);
        return lines === null ? null : linesAround(lines, span, around);
      },
    }),
  }),
});
