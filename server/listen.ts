import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export interface Listening {
  /** Where it is reached: "http://127.0.0.1:4000". */
  readonly origin: string;
  /** Stops taking requests, answers those under way, and resolves when all are answered. */
  readonly close: () => Promise<void>;
}

/** The address cannot be listened on. The message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

// Node's defaults let a client hold a connection for minutes by sending nothing.
const TIMEOUTS = {
  headersTimeout: 8_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** How long requests under way may take when the server stops, in milliseconds. */
const CLOSE_DEADLINE = 10_000;

function explain(error: unknown, host: string, port: number): ListenError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} on ${host} is in use by another program. Stop that one, or choose a port: PORT=4001 npm start.`,
      );
    case 'EACCES':
      return new ListenError(
        `Port ${port} on ${host} needs more rights than this user has. Choose a port above 1023: PORT=4000 npm start.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(
        `HOST is "${host}", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
      );
    default:
      return new ListenError(`Cannot listen on ${host}:${port}: ${String(error)}.`);
  }
}

async function bind(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, host, port);
  }
}

/**
 * Finds out whether an address can be listened on, and answers nobody.
 * @throws ListenError when the address is taken or cannot be had.
 */
export async function probe(host: string, port: number): Promise<void> {
  const server = createServer();
  await bind(server, host, port);
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/**
 * Listens on an address.
 * @param port 0 takes any free port.
 * @throws ListenError when the address is taken or cannot be had.
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createServer(TIMEOUTS, listener);
  await bind(server, host, port);
  // A TCP server's address is this shape; a string stands for a pipe, which is never asked for.
  const address = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    origin: `http://${name}:${address.port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_DEADLINE);
      await closed;
      clearTimeout(deadline);
    },
  };
}
