import { prismaConnectionHelpers } from '@pothos/plugin-prisma';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { Finding } from '../finding/finding.ts';
import {
  type FindingConditions,
  FindingFilter,
  findingConditions,
  objectiveMappingConditions,
} from '../finding/finding-filter.ts';
import { planRows } from '../support/connection.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { Confidence, MappingMethod, Relevance } from './mapping-enums.ts';

function mappedFindings(
  filter: FindingConditions | null | undefined,
): Prisma.ObjectiveMappingWhereInput {
  return {
    method: 'CURATED',
    ...(filter ? objectiveMappingConditions(filter) : {}),
    finding: findingConditions(filter),
  };
}

const filterArgument = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description:
      'Which findings; all curated ones when it is left out. `relevance`, `method` and `minConfidence` speak of the mapping to this objective. [Default: {method: CURATED}]',
  }),
}));

// Findings and objectives meet in a table of their own, whose columns become those of the edge.
const findingsOfObjective = prismaConnectionHelpers(builder, 'ObjectiveMapping', {
  cursor: 'id',
  args: () => filterArgument,
  select: (nodeSelection) => ({
    relevance: true,
    confidence: true,
    method: true,
    rationale: true,
    actionLetter: true,
    finding: nodeSelection({ select: { reference: true } }),
  }),
  query: ({ filter }) => ({
    where: mappedFindings(filter),
    orderBy: { finding: { reference: 'asc' as const } },
  }),
  resolveNode: ({ finding }) => finding,
});

/** One of the 23 objectives of the Global Compact. */
export const Objective = builder.prismaNode('Objective', {
  description:
    'One of the 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195).',
  id: { field: 'number' },
  nullable: true,
  select: { number: true },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, 1 to 23: its natural key.' }),
    title: t.field({
      type: LocalizedText,
      description:
        'Its title. Example: "Manage borders in an integrated, secure and coordinated manner".',
      args: languageArgument,
      select: { titleEn: true, titleFr: true, titleEs: true, titleUnverified: true },
      resolve: (row, { language }) =>
        localize(
          { en: row.titleEn, fr: row.titleFr, es: row.titleEs, unverified: row.titleUnverified },
          language,
        ),
    }),
    label: t.field({
      type: LocalizedText,
      description:
        'Its short label on the hub of the UN Network on Migration. Example: "Manage borders".',
      args: languageArgument,
      select: { labelEn: true, labelFr: true, labelEs: true, labelUnverified: true },
      resolve: (row, { language }) =>
        localize(
          { en: row.labelEn, fr: row.labelFr, es: row.labelEs, unverified: row.labelUnverified },
          language,
        ),
    }),
    actions: t.relation('actions', {
      description: 'Its lettered actions, a to l at most.',
      query: { orderBy: { letter: 'asc' } },
    }),
    findings: t.connection(
      {
        type: Finding,
        description:
          'The findings that concern it, by reference; each edge says why. Empty when this corpus has none, which does not mean that there are none.',
        args: filterArgument,
        select: (args, context, nestedSelection) => ({
          number: true,
          mappings: findingsOfObjective.getQuery(
            args,
            context,
            planRows('Finding', nestedSelection),
          ),
        }),
        resolve: ({ number, mappings }, args, context) => ({
          ...findingsOfObjective.resolve(mappings, args, context),
          objectiveNumber: number,
          where: mappedFindings(args.filter),
        }),
      },
      {
        name: 'ObjectiveFindingConnection',
        description: 'A page of the findings that concern an objective.',
        fields: (connection) => ({
          totalCount: connection.int({
            description:
              'How many findings there are on all pages together. Counted only when asked for.',
            resolve: ({ objectiveNumber, where }, _args, { loaders }) =>
              loaders.objectiveCounts.load({ objectiveNumber, where }),
          }),
          facets: connection.field(facetsField),
        }),
      },
      {
        name: 'ObjectiveFindingEdge',
        description: 'A finding that concerns an objective, and why.',
        fields: (edge) => ({
          relevance: edge.expose('relevance', {
            type: Relevance,
            description:
              'Whether the finding is about this objective, or touches it beside another.',
          }),
          confidence: edge.expose('confidence', {
            type: Confidence,
            description: 'How sure the mapping is.',
          }),
          method: edge.expose('method', {
            type: MappingMethod,
            description: 'How the mapping was made.',
          }),
          rationale: edge.exposeString('rationale', {
            description: 'Why the finding concerns the objective, in one English sentence.',
          }),
          actionLetter: edge.exposeString('actionLetter', {
            nullable: true,
            description: 'The letter of the action that it comes under; null where none fits.',
          }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  objectives: t.prismaField({
    type: [Objective],
    description:
      'The 23 objectives, by number, also those that no finding of this corpus concerns.',
    resolve: (query, _root, _args, { database }) =>
      database.objective.findMany({ ...query, orderBy: { number: 'asc' } }),
  }),
  objective: t.prismaField({
    type: Objective,
    nullable: true,
    description: 'The objective with this number; null when it is not 1 to 23.',
    args: { number: t.arg.int({ required: true, description: '1 to 23. Example: 10.' }) },
    resolve: (query, _root, { number }, { database }) =>
      database.objective.findUnique({ ...query, where: { number } }),
  }),
}));
