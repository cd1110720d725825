import { builder } from '../builder.ts';
import { SourceSpan } from '../source/source-span.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';

/** A step of an assessment. */
export const ProcessStep = builder.prismaNode('ProcessStep', {
  description: 'A step of an assessment, from its launch to its publication.',
  id: { field: 'number' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its place, 1 to 4.' }),
    title: t.field({
      type: LocalizedText,
      description: 'What it is called. French is the source, English is translated here.',
      args: languageArgument,
      resolve: (row, { language }) =>
        localize(
          { en: row.titleEn, fr: row.titleFr, es: row.titleEs, unverified: row.unverified },
          language,
        ),
    }),
    description: t.field({
      type: LocalizedText,
      description: 'What happens in it. French is the source, English is translated here.',
      args: languageArgument,
      resolve: ({ descriptionEn, descriptionFr, descriptionEs, unverified }, { language }) =>
        localize({ en: descriptionEn, fr: descriptionFr, es: descriptionEs, unverified }, language),
    }),
    source: t.field({
      type: SourceSpan,
      description: 'Where the overview page describes it.',
      resolve: (span) => span,
    }),
  }),
});

builder.queryFields((t) => ({
  processSteps: t.field({
    type: ['ProcessStep'],
    description: 'The four steps of an assessment, in their order.',
    resolve: (_root, _args, { release }) => release.reference.steps,
  }),
  processStep: t.field({
    type: 'ProcessStep',
    nullable: true,
    description: 'The step with this number; null when it is not 1 to 4.',
    args: { number: t.arg.int({ required: true, description: '1 to 4. Example: 1.' }) },
    resolve: (_root, { number }, { release }) =>
      release.reference.steps.find((each) => each.number === number) ?? null,
  }),
}));
