import { parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as documents from '../../sdk/src/generated/documents.ts';
import { graphql } from '../../sdk/src/index.ts';
import { indent } from '../../sdk/src/link.ts';
import { readOperation } from '../../sdk/src/operation.ts';
import { readText } from '../../sdk/src/print-document.ts';

/** A document without the places where its parts stand. */
function parseBare(text: string): unknown {
  return visit(parse(text, { noLocation: true }), {
    StringValue: ({ block: _, ...node }) => node,
  });
}

const HARD = `
  query Hard($a: [Int!]! = [1, 2], $b: In = {c: {d: "\\"q\\" \\\\ é \\u0007"}, e: null}, $f: Boolean! @x(y: 1)) @z {
    alias: field(a: $a, b: -1.5e3, c: ENUM, d: [true, [false]], e: """block "text" here""") @skip(if: $f) {
      ...F @include(if: $f)
      ... on T @d { id }
      ... @d(a: {}) { id }
      ... { id }
      empty(list: [], object: {})
    }
  }
  fragment F on T @d { id }
  mutation M { do }
  { bare }
`;

describe('a parsed document is sent as text', () => {
  test.each([['a hard one', HARD], ...Object.entries(documents)])('%s', (_, text) => {
    expect(parseBare(readText(parse(text)))).toEqual(parseBare(text));
  });

  test.each([[null], [undefined], [5], [{}], [[]], [() => 'x']])('but not %s', (document) => {
    // Callers without a compiler give anything.
    expect(() => readText(document as never)).toThrow(TypeError);
  });
});

describe('a shipped document', () => {
  test.each(Object.entries(documents))('%s means the same with lines', (_, text) => {
    const lines = indent(text);
    expect(parseBare(lines)).toEqual(parseBare(text));
    expect(lines.split('\n').length).toBeGreaterThan(5);
    expect(lines).not.toMatch(/ $|\n\n\n/m);
    expect(indent(lines)).toBe(lines);
  });
});

describe('graphql', () => {
  const Place = graphql('fragment Place on Jurisdiction { code }');
  const Here = graphql('fragment Here on Profile { jurisdiction { ...Place } }', [Place]);
  const There = graphql('fragment There on Finding { profile { jurisdiction { ...Place } } }', [
    Place,
  ]);

  test('is the text alone without fragments', () => {
    expect(graphql('{ meta { attributions } }')).toBe('{ meta { attributions } }');
  });

  test('holds a fragment once that comes by two ways', () => {
    const text = graphql('{ profiles { nodes { ...Here } } findings { nodes { ...There } } }', [
      Here,
      There,
      Place,
    ]);
    expect(text.match(/fragment \w+/g)).toEqual([
      'fragment Here',
      'fragment Place',
      'fragment There',
    ]);
    expect(() => parse(text)).not.toThrow();
  });
});

test.each([
  ['query Findings { a }', 'Findings'],
  ['# query No\nquery  Yes($a: Int) { a }', 'Yes'],
  ['fragment F on T { query }query Q { a }', 'Q'],
  ['mutation M { a }', 'M'],
  ['{ query a }', undefined],
  ['query ($a: Int) { a }', undefined],
])('the operation of %s has the name %s', (text, name) => {
  expect(readOperation(text).name).toBe(name);
});
