import type { Language } from './languages.ts';

/** Endings and letters that are written in two ways, each with the way that is compared. */
const RULES: Readonly<Partial<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  EN: [
    [/^(labo|favo|neighbo|behavio|colo|harbo|endeavo|hono)ur/, '$1r'],
    [/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
    [/ys(e|es|ed|ing)$/, 'yz$1'],
    [/^programme/, 'program'],
    [/^cent(?:re|er)(s?)$/, 'center$1'],
    [/^enrol(ment|ments|s)?$/, 'enroll$1'],
    [/ell(ed|ing|er|ers)$/, 'el$1'],
    [/^(defen|offen|licen)ce(s?)$/, '$1se$2'],
    [/^(?:ageing)$/, 'aging'],
    [/^judgement/, 'judgment'],
  ],
  ES: [
    [/([^aeiouáéíóú])eres$/, '$1er'],
    [/([aiu])dades$/, '$1dad'],
  ],
  PT: [
    [/cç/, 'ç'],
    [/pç/, 'ç'],
    [/ct(?=[oiau])/, 't'],
    [/^registr/, 'regist'],
    [/ções$/, 'ção'],
    [/sões$/, 'são'],
    [/ões$/, 'ão'],
    [/([^ou])ais$/, '$1al'],
    [/éis$/, 'el'],
    [/([^a])ens$/, '$1em'],
  ],
};

// Words that only look as if an ending were written in two ways.
const NOT_SO: ReadonlySet<string> = new Set(
  'promise promises promised raise raises raised rising raising exercise exercises exercised advise advises advised advising adviser advisers supervise supervised supervising supervises otherwise enterprise enterprises expertise rise rises wise precise concise disease noise franchise revise revised revising revises comprise comprises comprised compromise compromised devise devised surprise disguise premise premises arise arises arising likewise merchandise cruise praise paradise'.split(
    ' ',
  ),
);

/**
 * Brings a word in small letters into the one of its spellings that all are compared in: "labour" →
 * "labor", "organisation" → "organization", "migrações" → "migração".
 */
export function unifySpelling(word: string, language: Language): string {
  if (language === 'EN' && NOT_SO.has(word)) return word;
  return (RULES[language] ?? []).reduce(
    (spelled, [pattern, written]) => spelled.replace(pattern, written),
    word,
  );
}
