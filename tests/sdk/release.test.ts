import { describe, expect, test } from 'vitest';
import { addEntry, formatEntry } from '../../sdk/release/changelog.ts';
import { nextVersion } from '../../sdk/release/next-version.ts';
import { compareSchemas } from '../../sdk/release/schema-changes.ts';

const BEFORE = `
  "Everything."
  type Query {
    "A thing."
    thing(id: ID!, kind: Kind): Thing
  }
  type Thing { id: ID! name: String! }
  enum Kind { A B }
  input Filter { kind: Kind }
`;

const change = (from: string, to: string) => compareSchemas(BEFORE, BEFORE.replace(from, to));

describe('a change of the schema', () => {
  test.each([
    ['a field that is gone', 'name: String!', '', '2.0.0', '0.5.0'],
    ['a field that may be null now', 'name: String!', 'name: String', '2.0.0', '0.5.0'],
    ['a value that is gone', 'A B', 'A', '2.0.0', '0.5.0'],
    ['an argument that must be given', 'id: ID!, ', 'id: ID!, now: Int!, ', '2.0.0', '0.5.0'],
    ['an input that must be given', 'kind: Kind }', 'kind: Kind! }', '2.0.0', '0.5.0'],
    ['a new value', 'A B', 'A B C', '1.5.0', '0.4.3'],
    ['a new argument', 'kind: Kind)', 'kind: Kind, max: Int = 5)', '1.5.0', '0.4.3'],
    ['a new field', 'name: String!', 'name: String! size: Int', '1.5.0', '0.4.3'],
    ['a deprecation', 'name: String!', 'name: String! @deprecated(reason: "x")', '1.5.0', '0.4.3'],
  ])('%s asks for a release', async (_, from, to, stable, early) => {
    const changes = await change(from, to);
    expect(nextVersion('1.4.2', changes)).toBe(stable);
    expect(nextVersion('0.4.2', changes)).toBe(early);
  });

  test.each([
    ['a description', '"A thing."', '"Another thing."'],
    ['a description that is gone', '"Everything."', ''],
    ['a new description', 'name: String!', '"Its name." name: String!'],
    ['the order', 'A B', 'B A'],
    ['nothing', '', ''],
  ])('%s asks for none', async (_, from, to) => {
    expect(nextVersion('1.4.2', await change(from, to))).toBeNull();
  });
});

test('a version that is none is refused', () => {
  expect(() => nextVersion('1.0', { breaking: [], dangerous: [], safe: [] })).toThrow(
    '"1.0" is no',
  );
});

describe('the entry of the changelog', () => {
  test('has a section for each kind of change, the gravest first', async () => {
    const changes = await compareSchemas(
      BEFORE,
      BEFORE.replace('name: String!', 'size: Int').replace('A B', 'A B C'),
    );
    expect(formatEntry('2.0.0', changes)).toBe(`## 2.0.0

### Breaking: check your program

- Field 'name' was removed from object type 'Thing'

### Take care: your program works, and may meet what it did not know

- Enum value 'C' was added to enum 'Kind'

### New

- Field 'size' was added to object type 'Thing'
`);
  });

  test('stands above the others, once', () => {
    const before = '# Changelog\n\n## 1.0.0\n\n- First.\n';
    const after = addEntry(before, '1.1.0', '## 1.1.0\n\n### New\n\n- More\n');
    expect(after).toBe('# Changelog\n\n## 1.1.0\n\n### New\n\n- More\n\n## 1.0.0\n\n- First.\n');
    expect(() => addEntry(after, '1.1.0', '')).toThrow('has an entry for 1.1.0 already');
    expect(() => addEntry('# Changelog\n', '1.1.0', '')).toThrow('no entry to put');
  });
});
