import type { Cell } from '../../catalogue/count-rows.ts';

/** Something with the numbers of a cell. */
interface WithCell {
  readonly cell: Cell;
}

/** The field that says how many findings a cell has. */
export const findingCount = {
  description: 'How many findings. Two may be of one profile.',
  resolve: ({ cell }: WithCell): number => cell.findings,
};

/** The field that says in how many profiles they are. */
export const profileCount = {
  description: 'In how many profiles. Set it beside `base.profileCount`.',
  resolve: ({ cell }: WithCell): number => cell.profiles,
};
