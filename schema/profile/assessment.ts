import { builder } from '../builder.ts';
import { SourceSpan, SPAN_COLUMNS } from '../source/source-span.ts';

/** A stated fact: this place was assessed in this year. */
export const Assessment = builder.prismaObject('Assessment', {
  description:
    'A source states that a jurisdiction was assessed in a year. The text of that profile need not be in this corpus.',
  select: { id: true },
  fields: (t) => ({
    jurisdiction: t.relation('jurisdiction', { description: 'The place that was assessed.' }),
    year: t.exposeInt('year', { description: 'The year that the source gives. Example: 2021.' }),
    source: t.field({
      type: SourceSpan,
      description: 'The sentence that states it.',
      select: (_args, _context, nestedSelection) => ({
        ...SPAN_COLUMNS,
        sourceDocument: nestedSelection({ select: { id: true } }, ['document']),
      }),
      resolve: (span) => span,
    }),
  }),
});
