import { escapeText } from './cell.ts';
import { MAIN, PACKAGE, RELATIONS, SHEET_TYPE } from './names.ts';
import { type Sheet, type WrittenSheet, writeSheet, writeTable } from './sheet.ts';
import { STYLES } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A file of those that a workbook is, when they are put into a zip archive one after the other. */
export interface Part {
  readonly name: string;
  /** Makes it, piece by piece, when those before it are made. */
  readonly make: () => AsyncIterable<string> | Iterable<string>;
}

/** What a workbook says of itself in a list of files. */
export interface WorkbookProperties {
  readonly title: string;
  readonly created: Date;
}

const isTable = ({ columns }: Sheet): boolean => columns.some(({ head }) => head !== null);

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const tablePath = (index: number): string => `xl/tables/table${index + 1}.xml`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${type}"/>`;

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

function writeCore({ title, created }: WorkbookProperties): string {
  const date = `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString()}</dcterms:created>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>MGI Graph</dc:creator>${date}</cp:coreProperties>`;
}

/** The small files that say what is in a workbook. */
function describeParts(
  sheets: readonly Sheet[],
  properties: WorkbookProperties,
): Readonly<Record<string, string>> {
  const types = sheets.flatMap((sheet, index) => [
    override(sheetPath(index), `${SHEET_TYPE}.worksheet+xml`),
    ...(isTable(sheet) ? [override(tablePath(index), `${SHEET_TYPE}.table+xml`)] : []),
  ]);
  const named = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const ofSheets = sheets.map((_sheet, index) =>
    relation(index + 1, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`),
  );
  const ofTables = sheets.flatMap((sheet, index) =>
    isTable(sheet)
      ? [
          [
            `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
            relations([relation(1, `${RELATIONS}/table`, `../tables/table${index + 1}.xml`)]),
          ] as const,
        ]
      : [],
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`)}${override('xl/styles.xml', `${SHEET_TYPE}.styles+xml`)}${override(CORE, CORE_TYPE)}${types.join('')}</Types>`,
    '_rels/.rels': relations([
      relation(1, `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
      relation(2, `${PACKAGE}/relationships/metadata/core-properties`, CORE),
    ]),
    [CORE]: writeCore(properties),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...ofSheets,
      relation(sheets.length + 1, `${RELATIONS}/styles`, 'styles.xml'),
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(ofTables),
  };
}

/** The files of a sheet: itself, and its table, whose end is known when the sheet is written. */
function listSheetParts(sheet: Sheet, index: number): readonly Part[] {
  let written: WrittenSheet = { headRow: 0, lastRow: 0 };
  async function* write() {
    yield HEAD;
    yield* writeSheet(sheet, (end) => {
      written = end;
    });
  }
  const entry = { name: sheetPath(index), make: write };
  if (!isTable(sheet)) return [entry];
  const makeTable = () => [HEAD, writeTable(sheet, written, index + 1)];
  return [entry, { name: tablePath(index), make: makeTable }];
}

/** The files that an Excel workbook is: one sheet after the other, and each row by row. */
export function listParts(
  sheets: readonly Sheet[],
  properties: WorkbookProperties,
): readonly Part[] {
  const parts = Object.entries(describeParts(sheets, properties)).map(([name, text]) => ({
    name,
    make: () => [HEAD, text],
  }));
  return [...parts, ...sheets.flatMap(listSheetParts)];
}
