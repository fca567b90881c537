-- Guessing at a second step ends for the day, and a new password ends the links of before. Chapters as in 20261123120100_guards.

-- 5. Sign-in: before there is somebody to act for ---------------------------------------------------------------------

-- As before; and of the second step of an account thirty wrong ones in a day. Who gets that far knows the password, and would guess a code some day:
-- three are right at any moment, so that at ten in a quarter of an hour it takes eight months.
CREATE OR REPLACE FUNCTION app.begin_sign_in(who text, from_address text) RETURNS TABLE ("attemptId" bigint, "waitUntil" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE wait timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(ARRAY['account ' || lower(who), 'address ' || from_address]) AS key ORDER BY key;
  DELETE FROM "SignInAttempt" WHERE at < now() - interval '1 day';
  SELECT max(next_try) INTO wait FROM (
    (SELECT at + interval '15 minutes' AS next_try FROM "SignInAttempt"
      WHERE account = lower(who) AND NOT succeeded AND at > now() - interval '15 minutes' ORDER BY at DESC OFFSET 9 LIMIT 1)
    UNION ALL
    (SELECT at + interval '15 minutes' FROM "SignInAttempt"
      WHERE address = from_address AND NOT succeeded AND at > now() - interval '15 minutes' ORDER BY at DESC OFFSET 9 LIMIT 1)
    UNION ALL
    (SELECT at + interval '1 day' FROM "SignInAttempt"
      WHERE account = lower(who) AND who LIKE 'code %' AND NOT succeeded AND at > now() - interval '1 day' ORDER BY at DESC OFFSET 29 LIMIT 1)
  ) AS limits;
  IF wait IS NOT NULL THEN RETURN QUERY SELECT NULL::bigint, wait; RETURN; END IF;
  RETURN QUERY INSERT INTO "SignInAttempt" (account, address, succeeded) VALUES (lower(who), from_address, false) RETURNING id, NULL::timestamptz;
END $$;

-- Whoever changes his password may do so because somebody else reads his mail.
CREATE FUNCTION app.new_password_ends_links() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.withdraw_tokens(NEW.id, 'invitation'), app.withdraw_tokens(NEW.id, 'reset');
  RETURN NULL;
END $$;
CREATE TRIGGER new_password_ends_links AFTER UPDATE OF "passwordHash" ON "User" FOR EACH ROW
  WHEN (OLD."passwordHash" IS DISTINCT FROM NEW."passwordHash") EXECUTE FUNCTION app.new_password_ends_links();
