import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** One operation of `sdk/operations`, ready to be printed. */
export interface Operation {
  /** The name of its method: its own, in lower case. */
  readonly method: string;
  /** The way from the answer to the value that its method answers with. */
  readonly path: readonly Step[];
  /** Whether that value is a list that is read page by page. */
  readonly isList: boolean;
  /** What the schema says of the field that holds that value. */
  readonly description: string;
  /** A call as the comment before the operation shows it. */
  readonly example: string;
  /** Its own text and that of all fragments it needs, without spare blanks. */
  readonly text: string;
  /** Its variables, with what the schema says of the argument that each is for. */
  readonly variables: readonly { readonly name: string; readonly description: string }[];
  readonly documentName: string;
  readonly resultType: string;
  readonly variablesType: string;
}

/** A field on the way to a value. */
export interface Step {
  readonly name: string;
  readonly isNullable: boolean;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A field with its type, as the schema has it. */
interface Target extends Step {
  readonly description: string;
  readonly type: GraphQLOutputType;
}

function readField(parent: GraphQLNamedType | undefined, { selections }: SelectionSetNode) {
  const [node, ...others] = selections;
  if (node?.kind !== Kind.FIELD || others.length > 0 || node.alias !== undefined) return null;
  const fields = isObjectType(parent) ? parent.getFields() : {};
  const field = fields[node.name.value];
  if (field === undefined) return null;
  const { name, type, description } = field;
  const target: Target = {
    name,
    type,
    isNullable: !isNonNullType(type),
    description: description ?? '',
  };
  return { node, target };
}

/** A method answers with the deepest value that holds all that its operation asks for. */
function readPath(
  schema: GraphQLSchema,
  { name, selectionSet }: OperationDefinitionNode,
): Target[] {
  const path: Target[] = [];
  let parent: GraphQLNamedType | undefined = schema.getQueryType() ?? undefined;
  let selections: SelectionSetNode | undefined = selectionSet;
  while (selections !== undefined) {
    const found = readField(parent, selections);
    if (found === null) break;
    path.push(found.target);
    if (isListType(getNullableType(found.target.type))) break;
    parent = getNamedType(found.target.type);
    selections = found.node.selectionSet;
  }
  if (path.length === 0) {
    throw new Error(`The operation ${name?.value} must ask for one field of Query, without alias.`);
  }
  const last = path.at(-1)?.name;
  if (lowerFirst(name?.value ?? '') !== last && path.length > 1) {
    throw new Error(`The operation on "${last}" must have its name, not ${name?.value}.`);
  }
  return path;
}

function isConnection(type: GraphQLOutputType | undefined): boolean {
  const named = type === undefined ? undefined : getNamedType(type);
  return isObjectType(named) && 'pageInfo' in named.getFields();
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
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
  const path = readPath(schema, node);
  const target = path.at(-1);
  const name = node.name?.value ?? '';
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [node, ...collectFragments(node, fragments)],
  };
  const descriptions = describeVariables(schema, document);
  const variables = node.variableDefinitions ?? [];
  return {
    method: lowerFirst(name),
    path: path.map(({ name, isNullable }) => ({ name, isNullable })),
    isList: path.length === 1 && isConnection(target?.type),
    description: target?.description ?? '',
    example: readExample(node),
    text: stripIgnoredCharacters(print(document)),
    variables: variables.map(({ variable }) => ({
      name: variable.name.value,
      description: descriptions.get(variable.name.value) ?? '',
    })),
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
    .sort((a, b) => (a.method < b.method ? -1 : 1));
}
