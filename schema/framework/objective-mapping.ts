import { builder } from '../builder.ts';
import { Confidence, MappingMethod, Relevance } from './mapping-enums.ts';

/** A finding concerns an objective. */
export const ObjectiveMapping = builder.prismaObject('ObjectiveMapping', {
  description:
    'A statement that a finding concerns an objective of the Compact, with its reason. Not official.',
  select: { id: true },
  fields: (t) => ({
    finding: t.relation('finding', { description: 'The finding.' }),
    objective: t.relation('objective', { description: 'The objective.' }),
    action: t.relation('action', {
      nullable: true,
      description: 'The lettered action that the finding comes under; null where none fits.',
    }),
    relevance: t.expose('relevance', {
      type: Relevance,
      description: 'Whether this is the objective that the finding is about, or one beside it.',
    }),
    confidence: t.expose('confidence', { type: Confidence, description: 'How sure it is.' }),
    method: t.expose('method', { type: MappingMethod, description: 'How it was made.' }),
    textChanged: t.exposeBoolean('textChanged', {
      description:
        'Whether the text of the finding was corrected after this was judged, so that it should be judged again.',
    }),
    rationale: t.exposeString('rationale', { description: 'Why, in one English sentence.' }),
  }),
});
