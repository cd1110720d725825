-- CreateEnum
CREATE TYPE "EditionSource" AS ENUM ('STATED', 'INFERRED');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('FRAMEWORK', 'INDICATORS', 'RESEARCH', 'USE', 'RECOMMENDATIONS', 'OBJECTIVES', 'DOMAIN');

-- AlterTable
ALTER TABLE "Profile" ADD COLUMN     "editionFrom" "EditionSource" NOT NULL DEFAULT 'INFERRED';

-- Profiles that are there already: a later edition is one because its title counts it, "follow-up" apart.
UPDATE "Profile" SET "editionFrom" = 'STATED' WHERE "edition" > 1 AND "title" !~* 'follow';

-- CreateTable
CREATE TABLE "ProgrammeStatement" (
    "number" INTEGER NOT NULL,
    "documentId" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "domainCode" "DomainCode",
    "level" "Level",
    "text" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "ProgrammeStatement_pkey" PRIMARY KEY ("number","documentId")
);

-- CreateIndex
CREATE INDEX "ProgrammeStatement_documentId_idx" ON "ProgrammeStatement"("documentId");

-- CreateIndex
CREATE INDEX "ProgrammeStatement_domainCode_idx" ON "ProgrammeStatement"("domainCode");

-- AddForeignKey
ALTER TABLE "ProgrammeStatement" ADD CONSTRAINT "ProgrammeStatement_domainCode_fkey" FOREIGN KEY ("domainCode") REFERENCES "Domain"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeStatement" ADD CONSTRAINT "ProgrammeStatement_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
