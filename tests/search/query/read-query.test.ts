import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../search/query/read-query.ts';

/** The parts of a query: alternatives with their terms, phrases in brackets, then what is excluded. */
function partsOf(query: string): string {
  const { alternatives, excluded } = readQuery(query);
  const write = ({ text, isPhrase }: { text: string; isPhrase: boolean }) =>
    isPhrase ? `[${text}]` : text;
  const wanted = alternatives.map((terms) => terms.map(write).join(' ')).join(' | ');
  return [wanted, ...excluded.map((term) => `-${write(term)}`)].join(' ');
}

describe('a query is taken apart', () => {
  test.each([
    ['traffick', 'traffick'],
    ['visa OR border traffick', 'visa | border traffick'],
    ['a or b or cde', 'a | b | cde'],
    ['or a or', 'or a or'],
    ['"labour migration"', '[labour migration]'],
    ['« marché du travail »', '[marché du travail]'],
    ['“labour migration”', '[labour migration]'],
    ['"labour migr', '[labour migr]'],
    ['visa -border', 'visa -border'],
    ['-"labour migration" visa', 'visa -[labour migration]'],
    ["côte d'ivoi", "côte d'ivoi"],
    ['', ''],
    ['""', '[]'],
  ])('%s', (query, expected) => {
    expect(partsOf(query)).toBe(expected);
  });

  test.each([
    ['border traffick', true],
    ['border traffick ', false],
    ['"border traffick"', false],
    ['border -traffick', false],
    ['border!', false],
    ['', false],
  ])('the last word of "%s" may be unfinished: %s', (query, expected) => {
    expect(readQuery(query).isUnfinished).toBe(expected);
  });

  test('whatever it is, with each term where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 256 }), (query) => {
        const { alternatives, excluded } = readQuery(query);
        for (const { text, from } of [...alternatives.flat(), ...excluded]) {
          expect(query.slice(from, from + text.length)).toBe(text);
        }
      }),
    );
  });
});
