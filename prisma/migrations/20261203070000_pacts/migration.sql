-- Working agreements that the aldermen sign, each for his municipality (besluit 120). Chapters and words as in 20261123120100_guards.

CREATE TABLE "Pact" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenFunction" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pact_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "PactSignature" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "pactId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "signedById" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PactSignature_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Pact_id_regionId_key" ON "Pact"("id", "regionId");
CREATE UNIQUE INDEX "Pact_agendaId_number_key" ON "Pact"("agendaId", "number");
CREATE INDEX "Pact_regionId_idx" ON "Pact"("regionId");
CREATE INDEX "Pact_writtenById_idx" ON "Pact"("writtenById");
CREATE UNIQUE INDEX "PactSignature_pactId_municipalityId_key" ON "PactSignature"("pactId", "municipalityId");
CREATE INDEX "PactSignature_regionId_idx" ON "PactSignature"("regionId");
CREATE INDEX "PactSignature_municipalityId_idx" ON "PactSignature"("municipalityId");
CREATE INDEX "PactSignature_signedById_idx" ON "PactSignature"("signedById");
ALTER TABLE "Pact" ADD CONSTRAINT "Pact_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pact" ADD CONSTRAINT "Pact_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pact" ADD CONSTRAINT "Pact_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PactSignature" ADD CONSTRAINT "PactSignature_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PactSignature" ADD CONSTRAINT "PactSignature_pactId_regionId_fkey" FOREIGN KEY ("pactId", "regionId") REFERENCES "Pact"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PactSignature" ADD CONSTRAINT "PactSignature_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PactSignature" ADD CONSTRAINT "PactSignature_signedById_fkey" FOREIGN KEY ("signedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Whether the actor is alderman of a municipality in a region (lib/policy/pact-policy.ts).
CREATE FUNCTION app.is_alderman_of(region uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.effective_grants(app.actor_id()) g
                  WHERE g.role = 'boardMember' AND g."regionId" = region AND g."municipalityId" = municipality)
$$;
GRANT EXECUTE ON FUNCTION app.is_alderman_of(uuid, uuid) TO koersvast_app;

ALTER TABLE "Pact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PactSignature" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_works ON "Pact" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
CREATE POLICY region_works ON "PactSignature" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
CREATE POLICY organisers_write ON "Pact" FOR INSERT TO koersvast_app WITH CHECK (
  "writtenById" = app.actor_id() AND "regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary'))::uuid[]));
CREATE POLICY aldermen_sign ON "PactSignature" FOR INSERT TO koersvast_app WITH CHECK (
  "signedById" = app.actor_id() AND app.is_alderman_of("regionId", "municipalityId"));
GRANT SELECT, INSERT ON "Pact", "PactSignature" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "Pact"
  ADD CONSTRAINT says_what CHECK (btrim(title) <> '' AND btrim(text) <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 200 AND char_length(text) <= 4000);
ALTER TABLE "PactSignature" ADD CONSTRAINT says_who CHECK (btrim(name) <> '' AND btrim(function) <> '');

-- Versions follow one another, of an agenda that runs; and one signs the last one.
CREATE FUNCTION app.pact_of_running_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = NEW."agendaId") <> 'adopted' THEN
    RAISE EXCEPTION 'working agreements are of an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NOT NULL AND NEW.number <> 1 + (SELECT count(*) FROM "Pact" WHERE "agendaId" = NEW."agendaId") THEN
    RAISE EXCEPTION 'a version of working agreements follows the one before' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pact_of_running_agenda BEFORE INSERT ON "Pact" FOR EACH ROW EXECUTE FUNCTION app.pact_of_running_agenda();

CREATE FUNCTION app.signs_last_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND EXISTS (
       SELECT FROM "Pact" p JOIN "Pact" later ON later."agendaId" = p."agendaId" AND later.number > p.number WHERE p.id = NEW."pactId") THEN
    RAISE EXCEPTION 'one signs the last version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signs_last_version BEFORE INSERT ON "PactSignature" FOR EACH ROW EXECUTE FUNCTION app.signs_last_version();

-- What was written to be signed stays as it was, and so does a signature.
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Pact" FOR EACH ROW EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "PactSignature" FOR EACH ROW EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON "Pact" FOR EACH STATEMENT EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON "PactSignature" FOR EACH STATEMENT EXECUTE FUNCTION app.frozen();

-- As before; a municipality for which an alderman signed is not silent either.
CREATE OR REPLACE FUNCTION app.is_silent_member(region uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM "ActivityTrack" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "Measurement" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "AgendaAdoption" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "RoleGrant" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "DutyStep" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "PactSignature" WHERE "regionId" = region AND "municipalityId" = municipality);
$$;

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "Pact" FOR EACH ROW EXECUTE FUNCTION app.audit();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "PactSignature" FOR EACH ROW EXECUTE FUNCTION app.audit();
