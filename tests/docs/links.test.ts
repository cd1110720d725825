import { access } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAnchors, type Paper, ROOT, readPapers, readProse } from './papers.ts';

const papers = await readPapers();

/** The links of a paper to other files and to its own headings, pictures included. */
function listLinks(paper: Paper): string[] {
  return [...readProse(paper).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = '']) => link);
}

async function isBroken({ file, ...paper }: Paper, link: string): Promise<boolean> {
  const [target = '', anchor] = link.split('#');
  const found = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
  if (anchor === undefined || !found.endsWith('.md')) {
    return access(path.join(ROOT, found)).then(
      () => false,
      () => true,
    );
  }
  const other = found === file ? { file, ...paper } : papers.find((each) => each.file === found);
  return other === undefined || !listAnchors(other).has(anchor);
}

describe('the papers', () => {
  test('are seen by this test', () => {
    const files = papers.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'sdk/README.md']));
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  test.each(papers.map((paper) => [paper.file, paper] as const))(
    '%s links only to what is there',
    async (_, paper) => {
      const links = listLinks(paper);
      const broken = await Promise.all(links.map((link) => isBroken(paper, link)));
      expect(links.filter((_link, index) => broken[index])).toEqual([]);
    },
  );

  test('the README has more than ten links, and the index of the docs leads to each of them', () => {
    const linksOf = (name: string) =>
      papers.filter(({ file }) => file === name).flatMap((paper) => listLinks(paper));
    expect(linksOf('README.md').length).toBeGreaterThan(10);
    const docs = papers
      .map(({ file }) => /^docs\/(?!README)([^/]+\.md)$/.exec(file)?.[1])
      .filter((file) => file !== undefined);
    expect(docs.length).toBeGreaterThan(5);
    expect(linksOf('docs/README.md')).toEqual(expect.arrayContaining(docs));
  });
});
