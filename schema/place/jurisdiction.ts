import { addressOf } from '../../addresses/addresses.ts';
import { profilesOf } from '../../catalogue/profile-index.ts';
import { builder } from '../builder.ts';
import { AssessmentConnection } from '../profile/assessment.ts';
import { listProfiles, ProfileConnection, profileArguments } from '../profile/profile-list.ts';
import { pageOfList } from '../support/connection.ts';
import { LocalizedText, languageArgument, localizeName } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { costs, measureShort } from '../support/query-cost.ts';
import { GroupMemberConnection, listMembers } from './group-member.ts';
import { JurisdictionKind } from './jurisdiction-kind.ts';
import {
  JurisdictionConnection,
  jurisdictionArguments,
  listJurisdictions,
} from './jurisdiction-list.ts';

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
    url: t.string({
      description:
        'The address of its page on this server: HTML for people, JSON and Markdown for programs with `.json` and `.md`. Example: "https://mgi.example.org/jurisdictions/KEN-MOMBASA".',
      resolve: ({ code }, _args, { release }) => addressOf(release, 'jurisdictions', code),
    }),
    kind: t.expose('kind', { type: JurisdictionKind, description: 'What it is.' }),
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
    memberships: t.connection(
      {
        type: 'GroupMember',
        extensions: costs(measureShort(4)),
        description: 'The groups that it is a member of, by code.',
        resolve: ({ id }, args, { release }) =>
          listMembers(release, release.reference.membershipsOf(id), args),
      },
      GroupMemberConnection,
    ),
    profiles: t.connection(
      {
        type: 'Profile',
        description:
          'Its own profiles in this corpus. Empty means that none is here, not that it was not assessed: see `assessments`.',
        args: profileArguments,
        resolve: ({ id }, args, { release }) =>
          listProfiles(release, args, profilesOf(release.catalogue, [id])),
      },
      ProfileConnection,
    ),
    assessments: t.connection(
      {
        type: 'Assessment',
        extensions: costs(measureShort(4)),
        description:
          'Assessments of it that a source states, by year, whether or not the profile is in this corpus.',
        resolve: ({ id }, args, { release }) =>
          pageOfList(
            release.reference.assessmentsOf(id),
            { order: 'ASSESSMENT_YEAR', parts: ['number'], keyOf: ({ year }) => [year] },
            args,
            (rows) => rows,
          ),
      },
      AssessmentConnection,
    ),
    localAuthorities: t.connection(
      {
        type: 'Jurisdiction',
        description: 'The local authorities of a country that have a profile here.',
        args: jurisdictionArguments,
        resolve: ({ id }, args, { release }) =>
          listJurisdictions(release, release.reference.localAuthoritiesOf(id), args),
      },
      JurisdictionConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  jurisdictions: t.connection(
    {
      type: 'Jurisdiction',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description:
        'Jurisdictions: all countries of ISO 3166-1, and the local authorities and bodies of this corpus. Example: {hasProfile: true}.',
      args: jurisdictionArguments,
      resolve: (_root, args, { release }) =>
        listJurisdictions(release, release.reference.jurisdictions, args),
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
