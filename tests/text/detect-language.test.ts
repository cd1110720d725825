import { describe, expect, test } from 'vitest';
import { detectLanguage, isPlainlyIn } from '../../text/detect-language.ts';
import { fold } from '../../text/fold.ts';
import { LANGUAGES } from '../../text/languages.ts';
import invented from '../ingest/map/invented-findings.json' with { type: 'json' };

describe('languages', () => {
  test.each([
    ['There is no draft policy or strategy to combat the crimes of hatred.', 'EN'],
    ['Le Mali n’a pas conclu d’accord de réadmission.', 'FR'],
    ['No existe una política para la integración de los migrantes en el país.', 'ES'],
    ['Fiesta de las Colectividades', null],
    ['The policy of the city, la politique de la ville', null],
    ['In der Stadt gibt es keine Strategie für die Menschen auf der Flucht.', 'DE'],
    [`${'– '.repeat(200)}There is no draft policy or strategy to combat hatred.`, 'EN'],
    [`${'– '.repeat(200)}Fiesta de las Colectividades`, null],
    ['', null],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('small words', () => {
  test('tell no other language than the one that is detected, and tell that of most findings', () => {
    const told = invented.findings.map(({ text }) =>
      LANGUAGES.filter((language) => isPlainlyIn(fold(text), language)),
    );
    for (const [at, { text }] of invented.findings.entries()) {
      const detected = detectLanguage(text);
      if (told[at]?.length === 1 && detected !== null) expect(told[at]).toEqual([detected]);
      expect(told[at]?.length).toBeLessThanOrEqual(1);
    }
    expect(told.filter(({ length }) => length === 1).length).toBeGreaterThan(told.length / 2);
  });

  test('tell nothing where there are few, or those of two languages', () => {
    expect(isPlainlyIn('the migrants', 'EN')).toBe(false);
    expect(isPlainlyIn('', 'EN')).toBe(false);
    expect(isPlainlyIn('the law of this year les lois dans cette ville', 'EN')).toBe(false);
  });
});
