import { compareText } from '../../catalogue/sorted.ts';
import { builder } from '../builder.ts';
import { SourceSpan } from '../source/source-span.ts';
import { LocalizedText, languageArgument, localizeName } from '../support/localized-text.ts';

/** A subject that the indicators of a domain look at. */
export const IndicatorArea = builder.prismaNode('IndicatorArea', {
  description: 'A subject that the indicators of a domain look at, such as family reunification.',
  id: { field: 'code' },
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Its natural key. Example: "family-reunification".',
    }),
    number: t.exposeInt('number', { description: 'Its place among the 27 areas, 1 to 27.' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Family reunification".',
      args: languageArgument,
      resolve: (row, { language }) => localizeName(row, language),
    }),
    placements: t.field({
      type: ['IndicatorAreaPlacement'],
      description:
        'The domain that it stands in, for each edition of the overview page that is known.',
      resolve: ({ id }, _args, { release }) =>
        release.reference
          .placementsOfArea(id)
          .toSorted((a, b) => compareText(b.edition, a.edition)),
    }),
    source: t.field({
      type: SourceSpan,
      description: 'The bullet of the overview page that names it.',
      resolve: (span) => span,
    }),
  }),
});

/** Where one edition of the overview page puts an area. */
export const IndicatorAreaPlacement = builder.prismaObject('IndicatorAreaPlacement', {
  description:
    'Where one edition of the overview page puts an indicator area: the editions do not all agree.',
  fields: (t) => ({
    overview: t.exposeString('edition', {
      description: 'The edition of the overview page: "overview-fr" or "overview-en".',
    }),
    position: t.exposeInt('position', {
      description: 'Its place among the placements known in that domain and edition, from 1.',
    }),
    indicatorArea: t.field({
      type: 'IndicatorArea',
      description: 'The area.',
      resolve: ({ areaId }, _args, { release }) => release.reference.area(areaId),
    }),
    domain: t.field({
      type: 'Domain',
      description: 'The domain that this edition puts it in.',
      resolve: ({ domainCode }, _args, { release }) => release.reference.domain(domainCode),
    }),
  }),
});

builder.queryFields((t) => ({
  indicatorAreas: t.field({
    type: ['IndicatorArea'],
    description: 'The 27 indicator areas, by domain as the French overview page has them.',
    resolve: (_root, _args, { release }) => release.reference.areas,
  }),
  indicatorArea: t.field({
    type: 'IndicatorArea',
    nullable: true,
    description: 'The indicator area with this code; null when there is none.',
    args: {
      code: t.arg.string({ required: true, description: 'Its code. Example: "remittances".' }),
    },
    resolve: (_root, { code }, { release }) =>
      release.reference.areas.find((each) => each.code === code) ?? null,
  }),
}));
