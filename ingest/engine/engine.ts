import type { Language } from '../../text/languages.ts';
import { WORDS_OF } from '../languages/languages.ts';
import type { MappingEngine } from '../map/mapping-engine.ts';
import { RuleFile } from '../map/rule-file.ts';
import { compileRuleSet, type RuleSet } from '../map/rule-set.ts';
import { keeping } from './keeping.ts';
import { readModel } from './model-files.ts';

function compileRules(language: Language): RuleSet | null {
  const { rules } = WORDS_OF[language];
  return rules === null ? null : compileRuleSet(RuleFile.parse(rules));
}

const modelOf = keeping((_: 'shipped') => readModel());

/**
 * The engine that is shipped. A language has hundreds of cues, and the model two megabytes: whoever
 * only loads this file does not wait for them.
 */
export const MAPPING_ENGINE: MappingEngine = {
  rulesFor: keeping(compileRules),
  model: () => modelOf('shipped'),
};
