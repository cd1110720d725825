import { FORMATS } from '../../exports/formats.ts';
import { SELECTED_TABLES } from '../../exports/selected/tables.ts';
import { DATASET } from './dataset.ts';
import { offerTable } from './download.ts';
import type { Kind } from './kind.ts';

/** Each table in each format, and the whole release. */
const KINDS: readonly Kind[] = [
  ...SELECTED_TABLES.flatMap((table) => FORMATS.map((format) => offerTable(table, format))),
  DATASET,
];

const BY_PATH: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.path, kind]));

const NAMES = [...new Set(KINDS.map(({ path }) => path.slice(0, path.indexOf('.') + 1)))];

/** Whether an address is that of a file, of whatever format. */
export const isOfDownloads = (url: string): boolean => NAMES.some((name) => url.startsWith(name));

/** Where files are. */
export const listPaths = (): readonly string[] => [...BY_PATH.keys()];

/** What the files at an address are; null where there are none. */
export function kindAt(url: string): Kind | null {
  const [path = ''] = url.split('?', 1);
  return BY_PATH.get(path) ?? null;
}
