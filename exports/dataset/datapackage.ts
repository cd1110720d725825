import home from '../../package.json' with { type: 'json' };
import { PORTAL_ADDRESSES } from '../../reference/portals.ts';
import type { AboutFiles } from '../about.ts';
import { LIST_SEPARATOR } from '../column.ts';
import { type Entry, fileOf } from './dictionary.ts';
import type { Table } from './table.ts';

/** A file of the dataset as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const MIT = {
  name: 'MIT',
  path: 'https://opensource.org/license/mit',
  title: 'MIT License: the mappings, the reference data and the code of MGI Graph',
} as const;

const RIGHTS_FILE = 'README.md';

const quotedTerms = ({ rights }: AboutFiles) => ({
  path: RIGHTS_FILE,
  title: rights.join(' '),
});

function describeFile({ name, bytes, sha256 }: WrittenFile) {
  return { path: name, encoding: 'utf-8', bytes, hash: `sha256:${sha256}` };
}

/** Whose texts are quoted, with the address of the portal where one is known. */
const listSources = ({ sources }: AboutFiles) =>
  sources.map(({ title, portal }) => {
    const path = PORTAL_ADDRESSES[portal ?? ''];
    return path === undefined ? { title } : { title, path };
  });

// A list is one text to the specification, so what it may hold is said as a pattern.
function describeValues({ isList, values }: Entry) {
  const value = values.length > 0 ? values.join('|') : `[^${LIST_SEPARATOR}]+`;
  if (isList) return { pattern: `^(${value})(${LIST_SEPARATOR}(${value}))*$` };
  return values.length > 0 ? { enum: values } : {};
}

const describeFields = (entries: readonly Entry[]) =>
  entries.map((entry) => ({
    name: entry.column,
    type: entry.type,
    description: entry.description,
    constraints: { ...(entry.isRequired ? { required: true } : {}), ...describeValues(entry) },
  }));

function describeTable(
  { name, primaryKey, foreignKeys, isQuoted }: Table,
  description: string,
  entries: readonly Entry[],
  file: WrittenFile,
  about: AboutFiles,
) {
  return {
    name,
    ...describeFile(file),
    profile: 'tabular-data-resource',
    description,
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    licenses: isQuoted ? [quotedTerms(about)] : [MIT],
    schema: {
      fields: describeFields(entries),
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0
        ? {
            foreignKeys: foreignKeys.map(({ column, table, key }) => ({
              fields: column,
              // The specification writes a table's key to itself so.
              reference: { resource: table === name ? '' : table, fields: key },
            })),
          }
        : {}),
    },
  };
}

/** What a data package is made from. */
export interface PackageParts {
  /** The page of the release, where others can open it. */
  readonly homepage: string | null;
  readonly about: AboutFiles;
  readonly tables: readonly Table[];
  /** What each table holds, by its name. */
  readonly descriptions: ReadonlyMap<string, string>;
  readonly dictionary: readonly Entry[];
  readonly files: readonly WrittenFile[];
}

/**
 * Describes a dataset as a Frictionless Data Package, so that R, Python and others read the tables
 * with their types and keys.
 */
export function describePackage(parts: PackageParts): object {
  const { about, tables, descriptions, dictionary, files } = parts;
  const { release, cautions, citation } = about;
  const fileNamed = (name: string): WrittenFile => {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new Error(`${name} was not written.`);
    return file;
  };
  return {
    profile: 'data-package',
    name: 'mgi-graph',
    id: release.checksum,
    title: 'MGI Graph: the Migration Governance Indicators as data',
    description: [release.summary, ...cautions].join(' '),
    version: String(release.number),
    created: release.contentDate.toISOString(),
    homepage: parts.homepage ?? home.homepage,
    contributors: [{ title: 'The makers of MGI Graph', role: 'author' }],
    keywords: ['migration', 'migration governance indicators', 'global compact for migration'],
    citation,
    sources: listSources(about),
    licenses: [quotedTerms(about), MIT],
    resources: [
      ...tables.map((table) => {
        const entries = dictionary.filter(({ file }) => file === fileOf(table.name));
        const description = descriptions.get(table.name) ?? '';
        return describeTable(table, description, entries, fileNamed(fileOf(table.name)), about);
      }),
      {
        name: 'findings-ndjson',
        ...describeFile(fileNamed('findings.ndjson')),
        profile: 'data-resource',
        description: `The rows of findings.csv as newline-delimited JSON: lists as lists, and texts as they are, without the apostrophe that a spreadsheet needs.`,
        format: 'ndjson',
        mediatype: 'application/x-ndjson',
        licenses: [quotedTerms(about)],
      },
    ],
  };
}
