-- A duty that every municipality does for itself, such as feeding figures back to its local team (besluit 118). Chapters and words as in
-- 20261123120100_guards.

ALTER TABLE "Duty" ADD COLUMN "perMunicipality" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "DutyStep" ADD COLUMN "municipalityId" UUID;
ALTER TABLE "DutyStep" ADD CONSTRAINT "DutyStep_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;
DROP INDEX "DutyStep_dutyId_dueOn_number_key";
CREATE UNIQUE INDEX "DutyStep_dutyId_dueOn_municipalityId_number_key" ON "DutyStep"("dutyId", "dueOn", "municipalityId", "number") NULLS NOT DISTINCT;
CREATE INDEX "DutyStep_municipalityId_idx" ON "DutyStep"("municipalityId");

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

GRANT UPDATE ("perMunicipality") ON "Duty" TO koersvast_app;

-- Who says that a term is done: who runs the cycle, who carries the duty there, and of a duty per municipality a lead (lib/policy/duty-policy.ts).
CREATE FUNCTION app.finishes_duty(duty uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM "Duty" d JOIN app.effective_grants(app.actor_id()) g ON g."regionId" = d."regionId"
     WHERE d.id = duty
       AND (g.role IN ('programmeManager', 'secretary')
            OR (g.role = d.role AND (municipality IS NULL OR g."municipalityId" IS NULL OR g."municipalityId" = municipality))
            OR (g.role = 'lead' AND municipality IS NOT NULL)))
$$;
GRANT EXECUTE ON FUNCTION app.finishes_duty(uuid, uuid) TO koersvast_app;

DROP POLICY carriers_say ON "DutyStep";
CREATE POLICY carriers_say ON "DutyStep" FOR INSERT TO koersvast_app WITH CHECK (
  "authorId" = app.actor_id() AND "regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]) AND app.finishes_duty("dutyId", "municipalityId"));

-- 3. Rules of the field ----------------------------------------------------------------------------------------

-- As before, per municipality; and who says something for a municipality says it for one that belonged to the region on that day.
CREATE OR REPLACE FUNCTION app.step_of_a_term() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE duty "Duty";
BEGIN
  SELECT * INTO duty FROM "Duty" WHERE id = NEW."dutyId" FOR SHARE;
  IF NEW.number <> 1 + (SELECT count(*) FROM "DutyStep" s WHERE s."dutyId" = NEW."dutyId" AND s."dueOn" = NEW."dueOn"
                           AND s."municipalityId" IS NOT DISTINCT FROM NEW."municipalityId" AND s.number < NEW.number) THEN
    RAISE EXCEPTION 'a step of a term follows the one before' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number = 1 AND NOT (
       NEW."dueOn" >= duty."countsFrom" AND (duty."endedOn" IS NULL OR NEW."dueOn" < duty."endedOn")
       AND extract(day FROM NEW."dueOn") = least(duty.day, extract(day FROM date_trunc('month', NEW."dueOn") + interval '1 month - 1 day'))
       AND extract(month FROM NEW."dueOn") IN (
             SELECT (duty.month - 1 + turn * 12 / duty."timesPerYear") % 12 + 1 FROM generate_series(0, duty."timesPerYear" - 1) turn)) THEN
    RAISE EXCEPTION 'a duty is done on one of its days' USING ERRCODE = 'check_violation';
  END IF;
  IF duty."perMunicipality" <> (NEW."municipalityId" IS NOT NULL) OR (NEW.number = 1 AND duty."perMunicipality" AND NOT EXISTS (
       SELECT FROM "RegionMembership" s WHERE s."regionId" = NEW."regionId" AND s."municipalityId" = NEW."municipalityId"
          AND s."validFrom" <= NEW."dueOn" AND (s."validUntil" IS NULL OR s."validUntil" >= NEW."dueOn"))) THEN
    RAISE EXCEPTION 'a duty per municipality is done by a municipality of the region' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- What was said of a duty was said for the whole, or for a municipality: it does not become the other.
CREATE FUNCTION app.said_for_whom() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "DutyStep" s WHERE s."dutyId" = NEW.id) THEN
    RAISE EXCEPTION 'of this duty something was said already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER said_for_whom BEFORE UPDATE ON "Duty" FOR EACH ROW WHEN (OLD."perMunicipality" <> NEW."perMunicipality") EXECUTE FUNCTION app.said_for_whom();

-- As before; a municipality for which something of a duty was said is not silent either.
CREATE OR REPLACE FUNCTION app.is_silent_member(region uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM "ActivityTrack" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "Measurement" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "AgendaAdoption" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "RoleGrant" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "DutyStep" WHERE "regionId" = region AND "municipalityId" = municipality);
$$;
