import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { EdgeVM } from '@edge-runtime/vm';
import { build as bundleWithVite } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../server/connections/listen.ts';
import { HAS_CHROMIUM, type OwnBrowser, openBrowser } from '../support/browser.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { type Consumer, openConsumer, runInThread } from './consumer.ts';

/** The packages have programs for this platform only, or for this one surely. */
const IS_LINUX = process.platform === 'linux' && process.arch === 'x64';

let graph: Graph;
let consumer: Consumer;
beforeAll(async () => {
  [graph, consumer] = await Promise.all([openGraph(), openConsumer()]);
}, 120_000);
afterAll(() => Promise.all([graph?.close(), consumer?.remove()]));

/** What every runtime is asked: a page, a whole list by hash, an error, and a call cut off. */
const question = () => `
  const client = createClient({ url: '${graph.origin}/graphql', persisted: true });
  const page = await client.findings({ filter: { objectives: [10] } });
  const rows = await client.findings.collect({ first: 50 });
  const failed = await client.findings({ first: 200 }).catch((error) => error);
  const cut = await client.meta({}, { signal: AbortSignal.abort() }).catch((error) => error);
  const answer = [
    page.totalCount,
    rows.length,
    isMgiError(failed, 'GraphQLRequestError') && failed.code,
    isMgiError(cut) && cut.name,
  ].join(' ');
`;
const ANSWER = '4 118 LIMIT_EXCEEDED AbortError';

describe.runIf(HAS_CHROMIUM)('a browser, with a bundle of Vite, on another origin', () => {
  let own: OwnBrowser;
  beforeAll(async () => {
    own = await openBrowser();
  }, 60_000);
  afterAll(() => own.close());

  test('gets its answers', async () => {
    await consumer.write('index.html', '<script type="module" src="/page.js"></script>');
    await consumer.write(
      'page.js',
      `import { createClient, isMgiError } from '@mgi-graph/sdk';
      ${question()}
      document.title = answer;`,
    );
    await bundleWithVite({ root: consumer.folder, logLevel: 'silent', configFile: false });
    const folder = path.join(consumer.folder, 'dist');
    const [script = ''] = await readdir(path.join(folder, 'assets'));
    const code = await readFile(path.join(folder, 'assets', script), 'utf8');
    const html = await readFile(path.join(folder, 'index.html'), 'utf8');
    const site = await listen(
      ({ url }, response) => {
        const isPage = url === '/';
        response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
        response.end(isPage ? html : code);
      },
      '127.0.0.1',
      0,
    );
    const page = await own.browser.newPage();
    const complaints: string[] = [];
    const preflights: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (request.method() === 'OPTIONS') preflights.push(request.url());
    });
    await page.goto(`${site.origin}/`);
    await page.waitForFunction('document.title !== ""', undefined, { timeout: 45_000 });
    expect(await page.title()).toBe(ANSWER);
    expect(complaints).toEqual([]);
    await page.close();
    await site.close();
  }, 60_000);
});

describe('an edge runtime', () => {
  test('gets its answers with nothing of Node.js', async () => {
    const code = await readFile(path.join(consumer.installed, 'dist/index.cjs'), 'utf8');
    const runtime = new EdgeVM();
    expect(runtime.evaluate('typeof process + typeof require + typeof Buffer')).toBe(
      'undefined'.repeat(3),
    );
    runtime.evaluate(`const module = { exports: {} };\n${code}`);
    const result = runtime.evaluate(`(async () => {
      const { createClient, isMgiError } = module.exports;
      ${question()}
      return answer;
    })()`);
    expect(await result).toBe(ANSWER);
  });
});

describe.runIf(IS_LINUX)('Deno', () => {
  test('gets its answers with no permission but that of the network', async () => {
    const require = createRequire(import.meta.url);
    const deno = path.join(
      path.dirname(require.resolve('@deno/linux-x64-glibc/package.json')),
      'deno',
    );
    // It wants one copy in a place of its own, outside of the folder that npm made.
    const folder = path.join(consumer.folder, 'deno');
    await mkdir(folder);
    await cp(path.join(consumer.installed, 'dist/index.js'), path.join(folder, 'sdk.js'));
    await consumer.write(
      'deno/ask.js',
      `import { createClient, isMgiError } from './sdk.js';\n${question()}\nconsole.log(answer);`,
    );
    const host = new URL(graph.origin).host;
    const options = ['--no-config', '--no-lock', '--no-remote', `--allow-net=${host}`];
    expect(await consumer.run('deno/ask.js', [deno, 'run', ...options])).toBe(`${ANSWER}\n`);
  }, 30_000);
});

describe('the command', () => {
  const file = () => path.join(consumer.installed, 'dist/cli.js');
  const environment = () => ({ ...process.env, MGI_GRAPH_URL: `${graph.origin}/graphql` });

  /** What a command line prints; `code` is how it ended. */
  const command = (...args: string[]) => runInThread(file(), args, environment());
  const GAP = 'mombasa-2022/safe-orderly-regular-migration/area-for-development/2';

  test('writes a table', async () => {
    const args = 'findings --objective 10 --kind AREA_FOR_DEVELOPMENT'.split(' ');
    const { stdout } = await promisify(execFile)(process.execPath, [file(), ...args], {
      env: environment(),
    });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^reference +objectives +text$/);
    expect(lines[1]).toMatch(new RegExp(`^${GAP} +10 +The CGM does not have a local strategy.*…$`));
    expect(lines).toHaveLength(3);
  });

  test('writes CSV that a reader reads back', async () => {
    const { stdout } = await command('findings', '--objective', '10', '--format', 'csv');
    const { default: papaparse } = await import('papaparse');
    const { data, errors } = papaparse.parse<Record<string, string>>(stdout, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(4);
    expect(data.at(-1)).toMatchObject({
      reference: GAP,
      jurisdiction: 'KEN-MOMBASA',
      objectives: '10',
      text: 'The CGM does not have a local strategy to combat human trafficking.',
    });
  });

  test('writes JSON, of more than a page and of nothing', async () => {
    const all = await command('findings', '--format', 'json');
    expect(JSON.parse(all.stdout)).toHaveLength(118);
    const some = await command('findings', '--format', 'json', '--limit', '3');
    expect(JSON.parse(some.stdout)).toHaveLength(3);
    const none = await command('findings', '--format', 'json', '--limit', '0');
    expect(JSON.parse(none.stdout)).toEqual([]);
  });

  test.each([
    ['--objective 10,11 --kind area-for-development', 2],
    ['--objective 10 --objective 11 --kind WELL_DEVELOPED,AREA_FOR_DEVELOPMENT', 5],
    ['--text trafficking --level LOCAL', 1],
    ['--year 2021', 23],
    ['--year 2019-2021 --text-language FR', 23],
    ['--year 2022 --text-language FR', 0],
    ['--country Kenya', 29],
  ])('asks for: %s', async (line, count) => {
    const { stdout } = await command('findings', '--format', 'json', ...line.split(' '));
    expect(JSON.parse(stdout)).toHaveLength(count);
  });

  test.each([
    ['findings --format pdf', '--format must be one of table, csv, json, not "pdf". See --help.'],
    ['profiles', 'There is one command: findings. Not "profiles". See --help.'],
    ['--objective 10', 'There is one command: findings. It is missing. See --help.'],
    [
      'findings --year now',
      '--year must be a year or two, 2021 or 2019-2022, not "now". See --help.',
    ],
    ['findings --objective ten', '--objective must be a whole number, not "ten". See --help.'],
    ['findings --nope', "Unknown option '--nope'"],
    ['findings --url nope', 'Option "url" must be a whole address'],
  ])('says what is wrong with: %s', async (line, message) => {
    const { code, stdout, stderr } = await command(...line.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('says what the graph says of a code that does not exist, whole and in no other words', async () => {
    const kind = await command('findings', '--kind', 'WELL_DEVELOPPED');
    expect(kind.code).toBe(1);
    expect(kind.stderr).toMatch(/"WELL_DEVELOPPED" does not exist in "FindingKind".*Did you mean/);
    const filter = { countries: ['Kenia', 'Gutaemala'], profiles: ['mali-2022'] };
    const { errors } = await graph.ask(
      'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }',
      { filter },
    );
    const line = '--country Kenia,Gutaemala --profile mali-2022';
    const { code, stdout, stderr } = await command('findings', ...line.split(' '));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Did you mean');
    expect(stderr).toBe(errors.map(({ message }) => `${message}\n`).join(''));
  });

  /** Starts it as a process, with an output of its own. */
  const start = (stdout: number | 'pipe', ...args: string[]) => {
    const child = spawn(process.execPath, [file(), ...args], {
      env: environment(),
      stdio: ['ignore', stdout, 'pipe'],
    });
    const { stderr } = child;
    if (stderr === null) throw new Error('It has no standard error.');
    return { child, ended: Promise.all([once(child, 'exit'), text(stderr)]) };
  };

  test.runIf(IS_LINUX).each([['findings --format csv'], ['findings'], ['--help'], ['--version']])(
    'says that the disk is full: %s',
    async (line) => {
      const full = await open('/dev/full', 'w');
      const [[code], stderr] = await start(full.fd, ...line.split(' ')).ended;
      await full.close();
      expect([code, stderr]).toEqual([
        1,
        'The output cannot be written: the disk is full. Free some space, then try again.\n',
      ]);
    },
  );

  test.each([['findings --format csv'], ['findings --format json'], ['findings'], ['--help']])(
    'ends in silence when nobody reads on: %s',
    async (line) => {
      const { child, ended } = start('pipe', ...line.split(' '));
      child.stdout?.destroy();
      const [[code], stderr] = await ended;
      expect([code, stderr]).toEqual([0, '']);
    },
  );

  test('explains itself, and says its version', async () => {
    for (const args of [['--help'], ['-h'], [], ['findings', '-h']]) {
      const { code, stdout } = await command(...args);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: mgi-graph findings/)]);
    }
    const manifest = await readFile(path.join(consumer.installed, 'package.json'), 'utf8');
    const { code, stdout } = await command('--version');
    expect([code, stdout]).toEqual([0, `${JSON.parse(manifest).version}\n`]);
  });
});
