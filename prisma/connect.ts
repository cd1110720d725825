import { Client } from 'pg';

/** What every session says of itself: columns of times hold those of UTC, whatever the database's zone. */
export const SESSION = { options: '-c TimeZone=UTC' } as const;

/**
 * Lends a connection of its own to PostgreSQL, and ends it afterwards: what was not committed is
 * rolled back.
 * @param url PostgreSQL address.
 * @throws the driver's error when there is no connection within ten seconds, or when it is lost.
 */
export async function withConnection<Result>(
  url: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    connectionString: url,
    ...SESSION,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // The loss of a connection rejects what is asked of it; the event beside would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
