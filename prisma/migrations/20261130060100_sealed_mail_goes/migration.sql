-- What a sealed mail said is of use until it went: after that nobody may open it any more, also not with the app's secret.

-- 6. Sending ---------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION app.mail_went(mail uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" SET "sentAt" = now(), "lastError" = NULL, text = CASE WHEN sealed THEN '' ELSE text END WHERE id = mail AND "sentAt" IS NULL;
$$;

UPDATE "OutboxMail" SET text = '' WHERE sealed AND "sentAt" IS NOT NULL;
