import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import { LocalizedText, languageArgument, localizeName } from '../support/localized-text.ts';
import {
  JurisdictionConnection,
  jurisdictionArguments,
  listJurisdictions,
} from './jurisdiction-list.ts';

const RegionKind = builder.enumType('RegionKind', {
  description: 'How large a region is, in the classification M49 of the United Nations.',
  values: describeValues<'REGION' | 'SUBREGION' | 'INTERMEDIATE'>({
    REGION: 'A continent: Africa, Americas, Asia, Europe, Oceania.',
    SUBREGION: 'A part of a continent: "Sub-Saharan Africa".',
    INTERMEDIATE: 'A part of a subregion: "Eastern Africa".',
  }),
});

/** A geographical region of M49. */
export const Region = builder.prismaNode('Region', {
  description:
    'A geographical region of the United Nations classification M49. It says nothing of politics.',
  id: { field: 'code' },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its M49 code, three digits. Example: "002".' }),
    kind: t.expose('kind', { type: RegionKind, description: 'How large it is.' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Africa".',
      args: languageArgument,
      resolve: (row, { language }) => localizeName(row, language),
    }),
    parent: t.field({
      type: 'Region',
      nullable: true,
      description: 'The larger region around it; null for a continent.',
      resolve: ({ parentCode }, _args, { release }) =>
        parentCode === null ? null : release.reference.region(parentCode),
    }),
    children: t.field({
      type: ['Region'],
      description: 'The regions in it, by code; none for the smallest.',
      resolve: ({ code }, _args, { release }) => release.reference.childrenOf(code),
    }),
    jurisdictions: t.connection(
      {
        type: 'Jurisdiction',
        description:
          'The jurisdictions directly in this region. Those of the regions in it are with them.',
        args: jurisdictionArguments,
        resolve: ({ code }, args, { release }) =>
          listJurisdictions(release, release.reference.jurisdictionsIn(code), args),
      },
      JurisdictionConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  regions: t.field({
    type: ['Region'],
    description: 'The regions of M49, by code: 29 in all.',
    resolve: (_root, _args, { release }) => release.reference.regions,
  }),
  region: t.field({
    type: 'Region',
    nullable: true,
    description: 'The region with this code; null when there is none.',
    args: {
      code: t.arg.string({ required: true, description: 'M49 code. Example: "002" (Africa).' }),
    },
    resolve: (_root, { code }, { release }) =>
      release.reference.regions.find((each) => each.code === code) ?? null,
  }),
}));
