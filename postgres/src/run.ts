import { type Launcher, launch } from './launcher.ts';

/** How a program that was run to its end came out. */
export type RunResult = {
  readonly succeeded: boolean;
  /** Both outputs in the order they came, cut to the last 64 KiB. */
  readonly output: string;
};

const OUTPUT_LIMIT = 64 * 1024;

/**
 * Runs a program to its end in `folder`. Never rejects: a program that cannot be started comes out as
 * not succeeded, with the reason as its output.
 */
export function run(
  launcher: Launcher,
  command: readonly [string, ...string[]],
  folder: string,
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = launch(launcher, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = `${output}${chunk.toString('utf8')}`.slice(-OUTPUT_LIMIT);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code, signal) => {
      const ending = signal === null ? '' : `\nended by ${signal}`;
      resolve({ succeeded: code === 0, output: `${output.trimEnd()}${ending}` });
    });
  });
}

/** The last lines of a text that say something, oldest first; at most 15 lines of 300 characters. */
export function tailOf(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-15).map((line) => line.slice(0, 300));
}
