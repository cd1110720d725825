import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { countStatements } from '../../prisma/count-statements.ts';
import { addressOf, type IsTrusted } from '../clients/addresses.ts';
import { nameRequest } from '../plugins/use-request-id.ts';
import { type Note, noteOf } from './notes.ts';

/** One request, answered or not. */
export interface Observed {
  readonly id: string;
  /** Address of who asked. */
  readonly client: string;
  readonly method: string;
  /** The address without its parameters, in which anything may stand. */
  readonly path: string;
  /** The status; 499 where the client went before it was answered. */
  readonly status: number;
  readonly ms: number;
  /** Bytes that were written, with what stood before on the connection taken away. */
  readonly bytes: number;
  readonly note: Note;
}

/** Is told of each request at its end. */
export interface Observer {
  (observed: Observed): void;
  /** Whether the statements of a request have to be counted for it, which costs each of them a little. */
  readonly countsStatements?: boolean;
}

/** As nginx calls it that a client went. */
const CLIENT_GONE = 499;

const MAX_PATH = 100;

/** The status that a client got. */
export function statusOf({ headersSent, statusCode, writableFinished }: ServerResponse): number {
  return headersSent && writableFinished ? statusCode : CLIENT_GONE;
}

/** The address without its parameters, cut where it is long. */
export const pathOf = ({ url = '' }: IncomingMessage): string =>
  (url.split('?', 1)[0] ?? '').slice(0, MAX_PATH);

/** Tells observers of each request, whoever answers or refuses it. */
export function observe(
  listener: RequestListener,
  isTrusted: IsTrusted,
  observers: readonly Observer[],
): RequestListener {
  if (observers.length === 0) return listener;
  const isCounting = observers.some(({ countsStatements }) => countsStatements === true);
  return (request, response) => {
    const start = performance.now();
    const client = addressOf(request, isTrusted);
    const path = pathOf(request);
    const id = nameRequest(request);
    const { socket } = request;
    const writtenBefore = socket.bytesWritten;
    response.once('close', () => {
      const observed: Observed = {
        id,
        client,
        method: request.method ?? '',
        path,
        status: statusOf(response),
        ms: Math.round((performance.now() - start) * 10) / 10,
        bytes: socket.bytesWritten - writtenBefore,
        note: noteOf(request),
      };
      for (const tell of observers) tell(observed);
    });
    if (isCounting) countStatements(noteOf(request), () => listener(request, response));
    else listener(request, response);
  };
}
