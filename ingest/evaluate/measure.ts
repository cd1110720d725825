import type { Confidence } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT, OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { expectedOf, type Judged } from './labelled.ts';

/** How many were found rightly, proposed wrongly, and missed, with what follows from it. */
export interface Figures {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** 1 where nothing was proposed. */
  readonly precision: number;
  /** 1 where nothing was to be found. */
  readonly recall: number;
  readonly f1: number;
}

function toFigures(right: number, wrong: number, missed: number): Figures {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = 2 * right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
  return { right, wrong, missed, precision, recall, f1 };
}

/** Counts, over all findings, labels of any kind that were expected and proposed. */
export function compareLabels<Label>(
  pairs: readonly { readonly expected: readonly Label[]; readonly proposed: readonly Label[] }[],
): Figures {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { expected, proposed } of pairs) {
    const hits = proposed.filter((label) => expected.includes(label)).length;
    right += hits;
    wrong += proposed.length - hits;
    missed += expected.length - hits;
  }
  return toFigures(right, wrong, missed);
}

const pairOf = ({ finding, proposed }: Judged) => ({
  expected: expectedOf(finding),
  proposed: proposed.map(({ objective }) => objective),
});

/** How many of how many. */
export interface Count {
  readonly right: number;
  readonly all: number;
}

/** What the engine's answers are worth against the labels. */
export interface Measures {
  readonly findings: number;
  readonly micro: Figures;
  /** Mean F1 of the objectives that a label has. */
  readonly macroF1: number;
  /** Of the findings with an objective, those whose first proposal is the main label. */
  readonly topOne: Count;
  /** Of the findings with an objective, those whose first proposal is any label. */
  readonly topOneAny: Count;
  /** Of the findings without an objective, those for which the engine proposes none. */
  readonly noneRight: Count;
  /** Of these, those that are given one of more than LOW confidence, and of HIGH. */
  readonly noneAboveLow: Count;
  readonly noneHigh: Count;
  readonly byObjective: readonly (Figures & { readonly objective: number })[];
  /** Of the proposals of each band, how many are a label. */
  readonly bands: Readonly<Record<Confidence, Count>>;
  /** Of the findings whose main label was found and has an action, those with that action. */
  readonly actions: Count;
  /** How often a finding with this main label has this first proposal; null for none. */
  readonly confusion: readonly {
    readonly expected: number | null;
    readonly proposed: number | null;
    readonly count: number;
  }[];
  readonly principles: Figures;
}

const share = (part: number, all: number) => (all === 0 ? 1 : part / all);

function measureObjective(judged: readonly Judged[], objective: number) {
  const only = (labels: readonly number[]) => labels.filter((label) => label === objective);
  return {
    objective,
    ...compareLabels(
      judged
        .map(pairOf)
        .map(({ expected, proposed }) => ({ expected: only(expected), proposed: only(proposed) })),
    ),
  };
}

function countOf<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Count {
  return { right: items.filter(isRight).length, all: items.length };
}

function countActions(judged: readonly Judged[]): Count {
  const known = judged.filter(
    ({ finding, proposed }) =>
      finding.action !== null && proposed[0]?.objective === finding.primary,
  );
  return countOf(known, ({ finding, proposed }) => proposed[0]?.action === finding.action);
}

function countBand(judged: readonly Judged[], band: Confidence): Count {
  const labels = judged.flatMap(({ finding, proposed }) =>
    proposed
      .filter(({ confidence }) => confidence === band)
      .map(({ objective }) => expectedOf(finding).includes(objective)),
  );
  return countOf(labels, Boolean);
}

/** By number, none last. */
const rankOf = (objective: number | null) => objective ?? OBJECTIVE_COUNT + 1;

function countConfusion(judged: readonly Judged[]): Measures['confusion'] {
  const counts = new Map<
    string,
    { expected: number | null; proposed: number | null; count: number }
  >();
  for (const { finding, proposed } of judged) {
    const cell = { expected: finding.primary, proposed: proposed[0]?.objective ?? null };
    const key = `${cell.expected} ${cell.proposed}`;
    counts.set(key, { ...cell, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => rankOf(a.expected) - rankOf(b.expected) || rankOf(a.proposed) - rankOf(b.proposed),
  );
}

/** Measures the engine's answers against the labels. */
export function measure(judged: readonly Judged[]): Measures {
  const byObjective = OBJECTIVE_NUMBERS.map((objective) => measureObjective(judged, objective));
  const labelled = byObjective.filter(({ right, missed }) => right + missed > 0);
  const withMain = judged.filter(({ finding }) => finding.primary !== null);
  const without = judged.filter(({ finding }) => expectedOf(finding).length === 0);
  const first = ({ proposed }: Judged) => proposed[0]?.objective ?? null;
  return {
    findings: judged.length,
    micro: compareLabels(judged.map(pairOf)),
    macroF1: share(
      labelled.reduce((sum, { f1 }) => sum + f1, 0),
      labelled.length,
    ),
    topOne: countOf(withMain, (one) => first(one) === one.finding.primary),
    topOneAny: countOf(withMain, (one) =>
      expectedOf(one.finding).some((label) => label === first(one)),
    ),
    noneRight: countOf(without, ({ proposed }) => proposed.length === 0),
    noneAboveLow: countOf(without, ({ proposed }) =>
      proposed.some(({ confidence }) => confidence !== 'LOW'),
    ),
    noneHigh: countOf(without, ({ proposed }) =>
      proposed.some(({ confidence }) => confidence === 'HIGH'),
    ),
    byObjective,
    bands: {
      HIGH: countBand(judged, 'HIGH'),
      MEDIUM: countBand(judged, 'MEDIUM'),
      LOW: countBand(judged, 'LOW'),
    },
    confusion: countConfusion(judged),
    actions: countActions(judged),
    principles: compareLabels(
      judged.flatMap(({ finding, principles }) =>
        finding.principles === null ? [] : [{ expected: finding.principles, proposed: principles }],
      ),
    ),
  };
}
