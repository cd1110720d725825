import { countBase, listBase } from '../../catalogue/base.ts';
import type { Bits } from '../../catalogue/bits.ts';
import type { Traits } from '../../catalogue/facts.ts';
import { traitsOf } from '../../catalogue/finding-filter.ts';
import { type FindingSet, ignoreTraits } from '../../catalogue/finding-set.ts';
import { withAnyObjective } from '../../catalogue/mappings.ts';
import { findingsOf, profilesAt } from '../../catalogue/profile-sets.ts';
import { DOMAIN_CODES } from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import type { SheetValue } from '../../xlsx/cell.ts';
import type { Sheet, SheetColumn } from '../../xlsx/sheet.ts';
import { pickLabel, pickName } from '../label.ts';
import type { Selection } from '../selected/selected-table.ts';
import { WORDS, type WorkbookWords } from './words.ts';

/** What stands above the numbers of a column, and the findings that they are of. */
interface MatrixColumn {
  readonly head: string;
  readonly bits: Bits;
}

const asPrimary = (traits: Traits): Traits => ({ ...traits, relevances: ['PRIMARY'] });

/** Whether the filter leaves mappings of either relevance, so that they are to be told apart. */
const isMixed = ({ relevances }: Traits): boolean =>
  relevances.length === 0 || (relevances.includes('PRIMARY') && relevances.includes('SECONDARY'));

/** The rows of a matrix: the objectives, then what concerns none, then what all is counted out of. */
function countRows(
  { release, set, language }: Selection,
  columns: readonly MatrixColumn[],
  words: WorkbookWords,
): readonly (readonly SheetValue[])[] {
  const { mappings, size } = set.catalogue;
  const traits = traitsOf(set.filter);
  const whole = ignoreTraits(set).bits;
  const primary = isMixed(traits) ? [asPrimary(traits)] : [];
  const count = (bits: Bits) => columns.map((column) => column.bits.intersection_size(bits));
  const objectives = OBJECTIVE_NUMBERS.map((number) => [
    number,
    pickLabel(release.reference.objective(number), language),
    ...[traits, ...primary].flatMap((each) =>
      count(set.bits.new_intersection(mappings.ofObjective(number, each))),
    ),
  ]);
  const mapped = withAnyObjective(
    mappings,
    { ...traits, relevances: [], minConfidence: null },
    size,
  );
  // Neither is of one relevance.
  const nothing = primary.flatMap(() => columns.map(() => null));
  return [
    ...objectives,
    [null, words.withoutObjective, ...count(whole.new_difference(mapped)), ...nothing],
    [null, words.allFindings, ...count(whole), ...nothing],
  ];
}

const NUMBER_WIDTH = 16;

function describeColumns(
  set: FindingSet,
  columns: readonly MatrixColumn[],
  words: WorkbookWords,
): readonly SheetColumn[] {
  const heads = columns.map(({ head }) => head);
  const primary = isMixed(traitsOf(set.filter))
    ? heads.map((head) => `${head}, ${words.primaryOnly}`)
    : [];
  return [
    { head: words.objective, width: 10, look: 'number' },
    { head: words.label, width: 34, look: 'words' },
    ...[...heads, ...primary].map(
      (head): SheetColumn => ({ head, width: NUMBER_WIDTH, look: 'number' }),
    ),
  ];
}

function makeMatrix(
  selection: Selection,
  name: string,
  title: string,
  columns: readonly MatrixColumn[],
): Sheet {
  const words = WORDS[selection.language];
  const whole = ignoreTraits(selection.set);
  const { set } = selection;
  async function* pages() {
    yield countRows(selection, columns, words);
  }
  return {
    name,
    columns: describeColumns(set, columns, words),
    notes: [title, words.base(whole.count, countBase(whole)), words.severalObjectives],
    frozen: 2,
    pages: pages(),
  };
}

/** Objectives by domain. */
export function domainMatrix(selection: Selection): Sheet {
  const { release, set, language } = selection;
  const { values } = set.catalogue;
  const words = WORDS[language];
  const domains = DOMAIN_CODES.flatMap((code): readonly MatrixColumn[] => {
    const bits = values.domains.get(code);
    const head = pickName(release.reference.domain(code), language);
    return bits === undefined ? [] : [{ head, bits }];
  });
  const all = { head: words.allDomains, bits: ignoreTraits(set).bits };
  return makeMatrix(selection, 'objective × domain', words.byDomain, [...domains, all]);
}

/** Places of the base by code, each with the findings of all its profiles there. */
function listPlaces({ release, set, language }: Selection): readonly MatrixColumn[] {
  const { catalogue } = set;
  const numbers = new Map<number, number[]>();
  for (const { place, slug } of listBase(set)) {
    const number = catalogue.profileNumbers.get(slug);
    if (number !== undefined) numbers.set(place, [...(numbers.get(place) ?? []), number]);
  }
  return [...numbers]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([place, profiles]) => {
      const jurisdiction = catalogue.places.jurisdictions[place];
      if (jurisdiction === undefined) return [];
      const name = pickName(release.reference.jurisdiction(jurisdiction.id), language);
      const bits = findingsOf(catalogue, profilesAt(catalogue, profiles));
      return [{ head: `${name} (${jurisdiction.code})`, bits }];
    });
}

/** Objectives by place, in the order of the codes: no order of places is one of counts. */
export function placeMatrix(selection: Selection): Sheet {
  const words = WORDS[selection.language];
  return makeMatrix(selection, 'objective × place', words.byPlace, listPlaces(selection));
}
