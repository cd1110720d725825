import { builder } from '../builder.ts';
import { costs } from '../support/query-cost.ts';
import type { Cell } from './comparison-rows.ts';

/** What one profile has in one row of a comparison. */
export const ComparisonCell = builder.objectRef<Cell>('ComparisonCell').implement({
  description: 'What one profile has in one row of a comparison.',
  fields: (t) => ({
    profile: t.field({
      type: 'Profile',
      description: 'The profile.',
      resolve: ({ profileId }, _args, { release }) => release.entities.profiles.get(profileId),
    }),
    findings: t.field({
      type: ['Finding'],
      // What a profile lists in one domain or on one objective, most often fewer.
      extensions: costs({ field: 1, multiplier: 4 }),
      description: 'Its findings of this row, as the document has them; none where it is missing.',
      resolve: ({ findingIds }, _args, { release }) => release.entities.findings.list(findingIds),
    }),
    isMissing: t.boolean({
      description:
        'True: the profile lists none here. That is something other than "no gap" and other than "no policy".',
      resolve: ({ findingIds }) => findingIds.length === 0,
    }),
  }),
});
