import { readConfig } from './config.ts';
import type { Io } from './io.ts';
import { start } from './start.ts';

/**
 * Runs the server, and tells each step in one line.
 * @param stopped resolves when the server is to end.
 * @returns the exit code: 0 when it was stopped, 1 when the start failed or the database was lost for
 * good, 2 for a wrong configuration. Why it failed is told on the standard error.
 */
export async function serve(io: Io, stopped: Promise<void>): Promise<number> {
  try {
    const running = await start(readConfig(io.environment), (line) => io.out(`${line}\n`));
    try {
      await Promise.race([stopped, running.lost]);
    } finally {
      io.out('Stopping\n');
      await running.stop();
    }
    return 0;
  } catch (error) {
    // It knows the errors of every room, and so reads most of the server.
    const { describeFailure } = await import('./failure.ts');
    const { message, exitCode } = describeFailure(error);
    io.err(`${message}\n`);
    return exitCode;
  }
}
