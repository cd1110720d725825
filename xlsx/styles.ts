import { MAIN } from './names.ts';

/** The number format "@": what stands in such a cell is text, whatever it looks like. */
const TEXT_FORMAT = 49;

const top = '<alignment vertical="top"/>';
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const format = (attributes: string, alignment: string): string =>
  `<xf xfId="0" ${attributes} applyAlignment="1">${alignment}</xf>`;

// In the order of LOOKS.
const FORMATS = [
  format('numFmtId="0" fontId="0" fillId="0" borderId="0"', top),
  format(`numFmtId="${TEXT_FORMAT}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"`, top),
  format('numFmtId="0" fontId="0" fillId="0" borderId="0"', wrapped),
  format('numFmtId="0" fontId="0" fillId="0" borderId="0" quotePrefix="1"', wrapped),
  format(
    'numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"',
    '<alignment vertical="center" wrapText="1"/>',
  ),
  format('numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1"', wrapped),
  format('numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1"', top),
];

const font = (size: number, marks = ''): string =>
  `<font>${marks}<sz val="${size}"/><color rgb="FF1A202C"/><name val="Calibri"/><family val="2"/></font>`;

/** The formats of cells, for all workbooks. */
export const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  `<fonts count="3">${font(11)}${font(11, '<b/>')}${font(14, '<b/>')}</fonts>`,
  // The first two fills are a program's own.
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7A8CA0"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
