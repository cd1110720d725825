-- The rules of the field that the data model cannot state: ranges, spellings, and what hangs together.

ALTER TABLE "Domain"
  ADD CONSTRAINT "Domain_number_range" CHECK ("number" BETWEEN 1 AND 6),
  ADD CONSTRAINT "Domain_sdgBreakdown_spelling" CHECK ("sdgBreakdown" = 'PD_' || "number");

ALTER TABLE "IndicatorArea"
  ADD CONSTRAINT "IndicatorArea_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

ALTER TABLE "IndicatorAreaPlacement"
  ADD CONSTRAINT "IndicatorAreaPlacement_position_range" CHECK ("position" >= 1);

ALTER TABLE "Objective"
  ADD CONSTRAINT "Objective_number_range" CHECK ("number" BETWEEN 1 AND 23);

ALTER TABLE "ObjectiveAction"
  ADD CONSTRAINT "ObjectiveAction_letter_spelling" CHECK ("letter" ~ '^[a-l]$');

ALTER TABLE "GuidingPrinciple"
  ADD CONSTRAINT "GuidingPrinciple_number_range" CHECK ("number" BETWEEN 1 AND 10);

ALTER TABLE "Region"
  ADD CONSTRAINT "Region_code_spelling" CHECK ("code" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "Region_parent_by_kind" CHECK (("kind" = 'REGION') = ("parentCode" IS NULL));

-- A country has its ISO codes and no country above it, a local authority is the reverse.
ALTER TABLE "Jurisdiction"
  ADD CONSTRAINT "Jurisdiction_code_spelling" CHECK ("code" ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  ADD CONSTRAINT "Jurisdiction_shape_by_type" CHECK (
    CASE "type"
      WHEN 'COUNTRY' THEN
        "alpha2" IS NOT NULL AND "alpha3" IS NOT NULL AND "code" = "alpha3" AND "countryId" IS NULL
      WHEN 'LOCAL_AUTHORITY' THEN
        "alpha2" IS NULL AND "alpha3" IS NULL AND "countryId" IS NOT NULL
      WHEN 'REGIONAL_BODY' THEN
        "alpha2" IS NULL AND "alpha3" IS NULL AND "countryId" IS NULL
    END
  );

ALTER TABLE "JurisdictionGroup"
  ADD CONSTRAINT "JurisdictionGroup_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

ALTER TABLE "SourceDocument"
  ADD CONSTRAINT "SourceDocument_sha256_spelling" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SourceDocument_lineCount_range" CHECK ("lineCount" >= 1);

ALTER TABLE "Assessment"
  ADD CONSTRAINT "Assessment_year_range" CHECK ("year" BETWEEN 2015 AND 2100),
  ADD CONSTRAINT "Assessment_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_year_range" CHECK ("year" BETWEEN 2015 AND 2100),
  ADD CONSTRAINT "Publication_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

ALTER TABLE "ProcessStep"
  ADD CONSTRAINT "ProcessStep_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

ALTER TABLE "Profile"
  ADD CONSTRAINT "Profile_slug_spelling" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Profile_edition_range" CHECK ("edition" >= 1),
  ADD CONSTRAINT "Profile_year_range" CHECK ("year" BETWEEN 2015 AND 2100),
  ADD CONSTRAINT "Profile_month_range" CHECK ("month" BETWEEN 1 AND 12),
  ADD CONSTRAINT "Profile_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom"),
  ADD CONSTRAINT "Profile_chain" CHECK ("previousEditionId" <> "id");

ALTER TABLE "ProfileDomain"
  ADD CONSTRAINT "ProfileDomain_heading_by_source" CHECK (("domainFrom" = 'HEADING') = ("heading" IS NOT NULL));

-- A finding is quoted: its hash is the hash of its text, and its text stands in its source.
ALTER TABLE "Finding"
  ADD CONSTRAINT "Finding_reference_spelling" CHECK ("reference" ~ '^[a-z0-9-]+/[a-z-]+/(well-developed|area-for-development)/[1-9][0-9]*$'),
  ADD CONSTRAINT "Finding_position_range" CHECK ("position" >= 1 AND "ordinal" >= "position"),
  ADD CONSTRAINT "Finding_text_present" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "Finding_textHash_of_text" CHECK ("textHash" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
  ADD CONSTRAINT "Finding_text_in_quote" CHECK ("lineFrom" < "lineTo" OR strpos("quote", "text") > 0),
  ADD CONSTRAINT "Finding_span" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

ALTER TABLE "ObjectiveMapping"
  ADD CONSTRAINT "ObjectiveMapping_rationale_present" CHECK (btrim("rationale") <> '');

-- One mapper names at most one primary objective for a finding.
CREATE UNIQUE INDEX "ObjectiveMapping_one_primary"
  ON "ObjectiveMapping" ("findingId", "method") WHERE "relevance" = 'PRIMARY';

ALTER TABLE "PrincipleMapping"
  ADD CONSTRAINT "PrincipleMapping_rationale_present" CHECK (btrim("rationale") <> '');

ALTER TABLE "Release"
  ADD CONSTRAINT "Release_number_range" CHECK ("number" >= 1),
  ADD CONSTRAINT "Release_summary_present" CHECK (btrim("summary") <> ''),
  ADD CONSTRAINT "Release_checksum_spelling" CHECK ("checksum" ~ '^[0-9a-f]{64}$');
