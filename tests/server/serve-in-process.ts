import { serve } from '../../server/serve.ts';
import { capture, type Run } from '../support/captured.ts';

/**
 * Starts the server on a free port in the process of the test, and stops it once it listens: for
 * starts that fail. What ends by a signal, or listens for longer, is `startServer`'s.
 */
export async function serveUntilStarted(environment: NodeJS.ProcessEnv): Promise<Run> {
  return capture((io) => serve(io, Promise.resolve()), {
    environment: { PORT: '0', ...environment },
  });
}
