import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type CodeReading, readCodes } from '../../catalogue/code-book.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import { nameDay } from '../../citations/cited-release.ts';
import { describeFile, readAbout } from '../../exports/about.ts';
import { FORMATS, type Format } from '../../exports/formats.ts';
import type { SelectedTable } from '../../exports/selected/selected-table.ts';
import { SELECTED_TABLES } from '../../exports/selected/tables.ts';
import { surroundTable } from '../../exports/workbook/surround.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { openFindings } from '../../schema/finding/finding-list.ts';
import { schema } from '../../schema/index.ts';
import type { LabelLanguage } from '../../text/languages.ts';
import { takesGzip } from '../conditional.ts';
import type { Recipe } from './kept-files.ts';
import { readBom, readFilter, readLanguage } from './read-filter.ts';
import type { Chunks } from './write-file.ts';

/** What is at an address: a table, and how it is written. */
export interface Kind {
  readonly table: SelectedTable;
  readonly format: Format;
}

/** Where each table is downloaded in each format. */
const BY_PATH: ReadonlyMap<string, Kind> = new Map(
  SELECTED_TABLES.flatMap((table) =>
    FORMATS.map((format) => [`/${table.name}.${format.ending}`, { table, format }] as const),
  ),
);

/** Whether an address is that of a file, of whatever format. */
export const isOfDownloads = (url: string): boolean =>
  SELECTED_TABLES.some(({ name }) => url.startsWith(`/${name}.`));

/** Where files are. */
export const listPaths = (): readonly string[] => [...BY_PATH.keys()];

/** What the files at an address are; null where there are none. */
export function kindAt(url: string): Kind | null {
  const [path = ''] = url.split('?', 1);
  return BY_PATH.get(path) ?? null;
}

/** Which file is asked for, but for the release. */
export interface Download extends Kind {
  readonly filter: FindingConditions;
  /** The language of its labels. */
  readonly language: LabelLanguage;
  /** Whether a CSV begins with a byte order mark. */
  readonly bom: boolean;
  readonly isGzip: boolean;
}

/**
 * Reads which file is asked for.
 * @param accepted the header Accept-Encoding.
 * @throws the errors of the graph, for a filter or a parameter that cannot be.
 */
export function readDownload(kind: Kind, url: string, accepted: string): Download {
  const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
  return {
    ...kind,
    filter: readFilter(parameters),
    language: readLanguage(parameters),
    bom: readBom(parameters),
    isGzip: kind.format.isText && takesGzip(accepted),
  };
}

/** The same question in the codes of a release, and how they were read, where it was otherwise. */
export interface ReadDownload {
  readonly download: Download;
  readonly readings: readonly CodeReading[];
}

/**
 * Reads the codes of a question.
 * @throws Refusal for a code that the release has not.
 */
export function readDownloadCodes(download: Download, { codes }: PublishedRelease): ReadDownload {
  const readings: CodeReading[] = [];
  const filter = readCodes(codes, download.filter, (reading) => readings.push(reading));
  return { download: { ...download, filter }, readings };
}

/** The header that says how codes were read; the values as in an address. */
export const READ_AS = 'x-read-as';

/** Writes {@link READ_AS}: "countries=Kenya:KEN". */
export function describeReadings(readings: readonly CodeReading[]): string {
  return readings
    .map(({ argument, given, code }) => `${argument}=${encodeURIComponent(given)}:${code}`)
    .join(', ');
}

/** The headers of a file that say what it is. */
export function describeDownload(
  { table, format, isGzip }: Download,
  release: PublishedRelease,
): Readonly<Record<string, string>> {
  const name = `mgi-${table.name}-release-${release.number}-${nameDay(release)}.${format.ending}`;
  return {
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    ...(isGzip && { 'content-encoding': 'gzip' }),
  };
}

function gzip(chunks: Chunks): Chunks {
  return pipeline(Readable.from(chunks), createGzip(), () => undefined);
}

/** How the file of a release is made. */
export function recipeOf(
  { table, format, filter, language, bom, isGzip }: Download,
  database: Database,
  release: PublishedRelease,
): Recipe {
  async function* encode(signal: AbortSignal) {
    const context = { database, release, readings: [] };
    const set = await openFindings(context, EVERYWHERE, filter);
    const selection = { database, release, set, language, signal };
    const about = () => readAbout(schema, database, release, { filter, language });
    const describe = async () => describeFile(await about());
    const surround = async () => surroundTable(table, selection, await about());
    yield* table.encode(format, selection, { bom, describe, surround });
  }
  const { number, publishedAt, checksum } = release;
  return {
    key: JSON.stringify([
      number,
      publishedAt,
      checksum,
      table.name,
      format.ending,
      filter,
      language,
      bom,
      isGzip,
    ]),
    make: (signal) => (isGzip ? gzip(encode(signal)) : encode(signal)),
  };
}
