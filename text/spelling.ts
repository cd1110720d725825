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
    // "ratification" and "ratified" have two stems.
    [/ifications?$/, 'ify'],
  ],
  FR: [
    [/ifications?$/, 'ifier'],
    [
      /^(abri|appui|convoi|délai|élu|emploi|envoi|loi|numéro|octroi|quai|radio|renvoi|revenu)s$/,
      '$1',
    ],
  ],
  ES: [
    [/([aeiouáéíóú])ces$/, '$1z'],
    [/^(\p{L}{2,3}[aeo])s$/u, '$1'],
    [/([^aeiouáéíóú])eres$/, '$1er'],
    [/([aeiu])dades$/, '$1dad'],
    [/tades$/, 'tad'],
    [/([^aeouáéíóú])ares$/, '$1ar'],
    [/ernos$/, 'erno'],
    [/([áéíóú]\p{L}{1,3}[aei]m)os$/u, '$1o'],
    [/ifica(?:ción|ciones|cion)$/, 'ificar'],
  ],
  PT: [
    [/cç/, 'ç'],
    [/pç/, 'ç'],
    [/ct(?=[oiau])/, 't'],
    [/^registr/, 'regist'],
    [/^leis$/, 'lei'],
    [/^(?!.*[õo]es$)(\p{L}{2,3}[aeo])s$/u, '$1'],
    [/([áâéêíóôú]\p{L}{1,3}[aei]m)os$/u, '$1o'],
    [/(ári|óri)as?$/, '$1o'],
    [/([áíó])veis$/, '$1vel'],
    [/nív(?:el|eis)$/, 'nivel'],
    [/uais$/, 'ual'],
    [/uns$/, 'um'],
    [/ções$/, 'ção'],
    [/sões$/, 'são'],
    [/ões$/, 'ão'],
    [/([cs])oes$/, '$1ao'],
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
