import { builder } from '../builder.ts';
import { listProfiles, ProfileConnection, profileArguments } from '../profile/profile-list.ts';
import { SourceSpan } from '../source/source-span.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';

/** A set of countries that is asked about together. */
export const JurisdictionGroup = builder.prismaNode('JurisdictionGroup', {
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
    members: t.field({
      type: ['JurisdictionGroupMember'],
      description: 'All its members, in the order of the source, assessed or not.',
      resolve: ({ id }, _args, { release }) => release.reference.membersOf(id),
    }),
    profiles: t.connection(
      {
        type: 'Profile',
        description: "Its members' own profiles in this corpus.",
        args: profileArguments,
        resolve: ({ id }, args, { release }) => {
          const members = release.reference.membersOf(id);
          return listProfiles(
            release,
            args,
            members.map(({ jurisdictionId }) => jurisdictionId),
          );
        },
      },
      ProfileConnection,
    ),
    publications: t.field({
      type: ['Publication'],
      description: 'Publications about it, as the overview page has them.',
      resolve: ({ id }, _args, { release }) => release.reference.publicationsOf(id),
    }),
    source: t.field({
      type: SourceSpan,
      description: 'The sentence that lists its members.',
      resolve: (row) => row,
    }),
  }),
});

/** A country as a member of a group. */
export const JurisdictionGroupMember = builder.prismaObject('JurisdictionGroupMember', {
  description: 'A country as a member of a group.',
  fields: (t) => ({
    group: t.field({
      type: 'JurisdictionGroup',
      description: 'The group.',
      resolve: ({ groupId }, _args, { release }) => release.reference.group(groupId),
    }),
    jurisdiction: t.field({
      type: 'Jurisdiction',
      description: 'The member.',
      resolve: ({ jurisdictionId }, _args, { release }) =>
        release.reference.jurisdiction(jurisdictionId),
    }),
    position: t.exposeInt('position', {
      description: 'Its place in the list of the source, from 1.',
    }),
    nameAsWritten: t.exposeString('nameAsWritten', {
      description: 'Its name, letter by letter, in that list.',
    }),
    isAssessed: t.boolean({
      description:
        'Whether a source states an assessment of it. False means "not assessed" as far as the sources go, which is something other than "no gap".',
      resolve: ({ jurisdictionId }, _args, { release }) =>
        release.reference.assessmentsOf(jurisdictionId).length > 0,
    }),
  }),
});

builder.queryFields((t) => ({
  groups: t.field({
    type: ['JurisdictionGroup'],
    description: 'The groups, by code.',
    resolve: (_root, _args, { release }) => release.reference.groups,
  }),
  group: t.field({
    type: 'JurisdictionGroup',
    nullable: true,
    description: 'The group with this code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'Its code. Example: "CPLP".' }) },
    resolve: (_root, { code }, { release }) =>
      release.reference.groups.find((each) => each.code === code) ?? null,
  }),
}));
