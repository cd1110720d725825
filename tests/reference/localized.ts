import type { Localized } from '../../reference/localized.ts';

/** What is wrong with a text: empty, not trimmed, or a mark on a language that it does not have. */
export function findTextFaults(text: Localized): string[] {
  const { en, fr, es, unverified } = text;
  const byLanguage = { EN: en, FR: fr, ES: es, PT: null, DE: null, AR: null };
  const unclean = Object.values(byLanguage).filter(
    (value) => value !== null && (value === '' || value !== value.trim()),
  );
  const unfounded = unverified.filter((language) => byLanguage[language] === null);
  const repeated = new Set(unverified).size < unverified.length ? ['repeated mark'] : [];
  return [
    ...unclean.map((value) => `unclean "${value}" in ${en}`),
    ...unfounded.map((language) => `${language} is marked but missing in ${en}`),
    ...repeated,
  ];
}
