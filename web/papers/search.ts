import { DECISIONS, type Paper, pathOfPaper, type Section } from './paper.ts';

/** A part of a snippet. */
export interface SnippetPart {
  readonly text: string;
  /** Whether it is a word that was asked for. */
  readonly isAsked: boolean;
  /** Where it begins in its section. */
  readonly at: number;
}

/** A section that has what was asked for. */
export interface FoundSection {
  readonly paper: Paper;
  readonly heading: string;
  readonly path: string;
  /** Some words of it, in parts. */
  readonly snippet: readonly SnippetPart[];
}

/** Sections that a search shows. */
const MOST = 20;

/** What a word of a heading and of a title counts for, beside 1 for one of the text. */
const OF_HEADING = 4;
const OF_TITLE = 3;

/** What tells how things came to be stands behind what tells how they are. */
const OF_HISTORY = 0.5;
const isHistory = ({ group, name }: Paper): boolean => group === DECISIONS || name === 'changelog';

/** Characters of a snippet before and after the first word that was asked for. */
const AROUND = 90;

const WORD = /[\p{L}\p{N}_]+/gu;

/** Without case and accents; of the same length, so that places stay. */
const fold = (text: string): string =>
  [...text]
    .map((sign) => sign.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, 1) || ' ')
    .join('');

/** The words of a question: a plural finds its singular, since words are compared by how they begin. */
const readWords = (query: string): readonly string[] =>
  (fold(query).match(WORD) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(ies|es|s)$/, '') : word,
  );

const wordsOf = (text: string): string => ` ${(fold(text).match(WORD) ?? []).join(' ')}`;

/** A text in one line, and the same folded, sign for sign. */
interface Folded {
  readonly text: string;
  readonly folded: string;
}

/** A section with its words, ready to be searched. */
interface Indexed extends Folded {
  readonly section: Section;
  readonly inHeading: string;
  readonly inText: string;
}

const indexes = new WeakMap<Paper, { title: string; sections: readonly Indexed[] }>();

/** The words of a paper: made once, since a search reads all papers. */
function indexOf(paper: Paper) {
  const known = indexes.get(paper);
  if (known !== undefined) return known;
  const made = {
    title: wordsOf(paper.title),
    sections: paper.sections.map((section) => ({
      section,
      inHeading: section.anchor === '' ? '' : wordsOf(section.heading),
      inText: wordsOf(section.text),
      text: section.text.replaceAll('\n', ' '),
      folded: fold(section.text.replaceAll('\n', ' ')),
    })),
  };
  indexes.set(paper, made);
  return made;
}

const has = (words: string, word: string): boolean => words.includes(` ${word}`);
const countOf = (words: string, word: string): number => words.split(` ${word}`).length - 1;

/** The text around the first word, with each word that was asked for in a part of its own. */
function cutSnippet(words: readonly string[], { text, folded }: Folded): readonly SnippetPart[] {
  // Words are letters and digits alone.
  const asked = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})[\\p{L}\\p{N}_]*`, 'gu');
  const first = asked.exec(folded)?.index ?? 0;
  asked.lastIndex = 0;
  const start = first <= AROUND ? 0 : folded.indexOf(' ', first - AROUND) + 1;
  const last = folded.lastIndexOf(' ', first + AROUND * 2);
  const end = folded.length <= first + AROUND * 2 || last <= first ? folded.length : last;
  const signs = [...text].slice(start, end);
  const parts: SnippetPart[] = [];
  let at = start;
  const take = (to: number, isAsked: boolean) => {
    const part = signs.slice(at - start, to - start).join('');
    if (part !== '') parts.push({ text: part, isAsked, at });
    at = to;
  };
  for (const { index, 0: word } of folded.slice(0, end).matchAll(asked)) {
    if (index < start) continue;
    take(index, false);
    take(index + word.length, true);
  }
  take(end, false);
  const before = start > 0 ? [{ text: '… ', isAsked: false, at: -1 }] : [];
  const after = end < folded.length ? [{ text: ' …', isAsked: false, at: end }] : [];
  return [...before, ...parts, ...after];
}

/**
 * The sections that have every word of a question, in their text, their heading or the title of their paper;
 * those first that have them in headings, then those that have them often.
 */
export function searchPapers(papers: readonly Paper[], query: string): readonly FoundSection[] {
  const words = readWords(query);
  if (words.length === 0) return [];
  const scored = papers.flatMap((paper) => {
    const { title, sections } = indexOf(paper);
    return sections.flatMap((each) => {
      const { section, inHeading, inText } = each;
      const isFound = words.every((word) => has(title + inHeading + inText, word));
      // A title alone says it once, where its paper begins.
      const isOwn = section.anchor === '' || words.some((word) => has(inHeading + inText, word));
      if (!isFound || !isOwn) return [];
      const scores = words.map(
        (word) =>
          Math.log1p(countOf(inText, word)) +
          (has(inHeading, word) ? OF_HEADING : 0) +
          (has(title, word) ? OF_TITLE : 0),
      );
      const weight = isHistory(paper) ? OF_HISTORY : 1;
      return [{ paper, each, score: weight * scores.reduce((sum, one) => sum + one) }];
    });
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ paper, each }) => {
      const { anchor, heading } = each.section;
      const path = pathOfPaper(paper.name) + (anchor === '' ? '' : `#${anchor}`);
      return { paper, heading, path, snippet: cutSnippet(words, each) };
    });
}
