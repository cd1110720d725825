/** Where this room tells what it does; a pino logger or `console` fits. */
export type PostgresLog = {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
};

/** Tells nobody. */
export const silentLog: PostgresLog = { info: () => {}, warn: () => {} };
