import type { GroupMember as Row } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { type PageArguments, pageOfList, sortBy } from '../support/connection.ts';
import { connectionOf } from '../support/pages.ts';

/** A country as a member of a group. */
export const GroupMember = builder.prismaObject('GroupMember', {
  description: 'A country as a member of a group.',
  fields: (t) => ({
    group: t.field({
      type: 'Group',
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

/** A page of members of groups. */
export const GroupMemberConnection = connectionOf('GroupMember', 'members of groups');

/** Reads a page of members: by the code of the group, then as its source lists them. */
export function listMembers(
  { reference }: PublishedRelease,
  members: readonly Row[],
  args: PageArguments,
) {
  const order = {
    order: 'GROUP_MEMBER',
    parts: ['string', 'number'],
    keyOf: ({ groupId, position }: Row) => [reference.group(groupId).code, position],
  } as const;
  return pageOfList(sortBy(members, order), order, args, (rows) => rows);
}
