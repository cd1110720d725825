import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';
import { vi } from 'vitest';
import { makeOnce } from '../../postgres/tests/run-folder.ts';

/** The npm package has Chromium for this platform only. */
export const HAS_CHROMIUM = process.platform === 'linux' && process.arch === 'x64';

/** A real Chromium of a test file's own. */
export interface OwnBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

// The package's own file names one fixed folder for the fonts, wherever they were unpacked: on a
// machine without that folder a page has no text.
const writeFontsFile = (fonts: string, cache: string, file: string) =>
  writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`,
  );

/** Unpacks Chromium, and what it needs, into a folder. */
async function unpack(folder: string): Promise<void> {
  // The second makes the package bring the libraries that a bare Linux lacks (nss, nspr, expat).
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('AWS_LAMBDA_JS_RUNTIME', 'nodejs20.x');
  // The package sets these two for the whole process; unstubbing sets them back.
  vi.stubEnv('LD_LIBRARY_PATH', '');
  vi.stubEnv('FONTCONFIG_PATH', '');
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    if (path.dirname(program) !== folder) throw new Error(`Chromium is in ${program}.`);
  } finally {
    vi.unstubAllEnvs();
  }
}

/** How often Chromium may die at its start before a test may fail of it. */
const STARTS = 3;

/**
 * Starts Chromium, again where it died before it answered: about one start in a hundred of a busy machine
 * ends by SIGSEGV, whatever the pages are. A program that can't be run fails each time.
 */
async function launch(options: LaunchOptions): Promise<Browser> {
  for (let start = 1; ; start += 1) {
    try {
      return await playwright.launch(options);
    } catch (error) {
      const died =
        error instanceof Error && /signal=SIG(SEGV|BUS|ILL|TRAP|ABRT)/.test(error.message);
      if (!died || start === STARTS) throw error;
    }
  }
}

/**
 * Starts Chromium with a home of its own. It is unpacked once a run: the package takes a file that is there
 * as whole, also when a run that was killed left half of it.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  const programs = await makeOnce('chromium', unpack);
  const home = await mkdtemp(path.join(tmpdir(), 'mgi-graph-chromium-'));
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  try {
    const fontsFile = path.join(home, 'fonts.conf');
    await writeFontsFile(path.join(programs, 'fonts'), path.join(home, 'fonts-cache'), fontsFile);
    const browser = await launch({
      executablePath: path.join(programs, 'chromium'),
      args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        TMPDIR: home,
        LANG: 'C.UTF-8',
        LD_LIBRARY_PATH: path.join(programs, 'al2023', 'lib'),
        FONTCONFIG_FILE: fontsFile,
      },
    });
    return {
      browser,
      close: async () => {
        await browser.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
