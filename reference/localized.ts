import type { Language } from '../text/languages.ts';

/** A text in up to three languages; `unverified` names those that were not checked against an official page. */
export interface Localized {
  readonly en: string;
  readonly fr: string | null;
  readonly es: string | null;
  readonly unverified: readonly Language[];
}
