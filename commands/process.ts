import { openProcessIo } from '../server/io.ts';
import { runCommand, tellFailure } from './run.ts';

/** Whoever reads the output may go before we do (`npm run import … | head`). */
const isReaderGone = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** Runs a command as this process, and sets its exit code. */
export async function runProcess(name: string, args: readonly string[]): Promise<void> {
  const lost: Error[] = [];
  const io = openProcessIo((error) => void lost.push(error));
  const exitCode = await runCommand(name, args, io);
  // Only then is known whether everything could be written.
  await new Promise((resolve) => process.stdout.write('', resolve));
  const failure = lost.find((error) => !isReaderGone(error));
  process.exitCode = failure === undefined ? exitCode : await tellFailure(failure, io);
}
