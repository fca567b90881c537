-- Who changed a row last, and when: for everybody who works in its region, who can't read the trail itself. What was loaded from a file, and that
-- something moved because a neighbour came or went, nobody did. Null: nobody changed it.
CREATE FUNCTION app.last_touch(kind text, row_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('on', (e.at AT TIME ZONE 'Europe/Amsterdam')::date, 'by', coalesce(u.name, 'voormalig medewerker'))
    FROM "AuditEvent" e LEFT JOIN "User" u ON u.id = e."actorId"
   WHERE e.object = kind AND e."objectId" = row_id::text AND e."actorId" IS NOT NULL AND e.result = 'done'
     AND e."regionId" = ANY (app.internal_region_ids()) AND (e.action <> 'update' OR e.after - ARRAY['position', 'version'] <> '{}')
   ORDER BY e.id DESC LIMIT 1;
$$;
GRANT EXECUTE ON FUNCTION app.last_touch(text, uuid) TO koersvast_app;
