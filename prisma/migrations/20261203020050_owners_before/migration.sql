-- Who had an action, a measure or what a bottleneck needs before, as the trail tells (besluiten 72 and 115). Chapters and words as in 20261123120100_guards.

-- What it was until somebody changed it, the last change first: only what that change was about. Of what was destroyed nothing is left.
CREATE FUNCTION app.owners_before(kind text, row_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(
           jsonb_build_object('until', (e.at AT TIME ZONE 'Europe/Amsterdam')::date)
           || CASE WHEN e.before ? k.function THEN jsonb_build_object('function', e.before -> k.function) ELSE '{}' END
           || CASE WHEN e.before ? k.person THEN jsonb_build_object('name', u.name) ELSE '{}' END ORDER BY e.id DESC), '[]')
    FROM (SELECT CASE kind WHEN 'Bottleneck' THEN 'neededFrom' ELSE 'ownerFunction' END AS function,
                 CASE kind WHEN 'Bottleneck' THEN 'neededFromId' ELSE 'ownerId' END AS person) k
    JOIN "AuditEvent" e ON e.object = kind AND e."objectId" = row_id::text AND e.action = 'update' AND e.result = 'done'
    LEFT JOIN "ImportedPerson" p ON p."regionId" = e."regionId" AND p.id = (e.before ->> k.person)::uuid
    LEFT JOIN "User" u ON u.id = coalesce(p."userId", (e.before ->> k.person)::uuid)
   WHERE kind IN ('ActionPoint', 'RiskMeasure', 'Bottleneck') AND e."regionId" = ANY (app.internal_region_ids())
     AND (e.before ? k.function OR e.before ? k.person);
$$;
GRANT EXECUTE ON FUNCTION app.owners_before(text, uuid) TO koersvast_app;
