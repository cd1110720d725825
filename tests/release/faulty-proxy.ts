import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What stands between a client and PostgreSQL. */
export interface FaultyProxy {
  /** Address of the database through it. */
  readonly url: string;
  /** Swallows all that is sent from now on, over old connections and new ones, without a word. */
  readonly swallow: () => void;
  /** Lets new connections through again; those that were swallowed stay so. */
  readonly heal: () => void;
  /** How many connections came. */
  readonly count: () => number;
  readonly close: () => void;
}

/** Opens a proxy before a database. */
export async function openProxy(databaseUrl: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const pairs: (readonly [client: Socket, database: Socket])[] = [];
  const swallowPair = ([client, database]: readonly [client: Socket, database: Socket]) => {
    client.unpipe(database).resume();
    database.unpipe(client).resume();
  };
  let doesSwallow = false;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    pairs.push([client, database]);
    for (const socket of [client, database]) socket.on('error', () => undefined);
    client.on('close', () => database.destroy());
    client.pipe(database);
    database.pipe(client);
    if (doesSwallow) swallowPair([client, database]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  if (typeof address === 'object' && address !== null) url.port = String(address.port);
  return {
    url: url.href,
    swallow: () => {
      doesSwallow = true;
      for (const pair of pairs) swallowPair(pair);
    },
    heal: () => {
      doesSwallow = false;
    },
    count: () => pairs.length,
    close: () => {
      server.close();
      for (const socket of pairs.flat()) socket.destroy();
    },
  };
}
