import { builder } from '../builder.ts';
import { Profile, ProfileConnection, profileArguments, profileQuery } from '../profile/profile.ts';
import { SourceSpan, SPAN_COLUMNS } from '../source/source-span.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';

/** A set of countries that is asked about together. */
export const JurisdictionGroup = builder.prismaNode('JurisdictionGroup', {
  description: 'A set of countries that is asked about together, such as the CPLP.',
  id: { field: 'code' },
  nullable: true,
  select: { id: true, code: true },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its natural key. Example: "CPLP".' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Community of Portuguese Language Countries".',
      args: languageArgument,
      select: { nameEn: true, nameFr: true, nameEs: true },
      resolve: (row, { language }) =>
        localize({ en: row.nameEn, fr: row.nameFr, es: row.nameEs, unverified: [] }, language),
    }),
    localName: t.exposeString('localName', {
      nullable: true,
      description: 'Its name in its own language, as the source writes it; null when not given.',
    }),
    body: t.relation('body', {
      nullable: true,
      description: 'The regional body that the members form; null when they form none.',
    }),
    members: t.relation('members', {
      description: 'All its members, in the order of the source, assessed or not.',
      query: { orderBy: { position: 'asc' } },
    }),
    profiles: t.prismaConnection(
      {
        type: Profile,
        cursor: 'slug',
        description: "Its members' own profiles in this corpus.",
        args: profileArguments,
        totalCount: ({ code }, { filter }, { database }) =>
          database.profile.count(ofMembers(code, profileQuery({ filter, orderBy: 'SLUG' }))),
        resolve: (query, { code }, args, { database }) => {
          const { orderBy, ...rest } = profileQuery(args);
          return database.profile.findMany({ ...query, ...ofMembers(code, rest), orderBy });
        },
      },
      ProfileConnection,
    ),
    publications: t.relation('publications', {
      description: 'Publications about it, as the overview page has them.',
      query: { orderBy: { position: 'asc' } },
    }),
    source: t.field({
      type: SourceSpan,
      description: 'The sentence that lists its members.',
      select: (_args, _context, nestedSelection) => ({
        ...SPAN_COLUMNS,
        sourceDocument: nestedSelection({ select: { id: true } }, ['document']),
      }),
      resolve: (span) => span,
    }),
  }),
});

function ofMembers(code: string, { where }: Pick<ReturnType<typeof profileQuery>, 'where'>) {
  const memberships = { some: { group: { code } } };
  return { where: { AND: [where, { jurisdiction: { memberships } }] } };
}

/** A country as a member of a group. */
export const JurisdictionGroupMember = builder.prismaObject('JurisdictionGroupMember', {
  description: 'A country as a member of a group.',
  select: { groupId: true, jurisdictionId: true },
  fields: (t) => ({
    group: t.relation('group', { description: 'The group.' }),
    jurisdiction: t.relation('jurisdiction', { description: 'The member.' }),
    position: t.exposeInt('position', {
      description: 'Its place in the list of the source, from 1.',
    }),
    nameAsWritten: t.exposeString('nameAsWritten', {
      description: 'Its name, letter by letter, in that list.',
    }),
    isAssessed: t.boolean({
      description:
        'Whether a source states an assessment of it. False means "not assessed" as far as the sources go, which is something other than "no gap".',
      select: { jurisdiction: { select: { _count: { select: { assessments: true } } } } },
      resolve: ({ jurisdiction }) => jurisdiction._count.assessments > 0,
    }),
  }),
});

builder.queryFields((t) => ({
  groups: t.prismaField({
    type: [JurisdictionGroup],
    description: 'The groups, by code.',
    resolve: (query, _root, _args, { database }) =>
      database.jurisdictionGroup.findMany({ ...query, orderBy: { code: 'asc' } }),
  }),
  group: t.prismaField({
    type: JurisdictionGroup,
    nullable: true,
    description: 'The group with this code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'Its code. Example: "CPLP".' }) },
    resolve: (query, _root, { code }, { database }) =>
      database.jurisdictionGroup.findUnique({ ...query, where: { code } }),
  }),
}));
