import type { Column, Pages } from './column.ts';
import { type CsvOptions, encodeCsv } from './csv.ts';
import { encodeNdjson } from './ndjson.ts';
import type { ParquetOptions } from './parquet.ts';
import type { XlsxOptions } from './xlsx/encode-xlsx.ts';

/** What a file says of itself, where its format has a place for it. */
export type EncodeOptions = CsvOptions & ParquetOptions & XlsxOptions;

/** How rows become a file. */
export interface Format {
  /** The ending of its files, which names it: "csv". */
  readonly ending: string;
  readonly contentType: string;
  /** Whether its bytes are worth compressing on the way. */
  readonly isText: boolean;
  readonly encode: <Row>(
    columns: readonly Column<Row>[],
    pages: Pages<Row>,
    options?: EncodeOptions,
  ) => AsyncGenerator<string | Uint8Array>;
}

/** The formats of a download. The libraries of the binary ones are loaded by their first use. */
export const FORMATS: readonly Format[] = [
  {
    ending: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    isText: true,
    encode: encodeCsv,
  },
  {
    ending: 'ndjson',
    contentType: 'application/x-ndjson; charset=utf-8',
    isText: true,
    encode: encodeNdjson,
  },
  {
    ending: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
    encode: async function* (columns, pages, options) {
      const { encodeXlsx } = await import('./xlsx/encode-xlsx.ts');
      yield* encodeXlsx(columns, pages, options);
    },
  },
  {
    ending: 'parquet',
    contentType: 'application/vnd.apache.parquet',
    isText: false,
    encode: async function* (columns, pages, options) {
      const { encodeParquet } = await import('./parquet.ts');
      yield* encodeParquet(columns, pages, options);
    },
  },
];
