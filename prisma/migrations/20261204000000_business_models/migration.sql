-- Opportunities beside risks, and the business models that they come from, laid beside each other (besluit 124). Chapters and words as in 20261123120100_guards.

CREATE TABLE "BusinessModel" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BusinessModel_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "BusinessModelMunicipality" (
    "regionId" UUID NOT NULL,
    "modelId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,

    CONSTRAINT "BusinessModelMunicipality_pkey" PRIMARY KEY ("modelId", "municipalityId")
);
ALTER TABLE "Risk" ADD COLUMN "isOpportunity" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "businessModelId" UUID;
CREATE UNIQUE INDEX "BusinessModel_id_regionId_key" ON "BusinessModel"("id", "regionId");
CREATE UNIQUE INDEX "BusinessModel_id_agendaId_regionId_key" ON "BusinessModel"("id", "agendaId", "regionId");
CREATE UNIQUE INDEX "BusinessModel_agendaId_number_key" ON "BusinessModel"("agendaId", "number");
CREATE UNIQUE INDEX "BusinessModel_agendaId_name_key" ON "BusinessModel"("agendaId", "name");
CREATE INDEX "BusinessModel_regionId_idx" ON "BusinessModel"("regionId");
CREATE INDEX "BusinessModelMunicipality_regionId_idx" ON "BusinessModelMunicipality"("regionId");
CREATE INDEX "BusinessModelMunicipality_municipalityId_idx" ON "BusinessModelMunicipality"("municipalityId");
CREATE INDEX "Risk_businessModelId_idx" ON "Risk"("businessModelId");
ALTER TABLE "BusinessModel" ADD CONSTRAINT "BusinessModel_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BusinessModel" ADD CONSTRAINT "BusinessModel_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BusinessModelMunicipality" ADD CONSTRAINT "BusinessModelMunicipality_modelId_regionId_fkey" FOREIGN KEY ("modelId", "regionId") REFERENCES "BusinessModel"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BusinessModelMunicipality" ADD CONSTRAINT "BusinessModelMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_businessModelId_agendaId_regionId_fkey" FOREIGN KEY ("businessModelId", "agendaId", "regionId") REFERENCES "BusinessModel"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

ALTER TABLE "BusinessModel" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BusinessModelMunicipality" ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE
  works text := '"regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])';
  runs text := '"regionId" = ANY ((SELECT app.region_ids_as(''secretary'', ''programmeTeam'', ''programmeManager''))::uuid[])';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['BusinessModel', 'BusinessModelMunicipality']
  LOOP
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING (%s)', name, works);
    EXECUTE format('CREATE POLICY runners_add ON %I FOR INSERT TO koersvast_app WITH CHECK (%s)', name, runs);
    EXECUTE format('CREATE POLICY runners_remove ON %I FOR DELETE TO koersvast_app USING (%s)', name, runs);
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
  EXECUTE format('CREATE POLICY runners_change ON "BusinessModel" FOR UPDATE TO koersvast_app USING (%s)', runs);
END $$;
GRANT SELECT, INSERT, DELETE, UPDATE (name, description, version) ON "BusinessModel" TO koersvast_app;
GRANT SELECT, INSERT, DELETE ON "BusinessModelMunicipality" TO koersvast_app;
GRANT UPDATE ("isOpportunity", "businessModelId") ON "Risk" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "BusinessModel"
  ADD CONSTRAINT says_what CHECK (btrim(name) <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(name) <= 200 AND char_length(description) <= 4000),
  ADD CONSTRAINT counts_up CHECK (number > 0);

CREATE FUNCTION app.model_of_running_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  agenda uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."agendaId" ELSE NEW."agendaId" END;
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = agenda) <> 'adopted' THEN
    RAISE EXCEPTION 'business models are of an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER model_of_running_agenda BEFORE INSERT OR UPDATE OR DELETE ON "BusinessModel" FOR EACH ROW EXECUTE FUNCTION app.model_of_running_agenda();

-- Only a municipality that belongs to the region on that day is added to a model.
CREATE FUNCTION app.model_of_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT EXISTS (SELECT FROM "RegionMembership" WHERE "regionId" = NEW."regionId"
       AND "municipalityId" = NEW."municipalityId" AND ("validUntil" IS NULL OR "validUntil" >= app.today())) THEN
    RAISE EXCEPTION 'a municipality of another region' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER model_of_member BEFORE INSERT ON "BusinessModelMunicipality" FOR EACH ROW EXECUTE FUNCTION app.model_of_member();

-- As before; a municipality that works by a model is not silent either.
CREATE OR REPLACE FUNCTION app.is_silent_member(region uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM "ActivityTrack" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "Measurement" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "AgendaAdoption" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "RoleGrant" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "DutyStep" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "PactSignature" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "BusinessModelMunicipality" WHERE "regionId" = region AND "municipalityId" = municipality);
$$;
