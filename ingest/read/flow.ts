/** The lines of a part of a page, as they are written one piece of text after the other. */
export interface Flow {
  /** Adds text to the line that is being written; blanks within become one. */
  readonly write: (text: string) => void;
  /** Ends the line, unless nothing is on it. */
  readonly breakLine: () => void;
  /** Ends the line, and leaves an empty one before what comes next. */
  readonly breakParagraph: () => void;
  /** Adds lines as they are, with an empty one before and behind. */
  readonly addLines: (lines: readonly string[]) => void;
  /** Adds an item of a list: its mark before the first line, the others hanging on that. */
  readonly addItem: (mark: string, lines: readonly string[], indent: number) => void;
  /** The line that is being written, as far as it is. */
  readonly tail: () => string;
  /** Ends the last line, and gives all. */
  readonly lines: () => readonly string[];
}

/** The marks of lists, of lists within them, and of lists within those. */
const MARKS = ['•', '◦', '▪'];

/** The mark of an item by the number of lists that it is in. */
export function markOf(depth: number): string {
  return MARKS[Math.min(depth, MARKS.length) - 1] ?? '•';
}

/** A flow with nothing in it. */
export function createFlow(): Flow {
  const lines: string[] = [];
  let line = '';
  let needsGap = false;

  const push = (text: string): void => {
    if (needsGap && lines.length > 0) lines.push('');
    needsGap = false;
    lines.push(text);
  };
  const breakLine = (): void => {
    if (line.trim() !== '') push(line.trim());
    line = '';
  };
  const pushAll = (more: readonly string[]): void => {
    for (const each of more) {
      if (each.trim() === '') needsGap = true;
      else push(each);
    }
  };
  return {
    write: (text) => {
      const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
      line += line === '' || line.endsWith(' ') ? plain.replace(/^ /, '') : plain;
    },
    breakLine,
    breakParagraph: () => {
      breakLine();
      needsGap = true;
    },
    addLines: (more) => {
      breakLine();
      needsGap = true;
      pushAll(more);
      needsGap = true;
    },
    addItem: (mark, own, indent) => {
      breakLine();
      const at = ' '.repeat(indent);
      const [first = '', ...rest] = own;
      push(`${at}${mark} ${first}`.trimEnd());
      pushAll(rest.map((each) => (each === '' ? '' : `${at}  ${each}`)));
      needsGap = false;
    },
    tail: () => line,
    lines: () => {
      breakLine();
      return lines;
    },
  };
}
