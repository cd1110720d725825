import { OBJECTIVE_ACTIONS } from '../../reference/objective-actions.ts';
import { MAPPING_ENGINE } from '../map/engine.ts';
import type { Evidence } from '../map/proposal.ts';
import { suggestMappings } from '../map/suggest.ts';
import type { FindingContent, ProposalContent } from './content.ts';

const GISTS = new Map(
  OBJECTIVE_ACTIONS.map(({ objective, letter, gist }) => [`${objective}${letter}`, gist]),
);

/** The quotes of evidence, each once: “victims of trafficking”, “shelter”. */
function listQuotes(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ quote }) => `“${quote}”`))].join(', ');
}

/** Why a rule proposes an objective, in one English sentence. */
export function explainProposal(
  objective: number,
  action: string | null,
  evidence: readonly Evidence[],
): string {
  const gist = action === null ? undefined : GISTS.get(`${objective}${action}`);
  const reason = gist === undefined ? '' : `, which speaks for action ${action}: ${gist}`;
  return `The text says ${listQuotes(evidence)}${reason}.`;
}

/** Asks the engine about a finding of a profile. */
export function proposeMappings(finding: FindingContent): ProposalContent {
  const { reference, text, language, domainCode } = finding;
  const suggestion = suggestMappings({ text, language, domain: domainCode }, MAPPING_ENGINE);
  return {
    reference,
    engineVersion: suggestion.engineVersion,
    objectives: suggestion.objectives.map(({ score: _, standing: _standing, ...proposal }) => ({
      ...proposal,
      rationale: explainProposal(proposal.objective, proposal.action, proposal.evidence),
    })),
    principles: suggestion.principles.map(({ score: _, ...proposal }) => ({
      ...proposal,
      rationale: `The text says ${listQuotes(proposal.evidence)}.`,
    })),
  };
}
