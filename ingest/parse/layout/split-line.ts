import { endsSentence } from '../page/lines.ts';
import { opens, readBullet, readMarks } from '../page/marks.ts';
import { readLabel, readName } from './read-line.ts';

/** What may part a name from what it is over, on one line; a sign of a list does without. */
const BEHIND_NAME = /\s*[:：|]\s+|\s+[-–—]\s+|\t+|\s{3,}|\s*(?=[•●○▪◦■□◆‣∙➢➤►✓✔])/gu;

/** More than this is no heading and no label. */
const LONGEST_NAME = 200;

/**
 * Takes a line apart that holds several things: a label and its first item, a domain and a label,
 * or items in a row. Most lines are one part.
 */
export function splitLine(text: string): readonly string[] {
  if (readBullet(text) !== null) return splitItems(text);
  if (!/[:：|•●○▪◦■□◆‣∙➢➤►✓✔\t]|\s[-–—]\s|\s{3,}/u.test(text.trim())) return [text];
  return splitName(text) ?? [text];
}

/** Parts a label from an item with a mark; the whole may read like a label in more words. */
function splitBeforeMark(text: string): readonly string[] | null {
  for (const { index, 0: sign } of text.slice(0, LONGEST_NAME).matchAll(BEHIND_NAME)) {
    const [name, rest] = [text.slice(0, index), text.slice(index + sign.length)];
    const isItem = readMarks(rest).some((mark) => opens(mark) && mark.text !== '');
    if (isItem && readName(name)?.type === 'LABEL') return [name, ...splitItems(rest)];
  }
  return null;
}

function splitName(text: string): readonly string[] | null {
  const before = splitBeforeMark(text);
  if (before !== null) return before;
  if (readName(text) !== null) return null;
  for (const { index, 0: sign } of text.slice(0, LONGEST_NAME).matchAll(BEHIND_NAME)) {
    const name = text.slice(0, index);
    const rest = text.slice(index + sign.length);
    if (name.trim() === '' || rest.trim() === '') continue;
    const token = readName(name);
    const behind = readName(rest) ?? readLabel(rest);
    if (token?.type === 'DOMAIN' && behind?.type === 'LABEL') return [name, rest];
    // Two labels in a row stand over two columns.
    if (behind?.type === 'LABEL') return null;
    const isListed = readBullet(rest) !== null;
    const isLabel = token?.type === 'LABEL' || (isListed && readLabel(name) !== null);
    if (isLabel && !/^\s*\p{Ll}/u.test(rest)) return [name, ...splitItems(rest)];
  }
  return null;
}

/**
 * Items in a row, each with the sign of the first: "• One. • Two." Behind a colon they are parts of
 * an item, and stay with it; a dash is a sign only behind the end of a sentence.
 */
function splitItems(text: string): readonly string[] {
  const sign = readBullet(text)?.kind;
  if (sign === undefined) return [text];
  const isDash = /[-*–—‒−‐]/u.test(sign);
  const starts = [...text.matchAll(/\s(\S)(?=\s*\S)/gu)].filter(({ 1: found, index }) => {
    if (found !== sign) return false;
    const above = text.slice(0, index);
    const below = text.slice(index + 1 + sign.length);
    const isText = /^\s*[^\s\p{Ll}]/u.test(below) && !above.trimEnd().endsWith(':');
    return isText && readBullet(above)?.text !== '' && (!isDash || endsSentence(above));
  });
  if (starts.length === 0) return [text];
  const edges = [0, ...starts.map(({ index }) => index), text.length];
  return edges.slice(1).map((end, at) => text.slice(edges[at], end));
}
