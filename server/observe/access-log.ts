import type { Logger } from 'pino';
import type { Observer } from './observe.ts';

/**
 * Writes one line a request. It is made of named values alone: no header, no parameter, no text of a
 * query ever stands in it.
 */
export function createAccessLog(logger: Pick<Logger, 'info'>): Observer {
  const tell: Observer = ({ id, client, method, path, status, ms, bytes, note }) => {
    const { kind, operation, question, cost, isKept, statements } = note;
    const asked = { kind, operation, question, cost, kept: isKept, statements };
    logger.info({ requestId: id, client, method, path, status, ms, bytes, ...asked }, 'request');
  };
  return Object.assign(tell, { countsStatements: true });
}
