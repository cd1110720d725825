import type { CueElement, CueWord } from './cue.ts';
import type { Reading } from './match.ts';
import type { Rule } from './rule.ts';

/** Rules, found by a word that a text must have for them to hold: most have no chance in most texts. */
export interface RuleIndex<Target> {
  readonly rules: readonly Rule<Target>[];
  readonly byStem: ReadonlyMap<string, readonly Rule<Target>[]>;
  readonly byForm: ReadonlyMap<string, readonly Rule<Target>[]>;
  readonly byStart: ReadonlyMap<string, readonly Rule<Target>[]>;
  /** How many letters the beginnings have. */
  readonly startLengths: readonly number[];
}

/** The words of which a text must have one: those that the choosiest part of the cue may begin with. */
function listAnchors({ cue: { parts } }: Rule<unknown>): readonly CueWord[] {
  const elements = parts.map(([element]): CueElement => element ?? []);
  const [choosiest = []] = elements.toSorted((a, b) => a.length - b.length);
  return choosiest.flatMap(([first]) => first ?? []);
}

/** Makes rules ready to be found. */
export function indexRules<Target>(rules: readonly Rule<Target>[]): RuleIndex<Target> {
  const byStem = new Map<string, Rule<Target>[]>();
  const byForm = new Map<string, Rule<Target>[]>();
  const byStart = new Map<string, Rule<Target>[]>();
  const add = (index: Map<string, Rule<Target>[]>, key: string, rule: Rule<Target>) => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [rule]);
    else known.push(rule);
  };
  for (const rule of rules) {
    for (const word of listAnchors(rule)) {
      if (word.by === 'STEM') for (const stem of word.stems) add(byStem, stem, rule);
      else add(word.by === 'FORM' ? byForm : byStart, word.form, rule);
    }
  }
  const startLengths = [...new Set([...byStart.keys()].map(({ length }) => length))];
  return { rules, byStem, byForm, byStart, startLengths };
}

/** The rules that a text has a word for, each once. */
export function findCandidates<Target>(
  { stems, forms }: Reading,
  { byStem, byForm, byStart, startLengths }: RuleIndex<Target>,
): ReadonlySet<Rule<Target>> {
  const found = new Set<Rule<Target>>();
  const addAll = (rules: readonly Rule<Target>[] | undefined) => {
    if (rules !== undefined) for (const rule of rules) found.add(rule);
  };
  for (const stem of stems.keys()) addAll(byStem.get(stem));
  for (const form of forms.keys()) {
    addAll(byForm.get(form));
    for (const length of startLengths) addAll(byStart.get(form.slice(0, length)));
  }
  return found;
}
