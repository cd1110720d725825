import { PRINCIPLE_CODES, type PrincipleCode } from '../../reference/codes.ts';
import { fold, foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { listPhrases, type PhraseList } from '../../text/phrases.ts';
import type { ActionTarget } from './action-target.ts';
import { type CompileElement, type Cue, compileCue, compileElements } from './cue.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import type { Rule } from './rule.ts';
import type { Names, RuleFile } from './rule-file.ts';
import { indexRules, type RuleIndex } from './rule-index.ts';
import { compileWording, type WordingIndex } from './wording.ts';

/** The rules of one language, ready to be tried on texts. */
export interface RuleSet {
  readonly language: Language;
  readonly names: Readonly<Record<Exclude<keyof Names, 'boilerplate'>, ReadonlySet<string>>> & {
    readonly boilerplate: PhraseList<null>;
  };
  readonly phrases: PhraseIndex;
  readonly objectives: RuleIndex<ActionTarget>;
  readonly principles: RuleIndex<PrincipleCode>;
  /** Holds in a text with a word of migration. */
  readonly topic: Cue;
  readonly wording: WordingIndex;
}

const STRENGTHS = ['strong', 'fair', 'weak'] as const;

type Strengths = RuleFile['principles'][PrincipleCode];

function compileRules<Target>(
  language: Language,
  name: string,
  target: Target,
  strengths: Strengths,
  compile: CompileElement,
): readonly Rule<Target>[] {
  return STRENGTHS.flatMap((strength) =>
    (strengths?.[strength] ?? []).map((cue) => ({
      id: `${language} ${name}: ${cue}`,
      target,
      strength,
      cue: compileCue(cue, compile),
    })),
  );
}

function compileObjectives(
  { language, objectives }: RuleFile,
  compile: CompileElement,
): readonly Rule<ActionTarget>[] {
  return Object.entries(objectives).flatMap(([objective, actions]) =>
    Object.entries(actions).flatMap(([letter, strengths]) => {
      const action = letter === '-' ? null : letter;
      const target = { objective: Number(objective), action };
      return compileRules(language, `${objective}${action ?? ''}`, target, strengths, compile);
    }),
  );
}

/**
 * Makes a rule file ready to be used.
 * @throws Error when a cue names a list that is not there.
 */
export function compileRuleSet(file: RuleFile): RuleSet {
  const folded = (texts: readonly string[]) => new Set(texts.map(fold));
  const { names, language } = file;
  const { compile, elements } = compileElements(language, file.lists);
  const objectives = indexRules(compileObjectives(file, compile));
  const principles = indexRules(
    PRINCIPLE_CODES.flatMap((code) =>
      compileRules(language, code, code, file.principles[code], compile),
    ),
  );
  const topic = compileCue('@topic', compile);
  return {
    language,
    names: {
      heads: folded(names.heads),
      ministries: folded(names.ministries),
      adjectives: folded(names.adjectives),
      connectors: folded(names.connectors),
      verbs: folded(names.verbs),
      tasks: folded(names.tasks),
      places: folded(names.places),
      boilerplate: listPhrases(
        names.boilerplate.map((phrase) => ({ words: foldWords(phrase), value: null })),
      ),
    },
    phrases: indexPhrases(elements),
    objectives,
    principles,
    topic,
    wording: compileWording(file),
  };
}
