import { numbersOf, pluralsOf } from './formats.ts';

/**
 * A number with its noun, in the form that a language has for it.
 * @param forms by the categories of CLDR; `#` stands for the number.
 * @example plural('en', 1, { one: '1 finding', other: '# findings' })
 */
export function plural(
  language: string,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
  const form = forms[pluralsOf(language).select(count)] ?? forms.other;
  return form.replace('#', numbersOf(language).format(count));
}
