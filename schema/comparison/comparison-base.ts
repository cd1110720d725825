import { builder } from '../builder.ts';
import { CAUTIONS } from '../release/cautions.ts';

/** What a comparison rests on. */
export interface Compared {
  /** Ids of the profiles, in the order to show them. */
  readonly profileIds: readonly number[];
  /** What to keep in mind with this comparison, beside what holds for every answer. */
  readonly cautions: readonly string[];
}

/** What a comparison rests on. */
export const ComparisonBase = builder.objectRef<Compared>('ComparisonBase').implement({
  description:
    'What a comparison rests on: quote it with the answer, so that others can tell what was compared.',
  fields: (t) => ({
    profileCount: t.int({
      description: 'How many profiles were compared. Example: 4.',
      resolve: ({ profileIds }) => profileIds.length,
    }),
    profiles: t.field({
      type: ['Profile'],
      description: 'Those profiles.',
      resolve: ({ profileIds }, _args, { release }) => release.entities.profiles.list(profileIds),
    }),
    release: t.field({
      type: 'Release',
      description: 'The release that was compared.',
      resolve: (_base, _args, { release }) => release,
    }),
    cautions: t.stringList({
      description:
        'What to keep in mind, in English: first what is particular to this comparison, then what holds for every answer.',
      resolve: ({ cautions }) => [...cautions, ...CAUTIONS],
    }),
  }),
});
