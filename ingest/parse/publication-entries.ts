import { fold } from '../../text/fold.ts';
import { type Diagnostic, diagnose, excerpt } from './diagnostics.ts';
import { isFinished, type Line } from './lines.ts';
import type { OverviewReading } from './overview-reading.ts';

/** The title of a publication and the paragraphs under it, at least one. */
export interface PublicationEntry {
  title: Line;
  paragraphs: Line[];
}

/**
 * Tells titles from descriptions, which nothing marks: a description is a whole sentence, or the
 * one line under a title that the page cut off; a title is neither a sentence nor the beginning
 * of an earlier paragraph. `lines` are those that are not blank. A title without description is
 * left out and reported.
 */
export function splitPublications(lines: readonly Line[]): OverviewReading<PublicationEntry> {
  const entries: PublicationEntry[] = [];
  const roles: OverviewReading<PublicationEntry>['roles'] = new Map();
  const diagnostics: Diagnostic[] = [];
  const folded = lines.map((line) => fold(line.text));

  for (const [index, line] of lines.entries()) {
    const open = entries.at(-1);
    const isSentence = isFinished(line.text);
    const opening = `${folded[index]} `;
    const repeated = lines.find((_, at) => at < index && folded[at]?.startsWith(opening));
    if (repeated !== undefined && !isSentence) {
      roles.set(line.number, 'FURNITURE');
      diagnostics.push(reportRepetition(line, repeated));
    } else if (!isSentence && (open?.paragraphs.length !== 0 || isSentenceLine(lines[index + 1]))) {
      entries.push({ title: line, paragraphs: [] });
    } else if (open !== undefined) {
      roles.set(open.title.number, 'TITLE').set(line.number, 'DESCRIPTION');
      open.paragraphs.push(line);
    }
  }
  const items = entries.filter(({ paragraphs }) => paragraphs.length > 0);
  const bare = entries.filter(({ paragraphs }) => paragraphs.length === 0);
  return { items, roles, diagnostics: [...diagnostics, ...bare.map(reportBare)] };
}

function isSentenceLine(line: Line | undefined): boolean {
  return line !== undefined && isFinished(line.text);
}

function reportBare({ title }: PublicationEntry): Diagnostic {
  return diagnose(
    'WARNING',
    'NO_DESCRIPTION',
    title.number,
    `Nothing describes ${excerpt(title.text)}, so it was left out. Compare with the published page.`,
  );
}

function reportRepetition(line: Line, repeated: Line): Diagnostic {
  return diagnose(
    'NOTE',
    'TRUNCATED_REPETITION',
    line.number,
    `The line repeats the beginning of line ${repeated.number} and was left out. Nothing to do if the page shows it as a teaser.`,
  );
}
