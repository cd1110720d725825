import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../text/detect-language.ts';

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
