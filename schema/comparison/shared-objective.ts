import { builder } from '../builder.ts';
import type { SharedObjectiveContent } from './finding-likeness.ts';

/** An objective that two findings concern. */
export const SharedObjective = builder
  .objectRef<SharedObjectiveContent>('SharedObjective')
  .implement({
    description: 'An objective that two findings concern.',
    fields: (t) => ({
      objective: t.field({
        type: 'Objective',
        description: 'The objective.',
        resolve: ({ number }, _args, { release }) => release.reference.objective(number),
      }),
      action: t.field({
        type: 'ObjectiveAction',
        nullable: true,
        description: 'The action that both come under; null where they do not come under one.',
        resolve: ({ number, actionLetter }, _args, { release }) =>
          actionLetter === null ? null : release.reference.action(`${number}${actionLetter}`),
      }),
    }),
  });
