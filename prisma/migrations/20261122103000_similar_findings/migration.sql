-- Findings under one action, objective or principle, newest first: so that the search for similar
-- findings reads a bounded number of index entries however large the corpus is.

-- CreateIndex
CREATE INDEX "ObjectiveMapping_by_action" ON "ObjectiveMapping"("method", "objectiveNumber", "actionLetter", "findingId");

-- CreateIndex
CREATE INDEX "ObjectiveMapping_by_objective" ON "ObjectiveMapping"("method", "objectiveNumber", "findingId");

-- CreateIndex
CREATE INDEX "PrincipleMapping_by_principle" ON "PrincipleMapping"("method", "principleCode", "findingId");
