import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { LANGUAGES } from '../../text/languages.ts';
import { WORD_EXCEPTIONS } from '../../text/word-exceptions.ts';
import { readForm, stemPlainly } from '../../text/word-stems.ts';
import { runSql } from '../support/database.ts';

const url = inject('databaseUrl');

const CONFIGURATIONS = [
  ['EN', 'english'],
  ['FR', 'french'],
  ['ES', 'spanish'],
  ['PT', 'portuguese'],
] as const;

/** All words of the findings, whatever language they are in. */
async function listCorpusWords(): Promise<readonly string[]> {
  const rows = await runSql(url, 'SELECT "text" FROM "Finding"');
  const words = rows.flatMap(
    ({ text }) =>
      String(text)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  return [...new Set(words)];
}

describe('stems', () => {
  test.each(CONFIGURATIONS)(
    'in %s are those of PostgreSQL, for all words here',
    async (code, name) => {
      const words = await listCorpusWords();
      expect(words.length).toBeGreaterThan(500);
      const rows = await runSql(
        url,
        `SELECT w AS "word", (ts_lexize('${name}_stem', w))[1] AS "stem" FROM unnest($1::text[]) w`,
        [words],
      );
      // PostgreSQL gives no stem to its own stop words.
      const stemmed = rows.filter(({ stem }) => stem !== null);
      const others = stemmed.filter(({ word, stem }) => stemPlainly(String(word), code) !== stem);
      expect(stemmed.length).toBeGreaterThan(400);
      expect(others).toEqual([]);
    },
  );

  test('of each exception differ from those that the rules give, or meet where those part', () => {
    const idle = CONFIGURATIONS.flatMap(([code]) =>
      (WORD_EXCEPTIONS[code] ?? []).filter(({ stem, words }) => {
        const byRule = new Set(words.map((word) => stemPlainly(word, code)));
        return byRule.size === 1 && byRule.has(stem);
      }),
    );
    expect(idle).toEqual([]);
  });

  test('of no word are none, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
        for (const [code] of CONFIGURATIONS) {
          const { stems } = readForm(word, code);
          expect(stems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

const meet = (language: 'EN' | 'FR' | 'ES' | 'PT', a: string, b: string): boolean => {
  const { stems } = readForm(b, language);
  return readForm(a, language).stems.some((stem) => stems.includes(stem));
};

test.each([
  ['EN', 'women', 'woman'],
  ['EN', 'labour', 'labor'],
  ['EN', 'organisation', 'organizations'],
  ['EN', 'programme', 'program'],
  ['EN', 'centre', 'centers'],
  ['EN', 'evacuate', 'evacuation'],
  ['EN', 'protection', 'protected'],
  ['EN', 'prevention', 'prevents'],
  ['EN', 'elections', 'elected'],
  ['EN', 'educational', 'educate'],
  ['FR', 'réfugiée', 'refugie'],
  ['FR', 'travaux', 'travail'],
  ['FR', 'étrangères', 'etranger'],
  ['ES', 'mujer', 'mujeres'],
  ['ES', 'ciudad', 'ciudades'],
  ['ES', 'educación', 'educacion'],
  ['PT', 'ação', 'ações'],
  ['PT', 'migração', 'migrações'],
  ['PT', 'nacional', 'nacionais'],
  ['PT', 'homem', 'homens'],
  ['EN', 'regularisation', 'regularized'],
  ['EN', 'ratification', 'ratified'],
  ['EN', 'identification', 'identify'],
  ['EN', 'referral', 'refers'],
  ['FR', 'ratification', 'ratifié'],
  ['FR', 'loi', 'lois'],
  ['FR', 'emploi', 'emplois'],
  ['FR', 'formation', 'formés'],
  ['ES', 'identificación', 'identificar'],
  ['ES', 'regular', 'regulares'],
  ['ES', 'vía', 'vías'],
  ['ES', 'gobierno', 'gobiernos'],
  ['ES', 'apátrida', 'apatridia'],
  ['ES', 'préstamo', 'préstamos'],
  ['PT', 'lei', 'leis'],
  ['PT', 'temporária', 'temporários'],
  ['PT', 'migratória', 'migratório'],
  ['PT', 'acoes', 'ação'],
  ['FR', 'competence', 'compétences'],
  ['PT', 'via', 'vias'],
  ['PT', 'vulnerável', 'vulneráveis'],
  ['PT', 'apátrida', 'apatridia'],
  ['PT', 'planejamento', 'planeamento'],
] as const)('in %s "%s" and "%s" are forms of one word', (language, a, b) => {
  expect(meet(language, a, b)).toBe(true);
});

test.each([
  ['FR', 'visa', 'visant'],
  ['FR', 'visa', 'vise'],
  ['FR', 'santé', 'saint'],
  ['FR', 'traite', 'traitement'],
  ['FR', 'traite', 'traité'],
  ['ES', 'trata', 'tratado'],
  ['EN', 'police', 'policy'],
  ['EN', 'internal', 'international'],
  ['EN', 'organ', 'organization'],
  ['EN', 'nationality', 'national'],
  ['EN', 'integrity', 'integration'],
  ['EN', 'regularisation', 'regular'],
  ['EN', 'informal', 'information'],
  ['EN', 'mobile', 'mobility'],
  ['EN', 'accession', 'access'],
  ['EN', 'national', 'nation'],
  ['EN', 'responsive', 'responsible'],
  ['FR', 'délit', 'délai'],
  ['FR', 'compétences', 'compétent'],
  ['FR', 'cour', 'cours'],
  ['ES', 'comunidad', 'comuna'],
  ['ES', 'deportado', 'deporte'],
  ['ES', 'mesa', 'mes'],
  ['PT', 'mãe', 'mão'],
  ['PT', 'porto', 'porta'],
  ['PT', 'ações', 'aço'],
] as const)('in %s "%s" and "%s" are two words', (language, a, b) => {
  expect(meet(language, a, b)).toBe(false);
});

test('a word is read alike when it is asked again, however long it is', () => {
  for (const language of LANGUAGES) {
    for (const word of ['Réfugiés', 'migração', 'x'.repeat(500)]) {
      expect(readForm(word, language)).toEqual(readForm(word, language));
    }
  }
});

test('words are folded with care', () => {
  expect(readForm('traf\u00ADficking', 'EN').form).toBe('trafficking');
  expect(readForm('of\uFB01cial', 'EN').form).toBe('official');
  expect(readForm('e\u0301tat', 'FR').form).toBe('etat');
  expect(readForm('cœur', 'FR').form).toBe('coeur');
});
