/** What the runner tells each peer. */
export interface PeerEnvironment {
  /** Port of 127.0.0.1 to listen on. */
  readonly port: number;
  /** PostgreSQL address. */
  readonly databaseUrl: string;
  /** Connections to PostgreSQL at most: as many as the server of MGI Graph has. */
  readonly poolSize: number;
}

/** Reads it; the runner sets all of it. */
export function readEnvironment(): PeerEnvironment {
  const { PORT, DATABASE_URL } = process.env;
  if (PORT === undefined || DATABASE_URL === undefined) {
    throw new Error('A peer is started by the runner, with PORT and DATABASE_URL: npm run bench.');
  }
  return { port: Number(PORT), databaseUrl: DATABASE_URL, poolSize: 10 };
}
