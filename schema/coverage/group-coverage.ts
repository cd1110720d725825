import type { GroupMembers } from '../../catalogue/base.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { GroupMemberConnection, listMembers } from '../place/group-member.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';

const assessed = ({ members }: GroupMembers) => members.filter(({ isAssessed }) => isAssessed);
const withProfile = ({ members }: GroupMembers) => members.filter(({ hasProfile }) => hasProfile);

/** How far a group is covered, in one sentence. */
export function describeGroup(group: GroupMembers): Words {
  const { code } = group;
  const all = group.members.length;
  const [known, here] = [assessed(group).length, withProfile(group).length];
  return {
    en: `${code}: of ${all} members ${known} were assessed as far as the sources say, ${all - known} were not, and ${here} have a profile here.`,
    fr: `${code} : sur ${all} membres, ${known} ont été évalués d’après les sources, ${all - known} ne l’ont pas été, et ${here} ont un profil ici.`,
    es: `${code}: de ${all} miembros, ${known} fueron evaluados según las fuentes, ${all - known} no lo fueron, y ${here} tienen un perfil aquí.`,
  };
}

/** The rows of some members of a group, in the order of the source. */
function selectMembers(
  { reference }: PublishedRelease,
  { code, members }: GroupMembers,
  fits: (member: GroupMembers['members'][number]) => boolean,
) {
  const wanted = new Set(members.filter(fits).map(({ jurisdictionId }) => jurisdictionId));
  return reference
    .membersOf(reference.groupByCode(code).id)
    .filter(({ jurisdictionId }) => wanted.has(jurisdictionId));
}

/** How far the members of a group are covered. */
export const GroupCoverage = builder.objectRef<GroupMembers>('GroupCoverage').implement({
  description:
    'How far the members of a group are covered, whatever else the filter says. Not assessed is something other than no gap, and an assessment whose text is not here is something other than none.',
  fields: (t) => ({
    group: t.field({
      type: 'Group',
      description: 'The group.',
      resolve: ({ code }, _args, { release }) => release.reference.groupByCode(code),
    }),
    memberCount: t.int({
      description: 'How many members it has. Example: 9.',
      resolve: ({ members }) => members.length,
    }),
    assessedCount: t.int({
      description:
        'How many of them were assessed as far as the sources say, with or without a profile here. Example: 7.',
      resolve: (group) => assessed(group).length,
    }),
    withProfileCount: t.int({
      description: 'How many of them have a profile of their own in this corpus.',
      resolve: (group) => withProfile(group).length,
    }),
    membersNotAssessed: t.connection(
      {
        type: 'GroupMember',
        description:
          'The members of which no source states an assessment, in the order of the source.',
        resolve: (group, args, { release }) =>
          listMembers(
            release,
            selectMembers(release, group, ({ isAssessed }) => !isAssessed),
            args,
          ),
      },
      GroupMemberConnection,
    ),
    membersAssessedWithoutProfile: t.connection(
      {
        type: 'GroupMember',
        description:
          'The members that were assessed and whose text is not in this corpus, in the order of the source.',
        resolve: (group, args, { release }) =>
          listMembers(
            release,
            selectMembers(
              release,
              group,
              ({ isAssessed, hasProfile }) => isAssessed && !hasProfile,
            ),
            args,
          ),
      },
      GroupMemberConnection,
    ),
    statement: t.field({
      type: LocalizedText,
      description:
        'The same in one sentence, to print beside a number. Example: "CPLP: of 9 members 7 were assessed as far as the sources say, 2 were not, and 0 have a profile here."',
      args: languageArgument,
      resolve: (group, { language }) => sayIn(describeGroup(group), language),
    }),
  }),
});
