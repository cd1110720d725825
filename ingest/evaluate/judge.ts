import type { MappingEngine } from '../map/mapping-engine.ts';
import { suggestMappings } from '../map/suggest.ts';
import type { Judged, LabelledFinding } from './labelled.ts';

/** Asks the engine about each finding; the labels are not shown to it. */
export function judge(
  findings: readonly LabelledFinding[],
  engine: MappingEngine,
): readonly Judged[] {
  return findings.map((finding) => {
    const { text, language, domain } = finding;
    const { objectives, principles } = suggestMappings({ text, language, domain }, engine);
    return {
      finding,
      proposed: objectives.map(({ objective, confidence, standing, score, evidence }) => ({
        objective,
        confidence,
        standing,
        score,
        rules: [...new Set(evidence.map(({ rule }) => rule))],
      })),
      principles: principles.map(({ principle }) => principle),
    };
  });
}
