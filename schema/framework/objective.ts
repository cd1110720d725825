import { traitsOf } from '../../catalogue/finding-filter.ts';
import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { listFindings } from '../finding/finding-list.ts';
import { totalCountField } from '../support/connection.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { leadBy, ofMapping } from './edge-mapping.ts';
import { Confidence, MappingMethod, Relevance } from './mapping-enums.ts';

const filterArgument = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description:
      'Which findings; all curated ones when it is left out. `relevance`, `method` and `minConfidence` speak of the mapping to this objective. [Default: {method: CURATED}]',
  }),
}));

/** One of the 23 objectives of the Global Compact. */
export const Objective = builder.prismaNode('Objective', {
  description:
    'One of the 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195).',
  id: { field: 'number' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, 1 to 23: its natural key.' }),
    title: t.field({
      type: LocalizedText,
      description:
        'Its title. Example: "Manage borders in an integrated, secure and coordinated manner".',
      args: languageArgument,
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
      resolve: (row, { language }) =>
        localize(
          { en: row.labelEn, fr: row.labelFr, es: row.labelEs, unverified: row.labelUnverified },
          language,
        ),
    }),
    actions: t.field({
      type: ['ObjectiveAction'],
      description: 'Its lettered actions, a to l at most.',
      resolve: ({ number }, _args, { release }) => release.reference.actionsOf(number),
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description:
          'The findings that concern it, by reference; each edge says why. Empty when this corpus has none, which does not mean that there are none.',
        args: filterArgument,
        resolve: ({ number }, args, context) => {
          const mappings = context.release.entities.objectiveMappings;
          const { method } = traitsOf(args.filter ?? {});
          return listFindings(context, { of: 'OBJECTIVE', number }, args, {
            edgeOf: (_number, { id }) =>
              leadBy(mappings, id, method, ({ objectiveNumber }) => objectiveNumber === number),
          });
        },
      },
      {
        name: 'ObjectiveFindingConnection',
        description: 'A page of the findings that concern an objective.',
        fields: (connection) => ({
          totalCount: connection.int({
            ...totalCountField,
            description:
              'How many findings there are on all pages together. Counted only when asked for.',
          }),
          facets: connection.field(facetsField),
        }),
      },
      {
        name: 'ObjectiveFindingEdge',
        description: 'A finding that concerns an objective, and why.',
        fields: (edge) => ({
          relevance: edge.field({
            type: Relevance,
            description:
              'Whether the finding is about this objective, or touches it beside another.',
            resolve: ofMapping((mapping: ObjectiveMapping) => mapping.relevance),
          }),
          confidence: edge.field({
            type: Confidence,
            description: 'How sure the mapping is.',
            resolve: ofMapping((mapping: ObjectiveMapping) => mapping.confidence),
          }),
          method: edge.field({
            type: MappingMethod,
            description: 'How the mapping was made.',
            resolve: ofMapping((mapping: ObjectiveMapping) => mapping.method),
          }),
          rationale: edge.string({
            description: 'Why the finding concerns the objective, in one English sentence.',
            resolve: ofMapping((mapping: ObjectiveMapping) => mapping.rationale),
          }),
          actionLetter: edge.string({
            nullable: true,
            description: 'The letter of the action that it comes under; null where none fits.',
            resolve: ofMapping((mapping: ObjectiveMapping) => mapping.actionLetter),
          }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  objectives: t.field({
    type: ['Objective'],
    description:
      'The 23 objectives, by number, also those that no finding of this corpus concerns.',
    resolve: (_root, _args, { release }) => release.reference.objectives,
  }),
  objective: t.field({
    type: 'Objective',
    nullable: true,
    description: 'The objective with this number; null when it is not 1 to 23.',
    args: { number: t.arg.int({ required: true, description: '1 to 23. Example: 10.' }) },
    resolve: (_root, { number }, { release }) => release.reference.objectives[number - 1] ?? null,
  }),
}));
