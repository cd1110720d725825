import type { Io } from '../server/io.ts';
import { type Command, UsageError } from './command.ts';

/** Every command by its name. Each is read when it is asked for. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map<
  string,
  () => Promise<Command>
>([
  ['import', () => import('./import.ts')],
  ['retract', () => import('./retract.ts')],
  ['dataset', () => import('./dataset.ts')],
  ['mapping', () => import('./mapping.ts')],
  ['evaluate', () => import('./evaluate.ts')],
  ['evaluate:search', () => import('./evaluate-search.ts')],
  ['train', () => import('./train.ts')],
  ['migration', () => import('./migration.ts')],
  ['drift', () => import('./drift.ts')],
  ['mcp', () => import('./mcp.ts')],
]);

/** Whether help is asked for; what stands behind "--" is no option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/**
 * Runs a command: prints its help, or tells why it failed.
 * @returns the exit code: 0 done, 1 refused or failed, 2 wrongly called or configured.
 */
export async function runCommand(name: string, args: readonly string[], io: Io): Promise<number> {
  const load = COMMANDS.get(name);
  if (load === undefined) {
    const names = [...COMMANDS.keys()].join(', ');
    io.err(`There is no command "${name}". The commands are ${names}.\n`);
    return 2;
  }
  const { usage, run } = await load();
  if (asksForHelp(args)) {
    io.out(usage);
    return 0;
  }
  try {
    return await run(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\n\n${usage}`);
      return 2;
    }
    return tellFailure(error, io);
  }
}

/** Says on the standard error why something failed, and returns the exit code. */
export async function tellFailure(error: unknown, io: Io): Promise<number> {
  // It knows the drivers, which a command that succeeds without a database need not load.
  const { describeFailure } = await import('../server/failure.ts');
  const { message, exitCode } = describeFailure(error);
  io.err(`${message}\n`);
  return exitCode;
}
