import { citeProfile } from '../../citations/cite.ts';
import { profileItem } from '../../citations/csl-item.ts';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { CITED_COLUMNS, styleArgument, writeCitation } from '../finding/citation-style.ts';
import { FindingConnection, findingArguments, findingQuery } from '../finding/finding.ts';
import { Level } from '../place/level.ts';
import { readNewestRelease } from '../release/release.ts';
import { SourceSpan, SPAN_COLUMNS } from '../source/source-span.ts';
import { describePages, totalCountField } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import { ProfileFilter, profileConditions } from './profile-filter.ts';

/** One published assessment of one jurisdiction. */
export const Profile = builder.prismaNode('Profile', {
  description:
    'One published assessment of one jurisdiction: findings in six domains. It shows how complete policy is at its date; it never ranks.',
  id: { field: 'slug' },
  nullable: true,
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its natural key: place and year. Example: "guatemala-2022".',
    }),
    title: t.exposeString('title', { description: 'Its title, letter by letter.' }),
    jurisdiction: t.relation('jurisdiction', { description: 'The place that it is about.' }),
    level: t.expose('level', { type: Level, description: 'The level of government assessed.' }),
    edition: t.exposeInt('edition', {
      description:
        'Which profile of this place it is, from 1. A second edition need not have its first in this corpus.',
    }),
    year: t.exposeInt('year', { description: 'The year of publication. Example: 2022.' }),
    month: t.exposeInt('month', {
      nullable: true,
      description: 'The month of publication, 1 to 12; null when the document does not say.',
    }),
    language: t.expose('language', {
      type: Language,
      description:
        'The language of its findings. The page around them may be in another: `document.shellLanguage`.',
    }),
    introduction: t.exposeString('introduction', {
      nullable: true,
      description: 'Its first paragraph, letter by letter; null when it has none.',
    }),
    researchPartner: t.exposeString('researchPartner', {
      nullable: true,
      description:
        'The research partner as the document names it. Example: "Economist Impact". Null when it names none.',
    }),
    previousEdition: t.relation('previousEdition', {
      nullable: true,
      description:
        'The edition before it in this corpus; null when there is none here, though one may have been published.',
    }),
    nextEdition: t.relation('nextEdition', {
      nullable: true,
      description: 'The edition after it in this corpus; null when there is none here.',
    }),
    document: t.relation('sourceDocument', { description: 'The document that it was read from.' }),
    source: t.field({
      type: SourceSpan,
      description: 'Where its title stands in that document.',
      select: (_args, _context, nestedSelection) => ({
        ...SPAN_COLUMNS,
        sourceDocument: nestedSelection({ select: { id: true } }, ['document']),
      }),
      resolve: (span) => span,
    }),
    domains: t.relation('domains', {
      description: 'What it says of each domain, in the order of the wheel.',
      query: { orderBy: { domain: { number: 'asc' } } },
    }),
    findings: t.relatedConnection(
      'findings',
      {
        cursor: 'reference',
        totalCount: true,
        description: 'Its findings.',
        args: findingArguments,
        query: findingQuery,
      },
      FindingConnection,
    ),
    citation: t.string({
      description:
        'How to cite it, unless asked otherwise in plain text: author body, year, title, portal, release.',
      args: styleArgument,
      select: CITED_COLUMNS,
      resolve: async ({ sourceDocument, ...profile }, { style }, context) => {
        const release = await readNewestRelease(context);
        const cited = { ...profile, ...sourceDocument };
        return style === 'TEXT'
          ? citeProfile(cited, release)
          : writeCitation(style, profileItem(cited, release));
      },
    }),
  }),
});

const [profilePages, profileRow] = describePages('Profile', 'profiles');

/** A page of profiles. */
export const ProfileConnection = builder.connectionObject(
  { ...profilePages, type: Profile, fields: (t) => ({ totalCount: t.int(totalCountField) }) },
  profileRow,
);

/** The orders of profiles; each ends in the unique slug. */
const ORDERS = {
  SLUG: [{ slug: 'asc' }],
  NEWEST: [{ year: 'desc' }, { slug: 'asc' }],
  OLDEST: [{ year: 'asc' }, { slug: 'asc' }],
} as const satisfies Record<string, readonly Prisma.ProfileOrderByWithRelationInput[]>;

const ProfileOrder = builder.enumType('ProfileOrder', {
  description: 'The order of a list of profiles. There is no order by merit.',
  values: describeValues<keyof typeof ORDERS>({
    SLUG: 'By slug, which begins with the place.',
    NEWEST: 'Later years first, then by slug.',
    OLDEST: 'Earlier years first, then by slug.',
  }),
});

/** The arguments of every connection of profiles, beside those of its page. */
export const profileArguments = builder.args((t) => ({
  filter: t.field({
    type: ProfileFilter,
    description: 'Which profiles; all when it is left out. Example: {level: LOCAL}.',
  }),
  orderBy: t.field({
    type: ProfileOrder,
    required: true,
    defaultValue: 'SLUG',
    description: 'The order; it is the same from page to page. [Default: SLUG]',
  }),
}));

/** The part of a query that those arguments make. */
export function profileQuery(args: {
  readonly filter?: Parameters<typeof profileConditions>[0];
  readonly orderBy: keyof typeof ORDERS;
}): { where: Prisma.ProfileWhereInput; orderBy: Prisma.ProfileOrderByWithRelationInput[] } {
  return { where: profileConditions(args.filter), orderBy: [...ORDERS[args.orderBy]] };
}

builder.queryFields((t) => ({
  profiles: t.prismaConnection(
    {
      type: Profile,
      cursor: 'slug',
      description: 'Profiles of all jurisdictions.',
      args: profileArguments,
      totalCount: (_root, { filter }, { database }) =>
        database.profile.count({ where: profileConditions(filter) }),
      resolve: (query, _root, args, { database }) =>
        database.profile.findMany({ ...query, ...profileQuery(args) }),
    },
    ProfileConnection,
  ),
  profile: t.prismaField({
    type: Profile,
    nullable: true,
    description: 'The profile with this slug; null when there is none.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Place and year. Example: "guatemala-2022".',
      }),
    },
    resolve: (query, _root, { slug }, { database }) =>
      database.profile.findUnique({ ...query, where: { slug } }),
  }),
}));
