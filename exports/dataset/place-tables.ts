import { describeColumns } from '../column.ts';
import { REGION_CODE, writeRegion, writeRegionOrNone } from '../label.ts';
import {
  describeProfile,
  PROFILE_DETAILS,
  PROFILE_PARTS,
  type ProfileRow,
} from '../profile-rows.ts';
import { defineTable, readAll } from './table.ts';

/** The profiles, without their findings. */
export const profiles = defineTable({
  name: 'profiles',
  description: 'Profile',
  isQuoted: true,
  primaryKey: ['slug'],
  foreignKeys: [
    { column: 'jurisdiction', table: 'jurisdictions', key: 'code' },
    { column: 'previousEdition', table: 'profiles', key: 'slug' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<ProfileRow & { jurisdictionName: string }>({
    ...PROFILE_DETAILS,
    jurisdictionName: { from: 'Jurisdiction.name', note: 'In English.' },
  }),
  read: (database, release) =>
    readAll(
      database.profile.findMany({ include: PROFILE_PARTS }),
      (row) => ({
        ...describeProfile(row, release),
        jurisdictionName: release.reference.jurisdiction(row.jurisdictionId).nameEn,
      }),
      ({ slug }) => slug,
    ),
});

/** The jurisdictions, also those without a profile. */
export const jurisdictions = defineTable({
  name: 'jurisdictions',
  description: 'Jurisdiction',
  isQuoted: false,
  primaryKey: ['code'],
  foreignKeys: [
    { column: 'country', table: 'jurisdictions', key: 'code' },
    { column: 'region', table: 'regions', key: 'code' },
  ],
  columns: describeColumns<{
    code: string;
    kind: string;
    alpha2: string | null;
    alpha3: string | null;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    unverified: readonly string[];
    country: string | null;
    countryName: string | null;
    region: string | null;
    regionName: string | null;
  }>({
    code: { from: 'Jurisdiction.code' },
    kind: { from: 'Jurisdiction.kind' },
    alpha2: { from: 'Jurisdiction.alpha2', mayBeNull: true },
    alpha3: { from: 'Jurisdiction.alpha3', mayBeNull: true },
    nameEn: { from: 'Jurisdiction.name', note: 'In English.' },
    nameFr: { from: 'Jurisdiction.name', note: 'In French.', mayBeNull: true },
    nameEs: { from: 'Jurisdiction.name', note: 'In Spanish.', mayBeNull: true },
    unverified: {
      type: 'strings',
      from: 'LocalizedText.isVerified',
      note: 'The languages for which it is false.',
    },
    country: { from: 'Jurisdiction.country', note: 'Its code.', mayBeNull: true },
    countryName: { from: 'Jurisdiction.country', note: 'Its name in English.', mayBeNull: true },
    region: { from: 'Region.code', note: REGION_CODE, mayBeNull: true },
    regionName: { from: 'Region.name', note: 'In English.', mayBeNull: true },
  }),
  read: (database) =>
    readAll(
      database.jurisdiction.findMany({
        include: {
          country: { select: { code: true, nameEn: true } },
          region: { select: { nameEn: true } },
        },
      }),
      (row) => ({
        ...row,
        country: row.country?.code ?? null,
        countryName: row.country?.nameEn ?? null,
        region: writeRegionOrNone(row.regionCode),
        regionName: row.region?.nameEn ?? null,
      }),
      ({ code }) => code,
    ),
});

/** The regions of the United Nations that places lie in. */
export const regions = defineTable({
  name: 'regions',
  description: 'Region',
  isQuoted: false,
  primaryKey: ['code'],
  foreignKeys: [{ column: 'parent', table: 'regions', key: 'code' }],
  columns: describeColumns<{
    code: string;
    kind: string;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    unverified: readonly string[];
    parent: string | null;
    parentName: string | null;
  }>({
    code: { from: 'Region.code', note: REGION_CODE },
    kind: { from: 'Region.kind' },
    nameEn: { from: 'Region.name', note: 'In English.' },
    nameFr: { from: 'Region.name', note: 'In French.', mayBeNull: true },
    nameEs: { from: 'Region.name', note: 'In Spanish.', mayBeNull: true },
    unverified: {
      type: 'strings',
      from: 'LocalizedText.isVerified',
      note: 'The languages for which it is false.',
    },
    parent: { from: 'Region.parent', note: 'Its code, in the same way.', mayBeNull: true },
    parentName: { from: 'Region.parent', note: 'Its name in English.', mayBeNull: true },
  }),
  read: (database) =>
    readAll(
      database.region.findMany({ include: { parent: { select: { nameEn: true } } } }),
      (row) => ({
        ...row,
        code: writeRegion(row.code),
        parent: writeRegionOrNone(row.parentCode),
        parentName: row.parent?.nameEn ?? null,
      }),
      ({ code }) => code,
    ),
});

/** The source documents, without their texts. */
export const documents = defineTable({
  name: 'documents',
  description: 'Document',
  isQuoted: false,
  primaryKey: ['slug'],
  columns: describeColumns<{
    slug: string;
    kind: string;
    file: string;
    sha256: string;
    title: string;
    publisher: string;
    portal: string;
    sourceUrl: string | null;
    pageLanguage: string | null;
    textLanguage: string | null;
    attribution: string;
    rights: string;
    lineCount: number;
  }>({
    slug: { from: 'Document.slug' },
    kind: { from: 'Document.kind' },
    file: { from: 'Document.file' },
    sha256: { from: 'Document.sha256' },
    title: { from: 'Document.title' },
    publisher: { from: 'Document.publisher' },
    portal: { from: 'Document.portal' },
    sourceUrl: { from: 'Document.sourceUrl', mayBeNull: true },
    pageLanguage: { from: 'Document.pageLanguage', mayBeNull: true },
    textLanguage: { from: 'Document.textLanguage', mayBeNull: true },
    attribution: { from: 'Document.attribution' },
    rights: { from: 'Document.rights' },
    lineCount: { type: 'integer', from: 'Document.lineCount' },
  }),
  read: (database) =>
    readAll(
      database.document.findMany(),
      ({ id, ...row }) => ({ slug: id, ...row }),
      ({ slug }) => slug,
    ),
});
