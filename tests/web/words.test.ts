import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PAGE_LANGUAGES, WORDS } from '../../web/words/words.ts';

/** "site.title": what each place holds, a text or how many values a sentence takes. */
function shapeOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'function') return [[place, `sentence of ${value.length}`]];
  if (typeof value !== 'object' || value === null) return [[place, typeof value]];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${place}.${key}`));
}

describe('the words of the pages', () => {
  test.each(PAGE_LANGUAGES)('in %s have the same keys, and none is empty', (language) => {
    expect(shapeOf(WORDS[language])).toEqual(shapeOf(WORDS.EN));
    expect(JSON.stringify(WORDS[language])).not.toContain('""');
  });

  test('no line begins with a colon, a question mark or the like in French', () => {
    const source = readFileSync(new URL('../../web/words/fr.ts', import.meta.url), 'utf8');
    const texts = [...source.matchAll(/'[^'\n]*'|`[^`]*`/g)].map(([text]) =>
      // What is put in is no text.
      text.replaceAll(/\$\{[^}]*\}/g, '…'),
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => / [;:?!»]|« /.test(text))).toEqual([]);
  });

  test('are translated', () => {
    const [en, fr, es] = PAGE_LANGUAGES.map((language) => Object.values(WORDS[language].profile));
    const same =
      en?.filter((text, index) => typeof text === 'string' && text === fr?.[index]) ?? [];
    // "Introduction", "Document" and the like.
    expect(same.length).toBeLessThan(4);
    expect(es).not.toEqual(en);
  });
});
