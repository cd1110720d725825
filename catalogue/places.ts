import type { Facts, JurisdictionFacts } from './facts.ts';

/** The jurisdictions of a release, numbered from 0 by code, and what they lie in. */
export interface Places {
  /** By code. */
  readonly jurisdictions: readonly JurisdictionFacts[];
  /** The number of a jurisdiction by the id of its row. */
  readonly numberOf: (id: number) => number;
  /** The jurisdictions with a code: one, or none. */
  readonly byCode: ReadonlyMap<string, number>;
  /** A country and its local authorities, by the code of the country. */
  readonly byCountry: ReadonlyMap<string, readonly number[]>;
  /** All in a region, those in the regions in it too. */
  readonly byRegion: ReadonlyMap<string, readonly number[]>;
  /** The members of a group, in the order of the source. */
  readonly byGroup: ReadonlyMap<string, readonly number[]>;
  /** The code of the country that each jurisdiction is or lies in; null for a body. */
  readonly countryOf: readonly (string | null)[];
  /** The codes of the regions around each jurisdiction, the smallest first. */
  readonly regionsOf: readonly (readonly string[])[];
  readonly groupsOf: readonly (readonly string[])[];
  /** Whether a source states an assessment of each. */
  readonly isAssessed: readonly boolean[];
}

function append<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}

function listRegions(code: string | null, parents: ReadonlyMap<string, string | null>): string[] {
  const codes: string[] = [];
  for (let at = code; at !== null && !codes.includes(at); at = parents.get(at) ?? null)
    codes.push(at);
  return codes;
}

/** Sorts the jurisdictions by what they lie in. */
export function cataloguePlaces(facts: Facts): Places {
  const jurisdictions = facts.jurisdictions.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const numbers = new Map(jurisdictions.map(({ id }, number) => [id, number]));
  const numberOf = (id: number): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`The jurisdiction ${id} is not there.`);
    return number;
  };
  const parents = new Map(facts.regions.map(({ code, parentCode }) => [code, parentCode]));
  const countryOf = jurisdictions.map(({ kind, code, countryId }) => {
    const own = kind === 'COUNTRY' ? code : null;
    return countryId === null ? own : (jurisdictions[numberOf(countryId)]?.code ?? null);
  });
  const regionsOf = jurisdictions.map(({ regionCode }) => listRegions(regionCode, parents));
  const groupsOf: string[][] = jurisdictions.map(() => []);
  const byGroup = new Map<string, readonly number[]>();
  for (const { code, memberIds } of facts.groups) {
    const members = memberIds.map(numberOf);
    byGroup.set(code, members);
    for (const member of members) groupsOf[member]?.push(code);
  }
  const byCountry = new Map<string, number[]>();
  const byRegion = new Map<string, number[]>(facts.regions.map(({ code }) => [code, []]));
  for (const [number, country] of countryOf.entries()) {
    if (country !== null) append(byCountry, country, number);
    for (const region of regionsOf[number] ?? []) append(byRegion, region, number);
  }
  const assessed = new Set(facts.assessedIds);
  return {
    jurisdictions,
    numberOf,
    byCode: new Map(jurisdictions.map(({ code }, number) => [code, number])),
    byCountry,
    byRegion,
    byGroup,
    countryOf,
    regionsOf,
    groupsOf,
    isAssessed: jurisdictions.map(({ id }) => assessed.has(id)),
  };
}
