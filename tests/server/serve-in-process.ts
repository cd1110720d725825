import { Readable } from 'node:stream';
import { serve } from '../../server/serve.ts';
import type { Run } from '../commands/run-command.ts';

/**
 * Starts the server on a free port in the process of the test, and stops it once it listens: for
 * starts that fail. What ends by a signal, or listens for longer, is `startServer`'s.
 */
export async function serveUntilStarted(environment: NodeJS.ProcessEnv): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    stdin: Readable.from([]),
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    environment: { PORT: '0', ...environment },
  };
  const code = await serve(io, Promise.resolve());
  return { code, out: out.join(''), err: err.join('') };
}
