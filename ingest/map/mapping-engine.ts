import type { Language } from '../../text/languages.ts';
import type { Fitted } from './fitted.ts';
import type { RuleSet } from './rule-set.ts';

/** The engine's knowledge: rules by language, and what was fitted. */
export interface MappingEngine {
  /** The rules of a language, made ready when first asked for; null where there are none. */
  readonly rulesFor: (language: Language) => RuleSet | null;
  readonly fitted: Fitted;
}
