import type { PageLanguage } from '../words/words.ts';

/** What links depend on. */
export interface LinkContext {
  readonly language: PageLanguage;
  /** Where the graph is published, without a slash at the end; "" where no link begins with it. */
  readonly publicUrl: string;
}

/** Parameters of an address; what is null or empty is left out, a list is parted by commas. */
export type Parameters = Readonly<
  Record<string, string | number | readonly (string | number)[] | null | undefined>
>;

/**
 * A link within the site, which keeps the language.
 * @param to a path, or an address that begins with `publicUrl`.
 */
export function linkTo(
  { language, publicUrl }: LinkContext,
  to: string,
  parameters: Parameters = {},
): string {
  const path = publicUrl !== '' && to.startsWith(publicUrl) ? to.slice(publicUrl.length) : to;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') search.set(name, text);
  }
  if (language !== 'EN') search.set('language', language.toLowerCase());
  // Commas need no escape behind the question mark, and are easier to read.
  const query = search.toString().replaceAll('%2C', ',');
  return query === '' ? path : `${path}?${query}`;
}
