import type { Readable } from 'node:stream';
import { processEnvironment } from './config.ts';

/** What a program reads and writes: its process, or whatever stands for one in a test. */
export interface Io {
  readonly stdin: Readable;
  /** Writes to the standard output: what was asked for. */
  readonly out: (text: string) => void;
  /** Writes to the standard error: what to tell the person. */
  readonly err: (text: string) => void;
  /** Variables that `readConfig` reads. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * The process that we are. Nobody reading what is written does not end it.
 * @param onLost told why something could not be written to the standard output.
 */
export function openProcessIo(onLost: (error: Error) => void): Io {
  process.stdout.on('error', onLost);
  process.stderr.on('error', () => undefined);
  return {
    get stdin() {
      return process.stdin;
    },
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    environment: processEnvironment,
  };
}
