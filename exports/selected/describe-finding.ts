import type { CataloguedProfile } from '../../catalogue/columns.ts';
import { domainAt, kindAt, pickKind, pickName } from '../label.ts';
import type { Selection } from './selected-table.ts';

/** The profile of a finding, and its place among those of the catalogue. */
export function profileOf({ set: { catalogue } }: Selection, number: number): CataloguedProfile {
  const profile = catalogue.profiles[catalogue.profileOf[number] ?? -1];
  if (profile === undefined) throw new Error(`Finding ${number} has no profile.`);
  return profile;
}

/** The place of a profile. */
export function placeOf({ set: { catalogue } }: Selection, { place: number }: CataloguedProfile) {
  const place = catalogue.places.jurisdictions[number];
  if (place === undefined) throw new Error(`There is no place ${number}.`);
  return place;
}

/** What stands beside a finding in every table: where and under what it stands. */
export function describeFinding(selection: Selection, number: number) {
  const { release, set, language } = selection;
  const profile = profileOf(selection, number);
  const place = placeOf(selection, profile);
  const domain = domainAt(set.catalogue, number);
  const kind = kindAt(set.catalogue, number);
  return {
    kind,
    kindName: pickKind(kind, language),
    domain,
    domainName: pickName(release.reference.domain(domain), language),
    profile: profile.slug,
    jurisdiction: place.code,
    jurisdictionName: pickName(release.reference.jurisdiction(place.id), language),
    release: release.number,
  };
}
