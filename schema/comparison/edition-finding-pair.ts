import { builder } from '../builder.ts';
import { connectionOf } from '../support/pages.ts';
import type { FindingPair } from './edition-changes.ts';

/** A finding of an earlier edition and the one that stands in its place in the later edition. */
export const EditionFindingPair = builder.objectRef<FindingPair>('EditionFindingPair').implement({
  description:
    'A finding of the earlier edition and the one that stands in its place in the later edition. Both are of one kind.',
  fields: (t) => ({
    earlier: t.field({
      type: 'Finding',
      description: 'The finding of the earlier edition.',
      resolve: ({ earlier }, _args, { release }) => release.entities.findings.get(earlier),
    }),
    later: t.field({
      type: 'Finding',
      description: 'The finding of the later edition.',
      resolve: ({ later }, _args, { release }) => release.entities.findings.get(later),
    }),
    similarity: t.float({
      description:
        'How alike the two texts are, 0 to 1, by the `method` of the changes; 1 for the same words. It measures wording, never progress.',
      // Only texts of one language are paired, so there is always a number.
      resolve: ({ similarity }) => similarity ?? 0,
    }),
  }),
});

/** A page of pairs of findings. */
export const EditionFindingPairConnection = connectionOf(EditionFindingPair, 'pairs of findings');
