import { countBase } from '../../catalogue/base.ts';
import { noBits } from '../../catalogue/bits.ts';
import { makeCounter, type Row } from '../../catalogue/count-rows.ts';
import { traitsOf } from '../../catalogue/finding-filter.ts';
import { type FindingSet, ignoreTraits } from '../../catalogue/finding-set.ts';
import { readMatrix } from '../../catalogue/matrix.ts';
import { DOMAIN_CODES, type DomainCode } from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { describeColumns } from '../column.ts';
import { IN_LANGUAGE, pickLabel, pickName } from '../label.ts';
import { defineSelected, type Selection } from './selected-table.ts';

interface CoverageRow {
  readonly objective: number;
  readonly objectiveLabel: string;
  readonly domain: string;
  readonly domainName: string;
  readonly findingCount: number;
  readonly wellDevelopedCount: number;
  readonly areaForDevelopmentCount: number;
  readonly profileCount: number;
  readonly baseFindingCount: number;
  readonly baseProfileCount: number;
  readonly release: number;
}

/** Which of the findings of a set on each objective are strengths. */
function countStrengths({ catalogue, bits, filter }: FindingSet): ReadonlyMap<number, Row> {
  const countRow = makeCounter(catalogue);
  const traits = traitsOf(filter);
  const kind = catalogue.values.kinds.get('WELL_DEVELOPED') ?? noBits(catalogue.size);
  const strengths = bits.new_intersection(kind);
  return new Map(
    OBJECTIVE_NUMBERS.map((objective) => [
      objective,
      countRow(strengths.new_intersection(catalogue.mappings.ofObjective(objective, traits))),
    ]),
  );
}

const countOf = (row: Row | undefined, domain: DomainCode): number =>
  row?.byDomain.get(domain)?.findings ?? 0;

async function* read({
  release: { number, reference },
  set,
  language,
}: Selection): AsyncGenerator<readonly CoverageRow[]> {
  const whole = ignoreTraits(set);
  const base = countBase(whole);
  const strengths = countStrengths(set);
  yield [...readMatrix(set).objectives].flatMap(([objective, all]) => {
    const objectiveLabel = pickLabel(reference.objective(objective), language);
    return DOMAIN_CODES.map((domain): CoverageRow => {
      const findingCount = countOf(all, domain);
      const wellDevelopedCount = countOf(strengths.get(objective), domain);
      return {
        objective,
        objectiveLabel,
        domain,
        domainName: pickName(reference.domain(domain), language),
        findingCount,
        wellDevelopedCount,
        areaForDevelopmentCount: findingCount - wellDevelopedCount,
        profileCount: all.byDomain.get(domain)?.profiles ?? 0,
        baseFindingCount: whole.count,
        baseProfileCount: base.profiles,
        release: number,
      };
    });
  });
}

/** How many findings concern each objective, under each domain; no score, and no list of the best. */
export const coverage = defineSelected({
  name: 'coverage',
  description: 'An objective under a domain, with how many of the findings concern it there.',
  columns: describeColumns<CoverageRow>({
    objective: { type: 'integer', from: 'Objective.number' },
    objectiveLabel: { from: 'Objective.label', note: IN_LANGUAGE },
    domain: { from: 'Domain.code' },
    domainName: { from: 'Domain.name', note: IN_LANGUAGE },
    findingCount: { type: 'integer', from: 'ObjectiveDomainCell.findingCount' },
    wellDevelopedCount: {
      type: 'integer',
      from: 'ObjectiveDomainCell.findingCount',
      note: 'Of the kind WELL_DEVELOPED.',
    },
    areaForDevelopmentCount: {
      type: 'integer',
      from: 'ObjectiveDomainCell.findingCount',
      note: 'Of the kind AREA_FOR_DEVELOPMENT.',
    },
    profileCount: { type: 'integer', from: 'ObjectiveDomainCell.profileCount' },
    baseFindingCount: {
      type: 'integer',
      from: 'FindingConnection.totalCount',
      note: 'Of all findings that the filter finds, whatever it asks of mappings.',
    },
    baseProfileCount: { type: 'integer', from: 'CoverageBase.profileCount' },
    release: { type: 'integer', from: 'Release.number' },
  }),
  read,
});
