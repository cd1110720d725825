import { MAPPING_ENGINE } from '../ingest/engine/engine.ts';
import {
  listForTraining,
  listHeldOutHands,
  readLabelledSets,
} from '../ingest/evaluate/evaluate.ts';
import { holdOut, judgeLeavingOut, scoreUnlearned } from '../ingest/evaluate/hold-out.ts';
import { judge } from '../ingest/evaluate/judge.ts';
import type { Judged } from '../ingest/evaluate/labelled.ts';
import { learnWeights, readTexts } from '../ingest/evaluate/learn.ts';
import {
  OFF_TOPIC_HAND,
  RULES_READERS_HAND,
  readControl,
} from '../ingest/evaluate/read-labelled.ts';
import { formatReport, formatSummary } from '../ingest/evaluate/report.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run evaluate [-- --details | --control]

Measures what the engine proposes against labelled texts, each time with a model that was trained without
the hand that wrote them. It takes some minutes.

  --details  show also each objective, what is taken for what, and the worst disagreements
  --control  measure the shipped engine on the control set instead, and show figures only
`;

const MOST_DISAGREEMENTS = 12;

async function reportControl(io: Io): Promise<void> {
  const control = await readControl();
  const title = `Control set by hand Z, ${control.length} texts that nobody trained on, tuned on or read`;
  io.out(formatSummary(`${title}; with the domain`, judge(control, MAPPING_ENGINE)));
  io.out(formatSummary(`${title}; without`, judge(control, MAPPING_ENGINE, 'ALONE')));
}

async function reportHeldOut(format: typeof formatSummary, io: Io): Promise<void> {
  const sets = await readLabelledSets();
  const findings = listForTraining(sets);
  const texts = readTexts(findings, MAPPING_ENGINE);
  const offTopic = readTexts(sets.offTopic, MAPPING_ENGINE);
  const folds = [
    ...listHeldOutHands(findings).map((hand) => holdOut(texts, hand)),
    scoreUnlearned(offTopic, learnWeights(texts)),
  ];
  const all = [...texts, ...offTopic];
  const withDomain = judgeLeavingOut(all, folds, MAPPING_ENGINE, 'WITH_DOMAIN');
  const alone = judgeLeavingOut(all, folds, MAPPING_ENGINE, 'ALONE');
  const profiles = new Set(sets.curated.map(({ hand }) => hand));
  const kindOf = ({ finding: { hand } }: Judged) => {
    if (hand === OFF_TOPIC_HAND) return 'OFF_TOPIC';
    return profiles.has(hand) ? 'PROFILE' : hand === RULES_READERS_HAND ? 'RULES_READER' : 'HAND';
  };
  const reports = [
    ['Hands that saw no rules, each held out; with the domain', 'HAND', withDomain],
    ['The same without the domain', 'HAND', alone],
    [
      'Recommendations, and sentences off topic, by hand N, who knew the rules; held out, without a domain',
      'RULES_READER',
      alone,
    ],
    [
      'Sentences off topic by hand O, who knew the rules, never learned from; with the domain',
      'OFF_TOPIC',
      withDomain,
    ],
    [
      'Curated mappings of the corpus, each profile held out; the rules were written by readers of them',
      'PROFILE',
      withDomain,
    ],
  ] as const;
  for (const [title, kind, judged] of reports) {
    io.out(
      format(
        title,
        judged.filter((one) => kindOf(one) === kind),
      ),
    );
  }
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    control: { type: 'boolean' },
    details: { type: 'boolean' },
  });
  if (positionals.length > 0 || (values.control === true && values.details === true)) {
    throw new UsageError('It takes one option at most, and no arguments.');
  }
  if (values.control === true) await reportControl(io);
  else if (values.details === true) {
    await reportHeldOut((...shown) => formatReport(...shown, MOST_DISAGREEMENTS), io);
  } else await reportHeldOut(formatSummary, io);
  return 0;
}
