import { describe, expect, test } from 'vitest';
import { readPaper } from './papers.ts';

const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

describe('the changelog', () => {
  test('has the newest first, each version with its date, and changes by their kind', async () => {
    const { text } = await readPaper('CHANGELOG.md');
    const [first, ...versions] = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(first).toBe('Unreleased');
    expect(
      versions.filter((title) => !/^\[?\d+\.\d+\.\d+\]? - 20\d\d-\d\d-\d\d$/.test(title ?? '')),
    ).toEqual([]);
    const kinds = [...text.matchAll(/^### (.*)$/gm)].map(([, kind = '']) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !KINDS.includes(kind))).toEqual([]);
  });
});
