import { referenceOf } from '../../catalogue/columns.ts';
import { traitsOf } from '../../catalogue/finding-filter.ts';
import { listAskedObjectives } from '../../catalogue/select-findings.ts';
import { hasTraits, traitOf } from '../../catalogue/traits.ts';
import type { Database } from '../../prisma/client.ts';
import { whileWanted } from '../../prisma/wanted.ts';
import type { Confidence, MappingMethod, Relevance } from '../../reference/codes.ts';
import { groupBy } from '../../text/group-by.ts';
import { describeColumns } from '../column.ts';
import { IN_LANGUAGE, KIND_IN_LANGUAGE, pickLabel } from '../label.ts';
import { MAPPING_DETAILS } from '../mapping-details.ts';
import { walkSet } from '../walk-set.ts';
import { describeFinding } from './describe-finding.ts';
import { defineSelected, type Selection } from './selected-table.ts';

interface StoredRow {
  readonly findingId: number;
  readonly text: string;
  readonly objective: number;
  readonly actionLetter: string | null;
  readonly relevance: Relevance;
  readonly confidence: Confidence;
  readonly method: MappingMethod;
  readonly rationale: string;
}

const readMappings = (database: Database, ids: readonly number[]) =>
  database.$queryRaw<StoredRow[]>`
    SELECT m."findingId", f."text", m."objectiveNumber" AS "objective", m."actionLetter",
      m."relevance"::text, m."confidence"::text, m."method"::text, m."rationale"
    FROM "ObjectiveMapping" m
    JOIN "Finding" f ON f."id" = m."findingId"
    WHERE m."findingId" = ANY(${[...ids]})
    ORDER BY m."relevance", m."objectiveNumber", m."method"`;

interface MappingRow {
  readonly finding: string;
  readonly profile: string;
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  readonly domain: string;
  readonly domainName: string;
  readonly kind: string;
  readonly kindName: string;
  readonly objective: number;
  readonly objectiveLabel: string;
  readonly actionLetter: string | null;
  readonly relevance: string;
  readonly confidence: string;
  readonly method: string;
  readonly rationale: string;
  readonly text: string;
  readonly release: number;
}

async function* read(selection: Selection): AsyncGenerator<readonly MappingRow[]> {
  const { database, release, set, language, signal } = selection;
  const traits = traitsOf(set.filter);
  const asked = listAskedObjectives(set.filter);
  const isAsked = ({ objective, method, relevance, confidence }: StoredRow): boolean =>
    (asked.length === 0 || asked.includes(objective)) &&
    hasTraits(traitOf(method, relevance, confidence), traits);
  for (const numbers of walkSet(set, signal)) {
    const ids = numbers.map((number) => set.catalogue.ids[number] ?? 0);
    const stored = await release.reading(() =>
      whileWanted(signal, () => readMappings(database, ids)),
    );
    const byFinding = groupBy(stored.filter(isAsked), ({ findingId }) => findingId);
    yield numbers.flatMap((number) => {
      const rows = byFinding.get(set.catalogue.ids[number] ?? 0) ?? [];
      if (rows.length === 0) return [];
      const finding = referenceOf(set.catalogue, number);
      const described = { finding, ...describeFinding(selection, number) };
      return rows.map(({ findingId: _id, ...mapping }) => ({
        ...described,
        ...mapping,
        objectiveLabel: pickLabel(release.reference.objective(mapping.objective), language),
      }));
    });
  }
}

/** What findings are mapped to: what the filter asks of mappings is asked of each row. */
export const mappings = defineSelected({
  name: 'mappings',
  description: 'A mapping of a finding to an objective.',
  columns: describeColumns<MappingRow>({
    finding: { from: 'Finding.reference' },
    profile: { from: 'Profile.slug' },
    jurisdiction: { from: 'Jurisdiction.code' },
    jurisdictionName: { from: 'Jurisdiction.name', note: IN_LANGUAGE },
    domain: { from: 'Domain.code' },
    domainName: { from: 'Domain.name', note: IN_LANGUAGE },
    kind: { from: 'Finding.kind' },
    kindName: { from: 'Finding.kind', note: KIND_IN_LANGUAGE, isLabel: true },
    objective: { type: 'integer', from: 'Objective.number' },
    objectiveLabel: { from: 'Objective.label', note: IN_LANGUAGE },
    ...MAPPING_DETAILS,
    text: { from: 'Finding.text' },
    release: { type: 'integer', from: 'Release.number' },
  }),
  read,
});
