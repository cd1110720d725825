import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** What answers can be written in, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;

/** A coding of HTTP. */
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes below which an answer goes as it is: it fits into one packet anyway. */
export const MIN_ENCODED = 1_000;

// Beyond this many bytes the event loop would stand still for a millisecond.
const MAX_AT_ONCE = 64_000;

const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 5,
  },
};

const ENCODERS = {
  br: {
    atOnce: (body: Buffer) => brotliCompressSync(body, BROTLI),
    beside: (body: Buffer) => promisify(brotliCompress)(body, BROTLI),
  },
  gzip: { atOnce: gzipSync, beside: promisify(gzip) },
};

/**
 * Copies bytes into memory of their own. What Node gives is often a piece of a larger block, which
 * would live as long as the piece: an answer that is kept must cost what it is counted as.
 */
export function ownBytes(bytes: Uint8Array): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  own.set(bytes);
  return own;
}

/** Writes a text in UTF-8, into memory of its own. */
export function toBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Writes bytes in a coding; many of them beside the event loop. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  const { atOnce, beside } = ENCODERS[encoding];
  return ownBytes(body.length > MAX_AT_ONCE ? await beside(body) : atOnce(body));
}
