-- Who changed something last that is more than one row: a meeting with its agenda, a risk with its measures. As app.last_touch() of one row.

CREATE FUNCTION app.last_touch_of_all(kinds text[], row_ids uuid[]) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('on', (e.at AT TIME ZONE 'Europe/Amsterdam')::date, 'by', coalesce(u.name, 'voormalig medewerker'))
    FROM unnest(kinds, row_ids) AS r (kind, id) JOIN "AuditEvent" e ON e.object = r.kind AND e."objectId" = r.id::text LEFT JOIN "User" u ON u.id = e."actorId"
   WHERE e."actorId" IS NOT NULL AND e.result = 'done' AND e."regionId" = ANY (app.internal_region_ids())
     AND (e.action <> 'update' OR e.after - ARRAY['position', 'version'] <> '{}')
   ORDER BY e.id DESC LIMIT 1;
$$;
GRANT EXECUTE ON FUNCTION app.last_touch_of_all(text[], uuid[]) TO koersvast_app;
