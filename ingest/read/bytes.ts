import { createHash } from 'node:crypto';

/** The bytes of one input, with the name that messages call it by. */
export interface InputBytes {
  /** The path as given, or "-" for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an input is by its bytes. */
export type InputFormat =
  | 'TEXT'
  | 'HTML'
  | 'PDF'
  | 'MHTML'
  | 'RTF'
  | 'OPEN_DOCUMENT'
  | 'WORD'
  | 'ZIP'
  | 'BINARY'
  | 'EMPTY';

/** The SHA-256 of bytes, in hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The old format of Word and Excel. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const PICTURES_AND_ARCHIVES = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // ELF
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** The beginning of the bytes, each as one character, to look for marks of ASCII. */
function readHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4_096)).toString('latin1').replaceAll('\0', '');
}

const HTML =
  /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|p|h[1-6]|ul|ol|li|table|section|article|main|span)(?:\s[^<>]*)?>/i;
const MHTML = /^(?:from|mime-version|snapshot-content-location):[\s\S]*multipart\/related/im;

/** What an archive has in it, by the names and the first of the files that it begins with. */
function detectArchive(head: string): InputFormat {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'OPEN_DOCUMENT';
  return /\[Content_Types\]\.xml|word\/|_rels\/\.rels/.test(head) ? 'WORD' : 'ZIP';
}

/** Tells the format from the bytes alone: names of files lie. */
export function detectFormat(bytes: Uint8Array): InputFormat {
  if (bytes.length === 0) return 'EMPTY';
  if (startsWith(bytes, ZIP)) return detectArchive(readHead(bytes));
  if (startsWith(bytes, COMPOUND)) return 'WORD';
  if (PICTURES_AND_ARCHIVES.some((magic) => startsWith(bytes, magic))) return 'BINARY';
  const head = readHead(bytes);
  // The mark of a PDF may stand behind some bytes of a mailer.
  if (/%PDF-\d/.test(head.slice(0, 1_024))) return 'PDF';
  if (/^\s*(?:\xef\xbb\xbf)?\{\\rtf\d?/.test(head)) return 'RTF';
  if (/<office:document[\s>]/.test(head)) return 'OPEN_DOCUMENT';
  if (MHTML.test(head)) return 'MHTML';
  return HTML.test(head) ? 'HTML' : 'TEXT';
}
