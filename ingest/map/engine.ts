import { Fitted } from './fitted.ts';
import { RuleFile } from './rule-file.ts';
import { compileRuleSet } from './rule-set.ts';
import en from './rules/en.json' with { type: 'json' };
import es from './rules/es.json' with { type: 'json' };
import fitted from './rules/fitted.json' with { type: 'json' };
import fr from './rules/fr.json' with { type: 'json' };
import type { MappingEngine } from './suggest.ts';

/** The engine with the rules that are shipped. */
export const MAPPING_ENGINE: MappingEngine = {
  rules: {
    EN: compileRuleSet(RuleFile.parse(en)),
    FR: compileRuleSet(RuleFile.parse(fr)),
    ES: compileRuleSet(RuleFile.parse(es)),
  },
  fitted: Fitted.parse(fitted),
};
