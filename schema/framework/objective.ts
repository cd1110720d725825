import { addressOf } from '../../addresses/addresses.ts';
import { traitsOf } from '../../catalogue/finding-filter.ts';
import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { resultCitationField } from '../finding/result-citation.ts';
import { totalCountField } from '../support/connection.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { type EdgeMapping, leadBy } from './edge-mapping.ts';

/** One of the 23 objectives of the Global Compact. */
export const Objective = builder.prismaNode('Objective', {
  description:
    'One of the 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195).',
  id: { field: 'number' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, 1 to 23: its natural key.' }),
    url: t.string({
      description:
        'The address of its page on this server: HTML for people, JSON and Markdown for programs with `.json` and `.md`. Example: "https://mgi.example.org/objectives/10".',
      resolve: ({ number }, _args, { release }) => addressOf(release, 'objectives', number),
    }),
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
          'The findings that concern it; each edge says why. `relevances`, `methods` and `minConfidence` of the filter speak of the mapping to this objective. Empty when this corpus has none, which does not mean that there are none.',
        args: findingArguments,
        resolve: ({ number }, args, context) => {
          const mappings = context.release.entities.objectiveMappings;
          const { methods } = traitsOf(args.filter ?? {});
          return listFindings(context, { of: 'OBJECTIVE', number }, args, {
            edgeOf: (_number, { id }) =>
              leadBy(mappings, id, methods, ({ objectiveNumber }) => objectiveNumber === number),
          });
        },
      },
      {
        name: 'ObjectiveFindingConnection',
        description: 'A page of the findings that concern an objective.',
        fields: (connection) => ({
          totalCount: connection.int(totalCountField),
          facets: connection.field(facetsField),
          citation: connection.string(resultCitationField),
        }),
      },
      {
        name: 'ObjectiveFindingEdge',
        description: 'A finding that concerns an objective, and why.',
        fields: (edge) => ({
          mapping: edge.field({
            type: 'ObjectiveMapping',
            description:
              'Why it does: the mapping to this objective; where it was made in several of the ways asked for, in the first of them.',
            resolve: ({ readMapping }: EdgeMapping<ObjectiveMapping>) => readMapping(),
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
