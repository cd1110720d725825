import { DOMAIN_CODES, DOMAIN_SLUGS, FINDING_KINDS, KIND_SLUGS } from '../reference/codes.ts';
import type { ProfileFacts } from './facts.ts';

/** A profile with the range of its findings. */
export interface CataloguedProfile extends ProfileFacts {
  /** Its place among the jurisdictions of the catalogue. */
  readonly place: number;
  /** The number of its first finding. */
  readonly from: number;
  /** The number after that of its last finding. */
  readonly to: number;
}

/** What the findings of a catalogue are, one column a fact. They are numbered from 0. */
export interface Columns {
  /** How many findings there are. */
  readonly size: number;
  /** The id of the row of each finding. */
  readonly ids: Int32Array;
  /** The profile of each finding, by its place in `profiles`. */
  readonly profileOf: Int32Array;
  /** The domain of each finding, by its place in DOMAIN_CODES. */
  readonly domainOf: Uint8Array;
  /** The kind of each finding, by its place in FINDING_KINDS. */
  readonly kindOf: Uint8Array;
  readonly positionOf: Uint16Array;
  readonly ordinalOf: Uint16Array;
  /** The number of the first finding of each profile, and behind the last the size. */
  readonly starts: Int32Array;
  /** By slug. */
  readonly profiles: readonly CataloguedProfile[];
}

/** The natural key of a finding: profile, domain, kind, position. */
export function referenceOf(catalogue: Columns, number: number): string {
  const domain = DOMAIN_CODES[catalogue.domainOf[number] ?? 0] ?? 'MIGRANTS_RIGHTS';
  const kind = FINDING_KINDS[catalogue.kindOf[number] ?? 0] ?? 'WELL_DEVELOPED';
  const { slug = '' } = catalogue.profiles[catalogue.profileOf[number] ?? 0] ?? {};
  return `${slug}/${DOMAIN_SLUGS[domain]}/${KIND_SLUGS[kind]}/${catalogue.positionOf[number]}`;
}
