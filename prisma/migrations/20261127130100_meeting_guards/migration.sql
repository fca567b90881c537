-- What must never happen with a meeting can't happen here either: a closed one stays as it was, and who has no seat in a body and no
-- work in the whole region doesn't see its agendas. Chapters and words as in 20261123120100_guards.

-- 1. Who acts: in which body ------------------------------------------------------------------------------------

-- The bodies in which the actor has a seat today.
CREATE FUNCTION app.own_body_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg("bodyId"), '{}') FROM "BodyMember"
   WHERE "userId" = app.actor_id() AND "regionId" = ANY (app.internal_region_ids())
     AND "validFrom" <= app.today() AND ("validUntil" IS NULL OR "validUntil" >= app.today());
$$;

-- lib/policy/meeting-policy.ts, canKeepMeetings().
CREATE FUNCTION app.keeps_meetings(region uuid, body uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT region = ANY (app.region_ids_as('secretary', 'programmeManager'))
      OR (region = ANY (app.region_ids_as('policyOfficer', 'lead'))
          AND EXISTS (SELECT FROM "Body" WHERE id = body AND "regionId" = region AND kind IN ('localTeams', 'clientCouncil')));
$$;

GRANT EXECUTE ON FUNCTION app.own_body_ids(), app.keeps_meetings(uuid, uuid) TO koersvast_app;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

ALTER TABLE "Meeting" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_or_seat_reads ON "Meeting" FOR SELECT TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'lead', 'dataAnalyst', 'programmeManager'))::uuid[])
         OR "bodyId" = ANY ((SELECT app.own_body_ids())::uuid[]));
CREATE POLICY keepers_plan ON "Meeting" FOR INSERT TO koersvast_app WITH CHECK (app.keeps_meetings("regionId", "bodyId"));
CREATE POLICY keepers_change ON "Meeting" FOR UPDATE TO koersvast_app USING (app.keeps_meetings("regionId", "bodyId"));
GRANT SELECT, INSERT, UPDATE ("heldOn", "startsAt", place, status, note, guests, "closedFunction", "closedAt", "reopenReason", version) ON "Meeting" TO koersvast_app;

-- Whoever sees a meeting sees what belongs to it, and may bring something in; its keepers do the rest.
ALTER TABLE "AgendaItem" ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_meeting_reads ON "AgendaItem" FOR SELECT TO koersvast_app USING ("meetingId" IN (SELECT id FROM "Meeting"));
CREATE POLICY as_meeting_brings_in ON "AgendaItem" FOR INSERT TO koersvast_app
  WITH CHECK ("meetingId" IN (SELECT id FROM "Meeting") AND outcome = '');
CREATE POLICY keepers_change ON "AgendaItem" FOR UPDATE TO koersvast_app
  USING (EXISTS (SELECT FROM "Meeting" m WHERE m.id = "meetingId" AND app.keeps_meetings(m."regionId", m."bodyId")));
CREATE POLICY keepers_remove ON "AgendaItem" FOR DELETE TO koersvast_app
  USING (EXISTS (SELECT FROM "Meeting" m WHERE m.id = "meetingId" AND app.keeps_meetings(m."regionId", m."bodyId")));
GRANT SELECT, INSERT, DELETE, UPDATE (position, kind, title, text, "broughtBy", minutes, outcome, version) ON "AgendaItem" TO koersvast_app;

ALTER TABLE "AgendaPaper" ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_item_reads ON "AgendaPaper" FOR SELECT TO koersvast_app USING ("itemId" IN (SELECT id FROM "AgendaItem"));
CREATE POLICY as_item_adds ON "AgendaPaper" FOR INSERT TO koersvast_app WITH CHECK ("itemId" IN (SELECT id FROM "AgendaItem"));
CREATE POLICY keepers_remove ON "AgendaPaper" FOR DELETE TO koersvast_app
  USING (EXISTS (SELECT FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" WHERE i.id = "itemId" AND app.keeps_meetings(m."regionId", m."bodyId")));
GRANT SELECT, INSERT, DELETE ON "AgendaPaper" TO koersvast_app;

ALTER TABLE "Attendance" ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_meeting_reads ON "Attendance" FOR SELECT TO koersvast_app USING ("meetingId" IN (SELECT id FROM "Meeting"));
CREATE POLICY keepers_write ON "Attendance" FOR ALL TO koersvast_app
  USING (EXISTS (SELECT FROM "Meeting" m WHERE m.id = "meetingId" AND app.keeps_meetings(m."regionId", m."bodyId")));
GRANT SELECT, INSERT, UPDATE (function, "isPresent") ON "Attendance" TO koersvast_app;

CREATE POLICY organisers_add ON "Body" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[]));
CREATE POLICY organisers_change ON "Body" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[]));
GRANT INSERT, UPDATE (name, kind, status, purpose, rhythm, "timesPerYear", "rhythmMonth", "rhythmWeek", "rhythmDay", "fixedItems", "ambitionId", version)
  ON "Body" TO koersvast_app;

CREATE POLICY organisers_add ON "BodyMember" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[]));
CREATE POLICY organisers_change ON "BodyMember" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[]));
GRANT INSERT, UPDATE (role, function, "userId", "validFrom", "validUntil", version) ON "BodyMember" TO koersvast_app;

GRANT UPDATE ("meetingId") ON "ReportingPeriod" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "Body"
  ADD CONSTRAINT address CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND slug <> 'nieuw'),
  ADD CONSTRAINT has_a_name CHECK (btrim(name) <> ''),
  ADD CONSTRAINT rhythm_of_a_year CHECK ("timesPerYear" BETWEEN 1 AND 12 AND "rhythmWeek" BETWEEN 1 AND 5 AND "rhythmDay" BETWEEN 1 AND 7),
  ADD CONSTRAINT month_with_rhythm CHECK ("rhythmMonth" BETWEEN 1 AND 12 AND (("rhythmMonth" IS NULL) = ("timesPerYear" IS NULL)));

ALTER TABLE "BodyMember"
  ADD CONSTRAINT says_who CHECK (btrim(function) <> ''),
  ADD CONSTRAINT term CHECK ("validUntil" IS NULL OR "validUntil" >= "validFrom");

ALTER TABLE "Meeting"
  ADD CONSTRAINT time_of_day CHECK ("startsAt" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT slot_is_a_month CHECK (slot ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT closed_whole CHECK (num_nonnulls("closedAt", "closedFunction") = CASE WHEN status = 'closed' THEN 2 ELSE 0 END),
  ADD CONSTRAINT cancelled_with_reason CHECK (status <> 'cancelled' OR btrim(note) <> '');

ALTER TABLE "AgendaItem"
  ADD CONSTRAINT says_what CHECK (btrim(title) <> ''),
  ADD CONSTRAINT minutes_of_a_meeting CHECK (minutes BETWEEN 1 AND 600),
  ADD CONSTRAINT at_most_one_source CHECK (num_nonnulls("kpiId", "reportId", "requestId") <= 1),
  ADD CONSTRAINT text_length CHECK (greatest(char_length(text), char_length(outcome)) <= 10000);

ALTER TABLE "AgendaPaper" ADD CONSTRAINT one_paper CHECK (num_nonnulls(url, "reportId", "decisionId") = 1 AND btrim(title) <> ''),
  ADD CONSTRAINT address CHECK (url ~ '^https?://[^[:space:]]+$' AND char_length(url) <= 2000);

ALTER TABLE "ReportingPeriod" ADD CONSTRAINT meeting_with_day CHECK (("meetingId" IS NULL) = ("meetingOn" IS NULL));
ALTER TABLE "ActionPoint" ADD CONSTRAINT agreed_in_one_place CHECK (num_nonnulls("decisionId", "itemId") <= 1);

-- A period ends with a meeting of the board.
CREATE FUNCTION app.meeting_of_board() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."meetingId" IS NOT NULL AND (SELECT b.kind FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" WHERE m.id = NEW."meetingId") <> 'board' THEN
    RAISE EXCEPTION 'the meeting of a period is one of the board' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_of_board BEFORE INSERT OR UPDATE OF "meetingId" ON "ReportingPeriod" FOR EACH ROW EXECUTE FUNCTION app.meeting_of_board();

-- A seat gives a role, so nobody from outside the region gets one here.
CREATE FUNCTION app.member_of_region() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NEW."userId" IS NOT NULL AND NEW."userId" NOT IN (SELECT "userId" FROM app.people_in(NEW."regionId")) THEN
    RAISE EXCEPTION 'a seat is for somebody with a place in the region' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER member_of_region BEFORE INSERT ON "BodyMember" FOR EACH ROW EXECUTE FUNCTION app.member_of_region();
CREATE TRIGGER member_still_of_region BEFORE UPDATE OF "userId" ON "BodyMember" FOR EACH ROW
  WHEN (NEW."userId" IS DISTINCT FROM OLD."userId") EXECUTE FUNCTION app.member_of_region();

-- A closed meeting stays as it is; the secretary opens it again with a reason, and changes nothing else in that act (nobody acts: seeds).
CREATE FUNCTION app.meeting_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE reopening text[] := ARRAY['status', 'closedAt', 'closedFunction', 'reopenReason', 'version'];
BEGIN
  IF NEW.status <> 'planned' OR btrim(NEW."reopenReason") = '' OR to_jsonb(OLD) - reopening <> to_jsonb(NEW) - reopening THEN
    RAISE EXCEPTION 'a closed meeting stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NOT NULL AND NOT NEW."regionId" = ANY (app.region_ids_as('secretary')) THEN
    RAISE EXCEPTION 'a closed meeting is opened again by the secretary' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_stands BEFORE UPDATE ON "Meeting" FOR EACH ROW WHEN (OLD.status = 'closed') EXECUTE FUNCTION app.meeting_stands();

CREATE FUNCTION app.assert_meeting_open(meeting uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Held, so that nobody closes it at this very moment.
  IF (SELECT status FROM "Meeting" WHERE id = meeting FOR SHARE) <> 'planned' THEN
    RAISE EXCEPTION 'what belongs to a closed or cancelled meeting stays as it is' USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION app.in_open_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.assert_meeting_open(coalesce(NEW."meetingId", OLD."meetingId"));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER in_open_meeting BEFORE INSERT OR UPDATE OR DELETE ON "AgendaItem" FOR EACH ROW EXECUTE FUNCTION app.in_open_meeting();
CREATE TRIGGER in_open_meeting BEFORE INSERT OR UPDATE OR DELETE ON "Attendance" FOR EACH ROW EXECUTE FUNCTION app.in_open_meeting();

CREATE FUNCTION app.at_open_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.assert_meeting_open((SELECT "meetingId" FROM "AgendaItem" WHERE id = coalesce(NEW."itemId", OLD."itemId")));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER at_open_item BEFORE INSERT OR UPDATE OR DELETE ON "AgendaPaper" FOR EACH ROW EXECUTE FUNCTION app.at_open_item();
-- An action goes on after the meeting; what was decided stands.
CREATE TRIGGER at_open_item BEFORE INSERT ON "ActionPoint" FOR EACH ROW WHEN (NEW."itemId" IS NOT NULL) EXECUTE FUNCTION app.at_open_item();
CREATE TRIGGER at_open_item BEFORE INSERT ON "Decision" FOR EACH ROW WHEN (NEW."itemId" IS NOT NULL) EXECUTE FUNCTION app.at_open_item();
CREATE TRIGGER still_at_open_item BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW WHEN (OLD."itemId" IS NOT NULL) EXECUTE FUNCTION app.at_open_item();

-- 4. The trail ---------------------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Meeting', 'Attendance', 'AgendaItem', 'AgendaPaper']
  LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;

-- Also of an act on the region itself, such as adding a body to it.
CREATE OR REPLACE FUNCTION app.record_refusal(object text, object_id uuid, reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE region_id uuid;
BEGIN
  IF object = 'Region' THEN region_id := (SELECT id FROM "Region" WHERE id = object_id);
  ELSIF object <> 'User' THEN EXECUTE format('SELECT "regionId" FROM %I WHERE id = $1', object) INTO region_id USING object_id;
  END IF;
  INSERT INTO "AuditEvent" ("regionId", "actorId", event, action, object, "objectId", result, origin)
  VALUES (region_id, app.actor_id(), current_setting('app.event'), 'refuse', object, object_id, 'refused: ' || left(reason, 200), current_setting('app.origin'));
END $$;
