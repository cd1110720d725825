-- Instruments are searched by their names, in the language of each, and resolved by name, code and
-- alias.

-- AlterTable
ALTER TABLE "Instrument" ADD COLUMN "aliasesEn" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "aliasesFr" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "aliasesEs" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- array_to_string is only STABLE because elements of some types print by settings; text does not.
CREATE FUNCTION search_list("texts" text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_string("texts", '; ');

-- Weights: A and B for aliases, C and D for names.
ALTER TABLE "Instrument"
  ADD COLUMN "searchEn" tsvector GENERATED ALWAYS AS (
    search_vector('EN', search_list("aliasesEn"), 'A', 'B')
    || search_vector('EN', CASE WHEN "language" = 'EN' THEN "name" END, 'C', 'D')) STORED,
  ADD COLUMN "searchFr" tsvector GENERATED ALWAYS AS (
    search_vector('FR', search_list("aliasesFr"), 'A', 'B')
    || search_vector('FR', CASE WHEN "language" = 'FR' THEN "name" ELSE "nameFr" END, 'C', 'D')) STORED,
  ADD COLUMN "searchEs" tsvector GENERATED ALWAYS AS (
    search_vector('ES', search_list("aliasesEs"), 'A', 'B')
    || search_vector('ES', CASE WHEN "language" = 'ES' THEN "name" ELSE "nameEs" END, 'C', 'D')) STORED;

-- CreateIndex
CREATE INDEX "Instrument_searchEn_idx" ON "Instrument" USING GIN ("searchEn");

-- CreateIndex
CREATE INDEX "Instrument_searchFr_idx" ON "Instrument" USING GIN ("searchFr");

-- CreateIndex
CREATE INDEX "Instrument_searchEs_idx" ON "Instrument" USING GIN ("searchEs");

-- As it was, but that a word with hyphens as the last one is found written apart too: "human-trafficking"
-- in "human trafficking". Not where a part is a stop word, as in "well-being": "well" says too little.
CREATE OR REPLACE FUNCTION search_query("language" "Language", "first" text, "second" text, "last" text)
  RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN websearch_to_tsquery(search_stems("language"), "first") || (
    websearch_to_tsquery(search_stems("language"), "second") &&
    CASE WHEN numnode(websearch_to_tsquery(search_stems("language"), "last")) = 0 THEN ''::tsquery
      ELSE websearch_to_tsquery(search_stems("language"), "last") || search_prefix("last", 'BD') ||
        CASE WHEN numnode(phraseto_tsquery(search_stems("language"), translate("last", '-', ' '))) > 1
          THEN phraseto_tsquery(search_stems("language"), translate("last", '-', ' '))
          ELSE ''::tsquery
        END
    END
  );

-- Both views as they were, with what instruments are called. `search_refresh` knows them by name.
DROP MATERIALIZED VIEW "SearchWord";
CREATE MATERIALIZED VIEW "SearchWord" AS
  WITH "texts" ("text") AS (
    SELECT "text" FROM "Finding"
    UNION ALL SELECT "title" FROM "Profile"
    UNION ALL SELECT unnest(ARRAY["labelEn", "labelFr", "labelEs", "titleEn", "titleFr", "titleEs"])
      FROM "Objective"
    UNION ALL SELECT unnest(ARRAY["nameEn", "nameFr", "nameEs"]) FROM "Jurisdiction"
    UNION ALL SELECT unnest(
      ARRAY["name", "nameFr", "nameEs"] || "aliasesEn" || "aliasesFr" || "aliasesEs") FROM "Instrument"
  ),
  "words" ("word") AS (
    SELECT lower(p.token)
    FROM "texts" t CROSS JOIN LATERAL ts_parse('default', normalize(t."text", NFC)) p
    -- The kinds of token that are words or parts of hyphenated words.
    WHERE p.tokid IN (1, 2, 10, 11)
  )
  SELECT search_fold("word") AS "folded",
    mode() WITHIN GROUP (ORDER BY "word") AS "word",
    count(*)::integer AS "uses"
  FROM "words"
  WHERE length("word") >= 3
  GROUP BY search_fold("word");

CREATE UNIQUE INDEX "SearchWord_folded_key" ON "SearchWord" ("folded");
CREATE INDEX "SearchWord_folded_trigrams" ON "SearchWord" USING GIN ("folded" gin_trgm_ops);

-- A name that ends in its years in brackets is known without them: "Migration Code".
DROP MATERIALIZED VIEW "SearchName";
CREATE MATERIALIZED VIEW "SearchName" AS
  WITH "names" ("type", "key", "how", "name") AS (
    SELECT 'Jurisdiction', "code", 'EXACT_KEY', "code" FROM "Jurisdiction"
    UNION ALL SELECT 'Jurisdiction', "code", 'NAME', unnest(ARRAY["nameEn", "nameFr", "nameEs"])
      FROM "Jurisdiction"
    UNION ALL SELECT 'Jurisdiction', "code", 'ALIAS', substring("code" FROM 5)
      FROM "Jurisdiction" WHERE "type" = 'LOCAL_AUTHORITY'
    UNION ALL SELECT 'JurisdictionGroup', "code", 'EXACT_KEY', "code" FROM "JurisdictionGroup"
    UNION ALL SELECT 'JurisdictionGroup', "code", 'NAME',
      unnest(ARRAY["nameEn", "nameFr", "nameEs", "localName"]) FROM "JurisdictionGroup"
    UNION ALL SELECT 'Region', "code", 'EXACT_KEY', "code" FROM "Region"
    UNION ALL SELECT 'Region', "code", 'NAME', unnest(ARRAY["nameEn", "nameFr", "nameEs"])
      FROM "Region"
    UNION ALL SELECT 'Objective', "number"::text, 'NAME',
      unnest(ARRAY["labelEn", "labelFr", "labelEs", "titleEn", "titleFr", "titleEs"])
      FROM "Objective"
    UNION ALL SELECT 'Domain', "code"::text, 'EXACT_KEY', "code"::text FROM "Domain"
    UNION ALL SELECT 'Domain', "code"::text, 'NAME',
      unnest(ARRAY["nameEn", "nameFr", "nameEs", "titleEn", "titleFr", "titleEs"]) FROM "Domain"
    UNION ALL SELECT 'GuidingPrinciple', "code"::text, 'EXACT_KEY', "code"::text
      FROM "GuidingPrinciple"
    UNION ALL SELECT 'GuidingPrinciple', "code"::text, 'NAME',
      unnest(ARRAY["nameEn", "nameFr", "nameEs"]) FROM "GuidingPrinciple"
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
  WHERE "type" IN ('Jurisdiction', 'JurisdictionGroup', 'Region');
