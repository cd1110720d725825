import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { type InstrumentConditions, selectInstruments } from '../../catalogue/instrument-filter.ts';
import { type ProfileConditions, selectProfiles } from '../../catalogue/profile-sets.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { InstrumentFilter } from '../instrument/instrument-filter.ts';
import {
  type JurisdictionConditions,
  JurisdictionFilter,
  selectJurisdictions,
} from '../place/jurisdiction-filter.ts';
import { ProfileFilter } from '../profile/profile-filter.ts';
import type { SearchType } from './search-types.ts';

/** Which things of each kind may be found. */
export interface SearchConditions {
  readonly findings?: FindingConditions | null | undefined;
  readonly profiles?: ProfileConditions | null | undefined;
  readonly jurisdictions?: JurisdictionConditions | null | undefined;
  readonly instruments?: InstrumentConditions | null | undefined;
}

/** Which things of each kind may be found. */
export const SearchFilter = builder.inputRef<SearchConditions>('SearchFilter').implement({
  description:
    'Which things of each kind a search may find. A kind that it says nothing of is found whatever it is: leave kinds out with `kinds`.',
  fields: (t) => ({
    findings: t.field({ type: FindingFilter, description: 'Which findings.' }),
    profiles: t.field({ type: ProfileFilter, description: 'Which profiles.' }),
    jurisdictions: t.field({ type: JurisdictionFilter, description: 'Which jurisdictions.' }),
    instruments: t.field({
      type: InstrumentFilter,
      description: 'Which instruments. With it, only those that a finding names.',
    }),
  }),
});

/**
 * What tells whether a thing may be found, by its place among those of its type; null where all may.
 * Findings are told by their own set.
 * @throws Refusal for a filter that cannot be.
 */
export function readFits(
  release: PublishedRelease,
  type: SearchType,
  { profiles, jurisdictions, instruments }: SearchConditions,
): ((place: number) => boolean) | null {
  const { catalogue, reference } = release;
  if (type === 'PROFILE' && profiles) {
    const found = selectProfiles(catalogue, profiles);
    return (place) => found.has(place);
  }
  if (type === 'JURISDICTION' && jurisdictions) {
    const found = selectJurisdictions(release, reference.jurisdictions, jurisdictions);
    const codes = new Set(found.map(({ code }) => code));
    return (place) => codes.has(catalogue.places.jurisdictions[place]?.code ?? '');
  }
  if (type === 'INSTRUMENT' && instruments) {
    const found = new Set(selectInstruments(catalogue, instruments, null));
    return (place) => found.has(place);
  }
  return null;
}
