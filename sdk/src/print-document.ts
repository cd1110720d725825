import { checkText, type DocumentInput, type TypedDocument } from './document.ts';

// `graphql` prints documents too, and weighs more than this whole package.

/** How each kind of part is written: what it holds, with what stands around it when it is there. */
const FORMS: Readonly<Record<string, string>> = {
  Document: 'definitions',
  OperationDefinition: 'operation; name;(variableDefinitions); directives;selectionSet',
  FragmentDefinition: 'fragment name; on typeCondition; directives;selectionSet',
  VariableDefinition: 'variable;:type;=defaultValue; directives',
  SelectionSet: '{selections}',
  Field: 'alias:;name;(arguments); directives;selectionSet',
  FragmentSpread: '...name; directives',
  InlineFragment: '...; on typeCondition; directives;selectionSet',
  Directive: '@name;(arguments)',
  Argument: 'name;:value',
  ObjectField: 'name;:value',
  Variable: '$name',
  NamedType: 'name',
  ListType: '[type]',
  NonNullType: 'type!',
  ListValue: '[;values;]',
  ObjectValue: '{;fields;}',
};

/** A parsed document or a part of one; what it is not is never looked at. */
type Part = Readonly<Record<string, unknown>>;

function print(part: unknown): string {
  if (Array.isArray(part)) return part.map(print).join(' ');
  if (typeof part !== 'object' || part === null) return String(part ?? '');
  const { kind, value = null, ...held } = part as Part;
  const form = FORMS[String(kind)];
  if (form === undefined) return kind === 'StringValue' ? JSON.stringify(value) : String(value);
  const places = form.split(';').map((place) => {
    const [, before, name, after] = /^(.*?)(\w+)(\W*)$/.exec(place) ?? [];
    if (name === undefined) return place;
    const text = print(name === 'value' ? value : held[name]);
    return text && before + text + after;
  });
  return places.join('');
}

/**
 * The text of a document: what a core sends. A client makes it itself.
 *
 * @throws TypeError when it is neither text nor a parsed document.
 *
 * @example
 * const data = await createCore({ url }).request(readText(parsed));
 *
 * @category Documents
 */
export function readText<Result, Variables>(
  document: DocumentInput<Result, Variables>,
): TypedDocument<Result, Variables> {
  const isParsed = typeof document === 'object' && document !== null && 'definitions' in document;
  // The text asks for what the document did.
  return (isParsed ? print(document) : checkText(document)) as TypedDocument<Result, Variables>;
}
