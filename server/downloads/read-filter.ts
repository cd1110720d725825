import {
  coerceInputValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { requireFilter } from '../../catalogue/select-findings.ts';
import { schema } from '../../schema/index.ts';
import { userError } from '../../schema/support/errors.ts';
import { LABEL_LANGUAGES, type LabelLanguage } from '../../text/languages.ts';

/** The parameters of a download that are not fields of the filter. */
const OWN_PARAMETERS = ['filter', 'bom', 'language'];

type Values = Record<string, unknown>;

function requireFilterType(): GraphQLInputObjectType {
  const type = schema.getType('FindingFilter');
  if (isInputObjectType(type)) return type;
  throw new Error('The schema has no input type FindingFilter.');
}

const FILTER = requireFilterType();

function refuse(message: string): Error {
  return userError('BAD_USER_INPUT', message);
}

/**
 * Gives a value the shape of the filter, as the graph does with a variable.
 * @throws GRAPHQL_VALIDATION_FAILED where it does not fit.
 */
function coerce(value: unknown): FindingConditions {
  const coerced = coerceInputValue(value, FILTER, (path, _value, error) => {
    const place = ['filter', ...path].join('.');
    throw userError('GRAPHQL_VALIDATION_FAILED', `\`${place}\` does not fit: ${error.message}`);
  });
  // FindingConditions is what the input type FindingFilter coerces to, by its declaration.
  return coerced as FindingConditions;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('`filter` must be JSON in the shape of FindingFilter: {"objectives": [10]}.');
  }
}

// `years.from=2021` is the field `from` of the field `years`.
function findField(name: string): GraphQLInputField | undefined {
  const [outer = '', inner] = name.split('.', 2);
  const field = FILTER.getFields()[outer];
  if (field === undefined || inner === undefined) return field;
  const type = getNullableType(field.type);
  return isInputObjectType(type) && type !== FILTER ? type.getFields()[inner] : undefined;
}

function isNested(type: GraphQLInputType): boolean {
  const inner = getNullableType(type);
  return isListType(inner) ? isNested(inner.ofType) : isInputObjectType(inner);
}

// A text that is no number stays a text, which the type then refuses in the graph's own words.
function readValue(text: string, type: GraphQLInputType): unknown {
  const name = String(getNullableType(type));
  if (name === 'Boolean') return { true: true, false: false }[text] ?? text;
  return name === 'Int' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function readField(name: string, texts: readonly string[], type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  // Words to search for are one text, with their commas.
  const isText = String(inner) === 'String';
  const values = texts
    .flatMap((text) => (isText ? [text] : text.split(',')))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (isListType(inner)) return values.map((value) => readValue(value, inner.ofType));
  if (values.length > 1) throw refuse(`\`${name}\` takes one value; it has ${values.length}.`);
  return values[0] === undefined ? null : readValue(values[0], inner);
}

function readPlain(parameters: URLSearchParams): Values {
  const values: Values = {};
  for (const name of new Set(parameters.keys())) {
    if (OWN_PARAMETERS.includes(name)) continue;
    const field = findField(name);
    if (field === undefined) {
      const known = [...OWN_PARAMETERS, ...Object.keys(FILTER.getFields())].join(', ');
      throw refuse(`There is no parameter "${name.slice(0, 60)}". There are: ${known}.`);
    }
    if (isNested(field.type)) {
      throw refuse(
        `\`${name}\` holds fields of its own: give it within \`filter\`, as JSON, or a field of it as \`years.from\`.`,
      );
    }
    const value = readField(name, parameters.getAll(name), field.type);
    const [outer = '', inner] = name.split('.', 2);
    values[outer] = inner === undefined ? value : { ...Object(values[outer]), [inner]: value };
  }
  return values;
}

/**
 * Reads the filter of a download from its address: `filter`, in JSON as the graph takes it, and
 * plain parameters such as `objectives=10&countries=KEN,ARG`. Where both are given, both must hold.
 * @throws the errors of the graph.
 */
export function readFilter(parameters: URLSearchParams): FindingConditions {
  const [json, ...more] = parameters.getAll('filter').filter((text) => text !== '');
  if (more.length > 0) throw refuse('`filter` is given more than once.');
  const plain = readPlain(parameters);
  const nested = json === undefined ? null : parseJson(json);
  const hasPlain = Object.keys(plain).length > 0;
  if (nested !== null) coerce(nested);
  const filter = coerce(
    hasPlain && nested !== null ? { ...plain, and: [nested] } : (nested ?? plain),
  );
  if (JSON.stringify(filter).includes('\\u0000')) {
    throw refuse('A value has a character that no text here has.');
  }
  // What is too large for the graph is too large here.
  requireFilter(filter);
  return filter;
}

/**
 * Reads whether a file is to begin with a byte order mark.
 * @throws BAD_USER_INPUT when it is neither true nor false.
 */
export function readBom(parameters: URLSearchParams): boolean {
  const text = parameters.get('bom') ?? '';
  if (!['', 'true', 'false'].includes(text)) throw refuse('`bom` is true or false.');
  return text === 'true';
}

/**
 * Reads the language of the labels of a file, in any case; English where it is left out.
 * @throws BAD_USER_INPUT for one that there are no labels in.
 */
export function readLanguage(parameters: URLSearchParams): LabelLanguage {
  const text = parameters.get('language') ?? '';
  const language = LABEL_LANGUAGES.find((each) => each === (text.toUpperCase() || 'EN'));
  if (language !== undefined) return language;
  throw refuse(`\`language\` is ${LABEL_LANGUAGES.join(', ')}: labels are in no other.`);
}
