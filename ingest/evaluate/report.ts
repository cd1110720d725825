import { CONFIDENCES } from '../../reference/codes.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { expectedOf, type Judged } from './labelled.ts';
import type { Figures, Measures } from './measure.ts';

const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)} %`;
const share = (part: number, all: number) => (all === 0 ? '      –' : percent(part / all));
const nameOf = (objective: number | null) =>
  objective === null
    ? 'none'
    : `${objective} ${OBJECTIVES.find(({ number }) => number === objective)?.label.en ?? ''}`;

const formatFigures = ({ right, wrong, missed, precision, recall, f1 }: Figures) =>
  `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  (${right} right, ${wrong} wrong, ${missed} missed)`;

function formatObjectives({ byObjective }: Measures): readonly string[] {
  return byObjective.map(
    (figures) => `  ${nameOf(figures.objective).padEnd(36)} ${formatFigures(figures)}`,
  );
}

function formatConfusion({ confusion }: Measures): readonly string[] {
  const wrong = confusion.filter(({ expected, proposed }) => expected !== proposed);
  return wrong.map(
    ({ expected, proposed, count }) =>
      `  ${nameOf(expected).padEnd(36)} → ${nameOf(proposed).padEnd(36)} ${count}`,
  );
}

/** How much of an answer is wrong: sure mistakes weigh most. */
function costOf({ finding, proposed }: Judged): number {
  const expected = expectedOf(finding);
  const wrong = proposed.filter(({ objective }) => !expected.includes(objective));
  const found = proposed.map(({ objective }) => objective);
  const missed = expected.filter((objective) => !found.includes(objective)).length;
  return wrong.reduce((sum, { score }) => sum + score * 2, 0) + missed;
}

function formatWorst(judged: readonly Judged[], most: number): readonly string[] {
  return judged
    .filter((one) => costOf(one) > 0)
    .sort((a, b) => costOf(b) - costOf(a))
    .slice(0, most)
    .flatMap(({ finding, proposed }) => [
      `  “${finding.text}”`,
      `    reader: ${expectedOf(finding).join(', ') || 'none'}; engine: ${proposed.length === 0 ? 'none' : ''}`,
      ...proposed.map(
        ({ objective, confidence, score, rules }) =>
          `      ${objective} ${confidence} ${score.toFixed(2)}  ${rules.join('  |  ')}`,
      ),
    ]);
}

/** Writes what was measured for people; `most` is how many disagreements are shown. */
export function formatReport(
  title: string,
  measures: Measures,
  judged: readonly Judged[],
  most: number,
): string {
  const { micro, macroF1, topOne, topOneAny, noneRight, bands, principles, findings } = measures;
  return [
    `== ${title}: ${findings} findings`,
    `micro      ${formatFigures(micro)}`,
    `macro      F1 ${percent(macroF1)}`,
    `top one    ${percent(topOne)} the main label, ${percent(topOneAny)} any label; none where none is: ${percent(noneRight)}`,
    ...CONFIDENCES.map(
      (band) =>
        `${band.padEnd(10)} right ${share(bands[band].right, bands[band].all)} (${bands[band].right} of ${bands[band].all})`,
    ),
    `principles ${formatFigures(principles)}`,
    '',
    'By objective:',
    ...formatObjectives(measures),
    '',
    'Main label → first proposal, where they differ:',
    ...formatConfusion(measures),
    '',
    'Worst disagreements:',
    ...formatWorst(judged, most),
    '',
  ].join('\n');
}
