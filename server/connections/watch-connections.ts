import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { IsTrusted } from '../clients/addresses.ts';
import type { FaultLog } from '../fault-log.ts';
import type { ConnectionLimits } from './limits.ts';
import { SlowReaders } from './slow-readers.ts';

/** Milliseconds between two looks at who reads. */
const LOOK_EVERY = 1_000;

const STATUS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** What is known of the connections that are held. */
export interface Connections {
  readonly count: () => number;
}

/**
 * Bounds what clients may do with connections: how many they hold, in all and from one address, and
 * how long without sending or reading.
 * @param isTrusted whether an address is that of a proxy, which brings the connections of many.
 */
export function watchConnections(
  server: Server,
  { connections, connectionsPerAddress }: ConnectionLimits,
  faults: FaultLog,
  isTrusted: IsTrusted,
): Connections {
  const held = new Set<Socket>();
  const byAddress = new Map<string, number>();
  const readers = new SlowReaders();
  server.maxConnections = connections;
  // However few there are in all, one address leaves room for others.
  const mostOfOne = Math.max(Math.min(connectionsPerAddress, Math.floor(connections / 2)), 1);

  const change = (address: string, by: number) => {
    const count = (byAddress.get(address) ?? 0) + by;
    if (count === 0) byAddress.delete(address);
    else byAddress.set(address, count);
    return count;
  };

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    socket.once('close', () => {
      held.delete(socket);
      change(address, -1);
    });
    held.add(socket);
    if (change(address, 1) > mostOfOne && !isTrusted(address)) {
      socket.destroy();
      faults.tell(`An address holds more connections than ${mostOfOne}; more are refused.`, {
        address,
        setting: 'CONNECTIONS_PER_ADDRESS',
      });
    }
  });
  server.on('drop', () => {
    faults.tell(`All ${connections} connections are taken; more are refused.`, {
      setting: 'CONNECTIONS',
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Who has sent nothing may read nothing, and would not see an end behind words; a reset it does.
    if (!socket.writable || socket.bytesRead === 0) {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ''] ?? '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    // An end that nobody reads ends nothing.
    setTimeout(() => socket.destroy(), LOOK_EVERY).unref();
  });

  const watch = setInterval(() => {
    const now = performance.now();
    for (const socket of held) {
      if (!readers.isTooSlow(socket, now)) continue;
      faults.tell('A client does not read its answer; the connection is ended.', {
        address: socket.remoteAddress,
      });
      socket.resetAndDestroy();
    }
  }, LOOK_EVERY);
  watch.unref();
  server.once('close', () => clearInterval(watch));
  return { count: () => held.size };
}
