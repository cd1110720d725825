import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { type IsTrusted, TRUSTS_NOBODY } from '../clients/addresses.ts';
import { FaultLog } from '../fault-log.ts';
import { BODY_TIMEOUT, type ConnectionLimits, DEFAULT_LIMITS, HEADERS_TIMEOUT } from './limits.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { watchConnections } from './watch-connections.ts';

/** The origin of a server on an address: "http://127.0.0.1:4000". */
export const originOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** A server that listens. */
export interface Listening {
  /** Where it is reached: "http://127.0.0.1:4000". */
  readonly origin: string;
  /** Connections that are held. */
  readonly connections: () => number;
  /** Stops taking requests, answers those under way, and resolves when all are answered. */
  readonly close: () => Promise<void>;
}

/** The address cannot be listened on. The message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

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

/** How an address is listened on. */
export interface ListenOptions {
  readonly limits?: Partial<ConnectionLimits>;
  readonly logger?: Logger;
  /** Whether an address is that of a proxy, which brings the connections of many. */
  readonly isTrusted?: IsTrusted;
}

/** Answers under way, each of which is told whether its connection ends with it. */
class UnderWay {
  readonly #responses = new Set<ServerResponse>();
  #isDraining = false;

  get isEmpty(): boolean {
    return this.#responses.size === 0;
  }

  add(response: ServerResponse): void {
    this.#responses.add(response);
    response.once('close', () => this.#responses.delete(response));
    if (this.#isDraining) response.shouldKeepAlive = false;
  }

  drain(): void {
    this.#isDraining = true;
    for (const response of this.#responses) response.shouldKeepAlive = false;
  }
}

/** Milliseconds in which a request arrives whose connection is made already. */
const ARRIVING = 50;

/** Milliseconds between two looks whether everybody was answered. */
const LOOK_EVERY = 20;

async function closeServer(server: Server, underWay: UnderWay, timeout: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // While it closes, Node itself ends nobody any more who is silent, or in the midst of a request.
  const look = setInterval(() => {
    if (underWay.isEmpty) server.closeAllConnections();
  }, LOOK_EVERY);
  const deadline = setTimeout(() => server.closeAllConnections(), timeout);
  await closed;
  clearInterval(look);
  clearTimeout(deadline);
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
  {
    limits = {},
    logger = pino({ level: 'silent' }),
    isTrusted = TRUSTS_NOBODY,
  }: ListenOptions = {},
): Promise<Listening> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const faults = new FaultLog(logger);
  const underWay = new UnderWay();
  const options = {
    // Node's defaults let a client hold a connection for minutes by sending nothing.
    headersTimeout: HEADERS_TIMEOUT,
    requestTimeout: BODY_TIMEOUT,
    keepAliveTimeout: all.keepAlive,
    connectionsCheckingInterval: 1_000,
  };
  const answer = oneAtATime(listener, ({ remoteAddress: address }) =>
    faults.tell('A client sent too many requests in one go; the connection is ended.', { address }),
  );
  const server = createServer(options, (request: IncomingMessage, response) => {
    underWay.add(response);
    answer(request, response);
  });
  const connections = watchConnections(server, all, faults, isTrusted);
  await bind(server, host, port);
  // A TCP server's address is this shape; a string stands for a pipe, which is never asked for.
  const address = server.address() as AddressInfo;
  return {
    origin: originOf(host, address.port),
    connections: connections.count,
    close: async () => {
      underWay.drain();
      // A balancer has to see that readiness falls before it is refused; and what the system has
      // taken for us already is still to be read.
      await delay(Math.max(all.drainDelay, ARRIVING));
      await closeServer(server, underWay, all.drainTimeout);
    },
  };
}
