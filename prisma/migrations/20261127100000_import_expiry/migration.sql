-- Both columns in one index: without statistics of a table that was just filled, Postgres took the index of the region for each figure that was removed.

-- What waits is from before it was packed; its file is chosen anew.
DELETE FROM "ImportContent";

-- AlterTable
ALTER TABLE "ImportContent" ADD COLUMN     "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
DROP COLUMN "content",
ADD COLUMN     "content" BYTEA NOT NULL;

-- DropIndex
DROP INDEX "ImportedChange_measurementId_idx";

-- DropIndex
DROP INDEX "MeasurementRevision_measurementId_idx";

-- CreateIndex
CREATE INDEX "ImportedChange_measurementId_regionId_idx" ON "ImportedChange"("measurementId", "regionId");

-- CreateIndex
CREATE INDEX "MeasurementRevision_measurementId_regionId_idx" ON "MeasurementRevision"("measurementId", "regionId");

-- CreateIndex
CREATE INDEX "ImportContent_keptAt_idx" ON "ImportContent"("keptAt");

-- A file that nobody imported is gone after a day ----------------------------------------------------------------

-- From then on nobody sees it; the next file that anybody chooses, in any region, takes it away for good.
DROP POLICY analyst_imports ON "ImportContent";
CREATE POLICY analyst_imports ON "ImportContent" FOR ALL TO koersvast_app
  USING ("keptAt" > now() - interval '1 day' AND "regionId" = ANY ((SELECT app.region_ids_as('dataAnalyst', 'programmeManager'))::uuid[]));

-- When it was kept, the database says.
REVOKE INSERT ON "ImportContent" FROM koersvast_app;
GRANT INSERT ("importId", "regionId", content) ON "ImportContent" TO koersvast_app;

CREATE FUNCTION app.forget_imports() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "ImportContent" WHERE "keptAt" <= now() - interval '1 day';
  RETURN NULL;
END $$;
CREATE TRIGGER forget_imports AFTER INSERT ON "ImportContent" FOR EACH STATEMENT EXECUTE FUNCTION app.forget_imports();
