import { builder } from '../builder.ts';

/** One lettered action of an objective. */
export const ObjectiveAction = builder.prismaObject('ObjectiveAction', {
  description:
    'One of the 187 lettered actions of the Compact: the reason why a finding is mapped to an objective.',
  fields: (t) => ({
    letter: t.exposeString('letter', { description: 'Its letter in A/RES/73/195. Example: "e".' }),
    gist: t.exposeString('gist', {
      description:
        'What it asks for, in our own words and not in those of the resolution. English.',
    }),
    objective: t.field({
      type: 'Objective',
      description: 'The objective that it belongs to.',
      resolve: ({ objectiveNumber }, _args, { release }) =>
        release.reference.objective(objectiveNumber),
    }),
  }),
});
