import { builder } from '../builder.ts';
import { describePages, pageOfList, totalCountField } from '../support/connection.ts';

/** A published state of the content. */
export const Release = builder.prismaNode('Release', {
  description:
    'A published state of the content. Each change of content is a new release; cite its number, so that others see what you saw.',
  id: { field: 'number' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts up from 1. Example: 1.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When the release was made on this server.',
    }),
    summary: t.exposeString('summary', {
      description: 'What it holds or what changed, in English.',
    }),
    checksum: t.exposeString('checksum', {
      description:
        'SHA-256 of the content, in hexadecimal. Two servers with the same checksum answer alike.',
    }),
  }),
});

const [releasePages, releaseRow] = describePages('Release', 'releases');

/** A page of releases. */
export const ReleaseConnection = builder.connectionObject(
  { ...releasePages, type: 'Release', fields: (t) => ({ totalCount: t.int(totalCountField) }) },
  releaseRow,
);

builder.queryFields((t) => ({
  releases: t.connection(
    {
      type: 'Release',
      description: 'All releases, newest first.',
      resolve: (_root, args, { release: { number: newest, entities } }) =>
        pageOfList(
          Array.from({ length: newest }, (_, step) => newest - step),
          { order: 'RELEASE_NEWEST', parts: ['number'], keyOf: (number) => [-number] },
          args,
          entities.releases.list,
        ),
    },
    ReleaseConnection,
  ),
}));
