import type { Asked } from './asked.ts';

/** What came of a request. */
export interface Answer {
  readonly ms: number;
  readonly bytes: number;
  /** "200", or the status with the code: "503 UNAVAILABLE". */
  readonly outcome: string;
}

/** Asks once. */
export async function ask(origin: string, { path, init }: Asked): Promise<Answer> {
  const begun = performance.now();
  try {
    const response = await fetch(origin + path, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes.subarray(0, 2_000));
    const code = text.startsWith('{"errors"') ? /"code":"(\w+)"/.exec(text)?.[1] : undefined;
    const isSound = response.status === 200 && code === undefined;
    const outcome = isSound ? '200' : `${response.status} ${code ?? ''}`.trim();
    return { ms: performance.now() - begun, bytes: bytes.length, outcome };
  } catch (error) {
    const cause = error instanceof Error ? String(error.cause ?? error) : String(error);
    return { ms: performance.now() - begun, bytes: 0, outcome: `no answer: ${cause}` };
  }
}
