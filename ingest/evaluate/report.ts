import { CONFIDENCES } from '../../reference/codes.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { groupBy } from '../../text/group-by.ts';
import { intervalOf } from './interval.ts';
import { expectedOf, type Judged } from './labelled.ts';
import { type Count, type Figures, type Measures, measure } from './measure.ts';

const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)} %`;
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

function formatCount(count: Count): string {
  const interval = intervalOf(count);
  if (interval === null) return '–';
  const [low, high] = [interval.low, interval.high].map((bound) => (bound * 100).toFixed(0));
  return `${count.right} of ${count.all} = ${percent(interval.share).trim()} (${low} to ${high})`;
}

function formatPart(title: string, judged: readonly Judged[]): string {
  const { topOne, bands, noneAboveLow, noneHigh } = measure(judged);
  return `  ${title.padEnd(14)} first ${formatCount(topOne)}; HIGH right ${formatCount(bands.HIGH)}; none where something is proposed above LOW ${noneAboveLow.right}, HIGH ${noneHigh.right} of ${noneHigh.all}`;
}

function formatParts(judged: readonly Judged[], keyOf: (one: Judged) => string): readonly string[] {
  const parts = groupBy(judged, keyOf);
  return parts.size < 2 ? [] : [...parts].map(([key, own]) => formatPart(key, own));
}

/** Writes for people what was measured: figures only, no text. */
export function formatSummary(title: string, judged: readonly Judged[]): string {
  const { micro, macroF1, topOne, topOneAny, bands, actions, ...others } = measure(judged);
  return [
    `== ${title}`,
    `texts      ${judged.length}`,
    `first      the main label ${formatCount(topOne)}; any label ${formatCount(topOneAny)}`,
    `labels     ${formatFigures(micro)}; mean F1 of the objectives ${percent(macroF1).trim()}`,
    ...CONFIDENCES.map((band) => `${band.padEnd(10)} right ${formatCount(bands[band])}`),
    `none       nothing proposed ${formatCount(others.noneRight)}; above LOW ${formatCount(others.noneAboveLow)}; HIGH ${formatCount(others.noneHigh)}`,
    `action     right where the objective is ${formatCount(actions)}`,
    `principles ${formatFigures(others.principles)}`,
    'By language:',
    ...formatParts(judged, ({ finding }) => finding.language),
    'By hand:',
    ...formatParts(judged, ({ finding }) => finding.hand),
    '',
    '',
  ].join('\n');
}

/** Writes for people what was measured, down to the texts; `most` is how many disagreements are shown. */
export function formatReport(title: string, judged: readonly Judged[], most: number): string {
  const measures = measure(judged);
  return [
    formatSummary(title, judged),
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
