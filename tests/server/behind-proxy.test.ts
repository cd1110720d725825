import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readTrusted, TRUSTS_NOBODY } from '../../server/clients/addresses.ts';
import type { Observed } from '../../server/observe/observe.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { findPort, isInstalled } from '../support/programs.ts';
import { askBytes } from './ask-bytes.ts';

const DOCS = path.join(import.meta.dirname, '../../docs/running');

const seen: Observed[] = [];
let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-proxy-'));
  graph = await openGraph(undefined, undefined, {
    downloadBytes: 1_000_000,
    observers: [(observed) => seen.push(observed)],
    app: { isTrusted: readTrusted('127.0.0.1') ?? TRUSTS_NOBODY },
  });
});
afterAll(async () => {
  await graph?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Proxy {
  readonly program: string;
  readonly version: string;
  readonly start: (port: number) => Promise<ChildProcess>;
}

const PROXIES: readonly Proxy[] = [
  {
    program: 'nginx',
    version: '-v',
    start: async (port) => {
      const told = await readFile(path.join(DOCS, 'nginx.conf'), 'utf8');
      const here = told
        .replace('127.0.0.1:4000', new URL(graph.origin).host)
        .replace('listen 80;', `listen 127.0.0.1:${port};`);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join('\n');
      const file = path.join(folder, 'nginx.conf');
      await writeFile(
        file,
        `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
http { access_log off;\n${temporary}\n${here}\n}`,
      );
      return spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore' });
    },
  },
  {
    program: 'caddy',
    version: 'version',
    start: async (port) => {
      const told = await readFile(path.join(DOCS, 'Caddyfile'), 'utf8');
      const here = told
        .replace('mgi.example.org {', `http://127.0.0.1:${port} {`)
        .replace('127.0.0.1:4000', new URL(graph.origin).host);
      const file = path.join(folder, 'Caddyfile');
      await writeFile(file, `{\n\tadmin off\n}\n${here}`);
      return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
    },
  },
];

// Where a program is not installed, its name stands in the report as skipped.
describe.each(PROXIES)('$program, as docs/running has it', ({ program, version, start }) => {
  const isThere = isInstalled(program, [version]);
  let origin: string;
  let child: ChildProcess | null = null;
  beforeAll(async () => {
    if (!isThere) return;
    const port = await findPort();
    origin = `http://127.0.0.1:${port}`;
    child = await start(port);
    const isUp = async () => {
      const { status } = await askBytes(`${origin}/health/ready`).catch(() => ({ status: 0 }));
      return status === 200;
    };
    await vi.waitUntil(isUp, { timeout: 20_000, interval: 50 });
  }, 30_000);
  afterAll(async () => {
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });

  const ask = (headers: Readonly<Record<string, string>> = {}) =>
    askBytes(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ objectives { number label { text } title { text } } }' }),
    });

  test.skipIf(!isThere)('passes questions and answers on as they are', async () => {
    const plain = await ask();
    expect(plain.status).toBe(200);
    expect(JSON.parse(String(plain.body)).data.objectives).toHaveLength(23);
    const packed = await ask({ 'accept-encoding': 'br' });
    expect(packed.headers['content-encoding']).toBe('br');
    const address = `${origin}/graphql?query={__typename}`;
    const { headers } = await askBytes(address);
    const again = await askBytes(address, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
  });

  test.skipIf(!isThere)('passes files and parts of them on', async () => {
    const file = await askBytes(`${origin}/findings.csv`);
    const part = await askBytes(`${origin}/findings.csv`, { headers: { range: 'bytes=10-19' } });
    expect(part.status).toBe(206);
    expect(part.body.equals(file.body.subarray(10, 20))).toBe(true);
  });

  test.skipIf(!isThere)('tells who asks, whatever the client says of it', async () => {
    seen.length = 0;
    await ask({ 'user-agent': 'this test' });
    await expect.poll(() => seen.length).toBeGreaterThan(0);
    expect(seen.map(({ client }) => client)).toContain('127.0.0.1');
  });

  test.skipIf(!isThere)('passes refusals on, with when to ask again', async () => {
    const long = await askBytes(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ' '.repeat(150_000) }),
    });
    expect(long.status).toBe(413);
    expect(JSON.parse(String(long.body)).errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('the file for compose', () => {
  test.skipIf(!isInstalled('docker-compose'))('has what docker-compose knows', async () => {
    const output = execFileSync(
      'docker-compose',
      ['-f', path.join(DOCS, 'compose.yaml'), 'config', '--services'],
      { encoding: 'utf8', env: { ...process.env, POSTGRES_PASSWORD: 'secret' } },
    );
    expect(output.trim().split('\n').sort()).toEqual(['database', 'limits', 'one', 'proxy', 'two']);
  });
});

describe('the unit for systemd', () => {
  const isThere = isInstalled('systemd-analyze');

  test.skipIf(!isThere)('has keys that systemd knows', async () => {
    const told = await readFile(path.join(DOCS, 'mgi-graph.service'), 'utf8');
    const file = path.join(folder, 'mgi-graph.service');
    // The programs of this machine: a path that is not there would be all that is told.
    await writeFile(file, told.replace('/usr/bin/node', process.execPath));
    const output = execFileSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(output).toBe('');
  });
});
