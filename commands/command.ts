import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Io } from '../server/io.ts';

/** What a file of a command exports. */
export interface Command {
  /** How it is used, as `--help` prints it; the first line begins with "Usage: ". */
  readonly usage: string;
  /**
   * Does what the command line asks.
   * @returns the exit code: 0 done, 1 refused.
   * @throws UsageError, or anything that `describeFailure` has a sentence for.
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** The command line asks for what cannot be. The message says what, and what it may be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Takes a command line apart.
 * @param options as `parseArgs` of Node takes them.
 * @throws UsageError for an option that is none of these.
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
