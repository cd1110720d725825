import { builder } from '../builder.ts';
import { describePages, pageOfList, totalCountField } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';

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
    slug: t.exposeString('profileSlug', {
      description:
        'The slug of the profile, which is no longer in the graph when it was withdrawn since. Example: "guatemala-2022".',
    }),
    title: t.exposeString('title', { description: 'Its title at that time.' }),
    change: t.expose('change', { type: ProfileChange, description: 'What was done to it.' }),
    findings: t.exposeInt('findings', {
      description: 'How many findings it has since; 0 when it was withdrawn.',
    }),
    findingsAdded: t.exposeInt('findingsAdded', { description: 'How many findings were added.' }),
    findingsRemoved: t.exposeInt('findingsRemoved', {
      description: 'How many findings were taken away.',
    }),
    findingsChanged: t.exposeInt('findingsChanged', {
      description:
        'How many findings have a corrected text; they keep their references, and their mappings are marked (`textChanged`).',
    }),
  }),
});

const [revisionPages, revisionRow] = describePages('ProfileRevision', 'changes of profiles');

const ProfileRevisionConnection = builder.connectionObject(
  {
    ...revisionPages,
    type: 'ProfileRevision',
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  revisionRow,
);

builder.prismaObjectField('Release', 'changes', (t) =>
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
