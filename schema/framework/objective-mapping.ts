import { builder } from '../builder.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { Confidence, MappingMethod, Relevance } from './mapping-enums.ts';
import { MappingEvidence, readEvidence } from './mapping-evidence.ts';

/** A finding concerns an objective. */
export const ObjectiveMapping = builder.prismaObject('ObjectiveMapping', {
  description:
    'A statement that a finding concerns an objective of the Compact, with its reason. Not official.',
  fields: (t) => ({
    finding: t.field({
      type: 'Finding',
      description: 'The finding.',
      resolve: ({ findingId }, _args, { release }) => release.entities.findings.get(findingId),
    }),
    objective: t.field({
      type: 'Objective',
      description: 'The objective.',
      resolve: ({ objectiveNumber }, _args, { release }) =>
        release.reference.objective(objectiveNumber),
    }),
    action: t.field({
      type: 'ObjectiveAction',
      nullable: true,
      description: 'The lettered action that the finding comes under; null where none fits.',
      resolve: ({ objectiveNumber, actionLetter }, _args, { release }) =>
        actionLetter === null
          ? null
          : release.reference.action(`${objectiveNumber}${actionLetter}`),
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
