import { builder } from '../builder.ts';
import { SourceSpan, SPAN_COLUMNS } from '../source/source-span.ts';
import {
  LocalizedText,
  languageArgument,
  localizeName,
  NAME_COLUMNS,
} from '../support/localized-text.ts';

/** A subject that the indicators of a domain look at. */
export const IndicatorArea = builder.prismaNode('IndicatorArea', {
  description: 'A subject that the indicators of a domain look at, such as family reunification.',
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Its natural key. Example: "family-reunification".',
    }),
    number: t.exposeInt('number', { description: 'Its place among the 27 areas, 1 to 27.' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Family reunification".',
      args: languageArgument,
      select: NAME_COLUMNS,
      resolve: (row, { language }) => localizeName(row, language),
    }),
    placements: t.relation('placements', {
      description:
        'The domain that it stands in, for each edition of the overview page that is known.',
      query: { orderBy: { edition: 'desc' } },
    }),
    source: t.field({
      type: SourceSpan,
      description: 'The bullet of the overview page that names it.',
      select: (_args, _context, nestedSelection) => ({
        ...SPAN_COLUMNS,
        sourceDocument: nestedSelection({ select: { id: true } }, ['document']),
      }),
      resolve: (span) => span,
    }),
  }),
});

/** Where one edition of the overview page puts an area. */
export const IndicatorAreaPlacement = builder.prismaObject('IndicatorAreaPlacement', {
  description:
    'Where one edition of the overview page puts an indicator area: the editions do not all agree.',
  select: { edition: true, areaId: true },
  fields: (t) => ({
    edition: t.exposeString('edition', {
      description: 'The edition of the page: "overview-fr" or "overview-en".',
    }),
    position: t.exposeInt('position', {
      description: 'Its place among the placements known in that domain and edition, from 1.',
    }),
    area: t.relation('area', { description: 'The area.' }),
    domain: t.relation('domain', { description: 'The domain that this edition puts it in.' }),
  }),
});

builder.queryFields((t) => ({
  indicatorAreas: t.prismaField({
    type: [IndicatorArea],
    description: 'The 27 indicator areas, by domain as the French overview page has them.',
    resolve: (query, _root, _args, { database }) =>
      database.indicatorArea.findMany({ ...query, orderBy: { number: 'asc' } }),
  }),
}));
