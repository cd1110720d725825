-- CreateTable
CREATE TABLE "LoadedCorpus" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "LoadedCorpus_pkey" PRIMARY KEY ("id")
);

-- It says something of the database, and there is one of it.
ALTER TABLE "LoadedCorpus" ADD CONSTRAINT "LoadedCorpus_one_row" CHECK ("id" = 1);
