import {
  type GraphQLSchema,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';

const DIRECTIVE = 'semanticNonNull';

const DEFINITION = `"""
The field is null only where it failed, by the error under its path. Clients that throw on errors may take it as never null.
"""
directive @${DIRECTIVE}(levels: [Int] = [0]) on FIELD_DEFINITION`;

/** The fields that are null only where they failed, as "Type.field". */
function listNullOnError(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Set(
    types.flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, extensions }) =>
        extensions[DIRECTIVE] === true ? [`${type.name}.${name}`] : [],
      ),
    ),
  );
}

/** Writes the schema as text, types and fields by name, with what its fields say of null. */
export function printGraph(schema: GraphQLSchema): string {
  const marked = listNullOnError(schema);
  const document = parse(`${DEFINITION}\n\n${printSchema(lexicographicSortSchema(schema))}`, {
    noLocation: true,
  });
  const directive = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: DIRECTIVE } } as const;
  return `${print(
    visit(document, {
      ObjectTypeDefinition: (type) => ({
        ...type,
        fields: type.fields?.map((field) =>
          marked.has(`${type.name.value}.${field.name.value}`)
            ? { ...field, directives: [...(field.directives ?? []), directive] }
            : field,
        ),
      }),
    }),
  )}\n`;
}
