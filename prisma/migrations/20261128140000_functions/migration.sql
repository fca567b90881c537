-- Who pulls what can be handed over while the agenda runs. A seat is a place (agenda, ambition, activity) with a position; who sits in it are rows one
-- after another. Chapters and words as in 20261123120100_guards.

-- 1. One at a time -----------------------------------------------------------------------------------------------

ALTER TABLE "Lead" ADD CONSTRAINT one_at_a_time EXCLUDE USING gist
  (coalesce("agendaId", "ambitionId", "activityId") WITH =, position WITH =, daterange("validFrom", "validUntil", '[]') WITH &&) WHERE ("kpiId" IS NULL),
  ADD CONSTRAINT deputy_of_another CHECK ("deputyId" <> "userId"),
  ADD CONSTRAINT vacancy_length CHECK (char_length(vacancy) <= 200);

-- 2. Who fills a seat --------------------------------------------------------------------------------------------

-- With a seat come rights. The programme manager gives them, in an agenda that was not closed; who sits in one names his own deputy.
DROP POLICY manager_adds ON "Lead";
CREATE POLICY manager_adds ON "Lead" FOR INSERT TO koersvast_app
  WITH CHECK ("kpiId" IS NULL AND "regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
CREATE POLICY manager_changes ON "Lead" FOR UPDATE TO koersvast_app
  USING ("kpiId" IS NULL AND "regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
CREATE POLICY own_deputy ON "Lead" FOR UPDATE TO koersvast_app
  USING ("kpiId" IS NULL AND "userId" = app.actor_id() AND "regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
GRANT UPDATE ("deputyId", vacancy) ON "Lead" TO koersvast_app;

CREATE OR REPLACE FUNCTION app.lead_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF NEW."kpiId" IS NULL THEN
    IF (SELECT status FROM "Agenda" WHERE id = app.agenda_of('Lead', to_jsonb(NEW))) = 'closed' THEN
      RAISE EXCEPTION 'a closed agenda stays as it was' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND NOT NEW."regionId" = ANY (app.region_ids_as('programmeManager'))
       AND to_jsonb(NEW) - ARRAY['deputyId', 'version'] <> to_jsonb(OLD) - ARRAY['deputyId', 'version'] THEN
      RAISE EXCEPTION 'who sits in a seat changes only his deputy' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
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

-- 3. Who has to report -------------------------------------------------------------------------------------------

-- As before, and the deputy also where the account of who sits in the seat was closed.
CREATE OR REPLACE FUNCTION app.reporters(agenda uuid) RETURNS TABLE ("trackId" uuid, "userId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH track AS (
    SELECT t.id, t."regionId", t."municipalityId", x.id AS "activityId", x."ambitionId"
      FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
     WHERE x."agendaId" = agenda AND t."regionId" = ANY (app.internal_region_ids())),
  seat AS (
    SELECT l."activityId", l."ambitionId", coalesce(w.id, l."deputyId") AS who
      FROM "Lead" l LEFT JOIN "User" w ON w.id = l."userId" AND w."deactivatedAt" IS NULL
     WHERE l."regionId" = ANY (app.internal_region_ids()) AND l.role IN ('officialLead', 'projectLead') AND l."kpiId" IS NULL
       AND l."validFrom" <= app.today() AND (l."validUntil" IS NULL OR l."validUntil" >= app.today())),
  found AS (
    SELECT t.id, g."userId" AS who
      FROM track t JOIN "RoleGrant" g ON g."regionId" = t."regionId" AND g."municipalityId" = t."municipalityId" AND g.role = 'policyOfficer'
     WHERE g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
    UNION
    SELECT t.id, s.who FROM track t JOIN seat s ON s."activityId" = t."activityId" WHERE t."municipalityId" IS NULL
    UNION
    SELECT t.id, s.who FROM track t JOIN seat s ON s."ambitionId" = t."ambitionId"
     WHERE t."municipalityId" IS NULL AND NOT EXISTS (SELECT FROM seat own WHERE own."activityId" = t."activityId" AND own.who IS NOT NULL))
  SELECT f.id, u.id FROM found f JOIN "User" u ON u.id = f.who AND u."deactivatedAt" IS NULL;
$$;

-- Who pulls something today is asked in queries too.
GRANT EXECUTE ON FUNCTION app.today() TO koersvast_app;
