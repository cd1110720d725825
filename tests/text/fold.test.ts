import { describe, expect, test } from 'vitest';
import { fold, foldWords, isSameName, slugify } from '../../text/fold.ts';

describe('folding', () => {
  test.each([
    ['Bien-être des migrants :', 'bien etre des migrants'],
    ['ASPECTS D’UNE CRISE', 'aspects d une crise'],
    ['\u00A0“Whole-of-government”\u202Fapproach', 'whole of government approach'],
    ['ﬁnal\u00AD', 'final'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['Guatemala', 'guatemala'],
    ['Côte d’Ivoire', 'cote-d-ivoire'],
    ['  São Tomé & Príncipe ', 'sao-tome-principe'],
    ['Łódź', 'lodz'],
    ['مالي', ''],
  ])('slug of %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test.each([
    ['Bien-être des migrants :', ['bien', 'etre', 'des', 'migrants']],
    ['– !', []],
    ['', []],
  ])('words of "%s"', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  test('compares names whatever their hyphens and blanks', () => {
    expect(isSameName('Guinea\u2011Bissau', 'Guinea-Bissau')).toBe(true);
    expect(isSameName('Cabo\u00A0Verde', 'Cabo Verde')).toBe(true);
    expect(isSameName('Guinea', 'Guinea-Bissau')).toBe(false);
  });
});
