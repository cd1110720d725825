import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describePages, totalCountField } from '../support/connection.ts';

/** A published state of the content. */
export const Release = builder.prismaNode('Release', {
  description:
    'A published state of the content. Each change of content is a new release; cite its number, so that others see what you saw.',
  id: { field: 'number' },
  nullable: true,
  select: { number: true },
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
  { ...releasePages, type: Release, fields: (t) => ({ totalCount: t.int(totalCountField) }) },
  releaseRow,
);

/**
 * The newest release.
 * @throws Error when nothing was loaded yet, which a started server never is.
 */
export async function readNewestRelease({ loaders }: Context) {
  const release = await loaders.newestRelease.load('newest');
  if (release === null) throw new Error('The database has no release: nothing was loaded.');
  return release;
}

builder.queryFields((t) => ({
  releases: t.prismaConnection(
    {
      type: Release,
      cursor: 'number',
      description: 'All releases, newest first.',
      totalCount: (_root, _args, { database }) => database.release.count(),
      resolve: (query, _root, _args, { database }) =>
        database.release.findMany({ ...query, orderBy: { number: 'desc' } }),
    },
    ReleaseConnection,
  ),
}));
