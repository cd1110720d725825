import type { DocumentText, ParsedDocument } from './document.ts';

/** A part of a parsed document, of which only what is looked at is said. */
type Part = Readonly<Record<string, unknown>>;

// `graphql` prints documents too, and weighs more than this whole package.

/** Prints all parts of a list, and what stands around it; nothing for an empty list. */
function list(parts: unknown, between = ' ', open = '', close = ''): string {
  if (!Array.isArray(parts) || parts.length === 0) return '';
  return `${open}${parts.map(print).join(between)}${close}`;
}

function after(mark: string, part: unknown): string {
  return part ? mark + print(part) : '';
}

function printValue(part: Part): string {
  const { kind, name, value, values, fields, type } = part;
  switch (kind) {
    case 'Name':
    case 'IntValue':
    case 'FloatValue':
    case 'EnumValue':
    case 'BooleanValue':
      return String(value);
    case 'StringValue':
      return JSON.stringify(value);
    case 'NullValue':
      return 'null';
    case 'Variable':
      return after('$', name);
    case 'ListValue':
      return `[${list(values)}]`;
    case 'ObjectValue':
      return `{${list(fields)}}`;
    case 'NamedType':
      return print(name);
    case 'ListType':
      return `[${print(type)}]`;
    case 'NonNullType':
      return `${print(type)}!`;
    default:
      return `${print(name)}:${print(value)}`;
  }
}

function print(input: unknown): string {
  // Every part of a parsed document is an object; what it is not is never looked at.
  const part = input as Part;
  const { kind, operation, name, alias, typeCondition, variable, type, defaultValue } = part;
  const directives = list(part['directives'], ' ', ' ');
  const selections = after('', part['selectionSet']);
  const given = list(part['arguments'], ' ', '(', ')');
  switch (kind) {
    case 'Document':
      return list(part['definitions'], '\n');
    case 'OperationDefinition': {
      const variables = list(part['variableDefinitions'], ' ', '(', ')');
      return `${operation}${after(' ', name)}${variables}${directives}${selections}`;
    }
    case 'FragmentDefinition':
      return `fragment ${print(name)}${after(' on ', typeCondition)}${directives}${selections}`;
    case 'VariableDefinition':
      return `${print(variable)}:${print(type)}${after('=', defaultValue)}${directives}`;
    case 'SelectionSet':
      return `{${list(part['selections'])}}`;
    case 'Field':
      return `${alias ? `${print(alias)}:` : ''}${print(name)}${given}${directives}${selections}`;
    case 'FragmentSpread':
      return `...${print(name)}${directives}`;
    case 'InlineFragment':
      return `...${after(' on ', typeCondition)}${directives}${selections}`;
    case 'Directive':
      return `@${print(name)}${given}`;
    default:
      return printValue(part);
  }
}

/**
 * The text of a document.
 * @throws TypeError when it is none.
 */
export function readText(document: DocumentText | ParsedDocument): string {
  if (typeof document === 'string' || document instanceof String) return `${document}`;
  const isParsed = 'kind' in (document ?? {}) && 'definitions' in document;
  if (!isParsed) throw new TypeError('A document must be a string or a parsed document.');
  return print(document);
}
