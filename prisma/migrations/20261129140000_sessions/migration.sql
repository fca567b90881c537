-- Somebody ends all his sessions at once: on a lost laptop as well as here.
CREATE FUNCTION app.end_own_sessions() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = app.actor_id() AND "endedAt" IS NULL;
$$;

GRANT EXECUTE ON FUNCTION app.end_own_sessions() TO koersvast_app;
