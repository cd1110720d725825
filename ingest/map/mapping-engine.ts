import type { Language } from '../../text/languages.ts';
import type { MappingModel } from './model/model.ts';
import type { RuleSet } from './rule-set.ts';

/** The engine's knowledge: rules by language, and the trained model that weighs them and the words. */
export interface MappingEngine {
  /** The rules of a language, made ready when first asked for; null where there are none. */
  readonly rulesFor: (language: Language) => RuleSet | null;
  /** Read when first asked for. */
  readonly model: () => MappingModel;
}
