import type { MappingEngine } from '../map/mapping-engine.ts';
import { listForTraining, listHeldOutHands, readLabelledSets } from './evaluate.ts';
import { holdOut, judgeLeavingOut, scoreUnlearned } from './hold-out.ts';
import { judge } from './judge.ts';
import type { Judged } from './labelled.ts';
import { learnWeights, readTexts } from './learn.ts';
import {
  OFF_TOPIC_HAND,
  PORTUGUESE_HAND,
  RULES_READERS_HAND,
  readControl,
} from './read-labelled.ts';

/** What figures are told of, in the order in which they are told. */
export const SET_NAMES = [
  'CONTROL',
  'CONTROL_ALONE',
  'HANDS',
  'HANDS_ALONE',
  'RULES_READER',
  'PORTUGUESE',
  'OFF_TOPIC',
  'PROFILES',
] as const;
export type SetName = (typeof SET_NAMES)[number];

/** Who wrote the texts of each, and how they are asked about. */
export const SETS: Readonly<Record<SetName, string>> = {
  CONTROL:
    'control set, by a hand that knew no rule; nobody trained on them or read them; with the domain',
  CONTROL_ALONE: 'the same without the domain',
  HANDS: 'texts by twelve hands that knew no rule, each held out; with the domain',
  HANDS_ALONE: 'the same without the domain',
  RULES_READER:
    'recommendations and sentences off topic, by somebody who knew the rules; held out, no domain',
  PORTUGUESE:
    'texts in Portuguese in everyday words, by somebody who knew the rules; held out, no domain',
  OFF_TOPIC:
    'sentences off topic under domains, written to tempt by somebody who knew the rules; nothing learned from them, bands fitted without them',
  PROFILES:
    'findings of the corpus, each profile held out; the authors of the rules had read them; with the domain',
};

/** Asks the shipped engine about the control set, with the domains and without. */
export async function judgeControl(
  engine: MappingEngine,
): Promise<Readonly<Record<'CONTROL' | 'CONTROL_ALONE', readonly Judged[]>>> {
  const control = await readControl();
  return { CONTROL: judge(control, engine), CONTROL_ALONE: judge(control, engine, 'ALONE') };
}

/** Asks about all other texts engines that have not seen the hand of each. It takes some minutes. */
export async function judgeHeldOut(
  engine: MappingEngine,
): Promise<Readonly<Record<Exclude<SetName, 'CONTROL' | 'CONTROL_ALONE'>, readonly Judged[]>>> {
  const sets = await readLabelledSets();
  const findings = listForTraining(sets);
  const texts = readTexts(findings, engine);
  const offTopic = readTexts(sets.offTopic, engine);
  const folds = [
    ...listHeldOutHands(findings).map((hand) => holdOut(texts, hand)),
    scoreUnlearned(offTopic, learnWeights(texts)),
  ];
  const all = [...texts, ...offTopic];
  const withDomain = judgeLeavingOut(all, folds, engine, 'WITH_DOMAIN');
  const alone = judgeLeavingOut(all, folds, engine, 'ALONE');
  const profiles = new Set(sets.curated.map(({ hand }) => hand));
  const others = new Set([...profiles, RULES_READERS_HAND, PORTUGUESE_HAND, OFF_TOPIC_HAND]);
  const by = (hand: string) => (one: Judged) => one.finding.hand === hand;
  const isByHand = ({ finding }: Judged) => !others.has(finding.hand);
  return {
    HANDS: withDomain.filter(isByHand),
    HANDS_ALONE: alone.filter(isByHand),
    RULES_READER: alone.filter(by(RULES_READERS_HAND)),
    PORTUGUESE: alone.filter(by(PORTUGUESE_HAND)),
    OFF_TOPIC: withDomain.filter(by(OFF_TOPIC_HAND)),
    PROFILES: withDomain.filter(({ finding }) => profiles.has(finding.hand)),
  };
}
