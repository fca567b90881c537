-- What a meeting that does not take place leaves goes to a next one (besluit 116), and where a meeting went. Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role and rules of the field ----------------------------------------------------------------

GRANT UPDATE ("meetingId") ON "AgendaItem" TO koersvast_app;

-- An item moves within its body, and not away from a meeting that was held. That the next one is open says in_open_meeting.
CREATE FUNCTION app.item_moves_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Meeting" o JOIN "Meeting" n ON n."bodyId" = o."bodyId" AND n.id = NEW."meetingId"
                  WHERE o.id = OLD."meetingId" AND o.status <> 'closed') THEN
    RAISE EXCEPTION 'an item moves to another meeting of its body, and stays at one that was held' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER item_moves_on BEFORE UPDATE OF "meetingId" ON "AgendaItem" FOR EACH ROW
  WHEN (NEW."meetingId" IS DISTINCT FROM OLD."meetingId") EXECUTE FUNCTION app.item_moves_on();

-- 2. The trail ------------------------------------------------------------------------------------------------------

-- The meeting that a body had on this day before; null where there was none. On which day it is now, is for who may see it.
CREATE FUNCTION app.meeting_moved_from(body uuid, day date) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id FROM "Meeting" m
    JOIN "AuditEvent" e ON e.object = 'Meeting' AND e."objectId" = m.id::text AND e.action = 'update' AND e.result = 'done'
   WHERE m."bodyId" = body AND e.before ->> 'heldOn' = day::text AND m."regionId" = ANY (app.internal_region_ids())
   ORDER BY e.id DESC LIMIT 1;
$$;
GRANT EXECUTE ON FUNCTION app.meeting_moved_from(uuid, date) TO koersvast_app;
