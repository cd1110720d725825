/** A heading of a paper. */
export interface Heading {
  /** 2 for a section, 3 for what stands below one. */
  readonly level: number;
  /** What stands behind "#" in its address. */
  readonly anchor: string;
  readonly text: string;
}

/** A part of a paper from one heading to the next, as plain text: what is searched. */
export interface Section {
  /** "" for what stands above the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** A paper of the docs, as it is built into the server. */
export interface Paper {
  /** What its address ends with: "limits", "decisions/0005-two-ids"; "" for the index. */
  readonly name: string;
  readonly title: string;
  /** What it tells, in a line. */
  readonly description: string;
  /** What it is a part of: "Ask", "Decisions". */
  readonly group: string;
  /** Its text; links within the site begin with a slash. */
  readonly markdown: string;
  /** The same without its title, as HTML. */
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
}

/** The group of the decisions, which have an index of their own. */
export const DECISIONS = 'Decisions';

/** The docs, in the order in which they are read. */
export interface Papers {
  readonly papers: readonly Paper[];
  /** Files that papers lead to, by their path behind `/docs/`. */
  readonly files: Readonly<Record<string, string>>;
}

/** The path of a paper. */
export const pathOfPaper = (name: string): string => (name === '' ? '/docs' : `/docs/${name}`);

/** The path of its text. */
export const textOfPaper = (name: string): string =>
  `${pathOfPaper(name === '' ? 'index' : name)}.md`;
