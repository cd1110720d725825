import { builder } from '../builder.ts';
import { SourceSpan } from '../source/source-span.ts';
import { connectionOf } from '../support/pages.ts';

/** A stated fact: this place was assessed in this year. */
export const Assessment = builder.prismaObject('Assessment', {
  description:
    'A source states that a jurisdiction was assessed in a year. The text of that profile need not be in this corpus.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: 'Jurisdiction',
      description: 'The place that was assessed.',
      resolve: ({ jurisdictionId }, _args, { release }) =>
        release.reference.jurisdiction(jurisdictionId),
    }),
    year: t.exposeInt('year', { description: 'The year that the source gives. Example: 2021.' }),
    source: t.field({
      type: SourceSpan,
      description: 'The sentence that states it.',
      resolve: (row) => row,
    }),
  }),
});

/** A page of stated assessments. */
export const AssessmentConnection = connectionOf('Assessment', 'stated assessments');
