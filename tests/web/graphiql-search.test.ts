import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { listEntries, pickSentence, searchEntries } from '../../web/graphiql/schema-search.ts';

const file = new URL('../../schema/schema.graphql', import.meta.url);
const entries = listEntries(buildSchema(readFileSync(file, 'utf8')));
const names = (words: string) => searchEntries(entries, words).map(({ name }) => name);

test('a name finds what has it first, and every entry is found by its own', () => {
  expect(names('finding').slice(0, 2)).toEqual(['Query.finding', 'Finding']);
  expect(names('primary count')[0]).toMatch(/\.primaryCount$/);
  for (const { name } of entries) expect(names(name)).toContain(name);
});

test('words find what is said of a type, a field, its arguments and its values', () => {
  const said = names('policy practice');
  expect(said.some((name) => !/policy|practice/i.test(name))).toBe(true);
  // The style is a value of an enum, named by no field.
  expect(names('BIBTEX')).toContain('CitationStyle');
  expect(names('évidence').length).toBe(names('evidence').length);
  expect(names('zzzz')).toEqual([]);
  expect(names('  ')).toEqual([]);
});

test.each([
  ['One thing. Two gaps: here. Three.', 'gaps', 'Two gaps: here.'],
  ['One thing.\nMore of it. Three.', 'nothing', 'One thing.'],
  ['', 'x', ''],
])('of “%s” it shows for “%s” the sentence “%s”', (description, words, sentence) => {
  expect(pickSentence(description, words)).toBe(sentence);
});
