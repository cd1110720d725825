import { builder } from '../builder.ts';
import { Confidence, MappingMethod } from './mapping-enums.ts';

/** A finding stands under a guiding principle. */
export const PrincipleMapping = builder.prismaObject('PrincipleMapping', {
  description:
    'A statement that a finding stands under a guiding principle of the Compact, with its reason. Not official.',
  select: { id: true },
  fields: (t) => ({
    finding: t.relation('finding', { description: 'The finding.' }),
    principle: t.relation('principle', { description: 'The principle.' }),
    confidence: t.expose('confidence', { type: Confidence, description: 'How sure it is.' }),
    method: t.expose('method', { type: MappingMethod, description: 'How it was made.' }),
    textChanged: t.exposeBoolean('textChanged', {
      description:
        'Whether the text of the finding was corrected after this was judged, so that it should be judged again.',
    }),
    rationale: t.exposeString('rationale', { description: 'Why, in one English sentence.' }),
  }),
});
