import type { Catalogue } from './catalogue.ts';
import type { CataloguedProfile } from './columns.ts';

/** The profiles of a catalogue by the ids of rows. */
interface ProfileIndex {
  readonly byId: ReadonlyMap<number, CataloguedProfile>;
  /** Their numbers in the catalogue, by jurisdiction. */
  readonly byJurisdiction: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<Catalogue, ProfileIndex>();

function makeIndex({ profiles }: Catalogue): ProfileIndex {
  const byJurisdiction = new Map<number, number[]>();
  for (const [number, { jurisdictionId }] of profiles.entries()) {
    const known = byJurisdiction.get(jurisdictionId);
    if (known === undefined) byJurisdiction.set(jurisdictionId, [number]);
    else known.push(number);
  }
  return { byId: new Map(profiles.map((profile) => [profile.id, profile])), byJurisdiction };
}

function indexOf(catalogue: Catalogue): ProfileIndex {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const made = makeIndex(catalogue);
  indexes.set(catalogue, made);
  return made;
}

/**
 * The profile with this id.
 * @throws Error when there is none.
 */
export function profileById(catalogue: Catalogue, id: number): CataloguedProfile {
  const profile = indexOf(catalogue).byId.get(id);
  if (profile === undefined) throw new Error(`The profile ${id} is not there.`);
  return profile;
}

/** The numbers of the profiles of the jurisdictions with these ids, by slug. */
export function profilesOf(
  catalogue: Catalogue,
  jurisdictionIds: readonly number[],
): readonly number[] {
  const { byJurisdiction } = indexOf(catalogue);
  return jurisdictionIds.flatMap((id) => byJurisdiction.get(id) ?? []).sort((a, b) => a - b);
}
