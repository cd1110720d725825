import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnType, Pages } from './column.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

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

/**
 * Writes rows as Apache Parquet, one group of rows for each page that is read: lists are lists,
 * texts are as they are.
 */
export async function* encodeParquet<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(describeColumn)],
    createdBy: 'MGI Graph',
  });
  for await (const page of pages) {
    await writer.write({
      columnData: columns.map(({ name, read }) => ({ name, data: page.map(read) })),
      rowGroupSize: Math.max(page.length, 1),
    });
    yield drain(bytes);
  }
  await writer.finish();
  yield drain(bytes);
}
