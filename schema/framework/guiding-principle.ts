import { prismaConnectionHelpers } from '@pothos/plugin-prisma';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { Finding } from '../finding/finding.ts';
import {
  type FindingConditions,
  FindingFilter,
  findingConditions,
  principleMappingConditions,
} from '../finding/finding-filter.ts';
import { planRows } from '../support/connection.ts';
import {
  LocalizedText,
  languageArgument,
  localizeName,
  NAME_COLUMNS,
} from '../support/localized-text.ts';
import { Confidence, MappingMethod, PrincipleCode } from './mapping-enums.ts';

function mappedFindings(
  filter: FindingConditions | null | undefined,
): Prisma.PrincipleMappingWhereInput {
  return {
    method: 'CURATED',
    ...(filter ? principleMappingConditions(filter) : {}),
    finding: findingConditions(filter),
  };
}

const filterArgument = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description:
      'Which findings; all curated ones when it is left out. `method` and `minConfidence` speak of the mapping to this principle. [Default: {method: CURATED}]',
  }),
}));

const findingsOfPrinciple = prismaConnectionHelpers(builder, 'PrincipleMapping', {
  cursor: 'id',
  args: () => filterArgument,
  select: (nodeSelection) => ({
    confidence: true,
    method: true,
    rationale: true,
    finding: nodeSelection({ select: { reference: true } }),
  }),
  query: ({ filter }) => ({
    where: mappedFindings(filter),
    orderBy: { finding: { reference: 'asc' as const } },
  }),
  resolveNode: ({ finding }) => finding,
});

/** One of the ten guiding principles of the Global Compact. */
export const GuidingPrinciple = builder.prismaNode('GuidingPrinciple', {
  description:
    'One of the ten guiding principles of the Global Compact: a second set of tags, for findings on how migration is governed rather than on one objective.',
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  fields: (t) => ({
    code: t.expose('code', { type: PrincipleCode, description: 'Its natural key.' }),
    number: t.exposeInt('number', { description: 'Its place in the Compact, 1 to 10.' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Child-sensitive".',
      args: languageArgument,
      select: NAME_COLUMNS,
      resolve: (row, { language }) => localizeName(row, language),
    }),
    findings: t.connection(
      {
        type: Finding,
        description: 'The findings that stand under it, by reference; each edge says why.',
        args: filterArgument,
        select: (args, context, nestedSelection) => ({
          code: true,
          mappings: findingsOfPrinciple.getQuery(
            args,
            context,
            planRows('Finding', nestedSelection),
          ),
        }),
        resolve: ({ code, mappings }, args, context) => ({
          ...findingsOfPrinciple.resolve(mappings, args, context),
          principleCode: code,
          where: mappedFindings(args.filter),
        }),
      },
      {
        name: 'PrincipleFindingConnection',
        description: 'A page of the findings that stand under a guiding principle.',
        fields: (connection) => ({
          totalCount: connection.int({
            description:
              'How many findings there are on all pages together. Counted only when asked for.',
            resolve: ({ principleCode, where }, _args, { loaders }) =>
              loaders.principleCounts.load({ principleCode, where }),
          }),
          facets: connection.field(facetsField),
        }),
      },
      {
        name: 'PrincipleFindingEdge',
        description: 'A finding that stands under a guiding principle, and why.',
        fields: (edge) => ({
          confidence: edge.expose('confidence', {
            type: Confidence,
            description: 'How sure the mapping is.',
          }),
          method: edge.expose('method', {
            type: MappingMethod,
            description: 'How the mapping was made.',
          }),
          rationale: edge.exposeString('rationale', {
            description: 'Why the finding stands under the principle, in one English sentence.',
          }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  principles: t.prismaField({
    type: [GuidingPrinciple],
    description: 'The ten guiding principles, in the order of the Compact.',
    resolve: (query, _root, _args, { database }) =>
      database.guidingPrinciple.findMany({ ...query, orderBy: { number: 'asc' } }),
  }),
  principle: t.prismaField({
    type: GuidingPrinciple,
    nullable: true,
    description: 'The guiding principle with this code.',
    args: {
      code: t.arg({
        type: PrincipleCode,
        required: true,
        description: 'Its code. Example: CHILD_SENSITIVE.',
      }),
    },
    resolve: (query, _root, { code }, { database }) =>
      database.guidingPrinciple.findUnique({ ...query, where: { code } }),
  }),
}));
