/** How a private PostgreSQL is opened. */
export interface PrivatePostgresOptions {
  /** Folder of the database; made when it is missing. One folder, one machine: never share it over a network. */
  readonly dataDir: string;
  /** Where to tell what happens; default: nowhere. */
  readonly log?: PostgresLog;
  /**
   * Default true: be the only owner, or fail. False, for commands that run beside the server: use the
   * server that runs, without owning it; start and own one only when none runs.
   */
  readonly exclusive?: boolean;
  /** PostgreSQL settings of a server started here, as in postgresql.conf: `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /**
   * Called once when the server has ended and cannot be brought back; with it nothing works any more.
   * One that ends without `stop` is started again on its port, for as long as that promises to help.
   */
  readonly onLost?: (error: Error) => void;
  /** Called when a server has been started and does not answer yet: what else is to be done can be done meanwhile. */
  readonly onStarting?: () => void;
  /** Longest wait for PostgreSQL to answer, in milliseconds; default 30,000. */
  readonly startTimeoutMs?: number;
}

/** Where the package tells what it does; a pino logger or `console` fits. */
export interface PostgresLog {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/** An open private PostgreSQL. Keeps the process alive until `stop` is called. */
export interface PrivatePostgres {
  /** `postgresql://mgi:PASSWORD@127.0.0.1:PORT/mgi` */
  readonly url: string;
  /** PostgreSQL's version: '18.4'. */
  readonly version: string;
  /** `CREATED` a new database, `STARTED` an existing one, `ATTACHED` to a server that was running. */
  readonly outcome: 'CREATED' | 'STARTED' | 'ATTACHED';
  /** Stops the server when we own it, and resolves when it is gone. Calling it again changes nothing. */
  readonly stop: () => Promise<void>;
}
