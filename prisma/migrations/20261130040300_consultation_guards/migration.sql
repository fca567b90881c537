-- Rights of the app's role, rules and trail of what was agreed before a meeting with other regions. Chapters and words as in 20261123120100_guards.

-- 1. Who speaks for the region, and who hears what he will say -----------------------------------------------------

-- The supraregional bodies in which the actor speaks: he has a seat there, or is account holder (or his deputy) of its ambition or of an agenda.
CREATE FUNCTION app.spoken_body_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(b.id), '{}')
    FROM "Body" b LEFT JOIN "Ambition" m ON m.id = b."ambitionId"
   WHERE b.kind = 'supraregional' AND b."regionId" = ANY (app.internal_region_ids())
     AND (b.id = ANY (app.own_body_ids()) OR EXISTS (
       SELECT FROM "Lead" d
        WHERE d.role = 'accountHolder' AND app.actor_id() IN (d."userId", d."deputyId") AND d."regionId" = b."regionId"
          AND d."validFrom" <= app.today() AND (d."validUntil" IS NULL OR d."validUntil" >= app.today())
          AND (d."ambitionId" = b."ambitionId" OR d."agendaId" = m."agendaId" OR (b."ambitionId" IS NULL AND d."agendaId" IS NOT NULL))));
$$;

-- lib/policy/consultation-policy.ts, canReadConsultations(): who is, or works for, the board and the policy meeting; and who speaks.
CREATE FUNCTION app.consulted_region_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.region_ids_as('boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'programmeManager')
      || ARRAY(SELECT b."regionId" FROM "Body" b WHERE (b.id = ANY (app.own_body_ids()) AND b.kind IN ('board', 'policyMeeting')) OR b.id = ANY (app.spoken_body_ids()));
$$;

CREATE FUNCTION app.may_consult_on(item uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId"
     WHERE i.id = item AND b.kind = 'supraregional'
       AND (b.id = ANY (app.spoken_body_ids()) OR b."regionId" = ANY (app.region_ids_as('secretary', 'programmeManager'))));
$$;
GRANT EXECUTE ON FUNCTION app.spoken_body_ids(), app.consulted_region_ids(), app.may_consult_on(uuid) TO koersvast_app;

ALTER TABLE "Consultation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulted_read ON "Consultation" FOR SELECT TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.consulted_region_ids())::uuid[]) AND "itemId" IN (SELECT id FROM "AgendaItem"));
CREATE POLICY speaker_writes ON "Consultation" FOR INSERT TO koersvast_app WITH CHECK (app.may_consult_on("itemId") AND "authorId" = app.actor_id());
CREATE POLICY speaker_changes ON "Consultation" FOR UPDATE TO koersvast_app
  USING (app.may_consult_on("itemId")) WITH CHECK (app.may_consult_on("itemId") AND "authorId" = app.actor_id());
GRANT SELECT, INSERT, UPDATE (consulted, "consultedOn", position, mandate, "authorId", "authorFunction", "writtenAt", version) ON "Consultation" TO koersvast_app;

-- 2. Rules of the field --------------------------------------------------------------------------------------------

ALTER TABLE "Consultation"
  ADD CONSTRAINT says_what CHECK (btrim(consulted) <> '' AND btrim(position) <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(consulted) <= 300 AND greatest(char_length(position), char_length(mandate)) <= 4000);

CREATE TRIGGER at_open_item BEFORE INSERT OR UPDATE OR DELETE ON "Consultation" FOR EACH ROW EXECUTE FUNCTION app.at_open_item();

CREATE FUNCTION app.consulted_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."consultedOn" > (SELECT m."heldOn" FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" WHERE i.id = NEW."itemId") THEN
    RAISE EXCEPTION 'a region agrees on what it says before the meeting' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consulted_before BEFORE INSERT OR UPDATE ON "Consultation" FOR EACH ROW EXECUTE FUNCTION app.consulted_before();

-- 3. The trail -----------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "Consultation" FOR EACH ROW EXECUTE FUNCTION app.audit();
