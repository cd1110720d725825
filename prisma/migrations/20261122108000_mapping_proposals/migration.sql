-- AlterTable
ALTER TABLE "ObjectiveMapping" ADD COLUMN     "engineVersion" TEXT,
ADD COLUMN     "evidence" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reviewedAt" DATE;

-- AlterTable
ALTER TABLE "PrincipleMapping" ADD COLUMN     "engineVersion" TEXT,
ADD COLUMN     "evidence" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reviewedAt" DATE;

-- What Prisma cannot say: evidence is a list, and only the engine's proposals name a version of it.
ALTER TABLE "ObjectiveMapping"
  ADD CONSTRAINT "ObjectiveMapping_evidence_list" CHECK (jsonb_typeof("evidence") = 'array'),
  ADD CONSTRAINT "ObjectiveMapping_engine_of_rule" CHECK ("engineVersion" IS NULL OR "method" = 'RULE');

ALTER TABLE "PrincipleMapping"
  ADD CONSTRAINT "PrincipleMapping_evidence_list" CHECK (jsonb_typeof("evidence") = 'array'),
  ADD CONSTRAINT "PrincipleMapping_engine_of_rule" CHECK ("engineVersion" IS NULL OR "method" = 'RULE');
