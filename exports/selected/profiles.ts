import { listBase } from '../../catalogue/base.ts';
import { countRange } from '../../catalogue/bits.ts';
import type { CataloguedProfile } from '../../catalogue/columns.ts';
import { whileWanted } from '../../prisma/wanted.ts';
import { describeColumns } from '../column.ts';
import { IN_LANGUAGE, pickName, pickRegionName, REGION_CODE, writeRegionOrNone } from '../label.ts';
import {
  describeProfile,
  PROFILE_DETAILS,
  PROFILE_PARTS,
  type ProfileRow,
} from '../profile-rows.ts';
import { PAGE_SIZE } from '../walk-set.ts';
import { placeOf } from './describe-finding.ts';
import { defineSelected, type Selection } from './selected-table.ts';

interface SelectedProfile extends ProfileRow {
  readonly jurisdictionName: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly regionName: string | null;
  readonly findingCount: number;
}

/** What is said of a profile beside its own row. */
function describePlace(selection: Selection, profile: CataloguedProfile) {
  const { release, set, language } = selection;
  const place = placeOf(selection, profile);
  return {
    jurisdictionName: pickName(release.reference.jurisdiction(place.id), language),
    country: set.catalogue.places.countryOf[profile.place] ?? null,
    region: writeRegionOrNone(place.regionCode),
    regionName: pickRegionName(release, place.regionCode, language),
    findingCount: countRange(set.bits, profile.from, profile.to),
  };
}

async function* read(selection: Selection): AsyncGenerator<readonly SelectedProfile[]> {
  const { database, release, set, signal } = selection;
  const base = listBase(set);
  for (let at = 0; at < base.length; at += PAGE_SIZE) {
    signal?.throwIfAborted();
    const page = base.slice(at, at + PAGE_SIZE);
    const ids = page.map(({ id }) => id);
    const stored = await release.reading(() =>
      whileWanted(signal, () =>
        database.profile.findMany({ where: { id: { in: ids } }, include: PROFILE_PARTS }),
      ),
    );
    const byId = new Map(stored.map((row) => [row.id, row]));
    yield page.flatMap((profile) => {
      const row = byId.get(profile.id);
      if (row === undefined) return [];
      return [
        {
          ...describeProfile(row, release, selection.language),
          ...describePlace(selection, profile),
        },
      ];
    });
  }
}

/** The profiles that the findings are counted out of, also those that say nothing of what was asked. */
export const profiles = defineSelected({
  name: 'profiles',
  description: 'A profile that the findings are counted out of, with how many of them are its own.',
  columns: describeColumns<SelectedProfile>({
    ...PROFILE_DETAILS,
    jurisdictionName: { from: 'Jurisdiction.name', note: IN_LANGUAGE },
    country: { from: 'Jurisdiction.alpha3', mayBeNull: true },
    region: { from: 'Region.code', note: REGION_CODE, mayBeNull: true },
    regionName: { from: 'Region.name', note: IN_LANGUAGE, mayBeNull: true },
    findingCount: {
      type: 'integer',
      from: 'FindingConnection.totalCount',
      note: 'Of its findings that the filter finds; 0 where it says nothing of what was asked.',
    },
  }),
  read,
});
