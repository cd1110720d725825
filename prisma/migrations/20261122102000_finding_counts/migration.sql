-- Facets and coverage count findings by column and join them with their mappings. This index holds all
-- the columns that they read, in the order of the index on mappings, so that the two are merged.
CREATE INDEX "Finding_counts_idx" ON "Finding"("id", "profileId", "domainCode", "kind", "language");
