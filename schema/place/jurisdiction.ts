import { builder } from '../builder.ts';
import { listProfiles, ProfileConnection, profileArguments } from '../profile/profile-list.ts';
import { LocalizedText, languageArgument, localizeName } from '../support/localized-text.ts';
import { JurisdictionFilter, selectJurisdictions } from './jurisdiction-filter.ts';
import {
  JurisdictionConnection,
  JurisdictionOrder,
  listJurisdictions,
} from './jurisdiction-list.ts';
import { JurisdictionType } from './jurisdiction-type.ts';

/** A place that governs migration. */
export const Jurisdiction = builder.prismaNode('Jurisdiction', {
  description:
    'A place that governs migration: a country, a local authority, a regional body. Being listed does not mean having been assessed.',
  id: { field: 'code' },
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
      resolve: (row, { language }) => localizeName(row, language),
    }),
    country: t.field({
      type: 'Jurisdiction',
      nullable: true,
      description: 'The country of a local authority; null for the others.',
      resolve: ({ countryId }, _args, { release }) =>
        countryId === null ? null : release.reference.jurisdiction(countryId),
    }),
    region: t.field({
      type: 'Region',
      nullable: true,
      description:
        'The smallest M49 region around it; null for a regional body and where M49 has none.',
      resolve: ({ regionCode }, _args, { release }) =>
        regionCode === null ? null : release.reference.region(regionCode),
    }),
    memberships: t.field({
      type: ['JurisdictionGroupMember'],
      description: 'The groups that it is a member of.',
      resolve: ({ id }, _args, { release }) =>
        release.reference.membershipsOf(id).toSorted((a, b) => a.groupId - b.groupId),
    }),
    profiles: t.connection(
      {
        type: 'Profile',
        description:
          'Its own profiles in this corpus. Empty means that none is here, not that it was not assessed: see `assessments`.',
        args: profileArguments,
        resolve: ({ id }, args, { release }) => listProfiles(release, args, [id]),
      },
      ProfileConnection,
    ),
    assessments: t.field({
      type: ['Assessment'],
      description:
        'Assessments of it that a source states, by year, whether or not the profile is in this corpus.',
      resolve: ({ id }, _args, { release }) => release.reference.assessmentsOf(id),
    }),
    localAuthorities: t.connection(
      {
        type: 'Jurisdiction',
        description: 'The local authorities of a country that have a profile here, by code.',
        resolve: ({ id }, args, { release }) =>
          listJurisdictions(release.reference.localAuthoritiesOf(id), args),
      },
      JurisdictionConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  jurisdictions: t.connection(
    {
      type: 'Jurisdiction',
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
      resolve: (_root, { filter, orderBy, ...page }, { release }) =>
        listJurisdictions(selectJurisdictions(release, filter ?? {}), page, orderBy),
    },
    JurisdictionConnection,
  ),
  jurisdiction: t.field({
    type: 'Jurisdiction',
    nullable: true,
    description: 'The jurisdiction with this code; null when there is none.',
    args: {
      code: t.arg.string({
        required: true,
        description:
          'Alpha-3, or country and place, or the short name of a body. Example: "KEN-MOMBASA".',
      }),
    },
    resolve: (_root, { code }, { release }) =>
      release.reference.jurisdictions.find((each) => each.code === code) ?? null,
  }),
}));
