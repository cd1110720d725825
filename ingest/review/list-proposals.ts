import type { FindingContent, ProfileContent, ProposalContent } from '../assemble/content.ts';
import type { CuratedFinding } from '../corpus/read-corpus.ts';
import type { Evidence } from '../map/proposal.ts';
import type { SheetRow } from './sheet.ts';

const UNDECIDED = {
  decision: '',
  changeToObjective: '',
  changeToAction: '',
  changeToRelevance: '',
  note: '',
  reviewer: '',
} as const;

const NO_TARGET = { objective: '', action: '', relevance: '', principle: '' } as const;

const listQuotes = (evidence: readonly Evidence[]) =>
  [...new Set(evidence.map(({ quote }) => quote))].join(' | ');

/** What the curated file says of a finding: "15e PRIMARY, 7 SECONDARY, CHILD_SENSITIVE". */
function describeCurated(curated: CuratedFinding | undefined): string {
  if (curated === undefined) return '';
  return [
    ...curated.objectives.map(
      ({ objective, action, relevance }) => `${objective}${action ?? ''} ${relevance}`,
    ),
    ...curated.principles.map(({ principle }) => principle),
  ].join(', ');
}

function listRows(
  { reference, text, textHash, language }: FindingContent,
  curated: CuratedFinding | undefined,
  proposal: ProposalContent | undefined,
): readonly SheetRow[] {
  const shared = {
    finding: reference,
    textHash: `sha256:${textHash}`,
    language,
    text,
    curated: describeCurated(curated),
    engineVersion: proposal?.engineVersion ?? '',
    ...UNDECIDED,
  };
  const rows = [
    ...(proposal?.objectives ?? []).map(({ objective, action, evidence, ...rest }) => ({
      ...shared,
      ...NO_TARGET,
      objective: String(objective),
      action: action ?? '',
      relevance: rest.relevance,
      confidence: rest.confidence,
      rationale: rest.rationale,
      evidence: listQuotes(evidence),
    })),
    ...(proposal?.principles ?? []).map(({ principle, confidence, rationale, evidence }) => ({
      ...shared,
      ...NO_TARGET,
      principle,
      confidence,
      rationale,
      evidence: listQuotes(evidence),
    })),
  ];
  // A finding without a proposal has a row too, so that a person can give it an objective.
  const none = { ...shared, ...NO_TARGET, confidence: '' as const, rationale: '', evidence: '' };
  return rows.length > 0 ? rows : [none];
}

/** Lists what the engine proposes, finding by finding, for a person to decide. */
export function listProposals(profiles: readonly ProfileContent[]): readonly SheetRow[] {
  return profiles.flatMap(({ findings, curated, proposals }) => {
    const byReference = new Map(proposals.map((proposal) => [proposal.reference, proposal]));
    return findings.flatMap((finding) =>
      listRows(finding, curated.get(finding.reference), byReference.get(finding.reference)),
    );
  });
}
