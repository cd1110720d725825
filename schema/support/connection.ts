import type { PathSegment, SelectionMap } from '@pothos/plugin-prisma';

type PlanSelection = (selection?: SelectionMap | true, path?: PathSegment[]) => unknown;

/**
 * Plans what a query asks of the rows of a page, under `nodes` as well as under `edges`: the helper
 * of Pothos plans the second only, and would read each row under `nodes` by a query of its own.
 */
export function planRows(type: string, plan: PlanSelection): PlanSelection {
  const include = {
    getType: () => type,
    paths: [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]],
  };
  // Pothos takes this object in the place of a path, which its declared type leaves out.
  return (selection) => plan(selection, include as unknown as PathSegment[]);
}

function countAll(connection: object): number | Promise<number> {
  if (!('totalCount' in connection)) throw new Error('This connection was made without a count.');
  const { totalCount } = connection;
  if (typeof totalCount === 'function') return totalCount();
  return Number(totalCount);
}

/** The field `totalCount` of a connection; Pothos counts only when it is asked for. */
export const totalCountField = {
  description: 'How many rows there are on all pages together. Counted only when asked for.',
  extensions: { pothosPrismaTotalCount: true },
  resolve: countAll,
};

/** The connection and the edge of a type, made once and shared by every field that pages it. */
export function describePages<Name extends string>(name: Name, rows: string) {
  return [
    { name: `${name}Connection`, description: `A page of ${rows}.` },
    { name: `${name}Edge`, description: `One row of a page of ${rows}, with its cursor.` },
  ] as const;
}
