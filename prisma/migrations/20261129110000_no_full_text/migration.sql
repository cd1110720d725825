-- What is searched is the index of a release, in memory (docs/decisions/0025-search-in-memory.md). Nothing
-- reads the full text any more.
ALTER TABLE "Finding" DROP COLUMN "search";
ALTER TABLE "Profile" DROP COLUMN "search";
ALTER TABLE "Objective" DROP COLUMN "searchEn", DROP COLUMN "searchFr", DROP COLUMN "searchEs";
ALTER TABLE "Jurisdiction" DROP COLUMN "searchEn", DROP COLUMN "searchFr", DROP COLUMN "searchEs";
ALTER TABLE "Instrument" DROP COLUMN "searchEn", DROP COLUMN "searchFr", DROP COLUMN "searchEs";

DROP FUNCTION search_query("Language", text, text, text);
DROP FUNCTION search_prefix(text, text);
DROP FUNCTION search_list(text[]);
DROP FUNCTION search_vector("Language", text, "char", "char");
DROP FUNCTION search_stems("Language");
DROP FUNCTION search_words("Language");

DROP TEXT SEARCH CONFIGURATION search_en_stems;
DROP TEXT SEARCH CONFIGURATION search_fr_stems;
DROP TEXT SEARCH CONFIGURATION search_es_stems;
DROP TEXT SEARCH CONFIGURATION search_en_words;
DROP TEXT SEARCH CONFIGURATION search_fr_words;
DROP TEXT SEARCH CONFIGURATION search_es_words;
DROP TEXT SEARCH DICTIONARY search_en_stop;
DROP TEXT SEARCH DICTIONARY search_fr_stop;
DROP TEXT SEARCH DICTIONARY search_es_stop;

-- Names that are like what was typed (`resolve`) are still asked of "SearchName", which `search_fold` folds.
CREATE OR REPLACE FUNCTION search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('mgi.search_refresh', true) IS DISTINCT FROM 'later' THEN
    REFRESH MATERIALIZED VIEW "SearchName";
  END IF;
  RETURN NULL;
END
$$;
DROP MATERIALIZED VIEW "SearchWord";
