/** How much is carried out at the same time, and for how long. */
export interface AdmissionLimits {
  /** Milliseconds after which an answer that is not ready is given up. */
  readonly timeout: number;
  /** Bytes that an answer may have. */
  readonly answerBytes: number;
  /** Dear queries that are carried out at the same time. */
  readonly dearQueries: number;
  /** Milliseconds of work after which whoever came meanwhile is looked at. */
  readonly slice: number;
}

/** Fields of a query from which on it is dear, and waits for a place. */
export const DEAR = 2_000;

/** Dear queries that may wait for a place, and milliseconds that they wait at most. */
export const MAX_WAITING = 30;
export const MAX_WAIT = 5_000;

/** What holds where nothing is configured. */
export const DEFAULT_ADMISSION: AdmissionLimits = {
  timeout: 8_000,
  answerBytes: 10_000_000,
  dearQueries: 2,
  slice: 10,
};
