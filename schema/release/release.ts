import { addressOf } from '../../addresses/addresses.ts';
import { builder } from '../builder.ts';
import { pageOfList, sortBy } from '../support/connection.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { orderOf, readOrder } from '../support/order-by.ts';
import { connectionOf } from '../support/pages.ts';

/** A published state of the content. */
export const Release = builder.prismaNode('Release', {
  description:
    'A published state of the content. Each change of content is a new release; cite its number, so that others see what you saw.',
  id: { field: 'number' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts up from 1. Example: 1.' }),
    url: t.string({
      description:
        'The address of its page on this server: HTML for people, JSON and Markdown for programs with `.json` and `.md`. Example: "https://mgi.example.org/releases/1".',
      resolve: ({ number }, _args, { release }) => addressOf(release, 'releases', number),
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When the release was made on this server.',
    }),
    contentDate: t.expose('contentDate', {
      type: 'DateTime',
      description:
        'The day of its content, at midnight UTC: that of the corpus, or of the import that made it. Servers that loaded the same corpus have the same, so citations name it.',
    }),
    summary: t.field({
      type: LocalizedText,
      description: 'What it holds or what changed. English is what there is.',
      args: languageArgument,
      resolve: ({ summary }, { language }) => quoteIn('EN', summary, language, false),
    }),
    checksum: t.exposeString('checksum', {
      description:
        'SHA-256 of the content, in hexadecimal. Two servers with the same checksum answer alike.',
    }),
  }),
});

/** A page of releases. */
export const ReleaseConnection = connectionOf('Release', 'releases');

const releaseOrder = orderOf(
  'Release',
  'releases',
  { NUMBER: 'The number, which is the order of time.' },
  { field: 'NUMBER', direction: 'DESC' },
);

builder.queryFields((t) => ({
  releases: t.connection(
    {
      type: 'Release',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description: 'All releases, newest first.',
      args: { orderBy: t.arg(releaseOrder.argument) },
      resolve: (_root, { orderBy, ...page }, { release: { number: newest, entities } }) => {
        const { isDescending } = readOrder(orderBy, releaseOrder.byDefault);
        const order = {
          order: 'RELEASE_NUMBER',
          parts: ['number'],
          keyOf: (number: number) => [number],
          isDescending,
        } as const;
        const numbers = Array.from({ length: newest }, (_, step) => step + 1);
        return pageOfList(sortBy(numbers, order), order, page, entities.releases.list);
      },
    },
    ReleaseConnection,
  ),
  release: t.field({
    type: 'Release',
    nullable: true,
    description: 'The release with this number; null when there is none.',
    args: { number: t.arg.int({ required: true, description: 'From 1. Example: 1.' }) },
    resolve: (_root, { number }, { release: { number: newest, entities } }) =>
      number >= 1 && number <= newest ? entities.releases.get(number) : null,
  }),
}));
