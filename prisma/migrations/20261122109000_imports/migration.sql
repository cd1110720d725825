-- Profiles that were imported beside the corpus, and what each release did to which profile.

-- Profiles are published in these too. They are searched word by word, unstemmed.
ALTER TYPE "Language" ADD VALUE 'PT';
ALTER TYPE "Language" ADD VALUE 'DE';
ALTER TYPE "Language" ADD VALUE 'AR';

CREATE TYPE "DocumentOrigin" AS ENUM ('CORPUS', 'IMPORT');
CREATE TYPE "ProfileChange" AS ENUM ('ADDED', 'CORRECTED', 'RETRACTED');

ALTER TABLE "SourceDocument" ADD COLUMN "origin" "DocumentOrigin" NOT NULL DEFAULT 'CORPUS';

ALTER TABLE "ObjectiveMapping" ADD COLUMN "textChanged" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "PrincipleMapping" ADD COLUMN "textChanged" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Release" ADD COLUMN "corpusChecksum" CHAR(64);

CREATE TABLE "ProfileRevision" (
    "id" SERIAL NOT NULL,
    "releaseNumber" INTEGER NOT NULL,
    "profileSlug" TEXT NOT NULL,
    "change" "ProfileChange" NOT NULL,
    "origin" "DocumentOrigin" NOT NULL,
    "title" TEXT NOT NULL,
    "findings" INTEGER NOT NULL,
    "findingsAdded" INTEGER NOT NULL,
    "findingsRemoved" INTEGER NOT NULL,
    "findingsChanged" INTEGER NOT NULL,
    "documentSha256" CHAR(64) NOT NULL,
    "documentText" TEXT,
    "content" JSONB,
    "checksum" CHAR(64) NOT NULL,

    CONSTRAINT "ProfileRevision_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ProfileRevision_releaseNumber_profileSlug_key" ON "ProfileRevision"("releaseNumber", "profileSlug");

CREATE INDEX "ProfileRevision_profileSlug_releaseNumber_idx" ON "ProfileRevision"("profileSlug", "releaseNumber");

ALTER TABLE "ProfileRevision" ADD CONSTRAINT "ProfileRevision_releaseNumber_fkey" FOREIGN KEY ("releaseNumber") REFERENCES "Release"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Release"
  ADD CONSTRAINT "Release_corpusChecksum_spelling" CHECK ("corpusChecksum" ~ '^[0-9a-f]{64}$');

ALTER TABLE "ProfileRevision"
  ADD CONSTRAINT "ProfileRevision_profileSlug_spelling" CHECK ("profileSlug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "ProfileRevision_counts" CHECK (
    "findings" >= 0 AND "findingsAdded" >= 0 AND "findingsRemoved" >= 0 AND "findingsChanged" >= 0),
  ADD CONSTRAINT "ProfileRevision_documentSha256_spelling" CHECK ("documentSha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ProfileRevision_checksum_spelling" CHECK ("checksum" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ProfileRevision_content_by_change" CHECK (("change" = 'RETRACTED') = ("content" IS NULL));

-- A typesetter's ligature is the letters that it is made of: the text has the letters, the quote
-- what the document has.
ALTER TABLE "Finding"
  DROP CONSTRAINT "Finding_text_in_quote",
  ADD CONSTRAINT "Finding_text_in_quote" CHECK (
    "lineFrom" < "lineTo" OR strpos(normalize("quote", NFKC), normalize("text", NFKC)) > 0);

-- Reading all words anew costs time that grows with the corpus. An import of many files makes many
-- releases; it asks for this once, at its end.
CREATE OR REPLACE FUNCTION search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('mgi.search_refresh', true) IS DISTINCT FROM 'later' THEN
    REFRESH MATERIALIZED VIEW "SearchWord";
    REFRESH MATERIALIZED VIEW "SearchName";
  END IF;
  RETURN NULL;
END
$$;
