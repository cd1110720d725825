import { builder } from '../builder.ts';
import { pageOfList } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { connectionOf } from '../support/pages.ts';

const ProfileChange = builder.enumType('ProfileChange', {
  description: 'What a release did to a profile.',
  values: describeValues<'ADDED' | 'CORRECTED' | 'RETRACTED'>({
    ADDED: 'The profile is new, or is back after it was withdrawn.',
    CORRECTED: 'The profile was read anew, and something in it differs.',
    RETRACTED: 'The profile was withdrawn.',
  }),
});

/** What a release did to one profile. */
export const ProfileRevision = builder.prismaObject('ProfileRevision', {
  description: 'What a release did to one profile.',
  fields: (t) => ({
    profileSlug: t.exposeString('profileSlug', {
      description:
        'The slug of the profile, which is no longer in the graph when it was withdrawn since. Example: "guatemala-2022".',
    }),
    profileTitle: t.exposeString('title', {
      description: 'Its title at that time, letter by letter.',
    }),
    change: t.expose('change', { type: ProfileChange, description: 'What was done to it.' }),
    findingCount: t.exposeInt('findings', {
      description: 'How many findings it has since; 0 when it was withdrawn.',
    }),
    addedCount: t.exposeInt('findingsAdded', { description: 'How many findings were added.' }),
    removedCount: t.exposeInt('findingsRemoved', {
      description: 'How many findings were taken away.',
    }),
    changedCount: t.exposeInt('findingsChanged', {
      description:
        'How many findings have a corrected text; they keep their references, and their mappings are marked (`textChanged`).',
    }),
  }),
});

const ProfileRevisionConnection = connectionOf('ProfileRevision', 'changes of profiles');

builder.prismaObjectField('Release', 'revisions', (t) =>
  t.connection(
    {
      type: 'ProfileRevision',
      description:
        'The profiles that the release touched, by slug. Empty for a release that was made before this was written down, and for one that touched none.',
      resolve: async ({ number }, args, { release }) =>
        pageOfList(
          await release.entities.revisions.get(number),
          {
            order: 'REVISION_PROFILE',
            parts: ['string'],
            keyOf: ({ profileSlug }) => [profileSlug],
          },
          args,
          (rows) => rows,
        ),
    },
    ProfileRevisionConnection,
  ),
);
