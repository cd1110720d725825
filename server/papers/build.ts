import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { DECISIONS, type Paper, type Papers } from '../../web/papers/paper.ts';
import { INDEX, leadLinks, listTargets, nameOf, placeOf } from './links.ts';
import { drawPicture, readNeighbourhood } from './picture.ts';
import { tabulate, writeReference } from './reference.ts';
import { type Draw, renderPaper } from './render.ts';

const DECISIONS_INDEX = 'docs/decisions/README.md';

const SCHEMA = 'schema/schema.graphql';

/** The paper behind which all types stand. */
const PICTURES = 'docs/schema.md';

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

  const schema = buildSchema(read(SCHEMA));
  const draw: Draw = (text, number, title) => {
    const neighbourhood = readNeighbourhood(text);
    const picture = drawPicture(schema, neighbourhood, `picture-${number}`, title);
    const rows = tabulate(schema, neighbourhood, title);
    return [
      `<figure><div class="scroll" role="region" aria-label="Picture: ${title}" tabindex="0">${picture}</div></figure>`,
      `<details><summary>The same as a table</summary>${rows}</details>\n`,
    ].join('\n');
  };

  const make = ({ file, group, description }: Listed): Paper => {
    const markdown = leadLinks(file, texts.get(file) ?? '', (target) =>
      placeOf(target, papers, files),
    );
    const rendered = renderPaper(markdown, draw);
    if (rendered.title === '') throw new Error(`${file} has no title: "# …" in its first line.`);
    const paper = { name: nameOf(file), group, description, markdown, ...rendered };
    if (file !== PICTURES) return paper;
    const reference = writeReference(schema);
    const heading = { level: 2, anchor: 'all-types', text: 'All types' };
    return {
      ...paper,
      html: `${paper.html}<h2 id="${heading.anchor}">${heading.text}</h2>\n${reference.html}`,
      headings: [...paper.headings, heading],
      sections: [...paper.sections, ...reference.sections],
    };
  };
  return {
    papers: listed.map(make),
    files: Object.fromEntries([...files].map((file) => [file.slice('docs/'.length), read(file)])),
    sources: [SCHEMA, ...papers, ...files],
  };
}
