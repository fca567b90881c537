-- A mail that goes nowhere is given up after about five days: the first seven attempts take an hour, every next one an hour more.
CREATE FUNCTION app.mail_given_up(m "OutboxMail") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT m."sentAt" IS NULL AND m.attempts >= 125;
$$;

CREATE OR REPLACE FUNCTION app.claim_mail() RETURNS TABLE (id uuid, address text, subject text, text text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" m SET attempts = m.attempts + 1, "nextAttemptAt" = now() + least(power(2, m.attempts), 60) * interval '1 minute'
   WHERE m.id = (SELECT w.id FROM "OutboxMail" w WHERE w."sentAt" IS NULL AND w."nextAttemptAt" <= now() AND NOT app.mail_given_up(w)
                  ORDER BY w."nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING m.id, m.address, m.subject, m.text;
$$;

GRANT EXECUTE ON FUNCTION app.mail_given_up("OutboxMail") TO koersvast_app;
