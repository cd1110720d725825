import type { ProfileContent } from '../assemble/content.ts';
import type { CuratedFinding, CuratedMappings } from '../corpus/read-corpus.ts';
import { IngestError } from '../problem.ts';
import type { NumberedRow, SheetRow } from './sheet.ts';

type CuratedObjective = CuratedFinding['objectives'][number];

/** The curated mappings of the profiles that a sheet changes, and what it decided. */
export interface Decided {
  readonly curated: ReadonlyMap<string, CuratedMappings>;
  readonly accepted: number;
  readonly rejected: number;
  readonly changed: number;
}

function findFault({ row, number }: NumberedRow, hashes: ReadonlyMap<string, string>) {
  const hash = hashes.get(row.finding);
  if (hash === undefined) return `row ${number}: there is no finding "${row.finding}".`;
  if (row.textHash !== `sha256:${hash}`) {
    return `row ${number}: the text of ${row.finding} was changed since the export. Export again and decide it on the new text.`;
  }
  if (row.reviewer === '') return `row ${number}: a decision needs its reviewer.`;
  if (row.decision === 'change' && row.changeToObjective === '') {
    return `row ${number}: "change" needs the objective in changeToObjective.`;
  }
  if (row.decision === 'change' && row.principle !== '') {
    return `row ${number}: a principle is accepted or rejected; it cannot be changed into an objective.`;
  }
  if (row.decision !== 'change' && row.objective === '' && row.principle === '') {
    return `row ${number}: there is no proposal to ${row.decision}; only "change" gives the finding an objective.`;
  }
  return null;
}

const rationaleOf = ({ note, rationale }: SheetRow) => note || rationale || 'Decided in review.';

function toObjective(row: SheetRow): CuratedObjective {
  const isChange = row.decision === 'change';
  const action = isChange ? row.changeToAction : row.action;
  return {
    objective: Number(isChange ? row.changeToObjective : row.objective),
    action: action === '' ? null : action,
    relevance: (isChange ? row.changeToRelevance : '') || row.relevance || 'PRIMARY',
    confidence: row.confidence || 'HIGH',
    rationale: rationaleOf(row),
  };
}

/** What was considered and not given, with an objective among it or without it. */
function consider(
  { considered = [] }: CuratedFinding,
  objective: number,
  reason: string | null,
): Pick<CuratedFinding, 'considered'> {
  const others = considered.filter((each) => each.objective !== objective);
  const all = reason === null ? others : [...others, { objective, reason }];
  return { considered: all.length === 0 ? undefined : all };
}

/** Puts an objective in place of what the finding had of the row's and of this objective. */
function decideObjective(curated: CuratedFinding, row: SheetRow): CuratedFinding {
  const before = curated.objectives.find(({ objective }) => objective === Number(row.objective));
  // A curated mapping that a person accepts stays as its maker wrote it.
  if (row.decision === 'accept' && before !== undefined) return curated;
  const others = curated.objectives.filter(({ objective }) => objective !== Number(row.objective));
  if (row.decision === 'reject') {
    const considered = consider(curated, Number(row.objective), row.note || 'Rejected in review.');
    return { ...curated, objectives: others, ...considered };
  }
  const decided = toObjective(row);
  const kept = others.filter(({ objective }) => objective !== decided.objective);
  return {
    ...curated,
    ...consider(curated, decided.objective, null),
    objectives: [...kept, decided].sort(
      (a, b) => a.relevance.localeCompare(b.relevance) || a.objective - b.objective,
    ),
  };
}

function decidePrinciple(curated: CuratedFinding, row: SheetRow): CuratedFinding {
  const { principle } = row;
  if (principle === '') return curated;
  const isThere = curated.principles.some((mapping) => mapping.principle === principle);
  if (row.decision === 'accept' && isThere) return curated;
  const others = curated.principles.filter((mapping) => mapping.principle !== principle);
  if (row.decision === 'reject') return { ...curated, principles: others };
  const confidence = row.confidence || 'HIGH';
  return {
    ...curated,
    principles: [...others, { principle, confidence, rationale: rationaleOf(row) }],
  };
}

function decide(curated: CuratedFinding, row: SheetRow, date: string): CuratedFinding {
  const decided =
    row.principle === '' ? decideObjective(curated, row) : decidePrinciple(curated, row);
  const reviewers = new Set(curated.review?.date === date ? [curated.review.reviewer] : []);
  return {
    ...decided,
    review: {
      reviewer: [...reviewers.add(row.reviewer)].join(', '),
      date,
      ...(row.note === '' ? {} : { note: row.note }),
    },
  };
}

function findDoublePrimary(rows: readonly NumberedRow[], curated: CuratedFinding) {
  const primary = curated.objectives.filter(({ relevance }) => relevance === 'PRIMARY');
  if (primary.length < 2) return [];
  const numbers = rows.map(({ number }) => number).join(', ');
  return [
    `row ${numbers}: ${rows[0]?.row.finding} would have two PRIMARY objectives (${primary.map(({ objective }) => objective).join(' and ')}). Reject one, or change its relevance to SECONDARY.`,
  ];
}

/**
 * Brings the decisions of a sheet into the curated mappings.
 * @param date the day of the review, YYYY-MM-DD.
 * @throws IngestError naming each row that cannot be applied: nothing of the sheet is applied then.
 */
export function applyDecisions(
  profiles: readonly ProfileContent[],
  sheet: readonly NumberedRow[],
  date: string,
): Decided {
  const decided = sheet.filter(({ row }) => row.decision !== '');
  const findings = profiles.flatMap((profile) => profile.findings);
  const hashes = new Map(findings.map(({ reference, textHash }) => [reference, textHash]));
  const faults = decided.flatMap((numbered) => findFault(numbered, hashes) ?? []);
  if (faults.length > 0) throw new IngestError(faults);

  const problems: string[] = [];
  const curated = new Map<string, CuratedMappings>();
  for (const profile of profiles) {
    const mappings = new Map(profile.curated);
    for (const { reference, text, textHash } of profile.findings) {
      const rows = decided.filter(({ row }) => row.finding === reference);
      if (rows.length === 0) continue;
      const before = mappings.get(reference) ?? {
        text,
        textHash: `sha256:${textHash}`,
        objectives: [],
        principles: [],
      };
      const after = rows.reduce((finding, { row }) => decide(finding, row, date), before);
      problems.push(...findDoublePrimary(rows, after));
      mappings.set(reference, after);
      curated.set(profile.slug, mappings);
    }
  }
  if (problems.length > 0) throw new IngestError(problems);
  const count = (decision: string) => decided.filter(({ row }) => row.decision === decision).length;
  return {
    curated,
    accepted: count('accept'),
    rejected: count('reject'),
    changed: count('change'),
  };
}
