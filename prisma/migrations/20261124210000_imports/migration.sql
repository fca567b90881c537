-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('pending', 'imported', 'undone');

-- CreateTable
CREATE TABLE "MeasurementImport" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "sourceTable" TEXT,
    "source" TEXT NOT NULL DEFAULT '',
    "status" "ImportStatus" NOT NULL DEFAULT 'pending',
    "mapping" JSONB,
    "counts" JSONB,
    "createdById" UUID,
    "createdFunction" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "importedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeasurementImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportContent" (
    "importId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ImportContent_pkey" PRIMARY KEY ("importId")
);

-- CreateTable
CREATE TABLE "ImportedChange" (
    "importId" UUID NOT NULL,
    "measurementId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "ImportedChange_pkey" PRIMARY KEY ("importId","measurementId")
);

-- CreateIndex
CREATE INDEX "MeasurementImport_regionId_header_idx" ON "MeasurementImport"("regionId", "header");

-- CreateIndex
CREATE INDEX "MeasurementImport_agendaId_idx" ON "MeasurementImport"("agendaId");

-- CreateIndex
CREATE INDEX "MeasurementImport_createdById_idx" ON "MeasurementImport"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "MeasurementImport_id_regionId_key" ON "MeasurementImport"("id", "regionId");

-- CreateIndex
CREATE INDEX "ImportContent_regionId_idx" ON "ImportContent"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportContent_importId_regionId_key" ON "ImportContent"("importId", "regionId");

-- CreateIndex
CREATE INDEX "ImportedChange_measurementId_idx" ON "ImportedChange"("measurementId");

-- CreateIndex
CREATE INDEX "ImportedChange_regionId_idx" ON "ImportedChange"("regionId");

-- AddForeignKey
ALTER TABLE "MeasurementImport" ADD CONSTRAINT "MeasurementImport_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasurementImport" ADD CONSTRAINT "MeasurementImport_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasurementImport" ADD CONSTRAINT "MeasurementImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportContent" ADD CONSTRAINT "ImportContent_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportContent" ADD CONSTRAINT "ImportContent_importId_regionId_fkey" FOREIGN KEY ("importId", "regionId") REFERENCES "MeasurementImport"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedChange" ADD CONSTRAINT "ImportedChange_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedChange" ADD CONSTRAINT "ImportedChange_importId_regionId_fkey" FOREIGN KEY ("importId", "regionId") REFERENCES "MeasurementImport"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who reads and writes imports -----------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['MeasurementImport', 'ImportContent', 'ImportedChange']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY analyst_imports ON %I FOR ALL TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as(''dataAnalyst'', ''programmeManager''))::uuid[]))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO koersvast_app', name);
  END LOOP;
END $$;

GRANT UPDATE (status, mapping, counts, "importedAt", "undoneAt", version) ON "MeasurementImport" TO koersvast_app;
GRANT DELETE ON "ImportContent" TO koersvast_app;

-- A figure that was given stays, unless an import brought it and nobody did anything with it since.
CREATE POLICY import_undone ON "Measurement" FOR DELETE TO koersvast_app
  USING (stage = 'entered' AND version = 1 AND "regionId" = ANY ((SELECT app.region_ids_as('dataAnalyst', 'programmeManager'))::uuid[]));
GRANT DELETE ON "Measurement" TO koersvast_app;

ALTER TABLE "MeasurementImport" ADD CONSTRAINT has_a_file CHECK (btrim("fileName") <> '' AND sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT steps_have_moments CHECK (
    (status = 'pending') = ("importedAt" IS NULL) AND (status = 'undone') = ("undoneAt" IS NOT NULL) AND (status = 'pending' OR counts IS NOT NULL));

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "MeasurementImport" FOR EACH ROW EXECUTE FUNCTION app.audit();

CREATE FUNCTION app.figure_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT EXISTS (SELECT FROM "ImportedChange" WHERE "measurementId" = OLD.id AND before IS NULL) THEN
    RAISE EXCEPTION 'a figure that was given stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER figure_stays BEFORE DELETE ON "Measurement" FOR EACH ROW EXECUTE FUNCTION app.figure_stays();

-- The checks of periods run as who writes.
GRANT EXECUTE ON FUNCTION app.is_measure_period(text) TO koersvast_app;
