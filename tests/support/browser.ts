import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { vi } from 'vitest';

/** The npm package has Chromium for this platform only. */
export const HAS_CHROMIUM = process.platform === 'linux' && process.arch === 'x64';

/** A real Chromium of a test file's own. */
export interface OwnBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

// The package's own file names one fixed folder for the fonts, wherever they were unpacked: on a
// machine without that folder a page has no text.
const writeFontsFile = (folder: string, file: string) =>
  writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );

/**
 * Unpacks Chromium into a folder of its own and starts it. Nothing of another run is used: the
 * package takes a file that is there as whole, also when a run that was killed left half of it.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mgi-graph-chromium-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  try {
    // The second makes the package bring the libraries that a bare Linux lacks (nss, nspr, expat).
    vi.stubEnv('TMPDIR', folder);
    vi.stubEnv('AWS_LAMBDA_JS_RUNTIME', 'nodejs20.x');
    // The package sets these two for the whole process; unstubbing sets them back.
    vi.stubEnv('LD_LIBRARY_PATH', '');
    vi.stubEnv('FONTCONFIG_PATH', '');
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const fontsFile = path.join(folder, 'fonts.conf');
    await writeFontsFile(folder, fontsFile);
    const browser = await playwright.launch({
      executablePath,
      args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        TMPDIR: folder,
        LANG: 'C.UTF-8',
        LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
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
  } finally {
    vi.unstubAllEnvs();
  }
}
