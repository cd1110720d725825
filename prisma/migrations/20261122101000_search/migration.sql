-- Full text search in the languages of the corpus. Texts and queries are folded (accents) before they
-- are stemmed, so that "cooperation" finds "coopération". Everything here refers to its parts by
-- identity, not by name, because PostgreSQL 17 refreshes and indexes under an empty search path.

-- Both are trusted extensions: the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Stop words are taken out before folding, which would hide "été" from the list that has it.
CREATE TEXT SEARCH DICTIONARY search_en_stop (TEMPLATE = pg_catalog.simple, STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY search_fr_stop (TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY search_es_stop (TEMPLATE = pg_catalog.simple, STOPWORDS = spanish, ACCEPT = false);

-- Stems: what a word means.
CREATE TEXT SEARCH CONFIGURATION search_en_stems (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION search_en_stems
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word
  WITH search_en_stop, unaccent, pg_catalog.english_stem;
CREATE TEXT SEARCH CONFIGURATION search_fr_stems (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION search_fr_stems
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word
  WITH search_fr_stop, unaccent, pg_catalog.french_stem;
CREATE TEXT SEARCH CONFIGURATION search_es_stems (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION search_es_stems
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word
  WITH search_es_stop, unaccent, pg_catalog.spanish_stem;

-- Words: how it is written. The beginning of a word is not always the beginning of its stem.
CREATE TEXT SEARCH CONFIGURATION search_en_words (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION search_en_words
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word
  WITH search_en_stop, unaccent, pg_catalog.simple;
CREATE TEXT SEARCH CONFIGURATION search_fr_words (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION search_fr_words
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word
  WITH search_fr_stop, unaccent, pg_catalog.simple;
CREATE TEXT SEARCH CONFIGURATION search_es_words (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION search_es_words
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word
  WITH search_es_stop, unaccent, pg_catalog.simple;

-- A language without a configuration of its own is searched word by word, unstemmed.
CREATE FUNCTION search_stems("language" "Language") RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE "language"
    WHEN 'EN' THEN 'search_en_stems'::regconfig
    WHEN 'FR' THEN 'search_fr_stems'::regconfig
    WHEN 'ES' THEN 'search_es_stems'::regconfig
    ELSE 'pg_catalog.simple'::regconfig
  END;

CREATE FUNCTION search_words("language" "Language") RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE "language"
    WHEN 'EN' THEN 'search_en_words'::regconfig
    WHEN 'FR' THEN 'search_fr_words'::regconfig
    WHEN 'ES' THEN 'search_es_words'::regconfig
    ELSE 'pg_catalog.simple'::regconfig
  END;

-- unaccent is only STABLE because its rules could be replaced; these stay as they are shipped.
CREATE FUNCTION search_unaccent("text" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, "text"));

-- What matters when names are compared: letters and digits without case and accents.
CREATE FUNCTION search_fold("text" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(search_unaccent(normalize("text", NFC)), '[^[:alnum:]]+', ' ', 'g'));

-- The stems of a text under one weight and its words under another, so that a query can ask for one.
CREATE FUNCTION search_vector("language" "Language", "text" text, "stems" "char", "words" "char")
  RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector(search_stems("language"), normalize(COALESCE("text", ''), NFC)), "stems")
    || setweight(to_tsvector(search_words("language"), normalize(COALESCE("text", ''), NFC)), "words");

-- Words that begin so; PostgreSQL itself quotes the text as a lexeme. None for an empty text.
CREATE FUNCTION search_prefix("beginning" text, "weights" text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN search_unaccent("beginning") = '' THEN ''::tsquery ELSE
    (array_to_tsvector(ARRAY[search_unaccent("beginning")])::text || ':*' || "weights")::tsquery
  END;

-- "first" or ("second" and the word "last", finished or not), both in the syntax of
-- websearch_to_tsquery. A stop word is no beginning: it would ask for words that nobody meant.
CREATE FUNCTION search_query("language" "Language", "first" text, "second" text, "last" text)
  RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN websearch_to_tsquery(search_stems("language"), "first") || (
    websearch_to_tsquery(search_stems("language"), "second") &&
    CASE WHEN numnode(websearch_to_tsquery(search_stems("language"), "last")) = 0 THEN ''::tsquery
      ELSE websearch_to_tsquery(search_stems("language"), "last") || search_prefix("last", 'BD')
    END
  );

-- Weights: A and B for names and labels, C and D for longer texts; the second of each for words.
ALTER TABLE "Finding"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (search_vector("language", "text", 'C', 'D')) STORED;

-- A title may be in another language than the findings, and none is stated: it is read in each.
ALTER TABLE "Profile"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
    search_vector('EN', "title", 'C', 'D') || search_vector('FR', "title", 'C', 'D')
    || search_vector('ES', "title", 'C', 'D')) STORED;

ALTER TABLE "Objective"
  ADD COLUMN "searchEn" tsvector GENERATED ALWAYS AS
    (search_vector('EN', "labelEn", 'A', 'B') || search_vector('EN', "titleEn", 'C', 'D')) STORED,
  ADD COLUMN "searchFr" tsvector GENERATED ALWAYS AS
    (search_vector('FR', "labelFr", 'A', 'B') || search_vector('FR', "titleFr", 'C', 'D')) STORED,
  ADD COLUMN "searchEs" tsvector GENERATED ALWAYS AS
    (search_vector('ES', "labelEs", 'A', 'B') || search_vector('ES', "titleEs", 'C', 'D')) STORED;

ALTER TABLE "Jurisdiction"
  ADD COLUMN "searchEn" tsvector GENERATED ALWAYS AS (search_vector('EN', "nameEn", 'A', 'B')) STORED,
  ADD COLUMN "searchFr" tsvector GENERATED ALWAYS AS (search_vector('FR', "nameFr", 'A', 'B')) STORED,
  ADD COLUMN "searchEs" tsvector GENERATED ALWAYS AS (search_vector('ES', "nameEs", 'A', 'B')) STORED;

-- Objectives and jurisdictions are a few hundred rows: reading them all is quicker than an index.
CREATE INDEX "Finding_search_idx" ON "Finding" USING GIN ("search");
CREATE INDEX "Profile_search_idx" ON "Profile" USING GIN ("search");

-- Every word of what is searched, for suggestions on a misspelt one.
CREATE MATERIALIZED VIEW "SearchWord" AS
  WITH "texts" ("text") AS (
    SELECT "text" FROM "Finding"
    UNION ALL SELECT "title" FROM "Profile"
    UNION ALL SELECT unnest(ARRAY["labelEn", "labelFr", "labelEs", "titleEn", "titleFr", "titleEs"])
      FROM "Objective"
    UNION ALL SELECT unnest(ARRAY["nameEn", "nameFr", "nameEs"]) FROM "Jurisdiction"
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

-- What things are called, for reading what somebody typed. An alias of a local authority is its place
-- without the form: "Mombasa" for "County of Mombasa".
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
  )
  SELECT "type", "key", "how", "name", search_fold("name") AS "folded"
  FROM "names"
  WHERE "name" IS NOT NULL;

CREATE INDEX "SearchName_folded_idx" ON "SearchName" ("folded");
CREATE INDEX "SearchName_folded_trigrams" ON "SearchName" USING GIN ("folded" gin_trgm_ops);

-- A release is the one moment at which texts change. Deferred: whatever the order in which a load
-- writes, the words are read when it is done.
CREATE FUNCTION search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW "SearchWord";
  REFRESH MATERIALIZED VIEW "SearchName";
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Release_search" AFTER INSERT ON "Release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search_refresh();
