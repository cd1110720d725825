import { builder } from '../builder.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';

/** One lettered action of an objective. */
export const ObjectiveAction = builder.prismaObject('ObjectiveAction', {
  description:
    'One of the 187 lettered actions of the Compact: the reason why a finding is mapped to an objective.',
  fields: (t) => ({
    letter: t.exposeString('letter', { description: 'Its letter in A/RES/73/195. Example: "e".' }),
    gist: t.field({
      type: LocalizedText,
      description:
        'What it asks for, in our own words and not in those of the resolution. English is what there is.',
      args: languageArgument,
      resolve: ({ gist }, { language }) => quoteIn('EN', gist, language, false),
    }),
    objective: t.field({
      type: 'Objective',
      description: 'The objective that it belongs to.',
      resolve: ({ objectiveNumber }, _args, { release }) =>
        release.reference.objective(objectiveNumber),
    }),
  }),
});
