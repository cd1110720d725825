import { fold } from '../../text/fold.ts';
import { diagnose } from './diagnostics.ts';
import { isFinished, type Line, toPassage } from './lines.ts';
import type { OverviewReading } from './overview-reading.ts';
import type { Passage } from './span.ts';

/** Opening of the heading over the purposes, as the French page writes it. */
const HEADING = fold('Comment les IGM contribuent-ils');

/**
 * Reads the lines under "Comment les IGM contribuent-ils …?". They end where a line is followed
 * by a whole sentence: that is the first publication, a title with its description.
 */
export function readPurposes(lines: readonly Line[]): OverviewReading<Passage> {
  const reading: OverviewReading<Passage> = { items: [], roles: new Map(), diagnostics: [] };
  const start = lines.findIndex((line) => fold(line.text).startsWith(HEADING));
  const heading = lines[start];
  if (heading === undefined) {
    reading.diagnostics.push(
      diagnose(
        'WARNING',
        'NO_PURPOSES',
        null,
        'The heading "Comment les IGM contribuent-ils …" was not found. Compare with the published page.',
      ),
    );
    return reading;
  }
  reading.roles.set(heading.number, 'HEADING');
  for (const [offset, line] of lines.slice(start + 1).entries()) {
    const next = lines[start + offset + 2];
    if (isFinished(line.text) || next === undefined || isFinished(next.text)) break;
    reading.roles.set(line.number, 'PURPOSE');
    reading.items.push(toPassage(line));
  }
  return reading;
}
