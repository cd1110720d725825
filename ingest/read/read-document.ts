import { type Diagnostic, diagnose } from '../parse/diagnostics.ts';
import { lineOf } from '../parse/page/lines.ts';
import { detectFormat, hashBytes, type InputBytes, type InputFormat } from './bytes.ts';
import { type Decoded, decodeBytes } from './decode.ts';
import { findMisreading } from './misread.ts';

/** A file larger than this is refused unread: the largest booklet seen has 8 MB. */
export const MAX_BYTES = 25_000_000;

/** More characters than this are no profile: the longest seen has 150,000. */
const MAX_CHARACTERS = 3_000_000;

/** More lines than this are no profile: the longest seen has 4,000. */
const MAX_LINES = 30_000;

/** One input as text; null when it has none, and then a diagnostic says why. */
export interface ReadDocument {
  readonly file: string;
  readonly sha256: string;
  readonly format: InputFormat;
  readonly text: string | null;
  /** Where it was published, if it tells; null where it does not. */
  readonly url: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

const refuse = (code: Diagnostic['code'], message: string): Diagnostic =>
  diagnose('ERROR', code, null, message);

/** What to say of an input of a given size that is not even read. */
export function refuseSize(bytes: number): Diagnostic {
  const size = Math.ceil(bytes / 1_000_000);
  return refuse(
    'FILE_TOO_LARGE',
    `The file has ${size} MB, and ${MAX_BYTES / 1_000_000} MB are read at most. Give the text of one profile, without pictures.`,
  );
}

function refuseWordProcessor(what: string): Diagnostic {
  return refuse(
    'NOT_A_TEXT',
    `The file is ${what}, which is not read. Open it in its program and save it as PDF, or as plain text in UTF-8, and give that.`,
  );
}

const REFUSED: Partial<Record<InputFormat, Diagnostic>> = {
  EMPTY: refuse('EMPTY_FILE', 'The file is empty. Save the page again.'),
  BINARY: refuse(
    'NOT_A_TEXT',
    'The file is no text but a picture, an archive or a program. Give plain text, HTML or PDF.',
  ),
  RTF: refuseWordProcessor('in Rich Text Format (RTF)'),
  OPEN_DOCUMENT: refuseWordProcessor('an OpenDocument file (LibreOffice, OpenOffice)'),
  WORD: refuseWordProcessor('a document of Word or Excel'),
  ZIP: refuse('NOT_A_TEXT', 'The file is a ZIP archive. Unpack it, and give the file in it.'),
  MHTML: refuse(
    'NOT_A_TEXT',
    'The file is a web archive (MHTML). Save the page again, as "Webpage, HTML only".',
  ),
};

const PDF_PROBLEMS = {
  PASSWORD: () => 'The PDF is locked with a password. Save a copy without it.',
  TOO_LARGE: (detail: string) =>
    `The PDF needs ${detail} to be read, as no booklet does; it was given up. Give its text instead.`,
  BROKEN: (detail: string) =>
    `The PDF cannot be read (${detail}). Download it again, or give its text.`,
  TABLE: () =>
    'The PDF has a table whose rows cannot be told apart. Give the page as HTML, or its text with each list under its label.',
  NO_TEXT: () =>
    'The PDF has no text, only pictures of it. Run text recognition (OCR) over it first.',
};

async function readText(
  bytes: Uint8Array,
  format: InputFormat,
): Promise<(Decoded & { readonly url?: string | null }) | { readonly problem: Diagnostic }> {
  if (format === 'PDF') {
    const { readPdf } = await import('./pdf/pdf.ts');
    const reading = await readPdf(bytes);
    return 'problem' in reading
      ? { problem: refuse('PDF_PROBLEM', PDF_PROBLEMS[reading.problem](reading.detail)) }
      : { text: reading.text, encoding: 'pdf', isGuess: false, broken: 0 };
  }
  if (format === 'HTML') {
    const { readHtml } = await import('./html.ts');
    const reading = readHtml(bytes);
    return 'problem' in reading ? { problem: refuseDepth(reading.depth) } : reading;
  }
  return decodeBytes(bytes);
}

function refuseDepth(depth: number): Diagnostic {
  return refuse(
    'HTML_TOO_DEEP',
    `The page nests more than ${depth} elements in each other, as no page of a profile does. Copy its text from the browser into a plain text file and give that.`,
  );
}

/** Control characters that no text has; a few come from bad copies, many from programs. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 20_000);
  const odd = (sample.match(/[\p{Cc}\uFFFD]/gu) ?? []).filter((each) => !/\s/.test(each)).length;
  return odd > sample.length / 50;
}

/** What turns the direction of the text around it, and can make a line look like another. */
const OVERRIDE = /[\u202D\u202E]/;

function remarkOnOverride(text: string): Diagnostic[] {
  const at = text.search(OVERRIDE);
  if (at < 0) return [];
  return [
    diagnose(
      'WARNING',
      'DIRECTION_OVERRIDDEN',
      lineOf(text, at),
      'The text has characters that override its direction (U+202D, U+202E): what is seen of it is not in the order in which it is read. Compare with the published page.',
    ),
  ];
}

function remarkOnMisreading(text: string): Diagnostic[] {
  const found = findMisreading(text);
  if (found === null) return [];
  const { written, read, count, isFew } = found;
  return [
    diagnose(
      isFew ? 'WARNING' : 'ERROR',
      'ENCODING_WRONG',
      null,
      `${count} characters tell that the text was written in ${written} and was read as ${read}: accents, quotation marks and bullets are wrong. Open the original as ${written} and save it as UTF-8.`,
    ),
  ];
}

function remarkOn({ text, isGuess, broken }: Decoded): Diagnostic[] {
  if (broken > 0) {
    return [
      diagnose(
        'WARNING',
        'ENCODING_BROKEN',
        lineOf(text, text.indexOf('\uFFFD')),
        `${broken} characters cannot be read and stand as "\uFFFD". Save the file again as UTF-8.`,
      ),
    ];
  }
  if (!isGuess) return [];
  return [
    diagnose(
      'NOTE',
      'ENCODING_GUESSED',
      null,
      'The file is not UTF-8; it was read as Windows-1252. Look at the accents.',
    ),
  ];
}

/** Reads the text of one input. Never throws: what is wrong is in the diagnostics. */
export async function readDocument({ file, bytes }: InputBytes): Promise<ReadDocument> {
  const sha256 = hashBytes(bytes);
  const format = detectFormat(bytes);
  const without = (...diagnostics: Diagnostic[]): ReadDocument => ({
    file,
    sha256,
    format,
    text: null,
    url: null,
    diagnostics,
  });
  if (bytes.length > MAX_BYTES) return without(refuseSize(bytes.length));
  const refused = REFUSED[format];
  if (refused !== undefined) return without(refused);
  const read = await readText(bytes, format);
  if ('problem' in read) return without(read.problem);
  const text = read.text.replace(/^\uFEFF/, '');
  if (isBinary(text)) {
    return without(
      refuse('NOT_A_TEXT', 'The file holds bytes that are no text. Give plain text, HTML or PDF.'),
    );
  }
  if (text.trim() === '') return without(refuse('EMPTY_FILE', 'The file has no text in it.'));
  const lineCount = lineOf(text, text.length);
  if (lineCount > MAX_LINES) {
    return without(
      refuse(
        'FILE_TOO_LARGE',
        `The file has ${lineCount} lines, and ${MAX_LINES} are read at most. Give the text of one profile.`,
      ),
    );
  }
  if (text.length > MAX_CHARACTERS) {
    return without(
      refuse(
        'FILE_TOO_LARGE',
        `The file has ${text.length} characters of text, and ${MAX_CHARACTERS} are read at most. Give the text of one profile.`,
      ),
    );
  }
  const diagnostics = [...remarkOn(read), ...remarkOnMisreading(text), ...remarkOnOverride(text)];
  return { file, sha256, format, text, url: read.url ?? null, diagnostics };
}
