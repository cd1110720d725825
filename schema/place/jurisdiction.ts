import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { ProfileConnection, profileArguments, profileQuery } from '../profile/profile.ts';
import { describePages, totalCountField } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { anyOf } from '../support/filter.ts';
import {
  LocalizedText,
  languageArgument,
  localizeName,
  NAME_COLUMNS,
} from '../support/localized-text.ts';
import { jurisdictionConditions } from './jurisdiction-filter.ts';

const JurisdictionType = builder.enumType('JurisdictionType', {
  description: 'What a jurisdiction is.',
  values: describeValues<'COUNTRY' | 'LOCAL_AUTHORITY' | 'REGIONAL_BODY'>({
    COUNTRY: 'A country or area of ISO 3166-1.',
    LOCAL_AUTHORITY: 'A city, municipality, county, canton, state or district.',
    REGIONAL_BODY: 'A body that several countries form.',
  }),
});

/** A place that governs migration. */
export const Jurisdiction = builder.prismaNode('Jurisdiction', {
  description:
    'A place that governs migration: a country, a local authority, a regional body. Being listed does not mean having been assessed.',
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Its natural key: alpha-3 for a country ("GTM"), country and place for a local authority ("KEN-MOMBASA"), the short name of a body ("CPLP").',
    }),
    type: t.expose('type', { type: JurisdictionType, description: 'What it is.' }),
    alpha2: t.exposeString('alpha2', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2. Example: "GT". Null when it is not a country.',
    }),
    alpha3: t.exposeString('alpha3', {
      nullable: true,
      description: 'ISO 3166-1 alpha-3. Example: "GTM". Null when it is not a country.',
    }),
    name: t.field({
      type: LocalizedText,
      description:
        'Its name: of a country in the form of the United Nations, of a local authority as its profile writes it.',
      args: languageArgument,
      select: NAME_COLUMNS,
      resolve: (row, { language }) => localizeName(row, language),
    }),
    country: t.relation('country', {
      nullable: true,
      description: 'The country of a local authority; null for the others.',
    }),
    region: t.relation('region', {
      nullable: true,
      description:
        'The smallest M49 region around it; null for a regional body and where M49 has none.',
    }),
    memberships: t.relation('memberships', {
      description: 'The groups that it is a member of.',
      query: { orderBy: { groupId: 'asc' } },
    }),
    profiles: t.relatedConnection(
      'profiles',
      {
        cursor: 'slug',
        totalCount: true,
        description:
          'Its own profiles in this corpus. Empty means that none is here, not that it was not assessed: see `assessments`.',
        args: profileArguments,
        query: profileQuery,
      },
      ProfileConnection,
    ),
    assessments: t.relation('assessments', {
      description:
        'Assessments of it that a source states, by year, whether or not the profile is in this corpus.',
      query: { orderBy: { year: 'asc' } },
    }),
  }),
});

const [jurisdictionPages, jurisdictionRow] = describePages('Jurisdiction', 'jurisdictions');

/** A page of jurisdictions. */
export const JurisdictionConnection = builder.connectionObject(
  {
    ...jurisdictionPages,
    type: Jurisdiction,
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  jurisdictionRow,
);

builder.prismaObjectField(Jurisdiction, 'localAuthorities', (t) =>
  t.relatedConnection(
    'localities',
    {
      cursor: 'code',
      totalCount: true,
      description: 'The local authorities of a country that have a profile here, by code.',
      query: { orderBy: { code: 'asc' } },
    },
    JurisdictionConnection,
  ),
);

const JurisdictionFilter = builder.inputType('JurisdictionFilter', {
  description:
    'Which jurisdictions. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. A list has at most 100 items.',
  fields: (t) => ({
    types: t.field({
      type: [JurisdictionType],
      description: 'Jurisdictions of any of these types.',
    }),
    countries: t.stringList({
      description:
        'Alpha-3 codes: any of these countries and their local authorities. Example: ["KEN"].',
    }),
    regions: t.stringList({
      description: 'M49 codes: places in any of these regions. Example: ["002"].',
    }),
    groups: t.stringList({
      description: 'Codes: members of any of these groups. Example: ["CPLP"].',
    }),
    hasProfile: t.boolean({
      description: 'Only those with a profile in this corpus (true), or without one (false).',
    }),
  }),
});

/** The condition of a filter on jurisdictions. */
function filterConditions(
  filter: typeof JurisdictionFilter.$inferInput | null | undefined,
): Prisma.JurisdictionWhereInput {
  if (!filter) return {};
  const { types, hasProfile, ...places } = filter;
  const profiles = { true: { some: {} }, false: { none: {} } } as const;
  return {
    ...jurisdictionConditions(places),
    ...anyOf('type', types),
    ...(typeof hasProfile === 'boolean' ? { profiles: profiles[`${hasProfile}`] } : {}),
  };
}

/** The orders of jurisdictions; each ends in the unique code. */
const ORDERS = {
  CODE: [{ code: 'asc' }],
  NAME: [{ nameEn: 'asc' }, { code: 'asc' }],
} as const satisfies Record<string, readonly Prisma.JurisdictionOrderByWithRelationInput[]>;

const JurisdictionOrder = builder.enumType('JurisdictionOrder', {
  description: 'The order of a list of jurisdictions. There is no order by merit.',
  values: describeValues<keyof typeof ORDERS>({
    CODE: 'By code.',
    NAME: 'By English name, then by code.',
  }),
});

builder.queryFields((t) => ({
  jurisdictions: t.prismaConnection(
    {
      type: Jurisdiction,
      cursor: 'code',
      description:
        'Jurisdictions: all countries of ISO 3166-1, and the local authorities and bodies of this corpus. Example: {hasProfile: true}.',
      args: {
        filter: t.arg({
          type: JurisdictionFilter,
          description: 'Which jurisdictions; all when it is left out. Example: {hasProfile: true}.',
        }),
        orderBy: t.arg({
          type: JurisdictionOrder,
          required: true,
          defaultValue: 'CODE',
          description: 'The order; it is the same from page to page. [Default: CODE]',
        }),
      },
      totalCount: (_root, { filter }, { database }) =>
        database.jurisdiction.count({ where: filterConditions(filter) }),
      resolve: (query, _root, { filter, orderBy }, { database }) =>
        database.jurisdiction.findMany({
          ...query,
          where: filterConditions(filter),
          orderBy: [...ORDERS[orderBy]],
        }),
    },
    JurisdictionConnection,
  ),
  jurisdiction: t.prismaField({
    type: Jurisdiction,
    nullable: true,
    description: 'The jurisdiction with this code; null when there is none.',
    args: {
      code: t.arg.string({
        required: true,
        description:
          'Alpha-3, or country and place, or the short name of a body. Example: "KEN-MOMBASA".',
      }),
    },
    resolve: (query, _root, { code }, { database }) =>
      database.jurisdiction.findUnique({ ...query, where: { code } }),
  }),
}));
