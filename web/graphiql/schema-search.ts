import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { fold, foldWords } from './fold.ts';

/** A type of the schema, or a field of one. */
export interface SchemaEntry {
  readonly type: GraphQLNamedType;
  /** Null for the type itself. */
  readonly field: GraphQLField<unknown, unknown> | GraphQLInputField | null;
  /** "Finding", "Finding.text". */
  readonly name: string;
  readonly description: string;
  /** What it is found by beside its name: its description, and what its arguments or values are and say. */
  readonly text: string;
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

const tell = ({ name, description }: Described): string => `${name} ${description ?? ''}`;

const argumentsOf = (field: NonNullable<SchemaEntry['field']>): readonly GraphQLArgument[] =>
  'args' in field ? field.args : [];

function entriesOf(type: GraphQLNamedType): readonly SchemaEntry[] {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const fields = hasFields ? Object.values(type.getFields()) : [];
  const values = isEnumType(type) ? type.getValues() : [];
  const own = [type.description ?? '', ...values.map(tell)];
  return [
    {
      type,
      field: null,
      name: type.name,
      description: type.description ?? '',
      text: fold(own.join('\n')),
    },
    ...fields.map((field): SchemaEntry => {
      const description = field.description ?? '';
      const text = fold([description, ...argumentsOf(field).map(tell)].join('\n'));
      return { type, field, name: `${type.name}.${field.name}`, description, text };
    }),
  ];
}

/** All types with their fields, the fields that a question begins with first. */
export function listEntries(schema: GraphQLSchema): readonly SchemaEntry[] {
  const query = schema.getQueryType();
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const sorted = [
    ...types.filter((type) => type === query),
    ...types.filter((type) => type !== query),
  ];
  return sorted.flatMap(entriesOf);
}

/** How near an entry is to words: 0 for its own name, 1 for all in its name, 2 for its description; null for not at all. */
function rank({ field, type, name, text }: SchemaEntry, words: readonly string[]): number | null {
  const folded = fold(name);
  if (fold(field?.name ?? type.name) === words.join('')) return 0;
  if (words.every((word) => folded.includes(word))) return 1;
  return words.every((word) => folded.includes(word) || text.includes(word)) ? 2 : null;
}

/** The entries that have each of some words in their name or what is said of them, names first. */
export function searchEntries(
  entries: readonly SchemaEntry[],
  typed: string,
): readonly SchemaEntry[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  const ranked = entries.map((entry) => rank(entry, words));
  return [0, 1, 2].flatMap((wanted) => entries.filter((_, index) => ranked[index] === wanted));
}

/** The sentence of a description that has the first of some words, or else its first. */
export function pickSentence(description: string, typed: string): string {
  const sentences = description
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.?!])\s/)
    .map((sentence) => sentence.trim());
  const has = (word: string) => sentences.find((sentence) => fold(sentence).includes(word));
  return foldWords(typed).map(has).find(Boolean) ?? sentences[0] ?? '';
}
