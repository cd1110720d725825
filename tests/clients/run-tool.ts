import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = import.meta.dirname;

/** The schema that the server of the tests serves. */
export const SCHEMA = path.join(FOLDER, '../../schema/schema.graphql');

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Makes an empty folder that finds the packages of these tests, and fills it with files. */
export async function makeProject(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = path.join(FOLDER, 'generated', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, '__generated__'), { recursive: true });
  await cp(SCHEMA, path.join(folder, 'schema.graphql'));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  return folder;
}

/** Finds a file of a package as Node.js does: here, and else in the root. */
function findTool(file: string): string {
  const tools = [FOLDER, path.join(FOLDER, '../..')].map((room) =>
    path.join(room, 'node_modules', file),
  );
  const tool = tools.find((candidate) => existsSync(candidate));
  if (tool === undefined)
    throw new Error(`Install the packages: there is no ${tools.join(', no ')}.`);
  return tool;
}

/** Runs a file of a package of these tests or of the root with Node.js, in a folder. */
export function runTool(folder: string, file: string, ...args: string[]): Promise<Ended> {
  const tool = findTool(file);
  const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1', CI: '1' } };
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...args], options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** How the projects of other clients are compiled. */
export const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  target: 'es2023',
  lib: ['es2023', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
  skipLibCheck: true,
};
