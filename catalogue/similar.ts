import {
  DOMAIN_CODES,
  FINDING_KINDS,
  type FindingKind,
  MAPPING_METHODS,
  type MappingMethod,
  PRINCIPLE_CODES,
} from '../reference/codes.ts';
import type { Bits } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import type { MappingFacts } from './mappings.ts';
import { lineInOrder } from './page.ts';
import { TRAIT_COUNT } from './traits.ts';

/** Which findings may be similar to one. */
export interface SimilarOptions {
  readonly methods: readonly MappingMethod[];
  /** None for both. */
  readonly kinds: readonly FindingKind[];
  readonly includeOwnProfile: boolean;
}

/** Findings that are looked up under one action, objective, principle or domain: the newest. */
export const LOOKED_UP = 60;

/** Of those, the findings that one finding is compared with word by word. */
export const CANDIDATES = 50;

// In tenths, so that sums are exact: an action that both come under, an objective, a principle, a domain.
const WEIGHTS = { action: 10, objective: 6, principle: 5, domain: 5 } as const;

/** Findings that are looked at for those of one action, at most: it may have few, and a corpus many. */
const MAX_STEPS = 20_000;

/** The newest findings of a set, at most LOOKED_UP. */
function lookUp(
  { order }: Catalogue,
  bits: Bits,
  count: number,
  fits: (finding: number) => boolean = () => true,
): readonly number[] {
  const added = order('ADDED');
  const line = lineInOrder(bits, count, added);
  const found: number[] = [];
  let place = line.next(0);
  for (let step = 0; place >= 0 && found.length < LOOKED_UP && step < MAX_STEPS; step += 1) {
    const finding = added.at[place] ?? 0;
    if (fits(finding)) found.push(finding);
    place = line.next(place + 1);
  }
  return found;
}

/** The mappings of a finding that were made in any of some ways. */
function madeBy(
  mappings: readonly MappingFacts[],
  methods: readonly MappingMethod[],
): readonly MappingFacts[] {
  const perMethod = TRAIT_COUNT / MAPPING_METHODS.length;
  const methodOf = (trait: number) => MAPPING_METHODS[Math.floor(trait / perMethod)];
  return mappings.filter(({ trait }) => methods.some((method) => method === methodOf(trait)));
}

/** What a finding concerns by mappings that were made in some ways. */
export interface Concerns {
  /** The letter of the action by the number of the objective, in the order of the numbers. */
  readonly objectives: ReadonlyMap<number, string | null>;
  readonly principles: readonly (typeof PRINCIPLE_CODES)[number][];
}

/** Reads what a finding concerns. */
export function readConcerns(
  { mappings }: Catalogue,
  finding: number,
  methods: readonly MappingMethod[],
): Concerns {
  const objectives = madeBy(mappings.objectivesOf(finding), methods);
  const principles = madeBy(mappings.principlesOf(finding), methods);
  return {
    objectives: new Map(
      objectives
        // Of two for one objective the curated one, whose trait is the lesser, has the last word.
        .toSorted((a, b) => a.subject - b.subject || b.trait - a.trait)
        .map(({ subject, action }) => [subject, action]),
    ),
    principles: [...new Set(principles.flatMap(({ subject }) => PRINCIPLE_CODES[subject] ?? []))],
  };
}

function weigh(own: Concerns, isSameDomain: boolean, other: Concerns): number {
  let weight = isSameDomain ? WEIGHTS.domain : 0;
  for (const [number, action] of own.objectives) {
    const letter = other.objectives.get(number);
    if (letter === undefined) continue;
    weight += letter !== null && letter === action ? WEIGHTS.action : WEIGHTS.objective;
  }
  for (const code of own.principles)
    if (other.principles.includes(code)) weight += WEIGHTS.principle;
  return weight;
}

/**
 * The findings that may be similar to one, at most {@link CANDIDATES}: those that share most
 * objectives, actions and principles with it. What it costs does not grow with the corpus, because
 * every lookup ends; in a large corpus the newest findings come first.
 */
export function listCandidates(
  catalogue: Catalogue,
  finding: number,
  { methods, kinds, includeOwnProfile }: SimilarOptions,
): readonly number[] {
  const { mappings, values, domainOf, kindOf, profileOf, ids } = catalogue;
  const own = readConcerns(catalogue, finding, methods);
  const traits = { methods, relevances: [], minConfidence: null };
  const look = (bits: Bits, fits?: (other: number) => boolean) =>
    lookUp(catalogue, bits, bits.size(), fits);
  const domain = DOMAIN_CODES[domainOf[finding] ?? 0];
  const inDomain = domain === undefined ? undefined : values.domains.get(domain);
  const near = new Set([
    ...[...own.objectives].flatMap(([number, action]) => {
      const bits = mappings.ofObjective(number, traits);
      const isUnder = (other: number) =>
        madeBy(mappings.objectivesOf(other), methods).some(
          (each) => each.subject === number && each.action === action,
        );
      return [...(action === null ? [] : look(bits, isUnder)), ...look(bits)];
    }),
    ...own.principles.flatMap((code) => look(mappings.ofPrinciple(code, traits))),
    ...(inDomain === undefined ? [] : look(inDomain)),
  ]);
  return [...near]
    .filter(
      (other) =>
        other !== finding &&
        (includeOwnProfile || profileOf[other] !== profileOf[finding]) &&
        (kinds.length === 0 || kinds.some((kind) => FINDING_KINDS[kindOf[other] ?? 0] === kind)),
    )
    .map((other) => ({
      other,
      weight: weigh(
        own,
        domainOf[other] === domainOf[finding],
        readConcerns(catalogue, other, methods),
      ),
    }))
    .sort((a, b) => b.weight - a.weight || (ids[b.other] ?? 0) - (ids[a.other] ?? 0))
    .slice(0, CANDIDATES)
    .map(({ other }) => other);
}
