import { type GraphQLSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import type { ColumnFacts } from '../column.ts';
import { type ColumnType, describeColumns, LIST_SEPARATOR } from '../column.ts';
import { encodeCsv } from '../csv.ts';
import type { Table } from './table.ts';

/** What the dictionary says of one column. */
export interface Entry {
  readonly file: string;
  readonly column: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** Whether a cell holds several values, joined. */
  readonly isList: boolean;
  readonly description: string;
  /** The field of the graph with the same value: "Finding.text". */
  readonly field: string;
  /** The values that it can have, where they are a closed list. */
  readonly values: readonly string[];
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  strings: 'string',
  integers: 'string',
};

const isList = (type: ColumnType): boolean => type === 'strings' || type === 'integers';

/** A table with its columns. */
type Named = Pick<Table, 'name' | 'columns'>;

/** Says that a table of a name is in the file of that name. */
export const fileOf = (table: string): string => `${table}.csv`;

function findField(schema: GraphQLSchema, coordinate: string) {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`The schema has no field ${coordinate}.`);
  return field;
}

function describeColumn(schema: GraphQLSchema, table: Named, column: ColumnFacts): Entry {
  const { name, type, isRequired, isLabel = false, from, note } = column;
  const field = findField(schema, from);
  const valueType = getNamedType(field.type);
  const values =
    isEnumType(valueType) && !isLabel ? valueType.getValues().map((value) => value.name) : [];
  const list = `A list, its values joined by "${LIST_SEPARATOR}"; empty where there is none.`;
  return {
    file: fileOf(table.name),
    column: name,
    type: TYPES[type],
    isRequired: isRequired && !isList(type),
    isList: isList(type),
    description: [field.description, note, isList(type) ? list : null].filter(Boolean).join(' '),
    field: from,
    values,
  };
}

/**
 * Says of every column what it holds, in the words of the graph.
 * @throws Error when a column names a field that the graph does not have.
 */
export function makeDictionary(schema: GraphQLSchema, tables: readonly Named[]): readonly Entry[] {
  return tables.flatMap((table) =>
    table.columns.map((column) => describeColumn(schema, table, column)),
  );
}

const COLUMNS = describeColumns<{
  file: string;
  column: string;
  type: string;
  required: string;
  description: string;
  field: string;
  values: readonly string[];
}>({
  file: { from: '' },
  column: { from: '' },
  type: { from: '' },
  required: { from: '' },
  description: { from: '' },
  field: { from: '' },
  values: { type: 'strings', from: '' },
});

/** Writes the dictionary as CSV. */
export function writeDictionary(entries: readonly Entry[]): AsyncGenerator<string> {
  async function* pages() {
    yield entries.map(({ isRequired, ...entry }) => ({ ...entry, required: `${isRequired}` }));
  }
  return encodeCsv(COLUMNS, pages());
}
