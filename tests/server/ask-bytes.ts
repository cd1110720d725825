import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** An answer with its body as it came: `fetch` would unpack it, and add headers to the request. */
export interface ByteAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How an answer is asked for. */
export interface Asking {
  /** @default "GET" */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the request, as a client that leaves. */
  readonly signal?: AbortSignal;
}

/** Asks on a connection of its own, and reads nothing of the body yet. */
export async function openAnswer(
  url: string,
  { method = 'GET', headers = {}, body, signal }: Asking = {},
): Promise<IncomingMessage> {
  const asked = request(url, { method, headers, agent: false, ...(signal && { signal }) });
  asked.end(body);
  const [response] = await once(asked, 'response');
  response.pause();
  return response;
}

/** Asks, and reads the whole answer. */
export async function askBytes(url: string, asking: Asking = {}): Promise<ByteAnswer> {
  const response = await openAnswer(url, asking);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, body: Buffer.concat(chunks) };
}
