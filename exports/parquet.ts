import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import about from '../package.json' with { type: 'json' };
import type { Column, ColumnType, Pages } from './column.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows that a group has at least, but for the last. */
const GROUP_SIZE = 1_000;

// Readers take a name, a version and a build out of this, and fail or warn where they cannot.
const CREATED_BY = `${about.name} version ${about.version} (build hyparquet-writer)`;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const INTEGER = { type: 'INT32' } as const;
const VALUE = { string: TEXT, strings: TEXT, integer: INTEGER, integers: INTEGER } as const;

const isList = (type: ColumnType): boolean => type === 'strings' || type === 'integers';

function describeColumn<Row>({ name, type, isRequired }: Column<Row>): SchemaElement[] {
  const repetition_type = isRequired ? 'REQUIRED' : 'OPTIONAL';
  if (!isList(type)) return [{ name, repetition_type, ...VALUE[type] }];
  return [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...VALUE[type] },
  ];
}

// What was written so far leaves the writer, as its own writer of files does it.
function drain(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

// The end of the file describes every column of every group, so small groups make a long end, which
// readers read first.
async function* gather<Row>(pages: Pages<Row>): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length < GROUP_SIZE) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** How a Parquet file is written. */
export interface ParquetOptions {
  /** What the file says of itself, by keys of its own; asked for once. */
  readonly describe?: () => Promise<Readonly<Record<string, string>>>;
}

/**
 * Writes rows as Apache Parquet, in groups of a thousand rows or of a page where that is larger: lists
 * are lists, texts are as they are. What the file says of itself stands in its key-value metadata.
 */
export async function* encodeParquet<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
  { describe = async () => ({}) }: ParquetOptions = {},
): AsyncGenerator<Uint8Array> {
  const description = Object.entries(await describe());
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(describeColumn)],
    createdBy: CREATED_BY,
    kvMetadata: description.map(([key, value]) => ({ key, value })),
  });
  for await (const rows of gather(pages)) {
    await writer.write({
      columnData: columns.map(({ name, read }) => ({ name, data: rows.map(read) })),
      rowGroupSize: rows.length,
    });
    yield drain(bytes);
  }
  await writer.finish();
  yield drain(bytes);
}
