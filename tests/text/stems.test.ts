import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../text/languages.ts';
import { readForms, readStems } from '../../text/stems.ts';

describe('stems', () => {
  test.each([
    ['protection', 'protected'],
    ['prevention', 'prevents'],
    ['adoption', 'adopted'],
    ['elections', 'elected'],
    ['educational', 'educate'],
    ['permission', 'permissions'],
  ])('make "%s" a form of "%s"', (a, b) => {
    expect(readStems(a, 'EN')).toEqual(readStems(b, 'EN'));
  });

  test('leave words whole that only end alike', () => {
    for (const word of ['nation', 'region', 'mission', 'station']) {
      expect(readStems(word, 'EN')).toEqual([word]);
    }
  });

  test('are the same when a word is asked again, however long it is', () => {
    for (const language of LANGUAGES) {
      for (const word of ['Réfugiés', 'migração', 'x'.repeat(500)]) {
        expect(readForms(word, language)).toEqual(readForms(word, language));
      }
    }
  });
});
