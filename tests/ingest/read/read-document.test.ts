import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../ingest/assemble/read-profile.ts';
import { readPdf } from '../../../ingest/read/pdf/pdf.ts';
import { MAX_BYTES, readDocument } from '../../../ingest/read/read-document.ts';
import { inventPage, inventSections } from '../invented-page.ts';
import { PLAIN_LAYOUT } from '../render-profile.ts';
import { makeBomb, makePdf } from './make-pdf.ts';

const PAGE = inventPage({
  title: 'Perfil de gobernanza de la migración: España',
  date: 'septiembre de 2021',
  texts: { 'PARTNERSHIPS/WELL_DEVELOPED/1': 'PRUEBA “inventada” – año, coordinación y país.' },
});
const EXPECTED = inventSections({
  texts: { 'PARTNERSHIPS/WELL_DEVELOPED/1': 'PRUEBA “inventada” – año, coordinación y país.' },
}).flatMap(({ findings }) => [...findings.WELL_DEVELOPED, ...findings.AREA_FOR_DEVELOPMENT]);

const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const utf16 = Buffer.from(PAGE, 'utf16le');
const WINDOWS = new Map([
  ['•', 0x95],
  ['“', 0x93],
  ['”', 0x94],
  ['’', 0x92],
  ['–', 0x96],
]);
const windows1252 = Buffer.from(
  Array.from(PAGE, (letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0)),
);

async function read(bytes: Uint8Array, file = 'test.txt') {
  return readProfile({ file, bytes });
}

describe('a text', () => {
  test.each([
    ['UTF-8', Buffer.from(PAGE)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${PAGE}`)],
    ['UTF-16, little end first, with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16, big end first, with a mark', swap(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))],
    ['UTF-16 without a mark', utf16],
    ['Windows-1252', windows1252],
    ['CRLF', Buffer.from(PAGE.replaceAll('\n', '\r\n'))],
  ])('in %s is read letter by letter', async (_, bytes) => {
    const { parsed } = await read(bytes);
    expect(parsed?.findings.map(({ text }) => text)).toEqual(EXPECTED);
    expect(parsed?.identity).toMatchObject({ slug: 'espana-2021', code: 'ESP', month: 9 });
  });
});

describe('a page as a browser saves it', () => {
  const items = (kind: 'WELL_DEVELOPED' | 'AREA_FOR_DEVELOPMENT', at: number): string =>
    (inventSections({})[at]?.findings[kind] ?? [])
      .map((text) => `<li><p>${text}</p></li>`)
      .join('\n');
  const HEADINGS = ['Migrants&rsquo; rights', 'Whole of government approach', 'Partnerships'];
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8">
    <title>Migration Governance Profile: Kingdom of Norway | Migration data portal</title>
    <style>li::before { content: "• no" }</style><script>document.write('• no')</script></head><body>
    <nav><ul><li>Home</li></ul></nav><h1>Migration Governance Indicators (MGI)</h1>
    ${HEADINGS.map((name, at) => `<h2>${name}</h2><p><b>Migration Governance:</b>&nbsp;examples of well-developed areas</p><ul>${items('WELL_DEVELOPED', at)}</ul><p>Areas with potential<br>for further development</p><ul>${items('AREA_FOR_DEVELOPMENT', at)}</ul>`).join('\n')}
    <p>2020&nbsp;May</p><footer><ul><li>Contact</li></ul></footer></body></html>`;

  test('gives its lists, without menus, scripts and styles', async () => {
    const { parsed, diagnostics } = await read(Buffer.from(html), 'page.html');
    expect(parsed?.findings).toHaveLength(12);
    expect(parsed?.identity).toMatchObject({ slug: 'norway-2020', code: 'NOR', month: 5 });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['MISSING_SECTION']));
  });

  test('is read in the encoding that it declares', async () => {
    const latin = html.replace('utf-8', 'iso-8859-1').replace('TEST', 'TEST é');
    const { text } = await read(Buffer.from(latin, 'latin1'), 'page.html');
    expect(text).toContain('TEST é');
  });
});

describe('a booklet in PDF', () => {
  const lines = inventPage(
    {
      title: 'Migration Governance Profile: Kingdom of Norway',
      date: 'May 2020',
    },
    { ...PLAIN_LAYOUT, wrap: 6 },
  )
    .replaceAll('’', "'")
    .replaceAll('ô', 'o')
    .split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, at) => [
    ...lines.slice(at * 40, at * 40 + 40),
    `Page ${at + 1}`,
  ]);

  test('is read line by line', async () => {
    const { parsed } = await read(makePdf(pages), 'booklet.pdf');
    expect(parsed?.findings.map(({ text }) => text)).toEqual(
      inventSections({}).flatMap(({ findings }) => [
        ...findings.WELL_DEVELOPED,
        ...findings.AREA_FOR_DEVELOPMENT,
      ]),
    );
    expect(parsed?.identity.slug).toBe('norway-2020');
  });

  test('that unpacks to more than it may is given up', async () => {
    const bomb = makeBomb(300);
    expect(bomb.length).toBeLessThan(1_000_000);
    const limits = { milliseconds: 20_000, megabytes: 100, pages: 500, pieces: 400_000 };
    expect(await readPdf(bomb, limits)).toMatchObject({ problem: 'TOO_LARGE' });
  });

  test('that takes too long is given up', async () => {
    const limits = { milliseconds: 1, megabytes: 400, pages: 500, pieces: 400_000 };
    expect(await readPdf(makePdf(pages), limits)).toMatchObject({ problem: 'TOO_LARGE' });
  });

  test.each([
    ['without text', makePdf([[]]), 'no text, only pictures'],
    ['that is cut off', makePdf(pages).subarray(0, 60), 'cannot be read'],
  ])('%s is refused', async (_, bytes, message) => {
    const { diagnostics } = await read(bytes, 'booklet.pdf');
    expect(diagnostics).toEqual([
      expect.objectContaining({
        level: 'ERROR',
        code: 'PDF_PROBLEM',
        message: expect.stringContaining(message),
      }),
    ]);
  });
});

describe('what is no profile', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.alloc(0), 'EMPTY_FILE'],
    ['blanks', Buffer.from(' \n\t\n'), 'EMPTY_FILE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'NOT_A_TEXT'],
    ['a Word document', Buffer.from('PK\u0003\u0004word/document.xml'), 'NOT_A_TEXT'],
    ['any bytes', Buffer.from(Array.from({ length: 4_096 }, (_, at) => at % 256)), 'NOT_A_TEXT'],
    ['compressed bytes', deflateRawSync(Buffer.from(PAGE)), 'NOT_A_TEXT'],
    [
      'a web archive',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;\n'),
      'NOT_A_TEXT',
    ],
    ['50 MB', Buffer.alloc(50_000_000, 'a'), 'FILE_TOO_LARGE'],
    ['much text', Buffer.from('a b\n'.repeat(1_000_000)), 'FILE_TOO_LARGE'],
    ['a poem', Buffer.from('Roses are red,\nviolets are blue.\n- TEST'), 'NOT_A_PROFILE'],
    ['many lines', Buffer.from('a b\n'.repeat(50_000)), 'FILE_TOO_LARGE'],
    ['a table', Buffer.from(`a,b\n${'1,2\n'.repeat(5_000)}`), 'NOT_A_PROFILE'],
  ])('%s is told so once', async (_, bytes, code) => {
    const { diagnostics } = await read(bytes);
    expect(diagnostics.filter(({ level }) => level === 'ERROR').map((each) => each.code)).toEqual([
      code,
    ]);
  });

  test('a page that is cut off in its shell is told its last line', async () => {
    const shell = PAGE.slice(0, PAGE.indexOf('Key findings'));
    const { diagnostics } = await read(Buffer.from(shell));
    expect(diagnostics.find(({ code }) => code === 'PAGE_CUT_OFF')).toMatchObject({ line: 8 });
  });

  test('reads no more than it may', async () => {
    const { text } = await readDocument({ file: 'x', bytes: Buffer.alloc(MAX_BYTES + 1, 'a') });
    expect(text).toBeNull();
  });
});
