import { builder } from '../builder.ts';
import { CAUTIONS } from '../release/cautions.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';

/** What a comparison rests on. */
export interface Compared {
  readonly profileCount: number;
  /** What to keep in mind with this comparison, beside what holds for every answer. */
  readonly cautions: readonly Words[];
}

/** What a comparison rests on. */
export const ComparisonBase = builder.objectRef<Compared>('ComparisonBase').implement({
  description:
    'What a comparison rests on: quote it with the answer, so that others can tell what was compared.',
  fields: (t) => ({
    profileCount: t.exposeInt('profileCount', {
      description: 'How many profiles were compared. Example: 4.',
    }),
    release: t.field({
      type: 'Release',
      description: 'The release that was compared.',
      resolve: (_base, _args, { release }) => release,
    }),
    cautions: t.field({
      type: [LocalizedText],
      description:
        'What to keep in mind: first what is particular to this comparison, then what holds for every answer.',
      args: languageArgument,
      resolve: ({ cautions }, { language }) =>
        [...cautions, ...CAUTIONS].map((words) => sayIn(words, language)),
    }),
  }),
});
