import path from 'node:path';
import { pathOfPaper } from '../../web/papers/paper.ts';

/** The index of the docs, from the root of the repository. */
export const INDEX = 'docs/README.md';

/** What an address of a paper ends with: "docs/decisions/README.md" is "decisions". */
export const nameOf = (file: string): string =>
  file
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .replace(/(^|\/)README$/, '')
    .toLowerCase();

/** Fenced blocks and code, where a link is none; then links: `[text](target)`. */
const CODE_OR_LINK = /^```[\s\S]*?^```$|`[^`\n]+`|\[((?:[^\][]|`[^`]*`)+)\]\(([^)\s]+)\)/gm;

/** Where a link of a paper leads: a file of the repository, and a place in it. */
export function resolveLink(file: string, target: string): { file: string; anchor: string } {
  const [place = '', anchor] = target.split('#');
  const found = place === '' ? file : path.posix.join(path.posix.dirname(file), place);
  return { file: found, anchor: anchor === undefined ? '' : `#${anchor}` };
}

const isElsewhere = (target: string): boolean => /^\w+:/.test(target);

/** The files that a paper leads to, in the order of its links. */
export function listTargets(file: string, text: string): readonly string[] {
  return [...text.matchAll(CODE_OR_LINK)].flatMap(([, , target]) =>
    target === undefined || isElsewhere(target) ? [] : [resolveLink(file, target).file],
  );
}

/**
 * Leads the links of a paper to where the site has what they lead to; the text of a link to what the site
 * does not have stays, without the link.
 * @param addressOf the path of a file on the site; null where it is not there.
 */
export function leadLinks(
  file: string,
  text: string,
  addressOf: (file: string) => string | null,
): string {
  return text.replaceAll(CODE_OR_LINK, (all, label?: string, target?: string) => {
    if (label === undefined || target === undefined || isElsewhere(target)) return all;
    const found = resolveLink(file, target);
    const address = addressOf(found.file);
    return address === null ? label : `[${label}](${address}${found.anchor})`;
  });
}

/** Where the site has a file, beside the papers. */
const PLACES: Readonly<Record<string, string>> = {
  'schema/schema.graphql': '/schema.graphql',
  'README.md': pathOfPaper(''),
  docs: pathOfPaper(''),
};

/** The path of a file on the site: of a paper, of a file beside papers, or of what the graph serves. */
export function placeOf(
  file: string,
  papers: ReadonlySet<string>,
  files: ReadonlySet<string>,
): string | null {
  if (papers.has(file)) return pathOfPaper(nameOf(file));
  if (files.has(file)) return `/${file}`;
  return PLACES[file.replace(/\/$/, '')] ?? null;
}
