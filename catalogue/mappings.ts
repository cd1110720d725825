import { PRINCIPLE_CODES, type PrincipleCode } from '../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../reference/objectives.ts';
import { type Bits, noBits, unite } from './bits.ts';
import type { Facts, MappingColumns, Traits } from './facts.ts';
import { hasTraits, TRAIT_COUNT } from './traits.ts';

/** A mapping of a finding, as the catalogue knows it. */
export interface MappingFacts {
  /** The number of the objective, or the place of the principle in PRINCIPLE_CODES. */
  readonly subject: number;
  /** The letter of the action; null for none. */
  readonly action: string | null;
  readonly trait: number;
}

/** Findings by what they are mapped to. */
export interface Mappings {
  /** The findings with a mapping to the objective that has the traits. */
  readonly ofObjective: (number: number, traits: Traits) => Bits;
  /** The findings with a mapping to the principle that has the traits. */
  readonly ofPrinciple: (code: PrincipleCode, traits: Traits) => Bits;
  /** The mappings of a finding to objectives, in no order. */
  readonly objectivesOf: (finding: number) => readonly MappingFacts[];
  /** The mappings of a finding to principles, in no order. */
  readonly principlesOf: (finding: number) => readonly MappingFacts[];
}

const SLICE = 200_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The mappings of one kind: sets by subject and trait, and the list of each finding. */
async function sortMappings(
  columns: MappingColumns,
  size: number,
  numberOf: (id: number) => number,
  breathe: () => Promise<void>,
) {
  const count = columns.findingIds.length;
  const sets = new Map<number, Bits>();
  const findings = new Int32Array(count);
  const starts = new Int32Array(size + 1);
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE === SLICE - 1) await breathe();
    const finding = numberOf(columns.findingIds[row] ?? -1);
    if (finding < 0) throw new Error('A mapping is of a finding that is not there.');
    findings[row] = finding;
    starts[finding + 1] = (starts[finding + 1] ?? 0) + 1;
    const key = (columns.subjects[row] ?? 0) * TRAIT_COUNT + (columns.traits[row] ?? 0);
    const set = sets.get(key) ?? noBits(size);
    if (!sets.has(key)) sets.set(key, set);
    set.add(finding);
  }
  for (let finding = 0; finding < size; finding += 1) {
    starts[finding + 1] = (starts[finding + 1] ?? 0) + (starts[finding] ?? 0);
  }
  await breathe();
  const filled = starts.slice();
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const finding = findings[row] ?? 0;
    rows[filled[finding] ?? 0] = row;
    filled[finding] = (filled[finding] ?? 0) + 1;
  }
  const merged = new Map<string, Bits>();
  const select = (subject: number, traits: Traits): Bits => {
    const name = `${subject} ${traits.methods} ${traits.relevances} ${traits.minConfidence}`;
    const known = merged.get(name);
    if (known !== undefined) return known;
    const parts = Array.from({ length: TRAIT_COUNT }, (_, trait) =>
      hasTraits(trait, traits) ? sets.get(subject * TRAIT_COUNT + trait) : undefined,
    ).filter((set) => set !== undefined);
    const set = unite(parts, size);
    merged.set(name, set);
    return set;
  };
  const list = (finding: number): readonly MappingFacts[] =>
    Array.from(rows.subarray(starts[finding], starts[finding + 1]), (row) => {
      const action = columns.actions[row] ?? 0;
      return {
        subject: columns.subjects[row] ?? 0,
        action: action === 0 ? null : (LETTERS[action - 1] ?? null),
        trait: columns.traits[row] ?? 0,
      };
    });
  return { select, list };
}

/** Sorts the findings by what they are mapped to. */
export async function catalogueMappings(
  facts: Facts,
  size: number,
  numberOf: (id: number) => number,
  breathe: () => Promise<void>,
): Promise<Mappings> {
  const objectives = await sortMappings(facts.objectiveMappings, size, numberOf, breathe);
  await breathe();
  const principles = await sortMappings(facts.principleMappings, size, numberOf, breathe);
  return {
    ofObjective: objectives.select,
    // A mapping to a principle has no relevance to ask for.
    ofPrinciple: (code, traits) =>
      principles.select(PRINCIPLE_CODES.indexOf(code), { ...traits, relevances: [] }),
    objectivesOf: objectives.list,
    principlesOf: principles.list,
  };
}

/** The findings with a mapping to any objective that has the traits. */
export function withAnyObjective({ ofObjective }: Mappings, traits: Traits, size: number): Bits {
  const numbers = Array.from({ length: OBJECTIVE_COUNT }, (_, at) => at + 1);
  return unite(
    numbers.map((number) => ofObjective(number, traits)),
    size,
  );
}

/** The findings with a mapping to any principle that has the traits. */
export function withAnyPrinciple({ ofPrinciple }: Mappings, traits: Traits, size: number): Bits {
  return unite(
    PRINCIPLE_CODES.map((code) => ofPrinciple(code, traits)),
    size,
  );
}
