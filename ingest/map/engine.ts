import type { Language } from '../../text/languages.ts';
import { WORDS_OF } from '../languages/languages.ts';
import { Fitted } from './fitted.ts';
import type { MappingEngine } from './mapping-engine.ts';
import { RuleFile } from './rule-file.ts';
import { compileRuleSet, type RuleSet } from './rule-set.ts';
import fitted from './rules/fitted.json' with { type: 'json' };

const compiled = new Map<Language, RuleSet | null>();

// A language has hundreds of cues: whoever only loads this file must not wait for them.
function rulesFor(language: Language): RuleSet | null {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const { rules } = WORDS_OF[language];
  const ruleSet = rules === null ? null : compileRuleSet(RuleFile.parse(rules));
  compiled.set(language, ruleSet);
  return ruleSet;
}

/** The engine with the rules that are shipped. */
export const MAPPING_ENGINE: MappingEngine = { rulesFor, fitted: Fitted.parse(fitted) };
