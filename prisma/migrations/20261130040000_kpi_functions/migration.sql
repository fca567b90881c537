-- A KPI is a place for functions as any other: more than one, with a deputy, open when somebody leaves. See 20261128140000_functions. What stands at a KPI
-- already are seats with position 1.

ALTER TABLE "Lead" DROP CONSTRAINT one_answers_for_a_kpi, DROP CONSTRAINT one_at_a_time,
  ADD CONSTRAINT one_at_a_time EXCLUDE USING gist
    (coalesce("agendaId", "ambitionId", "activityId", "kpiId") WITH =, position WITH =, daterange("validFrom", "validUntil", '[]') WITH &&);
CREATE INDEX "Lead_kpiId_idx" ON "Lead"("kpiId");

-- Who sits in a seat names his own deputy, at a KPI too.
ALTER POLICY own_deputy ON "Lead" USING ("userId" = app.actor_id() AND "regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));

DROP TRIGGER agenda_is_open ON "Lead";
CREATE OR REPLACE FUNCTION app.lead_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF (SELECT status FROM "Agenda" WHERE id = app.agenda_of('Lead', to_jsonb(NEW))) = 'closed' THEN
    RAISE EXCEPTION 'a closed agenda stays as it was' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NOT (NEW."regionId" = ANY (app.region_ids_as('programmeManager'))
                               OR NEW."kpiId" IS NOT NULL AND NEW."regionId" = ANY (app.region_ids_as('dataAnalyst')))
     AND to_jsonb(NEW) - ARRAY['deputyId', 'version'] <> to_jsonb(OLD) - ARRAY['deputyId', 'version'] THEN
    RAISE EXCEPTION 'who sits in a seat changes only his deputy' USING ERRCODE = 'insufficient_privilege';
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
