import { groupBy } from '../../text/group-by.ts';
import { type Measured, sumUp, type Totals } from './measure.ts';

const number = (value: number) => value.toFixed(2).padStart(6);
const count = (value: number) => String(value).padStart(6);

const HEAD = `${' '.repeat(24)} queries recall   MRR   nDCG  false  empty  rightly empty`;

function formatLine(name: string, totals: Totals): string {
  const { queries, answerable, recall, reciprocalRank, gain, falseHits, empty, rightlyEmpty } =
    totals;
  const means =
    answerable === 0
      ? '     –      –      –'
      : `${number(recall)} ${number(reciprocalRank)} ${number(gain)}`;
  const none = `${rightlyEmpty}/${queries - answerable}`;
  return `${name.padEnd(24)} ${count(queries)} ${means} ${count(falseHits)} ${count(empty)}   ${none}`;
}

function formatGroups(measured: readonly Measured[], keyOf: (each: Measured) => string): string[] {
  const groups = [...groupBy(measured, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, group]) => formatLine(name, sumUp(group)));
}

/** The figures of a set, in all, by kind and by language; no query of it is shown. */
export function formatTotals(title: string, measured: readonly Measured[]): string {
  return [
    title,
    HEAD,
    formatLine('all', sumUp(measured)),
    ...formatGroups(measured, ({ judged }) => judged.kind),
    ...formatGroups(measured, ({ judged }) => judged.language),
    '',
  ].join('\n');
}

/** What is wrong with each answer that is not perfect. */
export function formatMisses(measured: readonly Measured[]): string {
  const lines = measured.flatMap(({ judged, found, recall, reciprocalRank, falseHits }) => {
    const missed = judged.must.filter((each) => !found.includes(each));
    const isPerfect = recall === null || (recall === 1 && reciprocalRank === 1);
    if (isPerfect && falseHits.length === 0) return [];
    const figures = recall === null ? '' : ` recall ${number(recall)}, first ${reciprocalRank}`;
    return [
      `${judged.id} ${judged.query} (${judged.kind})${figures}`,
      ...(recall === 1 ? [] : missed.map((each) => `    missed ${each}`)),
      ...falseHits.map((each) => `    false  ${each}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}
