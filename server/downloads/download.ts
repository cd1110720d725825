import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type CodeReading, readCodes } from '../../catalogue/code-book.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import { describeFile, readAbout } from '../../exports/about.ts';
import type { Format } from '../../exports/formats.ts';
import type { SelectedTable } from '../../exports/selected/selected-table.ts';
import { surroundTable } from '../../exports/workbook/surround.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { openFindings } from '../../schema/finding/finding-list.ts';
import { schema } from '../../schema/index.ts';
import type { LabelLanguage } from '../../text/languages.ts';
import { takesGzip } from '../conditional.ts';
import type { Recipe } from './kept-files.ts';
import { describeFileOf, type Kind, readParameters } from './kind.ts';
import { readBom, readFilter, readLanguage } from './read-filter.ts';
import type { Chunks } from './write-file.ts';

/** A table, and how it is written. */
interface Written {
  readonly table: SelectedTable;
  readonly format: Format;
}

/** Which file is asked for, but for the release. */
interface Download extends Written {
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
function readDownload(written: Written, url: string, accepted: string): Download {
  const parameters = readParameters(url);
  return {
    ...written,
    filter: readFilter(parameters),
    language: readLanguage(parameters),
    bom: readBom(parameters),
    isGzip: written.format.isText && takesGzip(accepted),
  };
}

/** The header that says how codes were read; the values as in an address. */
export const READ_AS = 'x-read-as';

/** Writes {@link READ_AS}: "countries=Kenya:KEN". */
function describeReadings(readings: readonly CodeReading[]): string {
  return readings
    .map(({ argument, given, code }) => `${argument}=${encodeURIComponent(given)}:${code}`)
    .join(', ');
}

/** The headers of a file that say what it is. */
function describeDownload(
  { table, format, isGzip }: Download,
  release: PublishedRelease,
): Readonly<Record<string, string>> {
  return {
    ...describeFileOf(release, table.name, format),
    ...(isGzip && { 'content-encoding': 'gzip' }),
  };
}

function gzip(chunks: Chunks): Chunks {
  return pipeline(Readable.from(chunks), createGzip(), () => undefined);
}

/** How the file of a release is made. */
function recipeOf(
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

/** Offers a table about the findings that somebody asks for, in a format. */
export const offerTable = (table: SelectedTable, format: Format): Kind => ({
  path: `/${table.name}.${format.ending}`,
  open: (url, accepted, database) => {
    const asked = readDownload({ table, format }, url, accepted);
    return (release) => {
      const readings: CodeReading[] = [];
      const filter = readCodes(release.codes, asked.filter, (reading) => readings.push(reading));
      const download = { ...asked, filter };
      return {
        recipe: recipeOf(download, database, release),
        headers: {
          ...describeDownload(download, release),
          ...(readings.length > 0 && { [READ_AS]: describeReadings(readings) }),
        },
      };
    };
  },
});
