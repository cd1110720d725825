import { setTimeout as delay } from 'node:timers/promises';
import { post } from './request.ts';
import type { Server } from './servers.ts';

/** Files that are asked for at once. */
export const DOWNLOADS = 16;

/** What parallel downloads took, and what they did to others. */
export interface Downloaded {
  /** Until the last file was there, or had broken off. */
  readonly seconds: number;
  /** Bytes of one file; null when none came whole. */
  readonly bytes: number | null;
  /** Files that were refused or broke off. */
  readonly failures: number;
  /** Milliseconds that a trivial query took meanwhile, the shortest first; one was asked after another. */
  readonly times: readonly number[];
}

const TRIVIAL = { query: '{ domains { code } }', variables: {} };

/** Downloads all findings as a table sixteen times at once, while somebody asks for the six domains. */
export async function download({ port }: Server): Promise<Downloaded> {
  const times: number[] = [];
  const begun = performance.now();
  let isOver = false;
  const files = Promise.all(
    Array.from({ length: DOWNLOADS }, () => readLength(port).catch(() => null)),
  ).then((lengths) => {
    isOver = true;
    return { lengths, seconds: (performance.now() - begun) / 1_000 };
  });
  while (!isOver) {
    const sent = performance.now();
    await (await post(port, '/graphql', TRIVIAL)).arrayBuffer();
    times.push(performance.now() - sent);
    await delay(10);
  }
  const { lengths, seconds } = await files;
  times.sort((a, b) => a - b);
  const whole = lengths.filter((length) => length !== null);
  return { seconds, bytes: whole[0] ?? null, failures: DOWNLOADS - whole.length, times };
}

/** @throws Error when it is refused or breaks off. */
async function readLength(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/findings.xlsx`);
  if (!response.ok) throw new Error(`/findings.xlsx was answered with ${response.status}.`);
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += chunk.length;
  return bytes;
}
