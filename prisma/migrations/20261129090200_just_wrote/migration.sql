-- Who changed something a moment ago (signing in is not that) reads from the database itself and not from a copy that may not have it yet (docs/besluiten/0097).
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent" ("actorId", at);

CREATE FUNCTION app.just_wrote(person uuid, seconds int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "AuditEvent" WHERE "actorId" = person AND object <> 'Session' AND at > clock_timestamp() - seconds * interval '1 second');
$$;
GRANT EXECUTE ON FUNCTION app.just_wrote(uuid, int) TO koersvast_app;
