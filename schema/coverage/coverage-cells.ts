import type { Cell, Row } from '../../catalogue/count-rows.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import { readMatrix } from '../../catalogue/matrix.ts';
import type { DomainCode, FindingKind as FindingKindCode } from '../../reference/codes.ts';
import { builder, type ObjectFields } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { listPart } from '../finding/finding-list.ts';
import { askedFields, putAskedFirst } from './asked-objectives.ts';
import { findingCount, profileCount } from './cell-counts.ts';
import { mappedFields } from './mapped-counts.ts';

/** What every cell counts, and of which set. */
interface Counted {
  readonly set: FindingSet;
  readonly cell: Cell;
  readonly number: number;
}

/**
 * The fields of every cell.
 * @param partOf what tells its findings from the others of the set.
 * @param cellIn where it stands in the row of its objective.
 */
function cellFields<Parent extends Counted>(
  t: ObjectFields<Parent>,
  partOf: (cell: Parent) => FindingConditions,
  cellIn: (cell: Parent, row: Row) => Cell | undefined,
) {
  return {
    objective: t.field({
      type: 'Objective',
      description: 'The objective.',
      resolve: ({ number }, _args, { release }) => release.reference.objective(number),
    }),
    profileCount: t.int(profileCount),
    findings: t.connection(
      {
        type: 'Finding',
        description:
          'Those findings. `relevances`, `methods` and `minConfidence` of the filter speak of the mapping to this objective.',
        args: findingArguments,
        resolve: (cell, args, context) => listPart(context, cell.set, partOf(cell), args),
      },
      FindingConnection,
    ),
    ...mappedFields(t, (parent) => ({
      set: parent.set,
      number: parent.number,
      countIn: (row) => cellIn(parent, row)?.findings ?? 0,
    })),
    ...askedFields(t, (parent) => parent),
  };
}

/** One objective. */
export const ObjectiveCoverage = builder.objectRef<Counted>('ObjectiveCoverage').implement({
  description: 'How far the findings of a set reach an objective.',
  fields: (t) => ({
    ...cellFields(
      t,
      ({ number }) => ({ objectives: [number] }),
      (_cell, row) => row.all,
    ),
    findingCount: t.int({
      ...findingCount,
      description: 'How many findings concern it. 0 means none here, not that there is no policy.',
    }),
    jurisdictionCount: t.int({
      description: 'In how many jurisdictions. Set it beside `base.jurisdictionCount`.',
      resolve: ({ cell }) => cell.jurisdictions,
    }),
  }),
});

/** One objective under one domain. */
export const ObjectiveDomainCell = builder
  .objectRef<Counted & { readonly code: DomainCode }>('ObjectiveDomainCell')
  .implement({
    description: 'Findings of one domain that concern one objective.',
    fields: (t) => ({
      ...cellFields(
        t,
        ({ number, code }) => ({ objectives: [number], domains: [code] }),
        ({ code }, row) => row.byDomain.get(code),
      ),
      domain: t.field({
        type: 'Domain',
        description: 'The domain.',
        resolve: ({ code }, _args, { release }) => release.reference.domain(code),
      }),
      findingCount: t.int(findingCount),
    }),
  });

/** One objective, strengths or gaps. */
export const ObjectiveKindCell = builder
  .objectRef<Counted & { readonly kind: FindingKindCode }>('ObjectiveKindCell')
  .implement({
    description: 'Findings of one kind that concern one objective.',
    fields: (t) => ({
      ...cellFields(
        t,
        ({ number, kind }) => ({ objectives: [number], kinds: [kind] }),
        ({ kind }, row) => row.byKind.get(kind),
      ),
      kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
      findingCount: t.int(findingCount),
    }),
  });

/** The rows of a set with the number of their objective, those that the filter names first. */
const listRows = (set: FindingSet) =>
  putAskedFirst(set, [...readMatrix(set).objectives], ([number]) => number);

/** The cells of all objectives. */
export const listObjectiveCells = (set: FindingSet) =>
  listRows(set).map(([number, { all }]) => ({ set, number, cell: all }));

/** The cells of objective and domain that have findings. */
export const listDomainCells = (set: FindingSet) =>
  listRows(set).flatMap(([number, { byDomain }]) =>
    [...byDomain].flatMap(([code, cell]) =>
      cell.findings > 0 ? [{ set, number, code, cell }] : [],
    ),
  );

/** The cells of objective and kind that have findings. */
export const listKindCells = (set: FindingSet) =>
  listRows(set).flatMap(([number, { byKind }]) =>
    [...byKind].flatMap(([kind, cell]) => (cell.findings > 0 ? [{ set, number, kind, cell }] : [])),
  );
