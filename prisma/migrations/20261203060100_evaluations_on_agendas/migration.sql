-- An evaluation on the agenda of a meeting, with its advice (besluit 119). Chapters and words as in 20261123120100_guards.

ALTER TABLE "AgendaItem" ADD COLUMN "evaluationId" UUID;
CREATE INDEX "AgendaItem_evaluationId_idx" ON "AgendaItem"("evaluationId");
CREATE UNIQUE INDEX "AgendaItem_meetingId_evaluationId_key" ON "AgendaItem"("meetingId", "evaluationId");
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_evaluationId_regionId_fkey" FOREIGN KEY ("evaluationId", "regionId") REFERENCES "Evaluation"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "AgendaItem" DROP CONSTRAINT at_most_one_source,
  ADD CONSTRAINT at_most_one_source CHECK (num_nonnulls("kpiId", "reportId", "requestId", "bottleneckId", "evaluationId") <= 1);
