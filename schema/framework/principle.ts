import { traitsOf } from '../../catalogue/finding-filter.ts';
import type { PrincipleMapping } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { resultCitationField } from '../finding/result-citation.ts';
import { totalCountField } from '../support/connection.ts';
import { LocalizedText, languageArgument, localizeName } from '../support/localized-text.ts';
import { type EdgeMapping, leadBy } from './edge-mapping.ts';
import { PrincipleCode } from './mapping-enums.ts';

/** One of the ten guiding principles of the Global Compact. */
export const Principle = builder.prismaNode('Principle', {
  description:
    'One of the ten guiding principles of the Global Compact: a second set of tags, for findings on how migration is governed rather than on one objective.',
  id: { field: 'code' },
  fields: (t) => ({
    code: t.expose('code', { type: PrincipleCode, description: 'Its natural key.' }),
    number: t.exposeInt('number', { description: 'Its place in the Compact, 1 to 10.' }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Child-sensitive".',
      args: languageArgument,
      resolve: (row, { language }) => localizeName(row, language),
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description:
          'The findings that stand under it; each edge says why. `methods` and `minConfidence` of the filter speak of the mapping to this principle.',
        args: findingArguments,
        resolve: ({ code }, args, context) => {
          const mappings = context.release.entities.principleMappings;
          const { methods } = traitsOf(args.filter ?? {});
          return listFindings(context, { of: 'PRINCIPLE', code }, args, {
            edgeOf: (_number, { id }) =>
              leadBy(mappings, id, methods, ({ principleCode }) => principleCode === code),
          });
        },
      },
      {
        name: 'PrincipleFindingConnection',
        description: 'A page of the findings that stand under a guiding principle.',
        fields: (connection) => ({
          totalCount: connection.int(totalCountField),
          facets: connection.field(facetsField),
          citation: connection.string(resultCitationField),
        }),
      },
      {
        name: 'PrincipleFindingEdge',
        description: 'A finding that stands under a guiding principle, and why.',
        fields: (edge) => ({
          principleMapping: edge.field({
            type: 'PrincipleMapping',
            description:
              'Why it does: the mapping to this principle; where it was made in several of the ways asked for, in the first of them.',
            resolve: ({ readMapping }: EdgeMapping<PrincipleMapping>) => readMapping(),
          }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  principles: t.field({
    type: ['Principle'],
    description: 'The ten guiding principles, in the order of the Compact.',
    resolve: (_root, _args, { release }) => release.reference.principles,
  }),
  principle: t.field({
    type: 'Principle',
    nullable: true,
    description: 'The guiding principle with this code.',
    args: {
      code: t.arg({
        type: PrincipleCode,
        required: true,
        description: 'Its code. Example: CHILD_SENSITIVE.',
      }),
    },
    resolve: (_root, { code }, { release }) => release.reference.principle(code),
  }),
}));
