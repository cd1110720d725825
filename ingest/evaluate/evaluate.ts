import type { LabelledFinding } from './labelled.ts';
import {
  listCompact,
  RULES_HAND,
  readCurated,
  readHands,
  readInvented,
  readOffTopic,
} from './read-labelled.ts';

/** What there is to learn from and to measure with. */
export interface LabelledSets {
  /** The texts of hands that saw neither rules nor each other's texts; and of N, who knew the rules. */
  readonly hands: readonly LabelledFinding[];
  /** The findings of the corpus with their curated mappings; the profile of each is its hand. */
  readonly curated: readonly LabelledFinding[];
  /** Invented beside the rules, and the rules tuned on them: to learn from, never to measure with. */
  readonly invented: readonly LabelledFinding[];
  /** What the Compact says, likewise. */
  readonly compact: readonly LabelledFinding[];
  /** Written to tempt, about nothing here: they say how sure to be, and no weight is learned from them. */
  readonly offTopic: readonly LabelledFinding[];
}

/** Reads all labelled texts but the control set. */
export async function readLabelledSets(): Promise<LabelledSets> {
  return {
    hands: await readHands(),
    curated: await readCurated(),
    invented: [
      ...(await readInvented('invented-findings.json')),
      ...(await readInvented('control-findings.json')),
    ],
    compact: listCompact(),
    offTopic: await readOffTopic(),
  };
}

/** All that a model is trained on, in the order in which it is told. */
export function listForTraining({
  hands,
  curated,
  invented,
  compact,
}: LabelledSets): readonly LabelledFinding[] {
  return [...hands, ...curated, ...invented, ...compact];
}

/** Whose texts are held out in turn: a figure on those that the rules were tuned on says nothing. */
export function listHeldOutHands(findings: readonly LabelledFinding[]): readonly string[] {
  return [...new Set(findings.map(({ hand }) => hand))].filter((hand) => hand !== RULES_HAND);
}
