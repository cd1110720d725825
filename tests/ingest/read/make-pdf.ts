import { deflateSync } from 'node:zlib';

const escapeText = (text: string): string =>
  text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\\225');

/** Writes a PDF of pages of lines, in a letter of the standard fonts; its streams are compressed. */
export function makePdf(pages: readonly (readonly string[])[]): Uint8Array {
  return assemble(
    pages.map((lines) =>
      Buffer.from(
        `BT /F1 8 Tf 14 TL 60 780 Td ${lines.map((line) => `(${escapeText(line)}) Tj T*`).join(' ')} ET`,
        'latin1',
      ),
    ),
  );
}

/** Writes a PDF of a few kilobytes whose one page unpacks to many megabytes. */
export function makeBomb(megabytes: number): Uint8Array {
  return assemble([Buffer.alloc(megabytes * 1_048_576, ' ')]);
}

function assemble(contents: readonly Buffer[]): Uint8Array {
  const kids = contents.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const chunks: Buffer[] = [
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n`,
    ),
  ];
  for (const [at, content] of contents.entries()) {
    const packed = deflateSync(content);
    chunks.push(
      Buffer.from(
        `${4 + at * 2} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 842]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>endobj\n${5 + at * 2} 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`,
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    );
  }
  chunks.push(Buffer.from('trailer<</Root 1 0 R>>\n'));
  return Buffer.concat(chunks);
}
