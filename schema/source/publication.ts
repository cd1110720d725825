import { combine } from '../../catalogue/combine.ts';
import {
  isWithin,
  type Nested,
  requireShort,
  requireYears,
  says,
  type Years,
} from '../../catalogue/limits.ts';
import type { Publication as Row } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { type Ordered, type PageArguments, pageOfList, sortBy } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { COMBINING, innerFilters, YearRange } from '../support/filter.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { type OrderBy, orderOf, readOrder } from '../support/order-by.ts';
import { connectionOf } from '../support/pages.ts';
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
    title: t.field({
      type: LocalizedText,
      description: 'Its title, letter by letter, in its own language.',
      args: languageArgument,
      resolve: ({ title, language: own }, { language }) => quoteIn(own ?? 'EN', title, language),
    }),
    description: t.field({
      type: LocalizedText,
      nullable: true,
      description:
        'What the page says of it, cut off where the page cuts it off; null when it says nothing.',
      args: languageArgument,
      resolve: ({ description, language: own }, { language }) =>
        description === null ? null : quoteIn(own ?? 'EN', description, language),
    }),
    textLanguage: t.expose('language', {
      type: Language,
      nullable: true,
      description: 'The language of the publication; null when it cannot be told.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year in its title; null when the title has none.',
    }),
    group: t.field({
      type: 'Group',
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

/** A page of publications. */
export const PublicationConnection = connectionOf('Publication', 'publications');

interface PublicationConditions extends Nested<PublicationConditions> {
  readonly kinds?: readonly Row['kind'][] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly textLanguages?: readonly NonNullable<Row['language']>[] | null | undefined;
  readonly years?: Years | null | undefined;
}

const PublicationFilter = builder.inputRef<PublicationConditions>('PublicationFilter');

PublicationFilter.implement({
  description: `Which publications. ${COMBINING}`,
  fields: (t) => ({
    kinds: t.field({
      type: [PublicationKind],
      description: 'Publications of any of these kinds. Example: [REPORT].',
    }),
    groups: t.stringList({
      description: 'Codes: publications about any of these groups. Example: ["CPLP"].',
    }),
    textLanguages: t.field({
      type: [Language],
      description: 'Publications in any of these languages.',
    }),
    years: t.field({
      type: YearRange,
      description: 'Years in the title. A publication without one is left out.',
    }),
    ...innerFilters(t, PublicationFilter),
  }),
});

/** The orders of publications; each ends in the place on the overview page. */
const ORDERS = {
  POSITION: {
    order: 'PUBLICATION_POSITION',
    parts: ['number'],
    keyOf: ({ position }) => [position],
  },
  YEAR: {
    order: 'PUBLICATION_YEAR',
    parts: ['number', 'number'],
    keyOf: ({ year, position }) => [year ?? 0, position],
  },
} as const satisfies Record<string, Ordered<Row>>;

const publicationOrder = orderOf(
  'Publication',
  'publications',
  {
    POSITION: 'The place on the overview page.',
    YEAR: 'The year in the title, those without one as the least; then as POSITION.',
  },
  { field: 'POSITION' },
);

/** The arguments of every connection of publications, beside those of its page. */
export const publicationArguments = builder.args((t) => ({
  filter: t.field({
    type: PublicationFilter,
    description: 'Which publications; all when it is left out. Example: {kinds: [REPORT]}.',
  }),
  orderBy: t.field(publicationOrder.argument),
}));

interface ListArguments extends PageArguments {
  readonly filter?: PublicationConditions | null | undefined;
  readonly orderBy?: OrderBy<keyof typeof ORDERS> | null | undefined;
}

function select(
  publications: readonly Row[],
  { reference }: PublishedRelease,
  filter: PublicationConditions,
): readonly Row[] {
  const fits = combine(filter, (each: PublicationConditions) => {
    const { kinds, groups, textLanguages, years } = each;
    for (const list of [kinds, groups, textLanguages]) requireShort(list ?? []);
    if (years) requireYears(years);
    return ({ kind, groupId, language, year }: Row) =>
      (!says(kinds) || kinds?.includes(kind) === true) &&
      (!says(groups) ||
        (groupId !== null && groups?.includes(reference.group(groupId).code) === true)) &&
      (!says(textLanguages) || (language !== null && textLanguages?.includes(language) === true)) &&
      (!years || (year !== null && isWithin(year, years)));
  });
  return publications.filter(fits);
}

/**
 * Reads a page of publications.
 * @throws Refusal for a filter that cannot be.
 */
export function listPublications(
  publications: readonly Row[],
  release: PublishedRelease,
  { filter, orderBy, ...page }: ListArguments,
) {
  const { field, isDescending } = readOrder(orderBy, publicationOrder.byDefault);
  const ordered: Ordered<Row> = { ...ORDERS[field], isDescending };
  const found = select(publications, release, filter ?? {});
  return pageOfList(sortBy(found, ordered), ordered, page, (rows) => rows);
}

builder.queryFields((t) => ({
  publications: t.connection(
    {
      type: 'Publication',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description: 'The publications of the programme. Example: {groups: ["CPLP"]}.',
      args: publicationArguments,
      resolve: (_root, args, { release }) =>
        listPublications(release.reference.publications, release, args),
    },
    PublicationConnection,
  ),
  publication: t.field({
    type: 'Publication',
    nullable: true,
    description: 'The publication with this slug; null when there is none.',
    args: {
      slug: t.arg.string({
        required: true,
        description:
          'Its slug, from its title. Example: "the-migration-governance-indicators-success-stories-2024".',
      }),
    },
    resolve: (_root, { slug }, { release }) =>
      release.reference.publications.find((each) => each.slug === slug) ?? null,
  }),
}));
