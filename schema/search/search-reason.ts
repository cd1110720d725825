import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { LocalizedText, languageArgument, sayIn } from '../support/localized-text.ts';
import { sayMapped } from './statements.ts';

/** Why a finding is found whose own text does not match: the mapping that led to it. */
export const SearchReason = builder.objectRef<ObjectiveMapping>('SearchReason').implement({
  description:
    'Why a finding is found whose own text does not match: it is mapped to an objective whose short label does. Mappings are a draft by the makers of MGI Graph, not official.',
  fields: (t) => ({
    statement: t.field({
      type: LocalizedText,
      description:
        'The reason in one sentence. Example: "Mapped to objective 10, Eradicate trafficking (primary, high confidence)."',
      args: languageArgument,
      resolve: ({ objectiveNumber, relevance, confidence }, { language }, { release }) => {
        const { labelEn, labelFr, labelEs } = release.reference.objective(objectiveNumber);
        const label = { en: labelEn, fr: labelFr, es: labelEs };
        return sayIn(sayMapped(objectiveNumber, label, relevance, confidence), language);
      },
    }),
    mapping: t.field({
      type: 'ObjectiveMapping',
      description: 'The mapping that led to the finding.',
      resolve: (mapping) => mapping,
    }),
  }),
});
