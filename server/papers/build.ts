import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DECISIONS, type Paper, type Papers } from '../../web/papers/paper.ts';
import { INDEX, leadLinks, listTargets, nameOf, placeOf } from './links.ts';
import { renderPaper } from './render.ts';

const DECISIONS_INDEX = 'docs/decisions/README.md';

/** A paper that an index leads to. */
interface Listed {
  readonly file: string;
  readonly group: string;
  /** What the index says of it. */
  readonly description: string;
}

/** The papers that the index leads to, each with the heading that it stands under. */
function listPapers(index: string, text: string, first: string): readonly Listed[] {
  let group = first;
  return text.split('\n').flatMap((line) => {
    group = /^## (.*)$/.exec(line)?.[1] ?? group;
    const [, cell = '', description = ''] = /^\| ([^|]*) \| ([^|]*) \|/.exec(line) ?? [];
    const [file] = listTargets(index, cell);
    return file?.endsWith('.md') ? [{ file, group, description }] : [];
  });
}

/** Papers as they are built, and the files that they were made of. */
export interface BuiltPapers extends Papers {
  readonly sources: readonly string[];
}

/**
 * Reads the docs and renders them: what `docs/README.md` leads to, and each decision.
 * @param root the folder of the repository.
 * @throws where a paper has no title.
 */
export function buildPapers(root: string): BuiltPapers {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const listed: readonly Listed[] = [
    { file: INDEX, group: '', description: 'All papers, and a search through them.' },
    ...listPapers(INDEX, read(INDEX), ''),
    ...listPapers(DECISIONS_INDEX, read(DECISIONS_INDEX), DECISIONS),
  ];
  const texts = new Map(listed.map(({ file }) => [file, read(file)]));
  const papers = new Set(texts.keys());
  const targets = [...texts].flatMap(([file, text]) => listTargets(file, text));
  const isBeside = (file: string) =>
    /^docs\/.+\/.+\.\w+$|^docs\/.+file$/.test(file) &&
    !file.endsWith('.md') &&
    existsSync(path.join(root, file));
  const files = new Set(targets.filter(isBeside));

  const make = ({ file, group, description }: Listed): Paper => {
    const markdown = leadLinks(file, texts.get(file) ?? '', (target) =>
      placeOf(target, papers, files),
    );
    const rendered = renderPaper(markdown);
    if (rendered.title === '') throw new Error(`${file} has no title: "# …" in its first line.`);
    return { name: nameOf(file), group, description, markdown, ...rendered };
  };
  return {
    papers: listed.map(make),
    files: Object.fromEntries([...files].map((file) => [file.slice('docs/'.length), read(file)])),
    sources: [...papers, ...files],
  };
}
