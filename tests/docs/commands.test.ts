import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { MAX_FIELDS } from '../../schema/support/query-cost.ts';
import { listBlocks, ROOT, readPaper } from './papers.ts';
import { listCommands } from './shells.ts';

const readme = await readPaper('README.md');
const graphPaper = await readPaper('docs/graph.md');
const downloads = await readPaper('docs/downloads.md');
const run = promisify(execFile);

const SERVER = 'http://127.0.0.1:4000';
const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-readme-'));
const dataset = path.join(dataDir, 'dataset');
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** The addresses that a paper says to open, each on a line of its own. */
const addresses = [readme, downloads].flatMap((paper) =>
  listBlocks(paper)
    .filter(({ language, text }) => language === 'text' && text.startsWith(SERVER))
    .flatMap(({ text }) => text.trim().split('\n')),
);
const curls = [graphPaper, downloads]
  .flatMap(listCommands)
  .filter(({ text, shells }) => shells.includes('sh') && text.startsWith('curl '))
  .map(({ text }) => text);

async function waitForUrl(server: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of server.stdout ?? []) {
    output += String(chunk);
    const url = /Listening (\S+)/.exec(output)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`The server ended before it listened:\n${output}`);
}

test('the commands and addresses of the README are these, and each is run', () => {
  const commands = listCommands(readme).map(({ text }) => text);
  expect(commands).toEqual([
    'npm ci',
    'npm start',
    'npm ci',
    'npm test',
    // tests/sdk/runtimes.test.ts runs it, from the packed SDK.
    'npx @mgi-graph/sdk findings --objective 10 --format csv',
    'npm run dataset mgi-files',
  ]);
  expect(addresses).toEqual([
    expect.stringContaining('/graphql?query='),
    expect.stringContaining('/findings.csv?'),
    expect.stringContaining('/findings.csv?'),
    expect.stringContaining('/findings.xlsx?'),
    expect.stringContaining('/findings.ndjson?filter='),
    expect.stringContaining('/mappings.csv?'),
    expect.stringContaining('/coverage.xlsx?'),
  ]);
  expect(curls).toHaveLength(5);
});

test('npm ci finds a lock file that fits package.json', async () => {
  // It compares the two as `npm ci` does, workspaces and overrides too, and plans no installation.
  await run('npm', ['ls', '--all', '--package-lock-only'], { cwd: ROOT, maxBuffer: 2 ** 24 });
});

/** The command of the dataset beside the server that runs, with the same data. */
async function writeDataset(command: string) {
  const env = { ...process.env, MGI_DATA_DIR: dataDir, DATABASE_URL: '' };
  await run('sh', ['-c', command], { cwd: ROOT, env });
  expect(await readdir(dataset)).toContain('datapackage.json');
}

/** Opens what the papers say to open. */
async function openAddresses(origin: string) {
  const open = async (address = '') => {
    const response = await fetch(address.replace(SERVER, origin));
    expect([address, response.status]).toEqual([address, 200]);
    return response;
  };
  const { data, extensions } = await (await open(addresses[0])).json();
  expect(data).toEqual({ meta: { counts: { findingCount: 118 } } });
  expect(extensions).toMatchObject({ release: { number: 1 }, cost: { maximum: MAX_FIELDS } });
  for (const address of addresses.slice(1, 3)) {
    const csv = await (await open(address)).text();
    expect(csv.split('\r\n')[1]).toContain('does not have a local strategy');
  }
  expect((await (await open(addresses[3])).arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  const lines = (await (await open(addresses[4])).text()).trim().split('\n');
  expect(lines).toHaveLength(4);
}

/** Runs what the papers show for sh, in a folder with the files that they tell of. */
async function runCurls(origin: string) {
  const [{ text = '' } = {}] = listBlocks(graphPaper).filter(({ language }) => language === 'json');
  await writeFile(path.join(dataDir, 'query.json'), text);
  const curl = async (command = '') =>
    (await run('sh', ['-c', command.replace(SERVER, origin)], { cwd: dataDir })).stdout;
  expect(JSON.parse(await curl(curls[0])).data).toEqual({
    meta: { counts: { findingCount: 118 } },
  });
  expect(JSON.parse(await curl(curls[1])).data).toEqual({
    profiles: { nodes: [{ slug: 'mombasa-2022' }, { slug: 'quilmes-2022' }] },
  });
  await curl(curls[2]);
  const csv = await readFile(path.join(dataDir, 'gaps.csv'), 'utf8');
  expect(csv.split('\r\n')[1]).toContain('does not have a local strategy');
  await curl(curls[3]);
  const lines = await readFile(path.join(dataDir, 'children.ndjson'), 'utf8');
  expect(lines.trim().split('\n')).toHaveLength(4);
  // The last goes on where it broke off.
  const parquet = path.join(dataDir, 'findings.parquet');
  await curl(curls[4]);
  const whole = await readFile(parquet);
  expect(whole.subarray(-4).toString()).toBe('PAR1');
  await writeFile(parquet, whole.subarray(0, whole.length / 2));
  await curl(curls[4]);
  expect((await readFile(parquet)).equals(whole)).toBe(true);
}

test('npm start answers what the docs ask, and Ctrl-C ends it', async () => {
  const server = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MGI_DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that the signal reaches what a terminal's Ctrl-C would reach.
    detached: true,
  });
  const ended = once(server, 'exit');
  try {
    const { origin } = new URL(await waitForUrl(server));
    await openAddresses(origin);
    await runCurls(origin);
    await writeDataset(`npm run dataset ${dataset}`);
  } finally {
    process.kill(-(server.pid ?? 0), 'SIGINT');
  }
  await ended;
  // npm itself ends at once; what it started ends when the database is down.
  await expect
    .poll(async () => (await run('ps', ['-eo', 'args'])).stdout, { timeout: 10_000 })
    .not.toContain(dataDir);
}, 120_000);
