-- CreateEnum
CREATE TYPE "InstrumentKind" AS ENUM ('LAW', 'CODE', 'BILL', 'REGULATION', 'STANDARD', 'GUIDELINE', 'POLICY', 'STRATEGY', 'FRAMEWORK', 'PLAN', 'PROGRAMME', 'AGREEMENT', 'CONVENTION', 'PROTOCOL');

-- CreateTable
CREATE TABLE "Instrument" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "profileId" INTEGER,
    "kind" "InstrumentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "nameFr" TEXT,
    "nameEs" TEXT,
    "language" "Language" NOT NULL,
    "unverified" "Language"[],
    "yearFrom" INTEGER,
    "yearTo" INTEGER,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstrumentMention" (
    "id" SERIAL NOT NULL,
    "findingId" INTEGER NOT NULL,
    "instrumentId" INTEGER NOT NULL,
    "spanFrom" INTEGER NOT NULL,
    "spanTo" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "InstrumentMention_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Instrument_code_key" ON "Instrument"("code");

-- CreateIndex
CREATE INDEX "Instrument_profileId_idx" ON "Instrument"("profileId");

-- CreateIndex
CREATE INDEX "Instrument_kind_idx" ON "Instrument"("kind");

-- CreateIndex
CREATE INDEX "Instrument_yearFrom_idx" ON "Instrument"("yearFrom");

-- CreateIndex
CREATE UNIQUE INDEX "InstrumentMention_findingId_spanFrom_key" ON "InstrumentMention"("findingId", "spanFrom");

-- CreateIndex
CREATE UNIQUE INDEX "InstrumentMention_instrumentId_findingId_ordinal_key" ON "InstrumentMention"("instrumentId", "findingId", "ordinal");

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstrumentMention" ADD CONSTRAINT "InstrumentMention_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstrumentMention" ADD CONSTRAINT "InstrumentMention_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot state. A convention is shared, so it has no profile and its code names none.
ALTER TABLE "Instrument"
  ADD CONSTRAINT "Instrument_code_spelling" CHECK ("code" ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$'),
  ADD CONSTRAINT "Instrument_code_by_owner" CHECK (("profileId" IS NULL) = (strpos("code", '/') = 0)),
  ADD CONSTRAINT "Instrument_name_present" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Instrument_years" CHECK (
    ("yearFrom" BETWEEN 1900 AND 2099) IS NOT FALSE
    AND ("yearTo" IS NULL OR ("yearFrom" IS NOT NULL AND "yearTo" BETWEEN "yearFrom" AND 2099))
  );

ALTER TABLE "InstrumentMention"
  ADD CONSTRAINT "InstrumentMention_span" CHECK ("spanFrom" >= 0 AND "spanTo" > "spanFrom"),
  ADD CONSTRAINT "InstrumentMention_text_of_span" CHECK (char_length("text") = "spanTo" - "spanFrom"),
  ADD CONSTRAINT "InstrumentMention_ordinal_range" CHECK ("ordinal" >= 1);

-- A mention is quoted: its text stands in the text of its finding, where it says. A check cannot
-- look into another table.
CREATE FUNCTION "requireMentionInText"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Finding" f
    WHERE f."id" = NEW."findingId"
      AND substring(f."text" FROM NEW."spanFrom" + 1 FOR NEW."spanTo" - NEW."spanFrom") = NEW."text"
  ) THEN
    RAISE EXCEPTION 'mention "%" does not stand at % of finding %', NEW."text", NEW."spanFrom", NEW."findingId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'InstrumentMention_text_in_finding';
  END IF;
  RETURN NEW;
END;
$$;

CREATE TRIGGER "InstrumentMention_text_in_finding"
  BEFORE INSERT OR UPDATE ON "InstrumentMention"
  FOR EACH ROW EXECUTE FUNCTION "requireMentionInText"();
