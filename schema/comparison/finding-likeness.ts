import type { DomainCode, PrincipleCode } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';

/** What two findings are compared by. */
export interface FindingFeatures {
  readonly id: number;
  readonly reference: string;
  readonly domainCode: DomainCode;
  readonly language: Language;
  /** The letter of the action by the number of the objective; null where no action fits. */
  readonly objectives: ReadonlyMap<number, string | null>;
  readonly principles: readonly PrincipleCode[];
  /** The words of the text by their stems, small words left out. */
  readonly terms: ReadonlyMap<string, string>;
}

/** An objective that two findings concern. */
export interface SharedObjectiveContent {
  readonly number: number;
  /** The action that both come under, null where they do not come under one. */
  readonly actionLetter: string | null;
}

/** What two findings have in common. */
export interface Likeness {
  readonly similarity: number;
  readonly objectives: readonly SharedObjectiveContent[];
  readonly principles: readonly PrincipleCode[];
  readonly isSameDomain: boolean;
  /** As the first of the two writes them; none across languages. */
  readonly terms: readonly string[];
}

/** What each part weighs where it can be compared. */
export const WEIGHTS = { objectives: 0.5, terms: 0.25, principles: 0.15, domain: 0.1 } as const;

/** What an objective counts that both concern, but not by one action. */
export const OBJECTIVE_WITHOUT_ACTION = 0.6;

/** Twice what two lists share over what both have; null when neither has anything. */
function overlap(shared: number, sizeA: number, sizeB: number): number | null {
  return sizeA + sizeB === 0 ? null : (2 * shared) / (sizeA + sizeB);
}

function shareObjectives(a: FindingFeatures, b: FindingFeatures): SharedObjectiveContent[] {
  return [...a.objectives]
    .filter(([number]) => b.objectives.has(number))
    .map(([number, letter]) => ({
      number,
      actionLetter: letter === b.objectives.get(number) ? letter : null,
    }))
    .toSorted((x, y) => x.number - y.number);
}

function weighObjectives(shared: readonly SharedObjectiveContent[]): number {
  return shared.reduce(
    (sum, { actionLetter }) => sum + (actionLetter === null ? OBJECTIVE_WITHOUT_ACTION : 1),
    0,
  );
}

/** The mean of the parts that can be compared, by their weights. */
function mean(parts: readonly (readonly [weight: number, value: number | null])[]): number {
  const known = parts.flatMap(([weight, value]) => (value === null ? [] : [{ weight, value }]));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return known.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
}

/**
 * Finds what two findings have in common. Objectives and principles count where at least one of the
 * two has any, terms and the domain always. Across languages no term is shared, because words of two
 * languages cannot be compared: such findings are alike by the rest, 0.75 at most.
 */
export function compareFindings(a: FindingFeatures, b: FindingFeatures): Likeness {
  const objectives = shareObjectives(a, b);
  const principles = a.principles.filter((code) => b.principles.includes(code)).toSorted();
  const terms =
    a.language === b.language
      ? [...a.terms].filter(([stem]) => b.terms.has(stem)).map(([, word]) => word)
      : [];
  const isSameDomain = a.domainCode === b.domainCode;
  const similarity = mean([
    [
      WEIGHTS.objectives,
      overlap(weighObjectives(objectives), a.objectives.size, b.objectives.size),
    ],
    [WEIGHTS.principles, overlap(principles.length, a.principles.length, b.principles.length)],
    [WEIGHTS.terms, overlap(terms.length, a.terms.size, b.terms.size)],
    [WEIGHTS.domain, isSameDomain ? 1 : 0],
  ]);
  return { similarity, objectives, principles, isSameDomain, terms };
}
