import { builder } from '../builder.ts';
import { describePages, pageOfList, totalCountField } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import { SourceSpan } from './source-span.ts';

const PublicationKind = builder.enumType('PublicationKind', {
  description: 'What a publication is.',
  values: describeValues<'REPORT' | 'PROFILE' | 'GUIDANCE' | 'VIDEO'>({
    REPORT: 'A report or booklet across profiles.',
    PROFILE: 'The profile of one place.',
    GUIDANCE: 'A note on how to use the indicators.',
    VIDEO: 'A film.',
  }),
});

/** A publication that the overview page announces. */
export const Publication = builder.prismaNode('Publication', {
  description: 'A publication of the programme, as its overview page announces it.',
  id: { field: 'slug' },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its natural key, from its title.',
    }),
    kind: t.expose('kind', { type: PublicationKind, description: 'What it is.' }),
    title: t.exposeString('title', { description: 'Its title, letter by letter.' }),
    description: t.exposeString('description', {
      nullable: true,
      description:
        'What the page says of it, cut off where the page cuts it off; null when it says nothing.',
    }),
    language: t.expose('language', {
      type: Language,
      nullable: true,
      description: 'The language of the publication; null when it cannot be told.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year in its title; null when the title has none.',
    }),
    group: t.field({
      type: 'JurisdictionGroup',
      nullable: true,
      description: 'The group that it is about; null when it is about none.',
      resolve: ({ groupId }, _args, { release }) =>
        groupId === null ? null : release.reference.group(groupId),
    }),
    source: t.field({
      type: SourceSpan,
      description: 'Where the overview page announces it.',
      resolve: (row) => row,
    }),
  }),
});

const [publicationPages, publicationRow] = describePages('Publication', 'publications');

/** A page of publications. */
export const PublicationConnection = builder.connectionObject(
  {
    ...publicationPages,
    type: 'Publication',
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  publicationRow,
);

builder.queryFields((t) => ({
  publications: t.connection(
    {
      type: 'Publication',
      description: 'The publications of the programme, in the order of the overview page.',
      resolve: (_root, args, { release }) =>
        pageOfList(
          release.reference.publications,
          {
            order: 'PUBLICATION_POSITION',
            parts: ['number'],
            keyOf: ({ position }) => [position],
          },
          args,
          (rows) => rows,
        ),
    },
    PublicationConnection,
  ),
}));
