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
      actionLetter: t.exposeString('actionLetter', {
        nullable: true,
        description:
          'The letter of the action that both come under; null where they do not come under one. Example: "h".',
      }),
    }),
  });
