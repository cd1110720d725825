import { profilesOf } from '../../catalogue/profile-index.ts';
import { builder } from '../builder.ts';
import { listProfiles, ProfileConnection, profileArguments } from '../profile/profile-list.ts';
import {
  listPublications,
  PublicationConnection,
  publicationArguments,
} from '../source/publication.ts';
import { SourceSpan } from '../source/source-span.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { GroupMemberConnection, listMembers } from './group-member.ts';

/** A set of countries that is asked about together. */
export const Group = builder.prismaNode('Group', {
  description: 'A set of countries that is asked about together, such as the CPLP.',
  id: { field: 'code' },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its natural key. Example: "CPLP".' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Community of Portuguese Language Countries".',
      args: languageArgument,
      resolve: (row, { language }) =>
        localize({ en: row.nameEn, fr: row.nameFr, es: row.nameEs, unverified: [] }, language),
    }),
    localName: t.exposeString('localName', {
      nullable: true,
      description: 'Its name in its own language, as the source writes it; null when not given.',
    }),
    body: t.field({
      type: 'Jurisdiction',
      nullable: true,
      description: 'The regional body that the members form; null when they form none.',
      resolve: ({ bodyId }, _args, { release }) =>
        bodyId === null ? null : release.reference.jurisdiction(bodyId),
    }),
    members: t.connection(
      {
        type: 'GroupMember',
        description: 'All its members, in the order of the source, assessed or not.',
        resolve: ({ id }, args, { release }) =>
          listMembers(release, release.reference.membersOf(id), args),
      },
      GroupMemberConnection,
    ),
    profiles: t.connection(
      {
        type: 'Profile',
        description: "Its members' own profiles in this corpus.",
        args: profileArguments,
        resolve: ({ id }, args, { release }) => {
          const members = release.reference.membersOf(id);
          const ids = members.map(({ jurisdictionId }) => jurisdictionId);
          return listProfiles(release, args, profilesOf(release.catalogue, ids));
        },
      },
      ProfileConnection,
    ),
    publications: t.connection(
      {
        type: 'Publication',
        description: 'Publications about it.',
        args: publicationArguments,
        resolve: ({ id }, args, { release }) =>
          listPublications(release.reference.publicationsOf(id), release, args),
      },
      PublicationConnection,
    ),
    source: t.field({
      type: SourceSpan,
      description: 'The sentence that lists its members.',
      resolve: (row) => row,
    }),
  }),
});

builder.queryFields((t) => ({
  groups: t.field({
    type: ['Group'],
    description: 'The groups, by code: a few.',
    resolve: (_root, _args, { release }) => release.reference.groups,
  }),
  group: t.field({
    type: 'Group',
    nullable: true,
    description: 'The group with this code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'Its code. Example: "CPLP".' }) },
    resolve: (_root, { code }, { release }) =>
      release.reference.groups.find((each) => each.code === code) ?? null,
  }),
}));
