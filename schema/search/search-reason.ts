import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { Confidence, MappingMethod, Relevance } from '../framework/mapping-enums.ts';

/** Why a finding is found whose own text does not match: the mapping that led to it. */
export const SearchReason = builder.objectRef<ObjectiveMapping>('SearchReason').implement({
  description:
    'Why a finding is found whose own text does not match: it is mapped to an objective whose short label does. Mappings are a draft by the makers of MGI Graph, not official.',
  fields: (t) => ({
    text: t.string({
      description:
        'The reason in English. Example: "Mapped to objective 10, Eradicate trafficking (primary, high confidence)."',
      resolve: ({ objectiveNumber, relevance, confidence }, _args, { release }) => {
        const { labelEn } = release.reference.objective(objectiveNumber);
        return `Mapped to objective ${objectiveNumber}, ${labelEn} (${relevance.toLowerCase()}, ${confidence.toLowerCase()} confidence).`;
      },
    }),
    objective: t.field({
      type: 'Objective',
      description: 'The objective that the finding is mapped to.',
      resolve: ({ objectiveNumber }, _args, { release }) =>
        release.reference.objective(objectiveNumber),
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
