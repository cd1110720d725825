import type { CueElement } from './cue.ts';
import type { Reading } from './match.ts';
import type { Rule } from './rule.ts';

/** Rules, found by a place of their cue that a text must fill: most have no chance in most texts. */
export interface RuleIndex<Target> {
  readonly rules: readonly Rule<Target>[];
  /** By the number of the element that they need. */
  readonly byElement: readonly (readonly Rule<Target>[] | undefined)[];
}

/** The element that a text must have: the choosiest that a part of the cue begins with. */
function findAnchor({ cue: { parts } }: Rule<unknown>): CueElement | undefined {
  const elements = parts.flatMap(([element]) => element ?? []);
  return elements.toSorted((a, b) => a.phrases.length - b.phrases.length)[0];
}

/** Makes rules ready to be found. */
export function indexRules<Target>(rules: readonly Rule<Target>[]): RuleIndex<Target> {
  const byElement: Rule<Target>[][] = [];
  for (const rule of rules) {
    const anchor = findAnchor(rule);
    if (anchor === undefined) continue;
    const known = byElement[anchor.index];
    if (known === undefined) byElement[anchor.index] = [rule];
    else known.push(rule);
  }
  return { rules, byElement };
}

/** The rules that a text has a word for, each once. */
export function findCandidates<Target>(
  { filled }: Reading,
  { byElement }: RuleIndex<Target>,
): readonly Rule<Target>[] {
  const found: Rule<Target>[] = [];
  for (const element of filled) {
    const rules = byElement[element];
    if (rules !== undefined) found.push(...rules);
  }
  return found;
}
