import { traitsOf } from '../../catalogue/finding-filter.ts';
import type { PrincipleMapping } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { listFindings } from '../finding/finding-list.ts';
import { totalCountField } from '../support/connection.ts';
import { LocalizedText, languageArgument, localizeName } from '../support/localized-text.ts';
import { leadBy, ofMapping } from './edge-mapping.ts';
import { Confidence, MappingMethod, PrincipleCode } from './mapping-enums.ts';

const filterArgument = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description:
      'Which findings; all curated ones when it is left out. `method` and `minConfidence` speak of the mapping to this principle. [Default: {method: CURATED}]',
  }),
}));

/** One of the ten guiding principles of the Global Compact. */
export const GuidingPrinciple = builder.prismaNode('GuidingPrinciple', {
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
        description: 'The findings that stand under it, by reference; each edge says why.',
        args: filterArgument,
        resolve: ({ code }, args, context) => {
          const mappings = context.release.entities.principleMappings;
          const { method } = traitsOf(args.filter ?? {});
          return listFindings(context, { of: 'PRINCIPLE', code }, args, {
            edgeOf: (_number, { id }) =>
              leadBy(mappings, id, method, ({ principleCode }) => principleCode === code),
          });
        },
      },
      {
        name: 'PrincipleFindingConnection',
        description: 'A page of the findings that stand under a guiding principle.',
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
        name: 'PrincipleFindingEdge',
        description: 'A finding that stands under a guiding principle, and why.',
        fields: (edge) => ({
          confidence: edge.field({
            type: Confidence,
            description: 'How sure the mapping is.',
            resolve: ofMapping((mapping: PrincipleMapping) => mapping.confidence),
          }),
          method: edge.field({
            type: MappingMethod,
            description: 'How the mapping was made.',
            resolve: ofMapping((mapping: PrincipleMapping) => mapping.method),
          }),
          rationale: edge.string({
            description: 'Why the finding stands under the principle, in one English sentence.',
            resolve: ofMapping((mapping: PrincipleMapping) => mapping.rationale),
          }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  principles: t.field({
    type: ['GuidingPrinciple'],
    description: 'The ten guiding principles, in the order of the Compact.',
    resolve: (_root, _args, { release }) => release.reference.principles,
  }),
  principle: t.field({
    type: 'GuidingPrinciple',
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
