import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What listens where PostgreSQL is looked for, and is something else. */
export interface Listener {
  /** Address as of a PostgreSQL; its password is "hunter2". */
  readonly url: string;
  readonly port: number;
  readonly close: () => void;
}

/** Listens on a free port, and does this to who comes. */
export async function listenAs(greet: (socket: Socket) => void): Promise<Listener> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    greet(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `postgresql://user:hunter2@127.0.0.1:${port}/name`, port, close };
}

/** As MySQL greets. */
export const greetAsMysql = (socket: Socket): void =>
  void socket.write('J\0\0\0\n8.0.36-invented\0');
