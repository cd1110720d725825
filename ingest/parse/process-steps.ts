import { fold } from '../../text/fold.ts';
import { type Diagnostic, diagnose } from './diagnostics.ts';
import { type Line, toPassage } from './lines.ts';
import type { OverviewReading } from './overview-reading.ts';
import type { Passage } from './span.ts';

/** One step of an assessment. */
export interface ParsedProcessStep {
  /** 1-based. */
  position: number;
  title: Passage;
  description: Passage;
}

/** The titles of the four steps, as the French page writes them. */
const STEP_TITLES = [
  'Lancement des IGM',
  'Collecte et analyse des données',
  'Consultation interministérielle',
  'Publication du rapport',
] as const;

const TITLES: ReadonlySet<string> = new Set(STEP_TITLES.map(fold));

/** Reads the steps: a known title and the line after it. `lines` are those that are not blank. */
export function readProcess(lines: readonly Line[]): OverviewReading<ParsedProcessStep> {
  const reading: OverviewReading<ParsedProcessStep> = {
    items: [],
    roles: new Map(),
    diagnostics: [],
  };
  for (const [index, title] of lines.entries()) {
    const description = lines[index + 1];
    if (!isStepTitle(title) || description === undefined || isStepTitle(description)) continue;
    reading.roles.set(title.number, 'TITLE').set(description.number, 'DESCRIPTION');
    reading.items.push({
      position: reading.items.length + 1,
      title: toPassage(title),
      description: toPassage(description),
    });
  }
  if (reading.items.length !== STEP_TITLES.length) {
    reading.diagnostics.push(reportCount(reading.items.length));
  }
  return reading;
}

function isStepTitle(line: Line): boolean {
  return TITLES.has(fold(line.text));
}

function reportCount(count: number): Diagnostic {
  return diagnose(
    'WARNING',
    count === 0 ? 'NO_PROCESS' : 'COUNT_MISMATCH',
    null,
    `${count} of the ${STEP_TITLES.length} steps of the process were found. Compare with the published page.`,
  );
}
