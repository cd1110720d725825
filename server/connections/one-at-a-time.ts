import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { MAX_PIPELINED } from './limits.ts';

type Waiting = readonly [IncomingMessage, ServerResponse];

/**
 * Answers the requests of a connection one after the other. Node begins with all that were sent in one
 * go, and a client that sends hundreds and reads nothing would have them all carried out at once.
 * @param onFlood told of a connection that was ended because too many waited.
 */
export function oneAtATime(
  listener: RequestListener,
  onFlood: (socket: Socket) => void,
): RequestListener {
  const queues = new WeakMap<Socket, Waiting[]>();

  function begin(request: IncomingMessage, response: ServerResponse): void {
    response.once('close', () => {
      const queue = queues.get(request.socket);
      const next = queue?.shift();
      if (next === undefined) queues.delete(request.socket);
      else if (!request.socket.destroyed) begin(...next);
    });
    listener(request, response);
  }

  return (request, response) => {
    const { socket } = request;
    const queue = queues.get(socket);
    if (queue === undefined) {
      queues.set(socket, []);
      begin(request, response);
    } else if (queue.length < MAX_PIPELINED) {
      queue.push([request, response]);
    } else {
      socket.destroy();
      onFlood(socket);
    }
  };
}
