import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { BANNER } from './print-text.ts';

type Field = GraphQLField<unknown, unknown>;

function isConnection({ type, args }: Field): boolean {
  const named = getNamedType(type);
  return (
    isObjectType(named) &&
    'pageInfo' in named.getFields() &&
    args.some(({ name }) => name === 'first')
  );
}

function pickFields(types: readonly GraphQLObjectType[], isWanted: (field: Field) => boolean) {
  const entries = types.map((type): [string, string[]] => [
    type.name,
    Object.values(type.getFields())
      .filter(isWanted)
      .map(({ name }) => name),
  ]);
  return Object.fromEntries(entries.filter(([, fields]) => fields.length > 0));
}

/** The rows of a page that does not say how many it wants, as the schema describes `first`. */
function readPageSize(connections: readonly Field[]): number {
  const sizes = connections.map(({ args }) => {
    const text = args.find(({ name }) => name === 'first')?.description ?? '';
    return Number(/\[Default: (\d+)\]/.exec(text)?.[1]);
  });
  const [size, ...others] = new Set(sizes);
  if (size === undefined || Number.isNaN(size) || others.length > 0) {
    throw new Error('Describe every argument "first" with one and the same "[Default: NUMBER]".');
  }
  return size;
}

function readTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}

function printFields(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .map(({ name, type }) => `${name}:${type}`)
    .join(' ');
}

/** Prints what a cache of a client has to know of the schema. */
export const cachePlugin: CodegenPlugin = {
  plugin: (schema) => {
    const types = readTypes(schema);
    const root = schema.getQueryType();
    const abstract = Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const);
    const embedded = types.filter((type) => type !== root && !('id' in type.getFields()));
    const kept = types.filter((type) => !embedded.includes(type));
    const pages = types.flatMap((type) => Object.values(type.getFields()).filter(isConnection));
    const constants = [
      [
        'possibleTypes',
        'The types that each interface and each union stands for.',
        Object.fromEntries(abstract),
      ],
      [
        'embeddedTypes',
        'The types without an id: a cache keeps them in what holds them.',
        embedded.map(({ name }) => name),
      ],
      ['connectionFields', 'The lists that are read in pages.', pickFields(types, isConnection)],
      [
        'compositeFields',
        'The other fields with fields of their own, of what a cache keeps by itself.',
        pickFields(
          kept,
          (field) => isCompositeType(getNamedType(field.type)) && !isConnection(field),
        ),
      ],
      [
        'fieldTypes',
        'The type of each field, as "field:type" with blanks between.',
        Object.fromEntries(types.map((type) => [type.name, printFields(type)])),
      ],
      ['pageSize', 'The rows of a page that does not say how many it wants.', readPageSize(pages)],
    ] as const;
    return [
      BANNER,
      ...constants.flatMap(([name, text, value]) => [
        `/** ${text} */`,
        `export const ${name} = ${JSON.stringify(value, null, 1)} as const;`,
        '',
      ]),
    ].join('\n');
  },
};
