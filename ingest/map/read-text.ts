import type { DomainCode, PrincipleCode } from '../../reference/codes.ts';
import { groupBy } from '../../text/group-by.ts';
import { readWords } from '../../text/words.ts';
import { extractInstruments } from '../instruments/extract.ts';
import type { Mention } from '../instruments/mention.ts';
import type { ActionTarget } from './action-target.ts';
import { fireConventions } from './conventions.ts';
import { combine, type Firing, fireRules, isPartOf, pickIndependent } from './fire.ts';
import { findMasked } from './mask.ts';
import { createReading, matchCue, type Reading } from './match.ts';
import type { RuleSet } from './rule-set.ts';
import { findWording, type NearWording } from './wording.ts';

/** What the rules find in a text. */
export interface RuleReading {
  readonly reading: Reading;
  /** By objective, the rules that add to each other. */
  readonly objectives: ReadonlyMap<number, readonly Firing<ActionTarget>[]>;
  /** By objective, how likely it is by its rules alone, 0 to 1. */
  readonly scores: ReadonlyMap<number, number>;
  readonly principles: readonly Firing<PrincipleCode>[];
  /** What the Compact says and the text nearly says too, null for most texts. */
  readonly wording: NearWording | null;
  /** Whether it has a word of migration. */
  readonly isOnTopic: boolean;
}

/** A short cue inside a longer one of another objective says less: "skills" in "skills training". */
function dropPartial(firings: readonly Firing<ActionTarget>[]) {
  return firings.filter(
    (firing) =>
      !firings.some(
        (other) =>
          other.rule.target.objective !== firing.rule.target.objective &&
          other.weight >= firing.weight &&
          isPartOf(firing, other),
      ),
  );
}

/** The places of the words that stand in names of laws, plans and other instruments. */
function findTitles({ words }: Reading, mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(
    words.flatMap(({ from, to }, place) =>
      mentions.some((mention) => from >= mention.from && to <= mention.to) ? [place] : [],
    ),
  );
}

/**
 * Reads a text by the rules of its language.
 * @param mentions the instruments that it names.
 */
export function readByRules(
  text: string,
  rules: RuleSet,
  mentions: readonly Mention[] = extractInstruments(text, rules.language),
): RuleReading {
  const { language } = rules;
  const words = readWords(text, language);
  const reading = createReading(text, words, findMasked(words, rules.names), rules.phrases);
  const titles = findTitles(reading, mentions);
  const firings = dropPartial([
    ...fireRules(reading, rules.objectives, titles),
    ...fireConventions(reading, mentions, language),
  ]);
  const objectives = new Map(
    [...groupBy(firings, ({ rule }) => rule.target.objective)].map(
      ([objective, own]) => [objective, pickIndependent(own)] as const,
    ),
  );
  return {
    reading,
    objectives,
    scores: new Map([...objectives].map(([objective, own]) => [objective, combine(own)])),
    principles: fireRules(reading, rules.principles, titles),
    wording: findWording(reading, rules.wording),
    isOnTopic: matchCue(reading, rules.topic) !== null,
  };
}

/**
 * Whether a text is of nowhere: no domain tells that it is about the governance of migration, and no
 * word of it does.
 */
export function isElsewhere(isOnTopic: boolean, domain: DomainCode | null): boolean {
  return domain === null && !isOnTopic;
}
