import { explainProposal } from '../../ingest/assemble/propose-mappings.ts';
import { MAPPING_ENGINE } from '../../ingest/engine/engine.ts';
import type {
  NoObjectiveReason as NoObjectiveCode,
  ObjectiveProposal as ObjectiveProposalShape,
  PrincipleProposal as PrincipleProposalShape,
  Suggestion,
} from '../../ingest/map/proposal.ts';
import { suggestMappings } from '../../ingest/map/suggest.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import { userError } from '../support/errors.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { costs } from '../support/query-cost.ts';
import { DomainCode } from './domain-code.ts';
import { Confidence, Relevance } from './mapping-enums.ts';
import { MappingEvidence } from './mapping-evidence.ts';

/** Characters that a text may have; the longest finding of a profile has a quarter of it. */
const MAX_TEXT = 2_000;

/** What one text costs beside its answer: it is read by all rules of its language. */
export const SUGGESTION_COST = 1_000;

const NoObjectiveReason = builder.enumType('NoObjectiveReason', {
  description: 'Why no objective is proposed for a text.',
  values: describeValues<NoObjectiveCode>({
    NO_CUE: 'Nothing in it speaks for an objective or a principle.',
    ONLY_HINTS: 'Rules fire, but what they found is too little.',
    PRINCIPLES_ONLY: 'It is about how migration is governed: a guiding principle, no objective.',
    NO_RULES:
      'Nothing is read in this language, German or Arabic; English, French, Spanish and Portuguese are.',
  }),
});

const ObjectiveProposal = builder.objectRef<ObjectiveProposalShape>('ObjectiveProposal').implement({
  description: 'An objective that the engine proposes for a text. Nobody has reviewed it.',
  fields: (t) => ({
    objective: t.field({
      type: 'Objective',
      description: 'The objective.',
      resolve: ({ objective }, _args, { release }) => release.reference.objective(objective),
    }),
    action: t.field({
      type: 'ObjectiveAction',
      nullable: true,
      description: 'The lettered action that the text comes under; null where none fits.',
      resolve: ({ objective, action }, _args, { release }) =>
        action === null ? null : release.reference.action(`${objective}${action}`),
    }),
    relevance: t.expose('relevance', {
      type: Relevance,
      description: 'Whether this is the objective that the text is about, or one beside it.',
    }),
    confidence: t.expose('confidence', {
      type: Confidence,
      description:
        'How sure it is, cut from a probability that was calibrated on invented texts of hands that were held out: of the HIGH ones at least nine in ten are meant to be right. LOW at most where no domain is given and no word of migration is in the text.',
    }),
    rationale: t.field({
      type: LocalizedText,
      description:
        'Why: the words, the action, and the labelled text that is nearest. English is what there is.',
      args: languageArgument,
      resolve: (proposal, { language }) =>
        quoteIn('EN', explainProposal(proposal), language, false),
    }),
    evidence: t.field({
      type: [MappingEvidence],
      description: 'The words that speak for it, in the order of the text.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
});

const PrincipleProposal = builder.objectRef<PrincipleProposalShape>('PrincipleProposal').implement({
  description: 'A guiding principle that the rules propose for a text. Nobody has reviewed it.',
  fields: (t) => ({
    principle: t.field({
      type: 'Principle',
      description: 'The principle.',
      resolve: ({ principle }, _args, { release }) => release.reference.principle(principle),
    }),
    confidence: t.expose('confidence', { type: Confidence, description: 'How sure it is.' }),
    evidence: t.field({
      type: [MappingEvidence],
      description: 'The words that speak for it, in the order of the text.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
});

const MappingSuggestion = builder.objectRef<Suggestion>('MappingSuggestion').implement({
  description: 'What the engine proposes for a text. A start for a reader, never a mapping.',
  fields: (t) => ({
    engineVersion: t.exposeString('engineVersion', {
      description: 'The version of the engine with its rules and its model. Example: "2.0.0".',
    }),
    objectiveProposals: t.field({
      type: [ObjectiveProposal],
      description: 'The objectives, the main one first, three at most.',
      resolve: ({ objectives }) => [...objectives],
    }),
    principleProposals: t.field({
      type: [PrincipleProposal],
      description: 'The guiding principles, the surest first.',
      resolve: ({ principles }) => [...principles],
    }),
    noObjective: t.expose('noObjective', {
      type: NoObjectiveReason,
      nullable: true,
      description: 'Why no objective is proposed; null where one is.',
    }),
  }),
});

function requireText(text: string): string {
  const length = [...text].length;
  if (text.trim() === '') {
    throw userError('BAD_USER_INPUT', '`text` is blank; give it the sentence to read.');
  }
  if (length > MAX_TEXT) {
    throw userError(
      'LIMIT_EXCEEDED',
      `\`text\` has ${length} characters; at most ${MAX_TEXT} are read at once. Ask for one statement at a time.`,
    );
  }
  return text;
}

builder.queryFields((t) => ({
  suggestObjectives: t.field({
    type: MappingSuggestion,
    nullable: true,
    extensions: { ...costs({ field: SUGGESTION_COST, multiplier: 1 }), ...NULL_ON_ERROR },
    description:
      'The objectives and guiding principles that rules and a trained model propose for any text, with the words that speak for each. It reads the text alone and stores nothing. Example: "There is no register of missing migrants.", EN.',
    args: {
      text: t.arg.string({
        required: true,
        description: `One statement, at most ${MAX_TEXT} characters. Example: "There is no register of missing migrants."`,
      }),
      textLanguage: t.arg({
        type: Language,
        required: true,
        description: 'The language of the text, which chooses the rules.',
      }),
      domain: t.arg({
        type: DomainCode,
        description:
          'The domain that the text stands under, which nudges the proposals; left out when unknown.',
      }),
    },
    resolve: (_root, { text, textLanguage, domain }) =>
      suggestMappings(
        { text: requireText(text), language: textLanguage, domain: domain ?? null },
        MAPPING_ENGINE,
      ),
  }),
}));
