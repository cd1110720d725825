import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { JurisdictionGroup, JurisdictionGroupMember } from '../place/jurisdiction-group.ts';
import { groupRows, memberRows } from '../support/entities.ts';
import { requireRow } from '../support/entity-rows.ts';

/** A member of a group, and what the corpus has of it. */
interface Member {
  readonly key: string;
  readonly isAssessed: boolean;
  readonly hasProfile: boolean;
}

/** A group and what the corpus has of its members. */
export interface GroupMembers {
  readonly code: string;
  readonly members: readonly Member[];
}

async function readMembers({ database }: Context, codes: readonly string[]) {
  const groups = await database.jurisdictionGroup.findMany({
    where: { code: { in: [...codes] } },
    select: {
      code: true,
      members: {
        select: {
          groupId: true,
          jurisdictionId: true,
          jurisdiction: { select: { _count: { select: { assessments: true, profiles: true } } } },
        },
        orderBy: { position: 'asc' },
      },
    },
  });
  const found = new Map(
    groups.map(({ code, members }): [string, GroupMembers] => [
      code,
      {
        code,
        members: members.map(({ groupId, jurisdictionId, jurisdiction: { _count: has } }) => ({
          key: `${groupId}:${jurisdictionId}`,
          // A profile is the outcome of an assessment, whether or not a source states it elsewhere.
          isAssessed: has.assessments > 0 || has.profiles > 0,
          hasProfile: has.profiles > 0,
        })),
      },
    ]),
  );
  return codes.map((code) => found.get(code) ?? null);
}

const loaders = new WeakMap<Context, DataLoader<string, GroupMembers | null>>();

/** The groups with these codes; a code that no group has is left out. */
export async function loadGroups(context: Context, codes: readonly string[]) {
  const loader =
    loaders.get(context) ?? new DataLoader((keys: readonly string[]) => readMembers(context, keys));
  loaders.set(context, loader);
  const groups = await Promise.all([...new Set(codes)].sort().map((code) => loader.load(code)));
  return groups.filter((group) => group !== null);
}

const assessed = ({ members }: GroupMembers) => members.filter(({ isAssessed }) => isAssessed);
const withProfile = ({ members }: GroupMembers) => members.filter(({ hasProfile }) => hasProfile);

/** How far a group is covered, in one sentence. */
export function describeGroup(group: GroupMembers): string {
  const all = group.members.length;
  const [known, here] = [assessed(group).length, withProfile(group).length];
  return `${group.code}: of ${all} members ${known} were assessed as far as the sources say, ${all - known} were not, and ${here} have a profile here.`;
}

/** How far the members of a group are covered. */
export const GroupCoverage = builder.objectRef<GroupMembers>('GroupCoverage').implement({
  description:
    'How far the members of a group are covered, whatever else the filter says. Not assessed is something other than no gap, and an assessment whose text is not here is something other than none.',
  fields: (t) => ({
    group: t.field({
      type: JurisdictionGroup,
      description: 'The group.',
      resolve: async ({ code }, _args, context, info) =>
        requireRow((await groupRows(context, info, [], [code])).get(code)),
    }),
    members: t.int({
      description: 'How many members it has. Example: 9.',
      resolve: ({ members }) => members.length,
    }),
    assessed: t.int({
      description:
        'How many of them were assessed as far as the sources say, with or without a profile here. Example: 7.',
      resolve: (group) => assessed(group).length,
    }),
    withProfile: t.int({
      description: 'How many of them have a profile of their own in this corpus.',
      resolve: (group) => withProfile(group).length,
    }),
    notAssessed: t.field({
      type: [JurisdictionGroupMember],
      description:
        'The members of which no source states an assessment, in the order of the source.',
      resolve: async ({ members }, _args, context, info) => {
        const keys = members.filter(({ isAssessed }) => !isAssessed).map(({ key }) => key);
        const rows = await memberRows(context, info, [], keys);
        return keys.map((key) => requireRow(rows.get(key)));
      },
    }),
    assessedWithoutProfile: t.field({
      type: [JurisdictionGroupMember],
      description:
        'The members that were assessed and whose text is not in this corpus, in the order of the source.',
      resolve: async ({ members }, _args, context, info) => {
        const keys = members
          .filter(({ isAssessed, hasProfile }) => isAssessed && !hasProfile)
          .map(({ key }) => key);
        const rows = await memberRows(context, info, [], keys);
        return keys.map((key) => requireRow(rows.get(key)));
      },
    }),
    statement: t.string({
      description:
        'The same in one English sentence, to print beside a number. Example: "CPLP: of 9 members 7 were assessed as far as the sources say, 2 were not, and 0 have a profile here."',
      resolve: describeGroup,
    }),
  }),
});
