import { PRINCIPLE_CODES, type PrincipleCode } from '../../reference/codes.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { type Cue, compileCue } from './cue.ts';
import type { Names, RuleFile, Strength } from './rule-file.ts';

/** A cue with what it speaks for. */
export interface Rule<Target> {
  /** What names it to people: language, target and the cue as the file writes it. */
  readonly id: string;
  readonly target: Target;
  readonly strength: Strength;
  readonly cue: Cue;
}

/** What a rule for an objective speaks for. */
export interface ActionTarget {
  readonly objective: number;
  /** Letter of the Compact's action, null where none fits alone. */
  readonly action: string | null;
}

/** The rules of one language, ready to be tried on texts. */
export interface RuleSet {
  readonly language: Language;
  readonly smallWords: ReadonlySet<string>;
  readonly names: Readonly<Record<keyof Names, ReadonlySet<string>>>;
  readonly objectives: readonly Rule<ActionTarget>[];
  readonly principles: readonly Rule<PrincipleCode>[];
}

const STRENGTHS = ['strong', 'fair', 'weak'] as const;

type Strengths = RuleFile['principles'][PrincipleCode];

function compileRules<Target>(
  file: RuleFile,
  name: string,
  target: Target,
  strengths: Strengths,
): readonly Rule<Target>[] {
  return STRENGTHS.flatMap((strength) =>
    (strengths?.[strength] ?? []).map((cue) => ({
      id: `${file.language} ${name}: ${cue}`,
      target,
      strength,
      cue: compileCue(cue, file.language, file.lists),
    })),
  );
}

/**
 * Makes a rule file ready to be used.
 * @throws Error when a cue names a list that is not there.
 */
export function compileRuleSet(file: RuleFile): RuleSet {
  const folded = (texts: readonly string[]) => new Set(texts.map(fold));
  const { names } = file;
  return {
    language: file.language,
    smallWords: folded(file.smallWords),
    names: {
      heads: folded(names.heads),
      ministries: folded(names.ministries),
      adjectives: folded(names.adjectives),
      connectors: folded(names.connectors),
      verbs: folded(names.verbs),
      tasks: folded(names.tasks),
      places: folded(names.places),
      boilerplate: folded(names.boilerplate),
    },
    objectives: Object.entries(file.objectives).flatMap(([objective, actions]) =>
      Object.entries(actions).flatMap(([letter, strengths]) =>
        compileRules<ActionTarget>(
          file,
          `${objective}${letter === '-' ? '' : letter}`,
          { objective: Number(objective), action: letter === '-' ? null : letter },
          strengths,
        ),
      ),
    ),
    principles: PRINCIPLE_CODES.flatMap((code) =>
      compileRules(file, code, code, file.principles[code]),
    ),
  };
}
