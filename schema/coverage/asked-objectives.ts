import type { FindingSet } from '../../catalogue/finding-set.ts';
import { listAskedObjectives } from '../../catalogue/select-findings.ts';
import type { ObjectFields } from '../builder.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';

/** A cell of one objective, in a matrix of a set. */
interface OfObjective {
  readonly set: FindingSet;
  readonly number: number;
  readonly cell: { readonly findings: number };
}

/**
 * Puts the cells of the objectives that a filter names first; the others keep their order behind them.
 * @param numberOf the objective of a cell.
 */
export function putAskedFirst<Cell>(
  { filter }: FindingSet,
  cells: readonly Cell[],
  numberOf: (cell: Cell) => number,
): Cell[] {
  const asked = new Set(listAskedObjectives(filter));
  const isAsked = (cell: Cell) => asked.has(numberOf(cell));
  return [...cells.filter(isAsked), ...cells.filter((cell) => !isAsked(cell))];
}

const join = (numbers: readonly number[], language: string): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(numbers.map(String));

function describeOther({ set, cell: { findings } }: OfObjective, asked: readonly number[]): Words {
  const { count } = set;
  const many = asked.length > 1 ? 's' : '';
  return {
    en: `Not asked for: of the ${count} findings on objective${many} ${join(asked, 'en')}, ${findings} concern this one, too.`,
    fr: `Non demandé : sur les ${count} constats relatifs à l’objectif ${join(asked, 'fr')}, ${findings} concernent aussi celui-ci.`,
    es: `No pedido: de los ${count} hallazgos sobre el objetivo ${join(asked, 'es')}, ${findings} se refieren también a este.`,
  };
}

/**
 * The fields that say why a cell stands in a matrix whose filter names objectives.
 * @param cellOf the cell.
 */
export function askedFields<Parent>(
  t: ObjectFields<Parent>,
  cellOf: (parent: Parent) => OfObjective,
) {
  return {
    isAsked: t.boolean({
      description:
        'Whether the filter asks for this objective: it names it, or names none. Those that it names come first.',
      resolve: (parent) => {
        const { set, number } = cellOf(parent);
        const asked = listAskedObjectives(set.filter);
        return asked.length === 0 || asked.includes(number);
      },
    }),
    whyHere: t.field({
      type: LocalizedText,
      nullable: true,
      description:
        'Why an objective is here that the filter does not name: the findings that it finds may concern others, too. Null where `isAsked`. Example: "Not asked for: of the 4 findings on objective 10, 1 concern this one, too."',
      args: languageArgument,
      resolve: (parent, { language }) => {
        const cell = cellOf(parent);
        const asked = listAskedObjectives(cell.set.filter);
        if (asked.length === 0 || asked.includes(cell.number)) return null;
        return sayIn(describeOther(cell, asked), language);
      },
    }),
  };
}
