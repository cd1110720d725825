import { createHash } from 'node:crypto';
import type { DomainCode } from '../../reference/codes.ts';
import { groupBy } from '../../text/group-by.ts';
import { keeping } from '../engine/keeping.ts';
import type { MappingEngine } from '../map/mapping-engine.ts';
import {
  type Features,
  listOccurrences,
  measureRarity,
  type Occurrence,
  weighFeatures,
} from '../map/model/features.ts';
import { listInputs, NO_OBJECTIVE } from '../map/model/inputs.ts';
import { indexNeighbours, listStemBuckets, type Neighbours } from '../map/model/neighbours.ts';
import { type Example, trainWeights } from '../map/model/train.ts';
import { packWeights, type Weights } from '../map/model/weights.ts';
import { readByRules } from '../map/read-text.ts';
import type { LabelledFinding } from './labelled.ts';

/** A labelled text that was read by the rules, once for all that is learned of it. */
export interface ReadText {
  readonly finding: LabelledFinding;
  readonly occurrences: readonly Occurrence[];
  readonly stems: readonly number[];
  readonly ruleScores: ReadonlyMap<number, number>;
  /** Whether it has a word of migration. */
  readonly isOnTopic: boolean;
}

/** The class that the model is to find in a text. */
const labelOf = ({ primary }: LabelledFinding) => primary ?? NO_OBJECTIVE;

/** Reads labelled texts by the rules; one that several hands have, or whose language has no rules, falls away. */
export function readTexts(
  findings: readonly LabelledFinding[],
  { rulesFor }: Pick<MappingEngine, 'rulesFor'>,
): readonly ReadText[] {
  const byText = new Map(findings.toReversed().map((finding) => [finding.text, finding] as const));
  return findings.flatMap((finding) => {
    const rules = rulesFor(finding.language);
    if (rules === null || byText.get(finding.text) !== finding) return [];
    const { reading, scores, isOnTopic } = readByRules(finding.text, rules);
    const { words, masked } = reading;
    return {
      finding,
      occurrences: listOccurrences(words, masked),
      stems: listStemBuckets(words, masked),
      ruleScores: scores,
      isOnTopic,
    };
  });
}

function toExample(
  { finding, ruleScores }: ReadText,
  features: Features,
  domain: DomainCode | null,
): Example {
  return { features, inputs: listInputs(domain, ruleScores), label: labelOf(finding) };
}

/** Learns weights from labelled texts, each told once with its domain and once without. */
export function learnWeights(texts: readonly ReadText[]): Weights {
  const rarity = measureRarity(texts.map(({ occurrences }) => occurrences));
  const known = texts.map((text) => ({
    text,
    features: weighFeatures(text.occurrences, rarity),
  }));
  const examples = [
    ...known.map(({ text, features }) => toExample(text, features, text.finding.domain)),
    ...known.map(({ text, features }) => toExample(text, features, null)),
  ];
  return packWeights(trainWeights(examples), rarity);
}

/** The texts that evidence may name as the nearest, by their main objective. */
export function listNeighbours(
  texts: readonly ReadText[],
  { rarity }: Weights,
): (objective: number) => Neighbours {
  const byObjective = groupBy(texts, ({ finding }) => labelOf(finding));
  return keeping((objective) => {
    const own = (byObjective.get(objective) ?? []).map(
      ({ finding: { id, action, text }, stems }) => ({
        id,
        action,
        text,
        stems,
      }),
    );
    return indexNeighbours(own, rarity);
  });
}

/** SHA-256 of all that weights are learned from: what the model sees of each text, and its label. */
export function describeTexts(texts: readonly ReadText[]): string {
  const hash = createHash('sha256');
  for (const { finding, occurrences, ruleScores } of texts) {
    const scores = [...ruleScores].sort(([a], [b]) => a - b);
    const buckets = occurrences.flatMap((each) => each.buckets).join(' ');
    hash.update(`${labelOf(finding)} ${finding.domain} ${JSON.stringify(scores)} ${buckets}\n`);
  }
  return hash.digest('hex');
}
