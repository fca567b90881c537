-- Which activities the document itself calls ready ("al gezet") is part of the agenda: who reads the agenda may know it, though how things stand
-- is for those who work in the region.
CREATE FUNCTION app.ready_before(agenda uuid) RETURNS TABLE ("activityId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT x.id FROM "Agenda" a JOIN "Activity" x ON x."agendaId" = a.id JOIN "ActivityTrack" t ON t."activityId" = x.id AND t.participation = 'takesPart'
   WHERE a.id = agenda AND a."regionId" = ANY (app.region_ids()) AND (a.status <> 'draft' OR a."regionId" = ANY (app.internal_region_ids()))
   GROUP BY x.id HAVING bool_and(t."startLifecycle" = 'completed');
$$;
GRANT EXECUTE ON FUNCTION app.ready_before(uuid) TO koersvast_app;
