import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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
  ]);
});

test('npm ci finds a lock file that fits package.json', async () => {
  const { stdout } = await promisify(execFile)('npm', ['ci', '--dry-run', '--no-audit'], {
    cwd: root,
  });
  expect(stdout).not.toContain('EBADENGINE');
});

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
    const curl = (commands[1] ?? '').replace('http://127.0.0.1:4000/graphql', url);
    const { stdout } = await promisify(execFile)('sh', ['-c', curl]);
    expect(JSON.parse(stdout)).toEqual({ data: { meta: { counts: { findings: 118 } } } });
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
