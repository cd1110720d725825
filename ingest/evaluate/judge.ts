import type { MappingEngine } from '../map/mapping-engine.ts';
import { suggestMappings } from '../map/suggest.ts';
import type { Judged, LabelledFinding } from './labelled.ts';

/** How a text is asked about: as a finding under its domain, or as a sentence of nowhere. */
export type Asking = 'WITH_DOMAIN' | 'ALONE';

/** Asks the engine about each finding; the labels are not shown to it. */
export function judge(
  findings: readonly LabelledFinding[],
  engine: MappingEngine,
  asking: Asking = 'WITH_DOMAIN',
): readonly Judged[] {
  return findings.map((finding) => {
    const { text, language } = finding;
    const domain = asking === 'ALONE' ? null : finding.domain;
    const { objectives, principles } = suggestMappings({ text, language, domain }, engine);
    return {
      finding,
      proposed: objectives.map(({ objective, action, confidence, score, evidence }) => ({
        objective,
        action,
        confidence,
        score,
        rules: [...new Set(evidence.map(({ rule, quote }) => `${rule} “${quote}”`))],
      })),
      principles: principles.map(({ principle }) => principle),
    };
  });
}
