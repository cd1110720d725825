import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** One operation of `sdk/operations`, ready to be printed. */
export interface Operation {
  /** The field of Query that it asks for; its method has this name too. */
  readonly field: string;
  /** What the schema says of that field. */
  readonly description: string;
  /** A call as the comment before the operation shows it. */
  readonly example: string;
  /** Its own text and that of all fragments it needs, without spare blanks. */
  readonly text: string;
  /** Its variables, with what the schema says of the argument that each is for. */
  readonly variables: readonly { readonly name: string; readonly description: string }[];
  /** Whether it can be called without variables. */
  readonly isCallableBare: boolean;
  readonly documentName: string;
  readonly resultType: string;
  readonly variablesType: string;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** An operation is named after the one field of Query that it asks for. */
function readRootField({ name, selectionSet }: OperationDefinitionNode): string {
  const [field, ...others] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || others.length > 0 || field.alias !== undefined) {
    throw new Error(`The operation ${name?.value} must ask for one field of Query, without alias.`);
  }
  const expected = field.name.value.charAt(0).toUpperCase() + field.name.value.slice(1);
  if (name?.value !== expected) {
    throw new Error(`The operation on "${field.name.value}" must have the name ${expected}.`);
  }
  return field.name.value;
}

function readExample({ name, loc }: OperationDefinitionNode): string {
  const before = loc?.startToken.prev;
  if (before?.kind !== 'Comment') {
    throw new Error(`Write an example call as a comment before the operation ${name?.value}.`);
  }
  return before.value.trim();
}

function collectFragments(node: OperationDefinitionNode, all: Fragments): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const look = (part: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(part, {
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment = all.get(name);
        if (fragment === undefined || found.has(name)) return;
        found.set(name, fragment);
        look(fragment);
      },
    });
  };
  look(node);
  return [...found.values()];
}

/** What the schema says of the arguments that the variables of a document are given to. */
function describeVariables(schema: GraphQLSchema, document: DocumentNode): Map<string, string> {
  const descriptions = new Map<string, string>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument: ({ value }) => {
        if (value.kind !== Kind.VARIABLE || descriptions.has(value.name.value)) return;
        descriptions.set(value.name.value, typeInfo.getArgument()?.description ?? '');
      },
    }),
  );
  return descriptions;
}

function readOperation(
  schema: GraphQLSchema,
  node: OperationDefinitionNode,
  fragments: Fragments,
): Operation {
  const field = readRootField(node);
  const name = node.name?.value ?? '';
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [node, ...collectFragments(node, fragments)],
  };
  const descriptions = describeVariables(schema, document);
  const variables = node.variableDefinitions ?? [];
  return {
    field,
    description: schema.getQueryType()?.getFields()[field]?.description ?? '',
    example: readExample(node),
    text: stripIgnoredCharacters(print(document)),
    variables: variables.map(({ variable }) => ({
      name: variable.name.value,
      description: descriptions.get(variable.name.value) ?? '',
    })),
    isCallableBare: variables.every(
      ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined,
    ),
    documentName: `${name}Document`,
    resultType: `${name}Query`,
    variablesType: `${name}QueryVariables`,
  };
}

/**
 * Reads the operations, by name.
 * @throws Error when one does not follow the rules of `sdk/operations`.
 */
export function readOperations(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
): Operation[] {
  const { definitions } = concatAST(files.flatMap(({ document }) => document ?? []));
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => readOperation(schema, node, fragments))
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}
