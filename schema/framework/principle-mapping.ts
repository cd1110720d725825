import { builder } from '../builder.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { Confidence, MappingMethod } from './mapping-enums.ts';
import { MappingEvidence, readEvidence } from './mapping-evidence.ts';

/** A finding stands under a guiding principle. */
export const PrincipleMapping = builder.prismaObject('PrincipleMapping', {
  description:
    'A statement that a finding stands under a guiding principle of the Compact, with its reason. Not official.',
  fields: (t) => ({
    finding: t.field({
      type: 'Finding',
      description: 'The finding.',
      resolve: ({ findingId }, _args, { release }) => release.entities.findings.get(findingId),
    }),
    principle: t.field({
      type: 'Principle',
      description: 'The principle.',
      resolve: ({ principleCode }, _args, { release }) =>
        release.reference.principle(principleCode),
    }),
    confidence: t.expose('confidence', { type: Confidence, description: 'How sure it is.' }),
    method: t.expose('method', { type: MappingMethod, description: 'How it was made.' }),
    textChanged: t.exposeBoolean('textChanged', {
      description:
        'Whether the text of the finding was corrected after this was judged, so that it should be judged again.',
    }),
    rationale: t.field({
      type: LocalizedText,
      description: 'Why, in one sentence. English is what there is.',
      args: languageArgument,
      resolve: ({ rationale }, { language }) => quoteIn('EN', rationale, language, false),
    }),
    evidence: t.field({
      type: [MappingEvidence],
      description:
        'The words of `Finding.text` that the rules lean on, in the order of the text; empty for a curated mapping.',
      resolve: ({ evidence }) => [...readEvidence(evidence)],
    }),
    engineVersion: t.exposeString('engineVersion', {
      nullable: true,
      description:
        'The version of the engine that proposed it; null for a curated mapping. Example: "1.0.0".',
    }),
    reviewedAt: t.expose('reviewedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When a person reviewed it: the day, at midnight UTC. Null where nobody did, which holds for every mapping that was not CURATED.',
    }),
    release: t.field({
      type: 'Release',
      description: 'The release that it is read from: the newest.',
      resolve: (_mapping, _args, { release }) => release,
    }),
  }),
});
