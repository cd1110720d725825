import type { DocumentText, ParsedDocument } from './document.ts';

// `graphql` prints documents too, and weighs more than this whole package. Values that hold others
// (fields of an object, arguments) are printed where they are reached: `name:value`.

/** A part of a parsed document; what it is not is never looked at. */
type Part = Readonly<Record<string, unknown>> | undefined;

function print(part: Part): string {
  if (part === undefined) return '';
  const { kind, operation, value } = part;
  const one = (key: string, before = '') => (part[key] ? before + print(part[key] as Part) : '');
  const all = (key: string, open = '', close = '') => {
    const parts = ((part[key] ?? []) as readonly Part[]).map(print).join(' ');
    return parts && open + parts + close;
  };
  const name = one('name');
  const rest = all('directives', ' ') + one('selectionSet');
  const given = all('arguments', '(', ')');
  switch (kind) {
    case 'Document':
      return all('definitions');
    case 'OperationDefinition':
      return `${operation} ${name}${all('variableDefinitions', '(', ')')}${rest}`;
    case 'FragmentDefinition':
      return `fragment ${name}${one('typeCondition', ' on ')}${rest}`;
    case 'VariableDefinition':
      return `${one('variable')}:${one('type')}${one('defaultValue', '=')}${rest}`;
    case 'SelectionSet':
      return all('selections', '{', '}');
    case 'Field':
      return (part['alias'] ? `${one('alias')}:` : '') + name + given + rest;
    case 'FragmentSpread':
    case 'InlineFragment':
      return `...${name}${one('typeCondition', 'on ')}${rest}`;
    case 'Directive':
      return `@${name}${given}`;
    case 'Variable':
      return `$${name}`;
    case 'StringValue':
      return JSON.stringify(value);
    case 'NullValue':
      return 'null';
    case 'ListValue':
      return `[${all('values')}]`;
    case 'ObjectValue':
      return `{${all('fields')}}`;
    case 'ListType':
      return `[${one('type')}]`;
    case 'NonNullType':
      return `${one('type')}!`;
    case 'Argument':
    case 'ObjectField':
      return `${name}:${one('value')}`;
    default:
      return name || String(value);
  }
}

/**
 * The text of a document.
 * @throws TypeError when it is none.
 */
export function readText(document: DocumentText | ParsedDocument): string {
  if (typeof document === 'string' || document instanceof String) return `${document}`;
  if (!('definitions' in (document ?? {}))) {
    throw new TypeError('A document must be a string or a parsed document.');
  }
  return print({ ...document });
}
