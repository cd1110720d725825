import { readFileSync } from 'node:fs';
import {
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { printGraph } from '../../schema/support/print-schema.ts';

/** Something that a reader of the schema meets, and what is said of it. */
interface Element {
  readonly coordinate: string;
  readonly description: string;
}

function listElements(): readonly Element[] {
  const elements: Element[] = [];
  const add = (coordinate: string, { description }: { description?: string | null | undefined }) =>
    elements.push({ coordinate, description: description ?? '' });
  const addArguments = (field: string, args: readonly GraphQLArgument[]) => {
    for (const argument of args) add(`${field}(${argument.name}:)`, argument);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    add(type.name, type);
    if (isEnumType(type)) {
      for (const value of type.getValues()) add(`${type.name}.${value.name}`, value);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        add(`${type.name}.${field.name}`, field);
        addArguments(`${type.name}.${field.name}`, field.args);
      }
    }
  }
  return elements;
}

const elements = listElements();
const coordinatesOf = (list: readonly Element[]) => list.map(({ coordinate }) => coordinate);

test('finds the elements of the whole schema', () => {
  expect(elements.length).toBeGreaterThan(300);
  expect(coordinatesOf(elements)).toEqual(
    expect.arrayContaining([
      'Finding',
      'Query.findings(filter:)',
      'FindingKind.WELL_DEVELOPED',
      'FindingFilter.minConfidence',
      'Node.id',
      'PageInfo.endCursor',
    ]),
  );
});

test('every type, field, argument, enum value and input field is described', () => {
  expect(coordinatesOf(elements.filter(({ description }) => description.trim() === ''))).toEqual(
    [],
  );
});

test('no description is a placeholder', () => {
  const isPlaceholder = ({ description }: Element) =>
    /\b(TODO|TBD|FIXME|XXX|placeholder|lorem ipsum)\b/i.test(description);
  expect(coordinatesOf(elements.filter(isPlaceholder))).toEqual([]);
});

test('every description is a sentence: capital letter or code first, full stop, quoted too, or bracket last', () => {
  const isSentence = ({ description }: Element) =>
    /^["`\p{Lu}\d]/u.test(description) && /(?:[.\])]|\.["”])$/.test(description.trim());
  expect(
    coordinatesOf(elements.filter((element) => element.description && !isSentence(element))),
  ).toEqual([]);
});

test('the committed SDL is the one that the code prints', () => {
  const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printGraph(schema));
});
