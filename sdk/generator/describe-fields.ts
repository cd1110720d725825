import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  concatAST,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import ts from 'typescript';
import { comment } from './print-text.ts';
import { readOperations } from './read-operations.ts';

/** What the schema says of a property, and the type of what it holds. */
interface Described {
  readonly text: string;
  readonly type: GraphQLNamedType | undefined;
}

/** Finds what the schema says of a property of a type of TypeScript. */
type Find = (property: string, parent: GraphQLNamedType | undefined) => Described;

/** The fields behind the aliases of all documents, as "Type.alias". */
function readAliases(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
): Map<string, string> {
  const aliases = new Map<string, string>();
  const info = new TypeInfo(schema);
  const document = concatAST(files.flatMap(({ document }) => document ?? []));
  const readField = visitWithTypeInfo(info, {
    Field: ({ alias, name }) => {
      if (alias) aliases.set(`${info.getParentType()?.name}.${alias.value}`, name.value);
    },
  });
  visit(document, readField);
  return aliases;
}

function findFields(schema: GraphQLSchema, files: readonly Types.DocumentFile[]): Find {
  const aliases = readAliases(schema, files);
  return (property, parent) => {
    const name = aliases.get(`${parent?.name}.${property}`) ?? property;
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[name] : undefined;
    if (!field?.description) throw new Error(`No description of "${property}" in ${parent?.name}.`);
    const { description, deprecationReason, type } = field;
    const old = deprecationReason ? `\n@deprecated ${deprecationReason}` : '';
    return { text: description + old, type: getNamedType(type) };
  };
}

/** The one type that an object is said to be of. */
function readTypename(members: ts.NodeArray<ts.TypeElement>): string | undefined {
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.name.getText() !== '__typename') continue;
    if (member.type && ts.isLiteralTypeNode(member.type)) return member.type.getText().slice(1, -1);
  }
  return undefined;
}

/**
 * Writes above each field of each result, and above each variable, what the schema says of it.
 * @throws Error when the schema does not know one, or says nothing.
 */
export function describeFields(
  content: string,
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
): string {
  const findField = findFields(schema, files);
  const variables = new Map(
    readOperations(schema, files).map(({ variablesType, variables }) => [variablesType, variables]),
  );
  const conditions = new Map<string, string>(
    concatAST(files.flatMap(({ document }) => document ?? [])).definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION
        ? [[`${node.name.value}Fragment`, node.typeCondition.name.value]]
        : [],
    ),
  );
  const source = ts.createSourceFile('types.ts', content, ts.ScriptTarget.Latest, true);
  const notes: { readonly at: number; readonly text: string }[] = [];

  function describe(node: ts.Node, parent: GraphQLNamedType | undefined, find: Find): void {
    if (!ts.isTypeLiteralNode(node)) {
      ts.forEachChild(node, (child) => describe(child, parent, find));
      return;
    }
    const typename = readTypename(node.members);
    const owner = typename === undefined ? parent : schema.getType(typename);
    for (const member of node.members) {
      if (!ts.isPropertySignature(member) || member.name.getText() === '__typename') continue;
      const { text, type } = find(member.name.getText(), owner);
      const start = member.getStart();
      const column = source.getLineAndCharacterOfPosition(start).character;
      const indent = ' '.repeat(column);
      const [first = '', ...rest] = text.split('\n');
      const lines = rest.length === 0 ? [`/** ${first} */`] : comment([first, ...rest], indent);
      notes.push({ at: start, text: `${lines.join('\n').trimStart()}\n${indent}` });
      if (member.type) describe(member.type, type, find);
    }
  }

  for (const statement of source.statements) {
    if (!ts.isTypeAliasDeclaration(statement)) continue;
    const name = statement.name.text;
    const known = variables.get(name);
    if (known !== undefined) {
      describe(statement.type, undefined, (property) => {
        const text = known.find((variable) => variable.name === property)?.description;
        if (!text) throw new Error(`No description of "${property}" in ${name}.`);
        return { text, type: undefined };
      });
    } else if (/(Fragment|Query)$/.test(name)) {
      const [, of] = /_(\w+)_Fragment$/.exec(name) ?? [];
      const type = of ?? conditions.get(name);
      describe(
        statement.type,
        type ? schema.getType(type) : (schema.getQueryType() ?? undefined),
        findField,
      );
    }
  }
  const parts: string[] = [];
  let end = 0;
  for (const { at, text } of notes) {
    parts.push(content.slice(end, at), text);
    end = at;
  }
  return parts.join('') + content.slice(end);
}
