import { createHash } from 'node:crypto';
import { ENCODINGS, type Encoding, encode, MIN_ENCODED } from '../answers/encode.ts';
import { isHeld, preferEncoding } from '../conditional.ts';

/** Something finished that an address answers with. */
export interface Asset {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The body in a coding, made when it is first asked for: a start does not wait for it. */
  readonly encoded: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
  /** Changes with the body; without quotation marks. */
  readonly hash: string;
  /** Whether its path changes with it, so that a browser need never ask again. */
  readonly isImmutable: boolean;
}

/** Makes an asset of bytes or a text. */
export function makeAsset(
  contentType: string,
  content: Uint8Array | string,
  isImmutable: boolean,
): Asset {
  const body = new Uint8Array(Buffer.from(content));
  const encodings = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    contentType,
    body,
    encoded: (encoding) => {
      const made =
        encodings.get(encoding) ??
        encode(Buffer.from(body), encoding).then((bytes) => new Uint8Array(bytes));
      encodings.set(encoding, made);
      return made;
    },
    hash: createHash('sha256').update(body).digest('hex').slice(0, 16),
    isImmutable,
  };
}

/** The parts of the Fetch API that answering takes, as Yoga has them. */
interface Fetching {
  readonly Response: typeof Response;
}

/**
 * Answers GET or HEAD with an asset, in the coding that the client wants most, or says that it has it.
 * @param more headers that go with it in any case.
 */
export async function answerAsset(
  asset: Asset,
  { headers, method }: Request,
  { Response }: Fetching,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const accepted = headers.get('accept-encoding') ?? '';
  const encoding = asset.body.length < MIN_ENCODED ? null : preferEncoding(accepted, ENCODINGS);
  const etag = `"${asset.hash}${encoding === null ? '' : `-${encoding}`}"`;
  const common = {
    ...more,
    'x-content-type-options': 'nosniff',
    etag,
    'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
  };
  if (isHeld(etag, headers.get('if-none-match') ?? '')) {
    return new Response(null, { status: 304, headers: common });
  }
  const body = encoding === null ? asset.body : await asset.encoded(encoding);
  return new Response(method === 'HEAD' ? null : body, {
    headers: {
      ...common,
      ...(encoding !== null && { 'content-encoding': encoding }),
      'content-type': asset.contentType,
      'content-length': `${body.byteLength}`,
    },
  });
}
