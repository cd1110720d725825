import { OBJECTIVE_ACTIONS } from '../../reference/objective-actions.ts';
import { MAPPING_ENGINE } from '../engine/engine.ts';
import type { Mention } from '../instruments/mention.ts';
import type { Evidence, ObjectiveProposal } from '../map/proposal.ts';
import { suggestMappings } from '../map/suggest.ts';
import type { FindingContent, ProposalContent } from './content.ts';

const GISTS = new Map(
  OBJECTIVE_ACTIONS.map(({ objective, letter, gist }) => [`${objective}${letter}`, gist]),
);

/** The quotes of evidence, each once: “victims of trafficking”, “shelter”. */
function listQuotes(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ quote }) => `“${quote}”`))].join(', ');
}

/** Why an objective is proposed, in a few English sentences. */
export function explainProposal({
  objective,
  action,
  evidence,
  nearest,
}: Pick<ObjectiveProposal, 'objective' | 'action' | 'evidence' | 'nearest'>): string {
  const gist = action === null ? undefined : GISTS.get(`${objective}${action}`);
  const reason = gist === undefined ? '' : `, which speaks for action ${action}: ${gist}`;
  const like = nearest === null ? '' : ` The nearest labelled text: “${nearest}”`;
  return `The text says ${listQuotes(evidence)}${reason}.${like}`;
}

/**
 * Asks the engine about a finding of a profile.
 * @param mentions the instruments that it names.
 */
export function proposeMappings(
  finding: FindingContent,
  mentions: readonly Mention[],
): ProposalContent {
  const { reference, text, language, domainCode } = finding;
  const suggestion = suggestMappings(
    { text, language, domain: domainCode, mentions },
    MAPPING_ENGINE,
  );
  return {
    reference,
    engineVersion: suggestion.engineVersion,
    objectives: suggestion.objectives.map((proposal) => {
      const { score: _, nearest: _nearest, ...stored } = proposal;
      return { ...stored, rationale: explainProposal(proposal) };
    }),
    principles: suggestion.principles.map(({ score: _, ...proposal }) => ({
      ...proposal,
      rationale: `The text says ${listQuotes(proposal.evidence)}.`,
    })),
  };
}
