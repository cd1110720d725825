import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap((match) =>
  (match[1] ?? '').trim().split('\n'),
);
const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-readme-'));
const dataset = path.join(dataDir, 'dataset');
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function waitForUrl(server: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of server.stdout ?? []) {
    output += String(chunk);
    const url = /Listening (\S+)/.exec(output)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`The server ended before it listened:\n${output}`);
}

test('the commands of the README are these, and each is run', () => {
  expect(commands).toEqual([
    'npm ci && npm start',
    expect.stringMatching(/^curl http:\/\/127\.0\.0\.1:4000\/graphql /),
    'npm ci && npm test',
    expect.stringMatching(/^curl 'http:\/\/127\.0\.0\.1:4000\/findings\.csv\?/),
    expect.stringMatching(/^curl -G http:\/\/127\.0\.0\.1:4000\/findings\.ndjson /),
    'npm run dataset -- dataset',
  ]);
});

test('npm ci finds a lock file that fits package.json', async () => {
  const { stdout } = await promisify(execFile)('npm', ['ci', '--dry-run', '--no-audit'], {
    cwd: root,
  });
  expect(stdout).not.toContain('EBADENGINE');
});

/** The command of the dataset beside the server that runs, with the same data. */
async function writeDataset(command: string) {
  const env = { ...process.env, MGI_DATA_DIR: dataDir, DATABASE_URL: '' };
  await promisify(execFile)('sh', ['-c', command], { cwd: root, env });
  expect(await readdir(dataset)).toContain('datapackage.json');
}

test('npm start answers what the README asks with curl, and Ctrl-C ends it', async () => {
  const server = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', MGI_DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that the signal reaches what a terminal's Ctrl-C would reach.
    detached: true,
  });
  const ended = once(server, 'exit');
  try {
    const url = await waitForUrl(server);
    const run = async (command = '') => {
      const line = command.replace('http://127.0.0.1:4000', new URL(url).origin);
      return (await promisify(execFile)('sh', ['-c', line])).stdout;
    };
    expect(JSON.parse(await run(commands[1]))).toEqual({
      data: { meta: { counts: { findings: 118 } } },
    });
    const csv = await run(commands[3]);
    expect(csv.split('\r\n')[1]).toContain('does not have a local strategy');
    const lines = (await run(commands[4])).trim().split('\n');
    expect(lines).toHaveLength(4);
    await writeDataset((commands[5] ?? '').replace(/dataset$/, dataset));
  } finally {
    process.kill(-(server.pid ?? 0), 'SIGINT');
  }
  await ended;
  // npm itself ends at once; what it started ends when the database is down.
  await expect
    .poll(async () => (await promisify(execFile)('ps', ['-eo', 'args'])).stdout, {
      timeout: 10_000,
    })
    .not.toContain(dataDir);
}, 120_000);
