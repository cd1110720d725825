import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listWords, parseQuery, replaceWords } from '../../../schema/search/search-syntax.ts';

describe('a query is taken apart', () => {
  test.each([
    // query, first, second, last, excluded
    ['traffick', '', '', 'traffick', ''],
    ['border traffick', '', 'border ', 'traffick', ''],
    ['visa OR border traffick', 'visa ', ' border ', 'traffick', ''],
    ['a or b or cde', 'a or b ', ' ', 'cde', ''],
    ['"labour migration"', '', '"labour migration"', '', ''],
    ['"labour migr', '', '"labour migr', '', ''],
    ['"labour"migr', '', '"labour"migr', '', ''],
    ['visa -border', '', 'visa -border', '', '"border"'],
    ['-"labour migration" visa', '', '-"labour migration" ', 'visa', '"labour migration"'],
    ['-a -b', '', '-a -b', '', '"a" or "b"'],
    ["côte d'ivoi", '', "côte d'", 'ivoi', ''],
    ['whole-of-gov', '', '', 'whole-of-gov', ''],
    ['whole-of-government gaps', '', '"whole of government" ', 'gaps', ''],
    ['well-being gaps', '', 'well-being ', 'gaps', ''],
    ['visa -anti-trafficking x', '', 'visa -"anti trafficking" x', '', '"anti trafficking"'],
    ['"labour-migration" gaps', '', '"labour-migration" ', 'gaps', ''],
    ['les droits', '', ' ', 'droits', ''],
    ['visa les', '', 'visa ', 'les', ''],
    ['2019-2032 gaps', '', '2019-2032 ', 'gaps', ''],
    ['un', '', 'un', '', ''],
    ['visa or', '', 'visa or', '', ''],
    ['visa &', '', 'visa &', '', ''],
    ['', '', '', '', ''],
  ])('%s', (query, first, second, last, excluded) => {
    expect(parseQuery(query)).toMatchObject({ first, second, last, excluded });
  });

  test('what is wanted leaves out what is excluded', () => {
    expect(parseQuery('visa "labour migration" -border OR entry').wanted).toBe(
      '"visa" or "labour migration" or "entry"',
    );
    expect(parseQuery('-visa').wanted).toBe('');
  });

  test('any text is taken apart without loss of its last word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 256 }), (text) => {
        const { first, second, last } = parseQuery(text);
        expect(text.endsWith(last)).toBe(true);
        // Only words with hyphens are written otherwise: with quotation marks and blanks.
        const plain = (part: string) => part.replaceAll(/["\s-]|\bles\b/gi, '');
        expect(plain(text)).toContain(plain(second));
        expect(plain(text)).toContain(plain(first));
      }),
    );
  });
});

test('words that could be misspelt are listed once, without operators and exclusions', () => {
  expect(listWords('traficking OR "bordr control" -visa traficking 2022 of')).toEqual([
    'traficking',
    'bordr',
    'control',
  ]);
});

test('words are replaced where they stand, and operators stay', () => {
  const words = new Map([['bordr', 'border']]);
  expect(replaceWords('visa OR "bordr control" -x bordrs', words)).toBe(
    'visa OR "border control" -x bordrs',
  );
});
