import * as z from 'zod';
import { groupBy } from '../../text/group-by.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { intervalOf } from './interval.ts';
import type { Judged } from './labelled.ts';
import { type Count, type Figures, measure } from './measure.ts';
import { SET_NAMES, SETS } from './sets.ts';

const CountShape = z.strictObject({ right: z.int(), all: z.int() });
const LabelsShape = z.strictObject({ precision: z.number(), recall: z.number(), f1: z.number() });

/** What is told of one set: counts, and shares of labels to four places. */
const SetFiguresShape = z.strictObject({
  texts: z.int(),
  first: CountShape,
  labels: LabelsShape,
  high: CountShape,
  medium: CountShape,
  low: CountShape,
  action: CountShape,
  noneAboveLow: CountShape,
  byLanguage: z.partialRecord(
    z.enum(LANGUAGES),
    z.strictObject({ first: CountShape, high: CountShape }),
  ),
});
export type SetFigures = z.infer<typeof SetFiguresShape>;

/** What `npm run evaluate` found of the engine that is shipped, as it is kept. */
export const FiguresFile = z.strictObject({
  about: z.string(),
  engineVersion: z.string(),
  /** What the model was trained from, as its own file tells it. */
  trainedFrom: z.string(),
  sets: z.record(z.enum(SET_NAMES), SetFiguresShape),
});
export type FiguresFile = z.infer<typeof FiguresFile>;

const round = (share: number) => Number(share.toFixed(4));
const toLabels = ({ precision, recall, f1 }: Figures) => ({
  precision: round(precision),
  recall: round(recall),
  f1: round(f1),
});

/** The figures of a set of texts that the engine was asked about. */
export function figuresOf(judged: readonly Judged[]): SetFigures {
  const { micro, topOne, bands, actions, noneAboveLow } = measure(judged);
  const languages = [...groupBy(judged, ({ finding }) => finding.language)];
  return {
    texts: judged.length,
    first: topOne,
    labels: toLabels(micro),
    high: bands.HIGH,
    medium: bands.MEDIUM,
    low: bands.LOW,
    action: actions,
    noneAboveLow,
    byLanguage: Object.fromEntries(
      languages.map(([language, own]) => {
        const measures = measure(own);
        return [language, { first: measures.topOne, high: measures.bands.HIGH }];
      }),
    ),
  };
}

const places = (share: number) => share.toFixed(2);
const thousands = (count: number) => count.toLocaleString('en');
const formatPlain = ({ right, all }: Count) =>
  all === 0 ? '–' : `${thousands(right)} of ${thousands(all)}`;

function formatWithInterval(count: Count): string {
  const interval = intervalOf(count);
  if (interval === null) return '–';
  const { share, low, high } = interval;
  return `${formatPlain(count)}, ${places(share)} (${places(low)}–${places(high)})`;
}

/** Labels say nothing of texts of which none has one. */
const formatLabels = ({ labels, first }: SetFigures) =>
  first.all === 0 ? '–' : [labels.precision, labels.recall, labels.f1].map(places).join(', ');

const toTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const SETS_HEAD = [
  'texts, and who wrote them',
  'main label first',
  'precision, recall, F1',
  'HIGH is a label',
  'MEDIUM',
  'LOW',
  'its action',
  'none deserved: above LOW',
];

function formatSets({ sets }: FiguresFile): string {
  const rows = SET_NAMES.map((name) => {
    const own = sets[name];
    return [
      `${thousands(own.texts)}: ${SETS[name]}`,
      formatWithInterval(own.first),
      formatLabels(own),
      formatWithInterval(own.high),
      formatPlain(own.medium),
      formatPlain(own.low),
      formatPlain(own.action),
      formatPlain(own.noneAboveLow),
    ];
  });
  return toTable(SETS_HEAD, rows);
}

const LANGUAGES_HEAD = [
  'main label first; HIGH is a label',
  'English',
  'French',
  'Spanish',
  'Portuguese',
];
const TOLD_BY_LANGUAGE = [
  ['CONTROL', 'control set, with the domain'],
  ['CONTROL_ALONE', 'control set, without'],
  ['HANDS', 'twelve hands, with the domain'],
  ['HANDS_ALONE', 'twelve hands, without'],
] as const;

function formatLanguages({ sets }: FiguresFile): string {
  const rows = TOLD_BY_LANGUAGE.map(([name, title]) => [
    title,
    ...(['EN', 'FR', 'ES', 'PT'] as const).map((language) => {
      const own = sets[name].byLanguage[language];
      if (own === undefined) return '–';
      return `${places(own.first.right / own.first.all)} (${formatPlain(own.first)}); ${formatPlain(own.high)}`;
    }),
  ]);
  return toTable(LANGUAGES_HEAD, rows);
}

function replaceTable(paper: string, table: string): string {
  const [head = ''] = table.split('\n');
  const lines = paper.split('\n');
  const from = lines.indexOf(head);
  if (from === -1) throw new Error(`The paper has no table that begins with: ${head}`);
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  return [...lines.slice(0, from), table, ...lines.slice(from + length)].join('\n');
}

const ENGINE = /(The figures are those of engine )[\d.]+\d/;

/**
 * Writes figures into the paper that tells them: its two tables, known by their heads, and the version.
 * @throws Error when a table is not there.
 */
export function tellFigures(paper: string, figures: FiguresFile): string {
  const withSets = replaceTable(paper, formatSets(figures));
  return replaceTable(withSets, formatLanguages(figures)).replace(
    ENGINE,
    `$1${figures.engineVersion}`,
  );
}
