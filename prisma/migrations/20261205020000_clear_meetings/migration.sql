-- Meetings of an earlier rhythm that do not take place (besluit 125). Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role ---------------------------------------------------------------------------------------

-- A meeting that is taken away leaves its month free for the rhythm of now.
GRANT UPDATE (slot) ON "Meeting" TO koersvast_app;

-- 2. The trail ------------------------------------------------------------------------------------------------------

-- Whether somebody gave a meeting another day, so that it is no longer where its rhythm put it.
CREATE FUNCTION app.was_moved(meeting uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "AuditEvent" e WHERE e.object = 'Meeting' AND e."objectId" = meeting::text AND e.action = 'update' AND e.result = 'done'
                    AND e.before ->> 'heldOn' IS DISTINCT FROM e.after ->> 'heldOn' AND e."regionId" = ANY (app.internal_region_ids()));
$$;
GRANT EXECUTE ON FUNCTION app.was_moved(uuid) TO koersvast_app;
