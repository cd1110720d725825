import { builder } from '../builder.ts';
import { Confidence, MappingMethod, Relevance } from '../framework/mapping-enums.ts';
import { Objective } from '../framework/objective.ts';

/** The mapping that led to a finding. */
export interface Reason {
  readonly objectiveNumber: number;
  readonly objectiveLabel: string;
  readonly relevance: typeof Relevance.$inferType;
  readonly confidence: typeof Confidence.$inferType;
  readonly method: typeof MappingMethod.$inferType;
  readonly rationale: string;
}

/** Why a finding is found whose own text does not match. */
export const SearchReason = builder.objectRef<Reason>('SearchReason').implement({
  description:
    'Why a finding is found whose own text does not match: it is mapped to an objective whose short label does. Mappings are a draft by the makers of MGI Graph, not official.',
  fields: (t) => ({
    text: t.string({
      description:
        'The reason in English. Example: "Mapped to objective 10, Eradicate trafficking (primary, high confidence)."',
      resolve: ({ objectiveNumber, objectiveLabel, relevance, confidence }) =>
        `Mapped to objective ${objectiveNumber}, ${objectiveLabel} (${relevance.toLowerCase()}, ${confidence.toLowerCase()} confidence).`,
    }),
    objective: t.prismaField({
      type: Objective,
      description: 'The objective that the finding is mapped to.',
      resolve: (query, { objectiveNumber }, _args, { database }) =>
        database.objective.findUniqueOrThrow({ ...query, where: { number: objectiveNumber } }),
    }),
    relevance: t.expose('relevance', {
      type: Relevance,
      description: 'Whether the finding is about this objective, or touches it beside another.',
    }),
    confidence: t.expose('confidence', {
      type: Confidence,
      description: 'How sure the mapping is.',
    }),
    method: t.expose('method', { type: MappingMethod, description: 'How the mapping was made.' }),
    rationale: t.exposeString('rationale', {
      description: 'Why the finding concerns the objective, in one English sentence.',
    }),
  }),
});
