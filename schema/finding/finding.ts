import { citeFinding } from '../../citations/cite.ts';
import { findingItem } from '../../citations/csl-item.ts';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { MappingMethod } from '../framework/mapping-enums.ts';
import { readNewestRelease } from '../release/release.ts';
import { SourceSpan, SPAN_COLUMNS } from '../source/source-span.ts';
import { describePages, totalCountField } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import { CITED_COLUMNS, styleArgument, writeCitation } from './citation-style.ts';
import { FindingFilter, findingConditions } from './finding-filter.ts';
import { FindingKind } from './finding-kind.ts';

/** Which mappings of a finding: curated ones, so that nobody takes a proposal for one of them. */
const methodArgument = {
  type: MappingMethod,
  defaultValue: 'CURATED',
  description:
    'Only mappings made this way; null for both, a proposal by RULE beside a curated mapping. [Default: CURATED]',
} as const;

/** A statement of a profile. */
export const Finding = builder.prismaNode('Finding', {
  description:
    'One statement of a profile: an example of a well-developed area, or an area with potential for further development. It speaks of policy, not of practice, at the date of the profile.',
  id: { field: 'reference' },
  nullable: true,
  select: { reference: true },
  fields: (t) => ({
    reference: t.exposeString('reference', {
      description:
        'Its natural key: profile, domain, kind, position. Example: "guatemala-2022/migrants-rights/well-developed/3".',
    }),
    profile: t.relation('profile', { description: 'The profile that says it.' }),
    domain: t.relation('domain', { description: 'The domain that it stands under.' }),
    section: t.relation('section', {
      description: 'The part of its profile on that domain, which tells how the domain is known.',
    }),
    kind: t.expose('kind', { type: FindingKind, description: 'Strength or gap; never a score.' }),
    position: t.exposeInt('position', {
      description: 'Its place among the findings of its domain and kind in the profile, from 1.',
    }),
    text: t.exposeString('text', {
      description:
        'What it says, in the characters of the source, typos included, in its own `language`. Never translated.',
    }),
    language: t.expose('language', {
      type: Language,
      description: 'The language that `text` is written in.',
    }),
    source: t.field({
      type: SourceSpan,
      description: 'Where it stands in its source document.',
      select: (_args, _context, nestedSelection) => ({
        ...SPAN_COLUMNS,
        profile: {
          select: { sourceDocument: nestedSelection({ select: { id: true } }, ['document']) },
        },
      }),
      resolve: ({ profile, ...span }) => ({ ...span, sourceDocument: profile.sourceDocument }),
    }),
    mappings: t.relation('objectiveMappings', {
      description:
        'The objectives that it concerns, primary first, each with its reason. Empty where it concerns a guiding principle only (see `principleMappings`).',
      args: {
        method: t.arg(methodArgument),
      },
      query: ({ method }) => ({
        where: method ? { method } : {},
        orderBy: [{ relevance: 'asc' }, { objectiveNumber: 'asc' }, { id: 'asc' }],
      }),
    }),
    principleMappings: t.relation('principleMappings', {
      description: 'The guiding principles that it stands under, each with its reason.',
      args: {
        method: t.arg(methodArgument),
      },
      query: ({ method }) => ({
        where: method ? { method } : {},
        orderBy: [{ principleCode: 'asc' }, { id: 'asc' }],
      }),
    }),
    citation: t.string({
      description:
        'How to cite it, unless asked otherwise in plain text: author body, year, title, portal, reference, lines, release.',
      args: styleArgument,
      select: {
        reference: true,
        lineFrom: true,
        lineTo: true,
        profile: { select: CITED_COLUMNS },
      },
      resolve: async ({ profile, ...finding }, { style }, context) => {
        const release = await readNewestRelease(context);
        const cited = { ...profile, ...profile.sourceDocument };
        return style === 'TEXT'
          ? citeFinding(finding, cited, release)
          : writeCitation(style, findingItem(finding, cited, release));
      },
    }),
  }),
});

const [findingPages, findingRow] = describePages('Finding', 'findings');

/** A page of findings. */
export const FindingConnection = builder.connectionObject(
  {
    ...findingPages,
    type: Finding,
    fields: (t) => ({ totalCount: t.int(totalCountField), facets: t.field(facetsField) }),
  },
  findingRow,
);

/** The orders of findings; each ends in the unique place of a finding in its profile. */
const ORDERS = {
  PROFILE: [{ profile: { slug: 'asc' } }, { ordinal: 'asc' }],
  DOMAIN: [{ domain: { number: 'asc' } }, { profile: { slug: 'asc' } }, { ordinal: 'asc' }],
  NEWEST: [{ profile: { year: 'desc' } }, { profile: { slug: 'asc' } }, { ordinal: 'asc' }],
  OLDEST: [{ profile: { year: 'asc' } }, { profile: { slug: 'asc' } }, { ordinal: 'asc' }],
} as const satisfies Record<string, readonly Prisma.FindingOrderByWithRelationInput[]>;

/** The order of a list of findings. */
export const FindingOrder = builder.enumType('FindingOrder', {
  description: 'The order of a list of findings. There is no order by merit.',
  values: describeValues<keyof typeof ORDERS>({
    PROFILE: 'By the slug of the profile, then as the document has them.',
    DOMAIN: 'By the wheel of domains, then as PROFILE.',
    NEWEST: 'Profiles of later years first, then as PROFILE.',
    OLDEST: 'Profiles of earlier years first, then as PROFILE.',
  }),
});

/** The arguments of every connection of findings, beside those of its page. */
export const findingArguments = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description: 'Which findings; all when it is left out. Example: {objectives: [10]}.',
  }),
  orderBy: t.field({
    type: FindingOrder,
    required: true,
    defaultValue: 'PROFILE',
    description: 'The order; it is the same from page to page. [Default: PROFILE]',
  }),
}));

/** The part of a query that those arguments make. */
export function findingQuery(args: {
  readonly filter?: Parameters<typeof findingConditions>[0];
  readonly orderBy: keyof typeof ORDERS;
}): { where: Prisma.FindingWhereInput; orderBy: Prisma.FindingOrderByWithRelationInput[] } {
  return { where: findingConditions(args.filter), orderBy: [...ORDERS[args.orderBy]] };
}

builder.queryFields((t) => ({
  findings: t.prismaConnection(
    {
      type: Finding,
      cursor: 'reference',
      description:
        'Findings of all profiles. Example: the gaps that concern trafficking, {objectives: [10], kind: AREA_FOR_DEVELOPMENT}.',
      args: findingArguments,
      totalCount: (_root, { filter }, { database }) =>
        database.finding.count({ where: findingConditions(filter) }),
      resolve: (query, _root, args, { database }) =>
        database.finding.findMany({ ...query, ...findingQuery(args) }),
    },
    FindingConnection,
  ),
  finding: t.prismaField({
    type: Finding,
    nullable: true,
    description: 'The finding with this reference; null when there is none.',
    args: {
      reference: t.arg.string({
        required: true,
        description:
          'Profile, domain, kind, position. Example: "guatemala-2022/migrants-rights/well-developed/3".',
      }),
    },
    resolve: (query, _root, { reference }, { database }) =>
      database.finding.findUnique({ ...query, where: { reference } }),
  }),
}));
