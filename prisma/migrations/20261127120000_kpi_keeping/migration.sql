-- The app makes KPIs, moves them as long as no board adopted them, and says who answers for them.

-- A figure of the image of the region, brought with the source documents; until now told by its place, as nobody could add a KPI.
ALTER TABLE "Kpi" ADD COLUMN     "background" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Kpi" SET background = true WHERE status = 'toBeDetermined' AND num_nonnulls("ambitionId", "resultId", "activityId") = 0;

-- 1. A KPI and its place ---------------------------------------------------------------------------------------

-- Wherever it comes from, it hangs in its own agenda. Somebody adds one that is to be determined, without a decision; what the board adopted keeps
-- its number and its place, for that is what was decided on (nobody acts: seeds).
CREATE FUNCTION app.kpi_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."agendaId" IS DISTINCT FROM coalesce(
       (SELECT "agendaId" FROM "Ambition" WHERE id = NEW."ambitionId"),
       (SELECT m."agendaId" FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId" WHERE r.id = NEW."resultId"),
       (SELECT "agendaId" FROM "Activity" WHERE id = NEW."activityId"), NEW."agendaId") THEN
    RAISE EXCEPTION 'a KPI hangs in its own agenda' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'toBeDetermined' OR NEW."decisionId" IS NOT NULL OR NEW.background THEN
      RAISE EXCEPTION 'a KPI begins to be determined' USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT status = 'closed' FROM "Agenda" WHERE id = NEW."agendaId") THEN
      RAISE EXCEPTION 'an agenda that was closed gets no KPI' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD."decisionId" IS NOT NULL
     AND (NEW.number, NEW."ambitionId", NEW."resultId", NEW."activityId") IS DISTINCT FROM (OLD.number, OLD."ambitionId", OLD."resultId", OLD."activityId") THEN
    RAISE EXCEPTION 'a KPI that the board adopted keeps its number and its place' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kpi_place BEFORE INSERT OR UPDATE OF "agendaId", "ambitionId", "resultId", "activityId", number ON "Kpi"
  FOR EACH ROW EXECUTE FUNCTION app.kpi_place();

GRANT INSERT, UPDATE (number, "ambitionId", "resultId", "activityId") ON "Kpi" TO koersvast_app;

-- 2. Who answers for a KPI -------------------------------------------------------------------------------------

ALTER TABLE "Lead" ADD CONSTRAINT names_a_function CHECK (btrim(function) <> ''),
  ADD CONSTRAINT one_answers_for_a_kpi EXCLUDE USING gist ("kpiId" WITH =, daterange("validFrom", "validUntil", '[]') WITH &&);

-- Only at a KPI: with any other seat come rights.
CREATE POLICY keeper_names ON "Lead" FOR INSERT TO koersvast_app
  WITH CHECK ("kpiId" IS NOT NULL AND "regionId" = ANY ((SELECT app.region_ids_as('dataAnalyst', 'programmeManager'))::uuid[]));
CREATE POLICY keeper_ends ON "Lead" FOR UPDATE TO koersvast_app
  USING ("kpiId" IS NOT NULL AND "regionId" = ANY ((SELECT app.region_ids_as('dataAnalyst', 'programmeManager'))::uuid[]));
GRANT INSERT, UPDATE (function, "organisationId", "userId", "validUntil", version) ON "Lead" TO koersvast_app;

-- Who is named has a place in the region already, for with a seat comes being seen there. Who it was stays once it ended.
CREATE FUNCTION app.lead_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD."validUntil" IS NOT NULL
     AND (NEW.function, NEW."organisationId", NEW."userId") IS DISTINCT FROM (OLD.function, OLD."organisationId", OLD."userId") THEN
    RAISE EXCEPTION 'who it was stays' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM unnest(ARRAY[NEW."userId", NEW."deputyId"]) AS named
              WHERE named IS NOT NULL AND (TG_OP = 'INSERT' OR named NOT IN (coalesce(OLD."userId", NEW.id), coalesce(OLD."deputyId", NEW.id)))
                AND named NOT IN (SELECT p."userId" FROM app.people_in(NEW."regionId") p)) THEN
    RAISE EXCEPTION 'who is named has a place in the region' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lead_stands BEFORE INSERT OR UPDATE ON "Lead" FOR EACH ROW EXECUTE FUNCTION app.lead_stands();

-- 3. The trail -------------------------------------------------------------------------------------------------

-- Also of what somebody may not set of a region, which is of no other region than itself.
CREATE OR REPLACE FUNCTION app.record_refusal(object text, object_id uuid, reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE region_id uuid;
BEGIN
  IF object = 'Region' THEN SELECT id INTO region_id FROM "Region" WHERE id = object_id;
  ELSIF object <> 'User' THEN EXECUTE format('SELECT "regionId" FROM %I WHERE id = $1', object) INTO region_id USING object_id; END IF;
  INSERT INTO "AuditEvent" ("regionId", "actorId", event, action, object, "objectId", result, origin)
  VALUES (region_id, app.actor_id(), current_setting('app.event'), 'refuse', object, object_id, 'refused: ' || left(reason, 200), current_setting('app.origin'));
END $$;
