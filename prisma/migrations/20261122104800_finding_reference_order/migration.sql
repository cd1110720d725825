-- Downloads page through findings by reference in the order of its bytes, which is the same in every
-- database; the unique index follows the collation of the database.

CREATE INDEX "Finding_reference_bytes" ON "Finding" ("reference" COLLATE "C");
