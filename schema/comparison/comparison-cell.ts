import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { listPart } from '../finding/finding-list.ts';
import { costs, measureShort } from '../support/query-cost.ts';
import type { Cell } from './comparison-rows.ts';

/** What one profile has in one row of a comparison. */
export const ComparisonCell = builder.objectRef<Cell>('ComparisonCell').implement({
  description: 'What one profile has in one row of a comparison.',
  fields: (t) => ({
    profile: t.field({
      type: 'Profile',
      description: 'The profile.',
      resolve: ({ profile }, _args, { release }) => release.entities.profiles.get(profile.id),
    }),
    findingCount: t.exposeInt('findingCount', {
      description: 'How many findings it lists there; 0 where the cell is missing.',
    }),
    findings: t.connection(
      {
        type: 'Finding',
        extensions: costs(measureShort(4)),
        description:
          'Its findings of this row, as the document has them; none where it is missing.',
        args: findingArguments,
        resolve: ({ profile: { slug }, part }, args, context) =>
          listPart(
            context,
            { within: { of: 'PROFILE', slug }, filter: {}, matches: new Map() },
            part,
            args,
          ),
      },
      FindingConnection,
    ),
    isMissing: t.boolean({
      description:
        'True: the profile lists none here. That is something other than "no gap" and other than "no policy".',
      resolve: ({ findingCount }) => findingCount === 0,
    }),
  }),
});
