import type { DomainCode } from '../reference/codes.ts';
import { type Bits, nextBit } from './bits.ts';
import { traitsOf } from './finding-filter.ts';
import type { FindingSet } from './finding-set.ts';
import { keepCounts } from './keep-counts.ts';

/** What findings are to stand for. */
export type Subject = { readonly objective: number } | { readonly domain: DomainCode };

interface Candidate {
  readonly number: number;
  readonly isNear: boolean;
  readonly year: number;
  readonly edition: number;
}

// Within a place: those nearest to the subject, of the newest profile, as its document has them.
const compareWithin = (a: Candidate, b: Candidate): number =>
  Number(b.isNear) - Number(a.isNear) ||
  b.year - a.year ||
  b.edition - a.edition ||
  a.number - b.number;

function selectSubject({ catalogue, filter }: FindingSet, subject: Subject): Bits | undefined {
  return 'objective' in subject
    ? catalogue.mappings.ofObjective(subject.objective, traitsOf(filter))
    : catalogue.values.domains.get(subject.domain);
}

function selectNear({ catalogue, filter }: FindingSet, subject: Subject): Bits | null {
  if (!('objective' in subject)) return null;
  const traits = { ...traitsOf(filter), relevances: ['PRIMARY'] } as const;
  return catalogue.mappings.ofObjective(subject.objective, traits);
}

/** Makes what picks the findings of one place, at most `limit`, the best first. */
function makePicker(set: FindingSet, subject: Subject, found: Bits, limit: number) {
  const { profiles, profilesByPlace } = set.catalogue;
  const near = selectNear(set, subject);
  return (place: number): readonly number[] => {
    const best: Candidate[] = [];
    for (const profile of profilesByPlace.get(place) ?? []) {
      const { from = 0, to = 0, year = 0, edition = 0 } = profiles[profile] ?? {};
      for (let number = nextBit(found, from); number >= 0 && number < to; ) {
        const candidate = { number, isNear: near?.has(number) ?? false, year, edition };
        const last = best[limit - 1];
        // Of a place there may be tens of thousands, and most come too late.
        if (last === undefined || compareWithin(candidate, last) < 0) {
          best.push(candidate);
          best.sort(compareWithin).splice(limit);
        }
        number = nextBit(found, number + 1);
      }
    }
    return best.map(({ number }) => number);
  };
}

/**
 * The best findings of the places whose best come first. A place that was not met yet has none before the
 * number that is looked at, so that a few places are enough.
 */
function pickByPlace(set: FindingSet, subject: Subject, found: Bits, limit: number) {
  const { profiles, profileOf } = set.catalogue;
  const pick = makePicker(set, subject, found, limit);
  const known = new Set<number>();
  const picked: (readonly number[])[] = [];
  // The best of the places whose best come first, at most `limit`.
  const firsts: number[] = [];
  for (let number = nextBit(found, 0); number >= 0; ) {
    if ((firsts[limit - 1] ?? Number.POSITIVE_INFINITY) < number) break;
    const { place = -1, to = number + 1 } = profiles[profileOf[number] ?? 0] ?? {};
    if (!known.has(place)) {
      const own = pick(place);
      picked.push(own);
      firsts.push(...own.slice(0, 1));
      firsts.sort((a, b) => a - b).splice(limit);
      known.add(place);
    }
    number = nextBit(found, to);
  }
  return picked;
}

const keepExamples = keepCounts<readonly number[]>();

/**
 * Picks findings that stand for an objective or a domain: of as many jurisdictions as there are, by
 * the slug of the profile; of each the one that is nearest, newest and first.
 * @returns their numbers, at most `limit`.
 */
export function pickExamples(set: FindingSet, subject: Subject, limit: number): readonly number[] {
  return keepExamples(set, `${limit} examples of ${JSON.stringify(subject)}`, () => {
    const subjects = selectSubject(set, subject);
    if (subjects === undefined) return [];
    return pickByPlace(set, subject, set.bits.new_intersection(subjects), limit)
      .flatMap((best) => best.map((number, turn) => ({ number, turn })))
      .sort((a, b) => a.turn - b.turn || a.number - b.number)
      .slice(0, limit)
      .map(({ number }) => number);
  });
}
