import { describe, expect, test } from 'vitest';
import { useRefusal } from './refusal.ts';

const refusal = useRefusal();

const jurisdiction = (columns: string) => `
  INSERT INTO "Jurisdiction" ("code", "kind", "alpha2", "alpha3", "nameEn", "countryId") SELECT ${columns}`;
describe('the database takes', () => {
  test.each([
    [
      'a local authority of a country',
      jurisdiction(
        `'MLI-KAYES', 'LOCAL_AUTHORITY', NULL, NULL, 'Kayes', (SELECT "id" FROM "Jurisdiction" WHERE "code" = 'MLI')`,
      ),
    ],
  ])('%s', async (_name, sql) => {
    expect(await refusal(sql)).toBeNull();
  });
});

describe('the database refuses', () => {
  test.each([
    // Places
    [
      'a local authority without a country',
      jurisdiction(`'MLI-KAYES', 'LOCAL_AUTHORITY', NULL, NULL, 'Kayes', NULL`),
      'Jurisdiction_shape_by_type',
    ],
    [
      'a local authority with the code of a country',
      jurisdiction(
        `'MLI-KAYES', 'LOCAL_AUTHORITY', NULL, 'QQQ', 'Kayes', (SELECT "id" FROM "Jurisdiction" WHERE "code" = 'MLI')`,
      ),
      'Jurisdiction_shape_by_type',
    ],
    [
      'a country without its codes',
      jurisdiction(`'QQQ', 'COUNTRY', NULL, NULL, 'Q', NULL`),
      'Jurisdiction_shape_by_type',
    ],
    [
      'a country under a country',
      `UPDATE "Jurisdiction" SET "countryId" = "id" WHERE "code" = 'MLI'`,
      'Jurisdiction_shape_by_type',
    ],
    [
      'a code in small letters',
      jurisdiction(`'cplp', 'REGIONAL_BODY', NULL, NULL, 'C', NULL`),
      'Jurisdiction_code_spelling',
    ],
    [
      'a region of two digits',
      `UPDATE "Region" SET "code" = '02' WHERE "code" = '155'`,
      'Region_code_spelling|Jurisdiction_regionCode_fkey',
    ],
    [
      'a continent inside another',
      `UPDATE "Region" SET "parentCode" = '019' WHERE "code" = '002'`,
      'Region_parent_by_kind',
    ],
    [
      'a member twice',
      'INSERT INTO "GroupMember" SELECT "groupId", "jurisdictionId", 99, "nameAsWritten" FROM "GroupMember" LIMIT 1',
      'GroupMember_pkey',
    ],
    // Profiles, documents, releases
    [
      'an edition twice',
      `INSERT INTO "Profile" ("slug", "title", "jurisdictionId", "level", "edition", "year", "language", "documentId", "lineFrom", "lineTo", "quote") SELECT 'x-2020', "title", "jurisdictionId", "level", "edition", "year", "language", 'mgi-overview', 1, 1, "quote" FROM "Profile" WHERE "slug" = 'mali-2021'`,
      'Profile_jurisdictionId_edition_key',
    ],
    ['edition 0', `UPDATE "Profile" SET "edition" = 0`, 'Profile_edition_range'],
    [
      'a profile before itself',
      `UPDATE "Profile" SET "previousEditionId" = "id" WHERE "slug" = 'mali-2021'`,
      'Profile_chain',
    ],
    ['month 13', `UPDATE "Profile" SET "month" = 13`, 'Profile_month_range'],
    ['the year 1999', `UPDATE "Profile" SET "year" = 1999`, 'Profile_year_range'],
    [
      'a heading that was inferred',
      `UPDATE "Section" SET "domainFrom" = 'HEADING', "heading" = NULL`,
      'Section_heading_by_source',
    ],
    [
      'a checksum of another spelling',
      `UPDATE "Document" SET "sha256" = repeat('Z', 64) WHERE "id" = 'mali-2021'`,
      'Document_sha256_spelling',
    ],
    [
      'a document that a profile stands on to go',
      `DELETE FROM "Document" WHERE "id" = 'mali-2021'`,
      'Profile_documentId_fkey',
    ],
    [
      'release 0',
      `INSERT INTO "Release" ("number", "summary", "checksum") VALUES (0, 'x', repeat('0', 64))`,
      'Release_number_range',
    ],
    [
      'a release without a summary',
      `INSERT INTO "Release" ("number", "summary", "checksum") VALUES (9, ' ', repeat('0', 64))`,
      'Release_summary_present',
    ],
    [
      'a release twice',
      `INSERT INTO "Release" ("number", "summary", "checksum") VALUES (1, 'x', repeat('0', 64))`,
      'Release_pkey',
    ],
    [
      'domain 7',
      `UPDATE "Domain" SET "number" = 7, "sdgBreakdown" = 'PD_7' WHERE "number" = 6`,
      'Domain_number_range',
    ],
    [
      'a breakdown of another domain',
      `UPDATE "Domain" SET "sdgBreakdown" = 'PD_9' WHERE "number" = 6`,
      'Domain_sdgBreakdown_spelling',
    ],
    [
      'an action "z"',
      `INSERT INTO "ObjectiveAction" VALUES (1, 'z', 'x')`,
      'ObjectiveAction_letter_spelling',
    ],
  ])('%s', async (_name, sql, constraint) => {
    expect(await refusal(sql)).toMatch(new RegExp(constraint));
  });
});
