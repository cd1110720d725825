import { fitConnections } from './open-files.ts';

/** How long and how many: what a client may do with connections. */
export interface ConnectionLimits {
  /** Connections that are held at the same time. */
  readonly connections: number;
  /** Connections of one address that are held at the same time. */
  readonly connectionsPerAddress: number;
  /** Milliseconds after which a connection without a request is closed. */
  readonly keepAlive: number;
  /** Milliseconds for which readiness tells of the end before connections are refused. */
  readonly drainDelay: number;
  /** Milliseconds that requests under way may take when the server stops. */
  readonly drainTimeout: number;
}

/** Requests of one connection that may wait for the ones before. */
export const MAX_PIPELINED = 32;

/** Milliseconds for the head of a request, and for all of it. */
export const HEADERS_TIMEOUT = 8_000;
export const BODY_TIMEOUT = 10_000;

/** Bytes a second that a client takes of an answer at least, and milliseconds in which that is measured. */
export const SLOWEST_READER = 10_000;
export const READER_GRACE = 10_000;

/** What holds where nothing is configured. */
export const DEFAULT_LIMITS: ConnectionLimits = {
  connections: fitConnections(),
  connectionsPerAddress: 200,
  // Proxies keep theirs for 60 to 75 seconds; what closes first must be the proxy.
  keepAlive: 90_000,
  drainDelay: 0,
  drainTimeout: 15_000,
};
