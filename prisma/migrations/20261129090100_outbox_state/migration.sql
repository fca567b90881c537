-- For whoever watches over the installation (/api/metrics): how many mails wait for a mail server, and for how long the oldest. No names, no addresses.
CREATE FUNCTION app.outbox_state() RETURNS TABLE (waiting int, "oldestSeconds" float8) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, coalesce(extract(epoch FROM now() - min(m."queuedAt")), 0)::float8
    FROM "OutboxMail" m WHERE m."sentAt" IS NULL AND NOT app.mail_given_up(m);
$$;
GRANT EXECUTE ON FUNCTION app.outbox_state() TO koersvast_app;
