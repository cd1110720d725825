import * as z from 'zod';
import type { Evidence } from '../../ingest/map/proposal.ts';
import { builder } from '../builder.ts';

/** What the column of evidence holds. */
const StoredEvidence = z.array(
  z.object({
    rule: z.string(),
    quote: z.string(),
    spanFrom: z.int(),
    spanTo: z.int(),
  }),
);

/**
 * Reads the column of evidence.
 * @throws Error when it holds something else, which a load never writes.
 */
export function readEvidence(stored: unknown): readonly Evidence[] {
  return StoredEvidence.parse(stored);
}

/** Words of a text that speak for a mapping. */
export const MappingEvidence = builder.objectRef<Evidence>('MappingEvidence').implement({
  description:
    'Words of a text that speak for a mapping, with what found them. To mark them, cut the text at `start` and `end`.',
  fields: (t) => ({
    rule: t.exposeString('rule', {
      description:
        'What found them: language, objective and action or principle, and the cue as the files in ingest/map/rules write it, the code of a convention, "wording of the Compact", or "model" for the words that weigh most in the trained model. Example: "EN 20: remittance".',
    }),
    quote: t.exposeString('quote', { description: 'The words, in the characters of the text.' }),
    start: t.exposeInt('spanFrom', {
      description: 'Where they begin: Unicode code points before them, from 0.',
    }),
    end: t.exposeInt('spanTo', {
      description: 'Where they end: the first code point after them.',
    }),
  }),
});
