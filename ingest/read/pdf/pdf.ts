import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { arrangePages } from './arrange.ts';

/** What reading one PDF may cost at most. */
export interface PdfLimits {
  readonly milliseconds: number;
  /** Growth of the memory of the process; compressed streams can unpack to thousands of times. */
  readonly megabytes: number;
  readonly pages: number;
  readonly pieces: number;
}

const LIMITS: PdfLimits = { milliseconds: 30_000, megabytes: 400, pages: 500, pieces: 400_000 };

/** What came of a PDF: its text, or the reason why there is none. */
export type PdfReading =
  | { readonly text: string }
  | {
      readonly problem: 'PASSWORD' | 'TOO_LARGE' | 'BROKEN' | 'NO_TEXT' | 'TABLE';
      readonly detail: string;
    };

const Piece = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  font: z.string(),
  isRightToLeft: z.boolean(),
});
const Dot = z.object({ x: z.number(), y: z.number(), isHollow: z.boolean() });
const Page = z.object({
  pieces: z.array(Piece),
  dots: z.array(Dot),
  bottom: z.number(),
  top: z.number(),
});
const Message = z.union([z.object({ pages: z.array(Page) }), z.object({ error: z.string() })]);

const MEGABYTE = 1_048_576;

/** Runs the extractor in a thread that is ended when it takes too long or too much. */
async function extract(bytes: Uint8Array, limits: PdfLimits): Promise<unknown> {
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url), {
    workerData: { bytes, maxPages: limits.pages, maxPieces: limits.pieces },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // A loader of the parent's, such as tsx, would only slow the thread down.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The extractor ended without an answer.')));
      deadline = setTimeout(
        () => resolve({ tooLarge: `more than ${limits.milliseconds / 1_000} seconds` }),
        limits.milliseconds,
      );
      // The limit of the thread's heap does not count the buffers that streams unpack into.
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.megabytes * MEGABYTE) {
          resolve({ tooLarge: `more than ${limits.megabytes} MB of memory` });
        }
      }, 20);
    });
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}

const TooLarge = z.object({ tooLarge: z.string() });

/**
 * Reads the text of a PDF, line by line as it stands on the pages, pages parted by a form feed.
 * Never throws, and never takes more time or memory than the limits say.
 */
export async function readPdf(bytes: Uint8Array, limits = LIMITS): Promise<PdfReading> {
  let answer: unknown;
  try {
    answer = await extract(bytes, limits);
  } catch (error) {
    const isMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isMemory
      ? { problem: 'TOO_LARGE', detail: `more than ${limits.megabytes} MB of memory` }
      : { problem: 'BROKEN', detail: error instanceof Error ? error.message : String(error) };
  }
  const tooLarge = TooLarge.safeParse(answer);
  if (tooLarge.success) return { problem: 'TOO_LARGE', detail: tooLarge.data.tooLarge };
  const message = Message.safeParse(answer);
  if (!message.success) return { problem: 'BROKEN', detail: 'The extractor gave no pages.' };
  if ('error' in message.data) {
    const { error } = message.data;
    return { problem: error === 'PASSWORD' ? 'PASSWORD' : 'BROKEN', detail: error };
  }
  const lines = arrangePages(message.data.pages);
  if (lines === null) return { problem: 'TABLE', detail: 'Its tables are unclear.' };
  const text = lines.join('\n');
  return text.trim() === '' ? { problem: 'NO_TEXT', detail: 'It has no text.' } : { text };
}
