-- A release is as old as its content, wherever and whenever a server loaded it. Of earlier ones nothing
-- but the day of their load is known.
ALTER TABLE "Release" ADD COLUMN "contentDate" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Release" SET "contentDate" = ("publishedAt" AT TIME ZONE 'UTC')::date;
