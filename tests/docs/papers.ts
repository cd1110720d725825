import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../..');

/** One Markdown file of the repository. */
export interface Paper {
  /** Its path from the root, with slashes: "docs/limits.md". */
  readonly file: string;
  readonly text: string;
}

/** A fenced block of a paper. */
export interface Block {
  /** What the fence names: "graphql"; "" where it names nothing. */
  readonly language: string;
  readonly text: string;
  /** The text between the block before it and this one, which says what it is. */
  readonly before: string;
}

const SKIPPED = /^(node_modules|dist|coverage|corpus|generated|\..*)$/;

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(ROOT, folder), { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return entry.name.endsWith('.md') ? [file] : [];
    return SKIPPED.test(entry.name) ? [] : listFiles(file);
  });
  return (await Promise.all(nested)).flat();
}

/** Reads one paper by its path from the root. */
export async function readPaper(file: string): Promise<Paper> {
  return { file, text: await readFile(path.join(ROOT, file), 'utf8') };
}

/** Reads all papers of the repository, by path. */
export async function readPapers(): Promise<readonly Paper[]> {
  return Promise.all((await listFiles('')).sort().map(readPaper));
}

/** The fenced blocks of a paper, in order. */
export function listBlocks({ text }: Paper): readonly Block[] {
  let end = 0;
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => {
    const [whole, language = '', inside = ''] = match;
    const before = text.slice(end, match.index).trim();
    end = match.index + whole.length;
    return { language, text: inside, before };
  });
}

/** A paper without its fenced blocks: what is prose. */
export function readProse({ text }: Paper): string {
  return text.replaceAll(/^```\w*\n.*?^```$/gms, '');
}

/** The text of one section, without its heading. */
export function readSection({ text }: Paper, heading: string): string {
  return text.split(new RegExp(`^#+ ${heading}\n`, 'm'))[1]?.split(/^#+ /m)[0] ?? '';
}

/** The rows of the tables in a text that begin with a name in code, as the texts of their cells. */
export function listRows(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** The anchor that GitHub gives a heading, unless another one before it has the same. */
function nameAnchor(heading: string): string {
  const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
}

/** Every address inside a paper that a link can name after "#". */
export function listAnchors(paper: Paper): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const headings = [...readProse(paper).matchAll(/^#{1,6} (.*)$/gm)].map(([, text = '']) => {
    const anchor = nameAnchor(text.trim());
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
  const named = [...paper.text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...named]);
}
