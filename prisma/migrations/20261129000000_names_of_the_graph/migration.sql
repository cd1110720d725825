-- The tables and columns have the names that the graph has.

ALTER TABLE "GuidingPrinciple" RENAME TO "Principle";
ALTER TABLE "JurisdictionGroup" RENAME TO "Group";
ALTER TABLE "JurisdictionGroupMember" RENAME TO "GroupMember";
ALTER TABLE "ProfileDomain" RENAME TO "Section";
ALTER TABLE "SourceDocument" RENAME TO "Document";
ALTER TABLE "IndicatorArea" RENAME COLUMN "sourceDocumentId" TO "documentId";
ALTER TABLE "Group" RENAME COLUMN "sourceDocumentId" TO "documentId";
ALTER TABLE "Assessment" RENAME COLUMN "sourceDocumentId" TO "documentId";
ALTER TABLE "Publication" RENAME COLUMN "sourceDocumentId" TO "documentId";
ALTER TABLE "ProcessStep" RENAME COLUMN "sourceDocumentId" TO "documentId";
ALTER TABLE "Profile" RENAME COLUMN "sourceDocumentId" TO "documentId";
ALTER TABLE "Document" RENAME COLUMN "shellLanguage" TO "pageLanguage";
ALTER TABLE "Document" RENAME COLUMN "findingsLanguage" TO "textLanguage";
ALTER TABLE "Jurisdiction" RENAME COLUMN "type" TO "kind";
ALTER TYPE "JurisdictionType" RENAME TO "JurisdictionKind";

ALTER TABLE "Assessment" RENAME CONSTRAINT "Assessment_sourceDocumentId_fkey" TO "Assessment_documentId_fkey";
ALTER TABLE "Principle" RENAME CONSTRAINT "GuidingPrinciple_number_range" TO "Principle_number_range";
ALTER TABLE "Principle" RENAME CONSTRAINT "GuidingPrinciple_pkey" TO "Principle_pkey";
ALTER TABLE "IndicatorArea" RENAME CONSTRAINT "IndicatorArea_sourceDocumentId_fkey" TO "IndicatorArea_documentId_fkey";
ALTER TABLE "Group" RENAME CONSTRAINT "JurisdictionGroup_bodyId_fkey" TO "Group_bodyId_fkey";
ALTER TABLE "Group" RENAME CONSTRAINT "JurisdictionGroup_pkey" TO "Group_pkey";
ALTER TABLE "Group" RENAME CONSTRAINT "JurisdictionGroup_sourceDocumentId_fkey" TO "Group_documentId_fkey";
ALTER TABLE "Group" RENAME CONSTRAINT "JurisdictionGroup_span" TO "Group_span";
ALTER TABLE "GroupMember" RENAME CONSTRAINT "JurisdictionGroupMember_groupId_fkey" TO "GroupMember_groupId_fkey";
ALTER TABLE "GroupMember" RENAME CONSTRAINT "JurisdictionGroupMember_jurisdictionId_fkey" TO "GroupMember_jurisdictionId_fkey";
ALTER TABLE "GroupMember" RENAME CONSTRAINT "JurisdictionGroupMember_pkey" TO "GroupMember_pkey";
ALTER TABLE "ProcessStep" RENAME CONSTRAINT "ProcessStep_sourceDocumentId_fkey" TO "ProcessStep_documentId_fkey";
ALTER TABLE "Profile" RENAME CONSTRAINT "Profile_sourceDocumentId_fkey" TO "Profile_documentId_fkey";
ALTER TABLE "Section" RENAME CONSTRAINT "ProfileDomain_domainCode_fkey" TO "Section_domainCode_fkey";
ALTER TABLE "Section" RENAME CONSTRAINT "ProfileDomain_heading_by_source" TO "Section_heading_by_source";
ALTER TABLE "Section" RENAME CONSTRAINT "ProfileDomain_pkey" TO "Section_pkey";
ALTER TABLE "Section" RENAME CONSTRAINT "ProfileDomain_profileId_fkey" TO "Section_profileId_fkey";
ALTER TABLE "Publication" RENAME CONSTRAINT "Publication_sourceDocumentId_fkey" TO "Publication_documentId_fkey";
ALTER TABLE "Document" RENAME CONSTRAINT "SourceDocument_lineCount_range" TO "Document_lineCount_range";
ALTER TABLE "Document" RENAME CONSTRAINT "SourceDocument_pkey" TO "Document_pkey";
ALTER TABLE "Document" RENAME CONSTRAINT "SourceDocument_sha256_spelling" TO "Document_sha256_spelling";
ALTER INDEX "Assessment_sourceDocumentId_idx" RENAME TO "Assessment_documentId_idx";
ALTER INDEX "GuidingPrinciple_number_key" RENAME TO "Principle_number_key";
ALTER INDEX "IndicatorArea_sourceDocumentId_idx" RENAME TO "IndicatorArea_documentId_idx";
ALTER INDEX "JurisdictionGroupMember_groupId_position_key" RENAME TO "GroupMember_groupId_position_key";
ALTER INDEX "JurisdictionGroupMember_jurisdictionId_idx" RENAME TO "GroupMember_jurisdictionId_idx";
ALTER INDEX "JurisdictionGroup_bodyId_key" RENAME TO "Group_bodyId_key";
ALTER INDEX "JurisdictionGroup_code_key" RENAME TO "Group_code_key";
ALTER INDEX "JurisdictionGroup_sourceDocumentId_idx" RENAME TO "Group_documentId_idx";
ALTER INDEX "ProcessStep_sourceDocumentId_idx" RENAME TO "ProcessStep_documentId_idx";
ALTER INDEX "ProfileDomain_domainCode_idx" RENAME TO "Section_domainCode_idx";
ALTER INDEX "Profile_sourceDocumentId_key" RENAME TO "Profile_documentId_key";
ALTER INDEX "Publication_sourceDocumentId_idx" RENAME TO "Publication_documentId_idx";
ALTER INDEX "SourceDocument_file_key" RENAME TO "Document_file_key";
ALTER INDEX "SourceDocument_sha256_key" RENAME TO "Document_sha256_key";

-- It says the types by their names.
DROP MATERIALIZED VIEW "SearchName";
CREATE MATERIALIZED VIEW "SearchName" AS
  WITH "names" ("type", "key", "how", "name") AS (
    SELECT 'Jurisdiction', "code", 'EXACT_KEY', "code" FROM "Jurisdiction"
    UNION ALL SELECT 'Jurisdiction', "code", 'NAME', unnest(ARRAY["nameEn", "nameFr", "nameEs"])
      FROM "Jurisdiction"
    UNION ALL SELECT 'Jurisdiction', "code", 'ALIAS', substring("code" FROM 5)
      FROM "Jurisdiction" WHERE "kind" = 'LOCAL_AUTHORITY'
    UNION ALL SELECT 'Group', "code", 'EXACT_KEY', "code" FROM "Group"
    UNION ALL SELECT 'Group', "code", 'NAME',
      unnest(ARRAY["nameEn", "nameFr", "nameEs", "localName"]) FROM "Group"
    UNION ALL SELECT 'Region', "code", 'EXACT_KEY', "code" FROM "Region"
    UNION ALL SELECT 'Region', "code", 'NAME', unnest(ARRAY["nameEn", "nameFr", "nameEs"])
      FROM "Region"
    UNION ALL SELECT 'Objective', "number"::text, 'NAME',
      unnest(ARRAY["labelEn", "labelFr", "labelEs", "titleEn", "titleFr", "titleEs"])
      FROM "Objective"
    UNION ALL SELECT 'Domain', "code"::text, 'EXACT_KEY', "code"::text FROM "Domain"
    UNION ALL SELECT 'Domain', "code"::text, 'NAME',
      unnest(ARRAY["nameEn", "nameFr", "nameEs", "titleEn", "titleFr", "titleEs"]) FROM "Domain"
    UNION ALL SELECT 'Principle', "code"::text, 'EXACT_KEY', "code"::text
      FROM "Principle"
    UNION ALL SELECT 'Principle', "code"::text, 'NAME',
      unnest(ARRAY["nameEn", "nameFr", "nameEs"]) FROM "Principle"
    UNION ALL SELECT 'IndicatorArea', "code", 'EXACT_KEY', "code" FROM "IndicatorArea"
    UNION ALL SELECT 'IndicatorArea', "code", 'NAME', unnest(ARRAY["nameEn", "nameFr", "nameEs"])
      FROM "IndicatorArea"
    UNION ALL SELECT 'Profile', "slug", 'EXACT_KEY', "slug" FROM "Profile"
    UNION ALL SELECT 'Profile', "slug", 'NAME', "title" FROM "Profile"
    UNION ALL SELECT 'Instrument', "code", 'EXACT_KEY', "code" FROM "Instrument"
    UNION ALL SELECT 'Instrument', "code", 'NAME', unnest(ARRAY["name", "nameFr", "nameEs"])
      FROM "Instrument"
    UNION ALL SELECT 'Instrument', "code", 'ALIAS', unnest("aliasesEn" || "aliasesFr" || "aliasesEs")
      FROM "Instrument"
    UNION ALL SELECT 'Instrument', "code", 'ALIAS', substring("name" FROM '^(.*\S)\s*\([^()]*\d{4}\)$')
      FROM "Instrument"
  )
  SELECT "type", "key", "how", "name", search_fold("name") AS "folded"
  FROM "names"
  WHERE "name" IS NOT NULL;

CREATE INDEX "SearchName_folded_idx" ON "SearchName" ("folded");
-- Thousands of laws are called nearly alike: this index gives the likest first, and no more than asked.
CREATE INDEX "SearchName_folded_likest" ON "SearchName" USING GIST ("folded" gist_trgm_ops(siglen = 64));
CREATE INDEX "SearchName_places_trigrams" ON "SearchName" USING GIN ("folded" gin_trgm_ops)
  WHERE "type" IN ('Jurisdiction', 'Group', 'Region');
