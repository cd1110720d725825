import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server that does not behave. */
export interface BadServer {
  readonly url: string;
  /** The requests that came, in order: their method, and whether the client hung up. */
  readonly requests: { method: string; url: string; body: string; isGone: boolean }[];
  readonly close: () => Promise<void>;
}

/** Answers with JSON. */
export function answer(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Behaviour {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** The answer that the tests wait for. */
export const WELL = answer({ data: { meta: 'well' } });

/** Closes the connection without a word. */
export const DROP: Behaviour = (request) => request.socket.destroy();

/** Says nothing, and keeps the connection. */
export const STALL: Behaviour = () => undefined;

/** Begins an answer, and then goes on as told. */
export function half(then: 'drop' | 'stall'): Behaviour {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"data":', () => then === 'drop' && response.destroy());
  };
}

/** Opens a server that does these things, one for each request; the last one again and again. */
export async function openBadServer(...behaviours: Behaviour[]): Promise<BadServer> {
  const requests: BadServer['requests'] = [];
  const server = createServer(async (request, response) => {
    const seen = { method: request.method ?? '', url: request.url ?? '', body: '', isGone: false };
    requests.push(seen);
    response.on('close', () => {
      seen.isGone = !response.writableFinished;
    });
    for await (const chunk of request) seen.body += String(chunk);
    behaviours[Math.min(requests.length, behaviours.length) - 1]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
