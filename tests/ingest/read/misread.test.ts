import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../ingest/assemble/read-profile.ts';
import { findMisreading } from '../../../ingest/read/misread.ts';
import { inventPage } from '../invented-page.ts';
import { PROFILE_NAMES, readDocument } from '../read-document.ts';

const TEXTS = {
  EN: 'Migrants’ rights\n• The “Act” opens clinics – all of them.\n• It’s free; so is Côte d’Ivoire’s.\n',
  FR: 'Bien-être des réfugiés\n• L’accès à l’éducation est garanti, où qu’ils soient : déjà « ici ».\n',
  ES: 'Migración segura\n• ¿Qué año? La educación está garantizada.\n• Niños y niñas.\n',
  PT: 'Governação\n• Não há acordos; as ações são públicas e a “Lei” é de 2015.\n',
  DE: 'Überblick\n• Die Behörde für „Migration“ prüft Anträge großzügig.\n',
};

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes);
const MAC = decode(
  Uint8Array.from({ length: 128 }, (_, at) => at + 128),
  'macintosh',
);
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const encodeAs = (text: string, byteOf: (letter: string) => number): Uint8Array =>
  Uint8Array.from(
    Array.from(text, (letter) => (letter < '\x80' ? letter.charCodeAt(0) : byteOf(letter))),
  );
const toMac = (text: string) => encodeAs(text, (letter) => MAC.indexOf(letter) + 128);
const toWindows = (text: string) =>
  encodeAs(text, (letter) =>
    WINDOWS.includes(letter) ? WINDOWS.indexOf(letter) + 0x80 : letter.charCodeAt(0),
  );
const fromWindows = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join('');

describe.each(Object.entries(TEXTS))('a text in %s', (_language, text) => {
  test.each([
    ['as it was written', text, null],
    ['in UTF-8, read as Windows-1252', fromWindows(Buffer.from(text)), 'UTF-8'],
    ['twice so', fromWindows(Buffer.from(fromWindows(Buffer.from(text)))), 'UTF-8'],
    ['in UTF-8, read as Latin 1', Buffer.from(text).toString('latin1'), 'UTF-8'],
    ['in UTF-8, read as Mac Roman', decode(Buffer.from(text), 'macintosh'), 'UTF-8'],
    ['in Mac Roman, read as Windows-1252', fromWindows(toMac(text)), 'Mac Roman'],
    ['in Windows-1252, read as Mac Roman', decode(toWindows(text), 'macintosh'), 'Windows-1252'],
  ])('%s', (_how, read, written) => {
    expect(findMisreading(read)?.written ?? null).toBe(written);
  });
});

test.each(PROFILE_NAMES)('the corpus is read as it was written: %s', (name) => {
  expect(findMisreading(readDocument(name))).toBeNull();
});

const PAGE = inventPage({
  title: 'Migration Governance Profile: Kingdom of Norway',
  date: '2020 May',
});
const archive = (name: string): Buffer =>
  Buffer.from(`PK\x03\x04${'\0'.repeat(26)}${name}`, 'latin1');

describe('a file', () => {
  test.each([
    ['in Mac Roman', toMac(PAGE.replaceAll('’', 'é’s')), 'Mac Roman'],
    ['of rich text', Buffer.from('{\\rtf1\\ansi Roses}'), 'Rich Text Format'],
    ['of LibreOffice', archive('mimetypeapplication/vnd.oasis.opendocument.text'), 'OpenDocument'],
    ['of LibreOffice, unpacked', Buffer.from('<?xml?><office:document x="y">'), 'OpenDocument'],
    ['of Word', archive('[Content_Types].xml'), 'Word'],
    ['of old Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'Word'],
    ['of anything packed', archive('page.txt'), 'ZIP archive'],
    [
      'with half a million elements',
      Buffer.from('<div>'.repeat(500_000)),
      'elements in each other',
    ],
  ])('%s is refused by its name', async (_what, bytes, name) => {
    const { diagnostics } = await readProfile({ file: 'page', bytes });
    const errors = diagnostics.filter(({ level }) => level === 'ERROR');
    expect(errors[0]?.message).toContain(name);
  });

  test('that overrides the direction of its text is warned of', async () => {
    const bytes = Buffer.from(PAGE.replace('invented', '\u202Edetnevni\u202C'));
    const { diagnostics } = await readProfile({ file: 'page.txt', bytes });
    expect(diagnostics.map(({ code }) => code)).toContain('DIRECTION_OVERRIDDEN');
  });

  test('whose lines end with U+2028 is read', async () => {
    const { parsed } = await readProfile({
      file: 'page.txt',
      bytes: Buffer.from(PAGE.replaceAll('\n', '\u2028')),
    });
    expect(parsed?.findings).toHaveLength(24);
  });
});
