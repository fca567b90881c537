-- By what one sees that nothing changed in a region: the end of its trail, the last event of the installation (a name that changed; not who signed in),
-- and the day. What was read at the same state by somebody with the same roles is the same (docs/besluiten/0079).

CREATE INDEX "AuditEvent_installation" ON "AuditEvent" ("chainNumber") WHERE "regionId" IS NULL AND object <> 'Session';

CREATE FUNCTION app.state_of(region uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT concat_ws(' ', region, app.today(), coalesce((SELECT number FROM "AuditChain" WHERE id = region), 0),
                   (SELECT max("chainNumber") FROM "AuditEvent" WHERE "regionId" IS NULL AND object <> 'Session'));
$$;
GRANT EXECUTE ON FUNCTION app.state_of(uuid) TO koersvast_app;
