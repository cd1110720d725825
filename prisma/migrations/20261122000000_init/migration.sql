-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "DomainCode" AS ENUM ('MIGRANTS_RIGHTS', 'WHOLE_OF_GOVERNMENT', 'PARTNERSHIPS', 'WELL_BEING', 'MOBILITY_DIMENSIONS_OF_CRISES', 'SAFE_ORDERLY_REGULAR_MIGRATION');

-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('NATIONAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('EN', 'FR', 'ES');

-- CreateEnum
CREATE TYPE "DomainSource" AS ENUM ('HEADING', 'ORDER');

-- CreateEnum
CREATE TYPE "Relevance" AS ENUM ('PRIMARY', 'SECONDARY');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('HIGH', 'MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "MappingMethod" AS ENUM ('CURATED', 'RULE');

-- CreateEnum
CREATE TYPE "PrincipleCode" AS ENUM ('PEOPLE_CENTRED', 'INTERNATIONAL_COOPERATION', 'NATIONAL_SOVEREIGNTY', 'RULE_OF_LAW_AND_DUE_PROCESS', 'SUSTAINABLE_DEVELOPMENT', 'HUMAN_RIGHTS', 'GENDER_RESPONSIVE', 'CHILD_SENSITIVE', 'WHOLE_OF_GOVERNMENT', 'WHOLE_OF_SOCIETY');

-- CreateEnum
CREATE TYPE "JurisdictionType" AS ENUM ('COUNTRY', 'LOCAL_AUTHORITY', 'REGIONAL_BODY');

-- CreateEnum
CREATE TYPE "RegionKind" AS ENUM ('REGION', 'SUBREGION', 'INTERMEDIATE');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('OVERVIEW', 'PROFILE');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('REPORT', 'PROFILE', 'GUIDANCE', 'VIDEO');

-- CreateTable
CREATE TABLE "Domain" (
    "code" "DomainCode" NOT NULL,
    "number" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "nameUnverified" "Language"[],
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "titleEs" TEXT,
    "titleUnverified" "Language"[],
    "sdgBreakdown" TEXT NOT NULL,

    CONSTRAINT "Domain_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "IndicatorArea" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "unverified" "Language"[],
    "sourceDocumentId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "IndicatorArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorAreaPlacement" (
    "edition" TEXT NOT NULL,
    "areaId" INTEGER NOT NULL,
    "domainCode" "DomainCode" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "IndicatorAreaPlacement_pkey" PRIMARY KEY ("edition","areaId")
);

-- CreateTable
CREATE TABLE "Objective" (
    "number" INTEGER NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "titleEs" TEXT,
    "titleUnverified" "Language"[],
    "labelEn" TEXT NOT NULL,
    "labelFr" TEXT,
    "labelEs" TEXT,
    "labelUnverified" "Language"[],

    CONSTRAINT "Objective_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ObjectiveAction" (
    "objectiveNumber" INTEGER NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "gist" TEXT NOT NULL,

    CONSTRAINT "ObjectiveAction_pkey" PRIMARY KEY ("objectiveNumber","letter")
);

-- CreateTable
CREATE TABLE "GuidingPrinciple" (
    "code" "PrincipleCode" NOT NULL,
    "number" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "unverified" "Language"[],

    CONSTRAINT "GuidingPrinciple_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "kind" "RegionKind" NOT NULL,
    "parentCode" TEXT,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "unverified" "Language"[],

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Jurisdiction" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "type" "JurisdictionType" NOT NULL,
    "alpha2" CHAR(2),
    "alpha3" CHAR(3),
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "unverified" "Language"[],
    "countryId" INTEGER,
    "regionCode" TEXT,

    CONSTRAINT "Jurisdiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JurisdictionGroup" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "localName" TEXT,
    "bodyId" INTEGER,
    "sourceDocumentId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "JurisdictionGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JurisdictionGroupMember" (
    "groupId" INTEGER NOT NULL,
    "jurisdictionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "nameAsWritten" TEXT NOT NULL,

    CONSTRAINT "JurisdictionGroupMember_pkey" PRIMARY KEY ("groupId","jurisdictionId")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "portal" TEXT NOT NULL,
    "shellLanguage" "Language",
    "findingsLanguage" "Language",
    "attribution" TEXT NOT NULL,
    "rights" TEXT NOT NULL,
    "lineCount" INTEGER NOT NULL,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" SERIAL NOT NULL,
    "jurisdictionId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "sourceDocumentId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "language" "Language",
    "year" INTEGER,
    "groupId" INTEGER,
    "sourceDocumentId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcessStep" (
    "number" INTEGER NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "titleEs" TEXT,
    "descriptionEn" TEXT NOT NULL,
    "descriptionFr" TEXT,
    "descriptionEs" TEXT,
    "unverified" "Language"[],
    "sourceDocumentId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "ProcessStep_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "jurisdictionId" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "edition" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER,
    "language" "Language" NOT NULL,
    "introduction" TEXT,
    "researchPartner" TEXT,
    "previousEditionId" INTEGER,
    "sourceDocumentId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileDomain" (
    "profileId" INTEGER NOT NULL,
    "domainCode" "DomainCode" NOT NULL,
    "domainFrom" "DomainSource" NOT NULL,
    "heading" TEXT,

    CONSTRAINT "ProfileDomain_pkey" PRIMARY KEY ("profileId","domainCode")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" SERIAL NOT NULL,
    "reference" TEXT NOT NULL,
    "profileId" INTEGER NOT NULL,
    "domainCode" "DomainCode" NOT NULL,
    "kind" "FindingKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" CHAR(64) NOT NULL,
    "language" "Language" NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObjectiveMapping" (
    "id" SERIAL NOT NULL,
    "findingId" INTEGER NOT NULL,
    "objectiveNumber" INTEGER NOT NULL,
    "actionLetter" CHAR(1),
    "relevance" "Relevance" NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "method" "MappingMethod" NOT NULL,
    "rationale" TEXT NOT NULL,

    CONSTRAINT "ObjectiveMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrincipleMapping" (
    "id" SERIAL NOT NULL,
    "findingId" INTEGER NOT NULL,
    "principleCode" "PrincipleCode" NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "method" "MappingMethod" NOT NULL,
    "rationale" TEXT NOT NULL,

    CONSTRAINT "PrincipleMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summary" TEXT NOT NULL,
    "checksum" CHAR(64) NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Domain_number_key" ON "Domain"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Domain_sdgBreakdown_key" ON "Domain"("sdgBreakdown");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorArea_code_key" ON "IndicatorArea"("code");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorArea_number_key" ON "IndicatorArea"("number");

-- CreateIndex
CREATE INDEX "IndicatorArea_sourceDocumentId_idx" ON "IndicatorArea"("sourceDocumentId");

-- CreateIndex
CREATE INDEX "IndicatorAreaPlacement_areaId_idx" ON "IndicatorAreaPlacement"("areaId");

-- CreateIndex
CREATE INDEX "IndicatorAreaPlacement_domainCode_idx" ON "IndicatorAreaPlacement"("domainCode");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorAreaPlacement_edition_domainCode_position_key" ON "IndicatorAreaPlacement"("edition", "domainCode", "position");

-- CreateIndex
CREATE UNIQUE INDEX "GuidingPrinciple_number_key" ON "GuidingPrinciple"("number");

-- CreateIndex
CREATE INDEX "Region_parentCode_idx" ON "Region"("parentCode");

-- CreateIndex
CREATE UNIQUE INDEX "Jurisdiction_code_key" ON "Jurisdiction"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Jurisdiction_alpha2_key" ON "Jurisdiction"("alpha2");

-- CreateIndex
CREATE UNIQUE INDEX "Jurisdiction_alpha3_key" ON "Jurisdiction"("alpha3");

-- CreateIndex
CREATE INDEX "Jurisdiction_countryId_idx" ON "Jurisdiction"("countryId");

-- CreateIndex
CREATE INDEX "Jurisdiction_regionCode_idx" ON "Jurisdiction"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "JurisdictionGroup_code_key" ON "JurisdictionGroup"("code");

-- CreateIndex
CREATE UNIQUE INDEX "JurisdictionGroup_bodyId_key" ON "JurisdictionGroup"("bodyId");

-- CreateIndex
CREATE INDEX "JurisdictionGroup_sourceDocumentId_idx" ON "JurisdictionGroup"("sourceDocumentId");

-- CreateIndex
CREATE INDEX "JurisdictionGroupMember_jurisdictionId_idx" ON "JurisdictionGroupMember"("jurisdictionId");

-- CreateIndex
CREATE UNIQUE INDEX "JurisdictionGroupMember_groupId_position_key" ON "JurisdictionGroupMember"("groupId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_file_key" ON "SourceDocument"("file");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_sha256_key" ON "SourceDocument"("sha256");

-- CreateIndex
CREATE INDEX "Assessment_sourceDocumentId_idx" ON "Assessment"("sourceDocumentId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_jurisdictionId_year_key" ON "Assessment"("jurisdictionId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_slug_key" ON "Publication"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_position_key" ON "Publication"("position");

-- CreateIndex
CREATE INDEX "Publication_groupId_idx" ON "Publication"("groupId");

-- CreateIndex
CREATE INDEX "Publication_sourceDocumentId_idx" ON "Publication"("sourceDocumentId");

-- CreateIndex
CREATE INDEX "ProcessStep_sourceDocumentId_idx" ON "ProcessStep"("sourceDocumentId");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_slug_key" ON "Profile"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_previousEditionId_key" ON "Profile"("previousEditionId");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_sourceDocumentId_key" ON "Profile"("sourceDocumentId");

-- CreateIndex
CREATE INDEX "Profile_year_slug_idx" ON "Profile"("year", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_jurisdictionId_edition_key" ON "Profile"("jurisdictionId", "edition");

-- CreateIndex
CREATE INDEX "ProfileDomain_domainCode_idx" ON "ProfileDomain"("domainCode");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_reference_key" ON "Finding"("reference");

-- CreateIndex
CREATE INDEX "Finding_domainCode_kind_idx" ON "Finding"("domainCode", "kind");

-- CreateIndex
CREATE INDEX "Finding_kind_idx" ON "Finding"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_profileId_domainCode_kind_position_key" ON "Finding"("profileId", "domainCode", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_profileId_ordinal_key" ON "Finding"("profileId", "ordinal");

-- CreateIndex
CREATE INDEX "ObjectiveMapping_objectiveNumber_relevance_idx" ON "ObjectiveMapping"("objectiveNumber", "relevance");

-- CreateIndex
CREATE INDEX "ObjectiveMapping_objectiveNumber_actionLetter_idx" ON "ObjectiveMapping"("objectiveNumber", "actionLetter");

-- CreateIndex
CREATE UNIQUE INDEX "ObjectiveMapping_findingId_objectiveNumber_method_key" ON "ObjectiveMapping"("findingId", "objectiveNumber", "method");

-- CreateIndex
CREATE INDEX "PrincipleMapping_principleCode_idx" ON "PrincipleMapping"("principleCode");

-- CreateIndex
CREATE UNIQUE INDEX "PrincipleMapping_findingId_principleCode_method_key" ON "PrincipleMapping"("findingId", "principleCode", "method");

-- AddForeignKey
ALTER TABLE "IndicatorArea" ADD CONSTRAINT "IndicatorArea_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorAreaPlacement" ADD CONSTRAINT "IndicatorAreaPlacement_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "IndicatorArea"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorAreaPlacement" ADD CONSTRAINT "IndicatorAreaPlacement_domainCode_fkey" FOREIGN KEY ("domainCode") REFERENCES "Domain"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveAction" ADD CONSTRAINT "ObjectiveAction_objectiveNumber_fkey" FOREIGN KEY ("objectiveNumber") REFERENCES "Objective"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Jurisdiction" ADD CONSTRAINT "Jurisdiction_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Jurisdiction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Jurisdiction" ADD CONSTRAINT "Jurisdiction_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JurisdictionGroup" ADD CONSTRAINT "JurisdictionGroup_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Jurisdiction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JurisdictionGroup" ADD CONSTRAINT "JurisdictionGroup_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JurisdictionGroupMember" ADD CONSTRAINT "JurisdictionGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "JurisdictionGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JurisdictionGroupMember" ADD CONSTRAINT "JurisdictionGroupMember_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "JurisdictionGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessStep" ADD CONSTRAINT "ProcessStep_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_previousEditionId_fkey" FOREIGN KEY ("previousEditionId") REFERENCES "Profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileDomain" ADD CONSTRAINT "ProfileDomain_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileDomain" ADD CONSTRAINT "ProfileDomain_domainCode_fkey" FOREIGN KEY ("domainCode") REFERENCES "Domain"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_domainCode_fkey" FOREIGN KEY ("domainCode") REFERENCES "Domain"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_profileId_domainCode_fkey" FOREIGN KEY ("profileId", "domainCode") REFERENCES "ProfileDomain"("profileId", "domainCode") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveMapping" ADD CONSTRAINT "ObjectiveMapping_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveMapping" ADD CONSTRAINT "ObjectiveMapping_objectiveNumber_fkey" FOREIGN KEY ("objectiveNumber") REFERENCES "Objective"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveMapping" ADD CONSTRAINT "ObjectiveMapping_objectiveNumber_actionLetter_fkey" FOREIGN KEY ("objectiveNumber", "actionLetter") REFERENCES "ObjectiveAction"("objectiveNumber", "letter") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrincipleMapping" ADD CONSTRAINT "PrincipleMapping_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrincipleMapping" ADD CONSTRAINT "PrincipleMapping_principleCode_fkey" FOREIGN KEY ("principleCode") REFERENCES "GuidingPrinciple"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
