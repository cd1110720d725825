import type { DomainCode } from '../reference/codes.ts';
import type { Bits } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import { traitsOf } from './finding-filter.ts';
import type { FindingSet } from './finding-set.ts';
import { keepCounts } from './keep-counts.ts';

/** What findings are to stand for. */
export type Subject = { readonly objective: number } | { readonly domain: DomainCode };

interface Candidate {
  readonly number: number;
  readonly place: number;
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

function* listCandidates(set: FindingSet, subject: Subject): Generator<Candidate> {
  const { catalogue, bits, filter }: { catalogue: Catalogue; bits: Bits } & FindingSet = set;
  const { profiles, profileOf, mappings } = catalogue;
  const subjects = selectSubject(set, subject);
  if (subjects === undefined) return;
  const near =
    'objective' in subject
      ? mappings.ofObjective(subject.objective, { ...traitsOf(filter), relevances: ['PRIMARY'] })
      : null;
  for (const number of bits.new_intersection(subjects).array()) {
    const { place = -1, year = 0, edition = 0 } = profiles[profileOf[number] ?? 0] ?? {};
    yield { number, place, isNear: near?.has(number) ?? false, year, edition };
  }
}

const keepExamples = keepCounts<readonly number[]>();

/**
 * Picks findings that stand for an objective or a domain: of as many jurisdictions as there are, by
 * the slug of the profile; of each the one that is nearest, newest and first.
 * @returns their numbers, at most `limit`.
 */
export function pickExamples(set: FindingSet, subject: Subject, limit: number): readonly number[] {
  return keepExamples(set, `${limit} examples of ${JSON.stringify(subject)}`, () => {
    const turns = new Map<number, Candidate[]>();
    for (const candidate of listCandidates(set, subject)) {
      const best = turns.get(candidate.place) ?? [];
      const last = best[limit - 1];
      // Of a place there may be tens of thousands, and most come too late.
      if (last !== undefined && compareWithin(candidate, last) > 0) continue;
      best.push(candidate);
      turns.set(candidate.place, best.sort(compareWithin).slice(0, limit));
    }
    return [...turns.values()]
      .flatMap((best) => best.map(({ number }, turn) => ({ number, turn })))
      .sort((a, b) => a.turn - b.turn || a.number - b.number)
      .slice(0, limit)
      .map(({ number }) => number);
  });
}
