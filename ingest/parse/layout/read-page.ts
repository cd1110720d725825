import { findRunningHeads } from '../page/headers-and-footers.ts';
import type { Line } from '../page/lines.ts';
import type { LineToken, ReadLine } from './classified-line.ts';
import { readLine, readName } from './read-line.ts';

/** What a line that comes back may be for a running head; a title or a line of the portal is one. */
const MAY_RUN: ReadonlySet<LineToken['type']> = new Set(['TEXT', 'TITLE', 'PORTAL_LINE']);

/** Reads each line by itself, running heads as headers of pages, wrapped names as one. */
export function readPage(lines: readonly Line[]): ReadLine[] {
  const known = new Map<string, LineToken>();
  const readOnce = (text: string): LineToken => {
    const token = known.get(text) ?? readLine(text);
    known.set(text, token);
    return token;
  };
  const heads = findRunningHeads(
    lines,
    (text) => !MAY_RUN.has(readOnce(text).type),
    (text) => readOnce(text).type !== 'TEXT',
  );
  const read = lines.map(
    (line): ReadLine => ({
      ...line,
      token: heads.has(line.number) ? { type: 'HEADER_OR_FOOTER' } : readOnce(line.text),
      isWrap: false,
    }),
  );
  for (const [at, line] of read.entries()) {
    const next = read[at + 1];
    if (next === undefined || !isPartOfName(line) || !isPartOfName(next)) continue;
    if (next.token.type === 'DOMAIN' || isFinishedName(line)) continue;
    const whole = readWrappedName(line.text, next.text);
    if (whole === null) continue;
    line.token = whole;
    next.isWrap = true;
  }
  return read;
}

function isPartOfName({ token, text, isWrap }: ReadLine): boolean {
  const isOther =
    token.type === 'BLANK' || token.type === 'BULLET' || token.type === 'SLIDE_MARKER';
  return !isWrap && !isOther && text.length < 100;
}

/** The end of a sentence is no first half of a heading. */
function isFinishedName({ text }: Line): boolean {
  return /[.;,!?]$/.test(text.trimEnd());
}

function readWrappedName(above: string, below: string): LineToken | null {
  const name = `${above.trimEnd().replace(/[-\u00AD\u2010]$/u, '-')} ${below.trim()}`;
  const token = readName(name);
  return token?.type === 'LABEL' || token?.type === 'DOMAIN' ? token : null;
}
