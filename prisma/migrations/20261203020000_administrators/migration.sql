-- Who runs the installation lets others do so too. Chapters as in 20261123120100_guards.

-- 3. Rules of the field ----------------------------------------------------------------------------------------

-- An invitation is to a region, or (null) to run the installation.
ALTER TABLE "AccountToken" DROP CONSTRAINT invited_to_a_region;
ALTER TABLE "AccountToken" ADD CONSTRAINT reset_has_no_region CHECK (kind = 'invitation' OR "regionId" IS NULL);

-- 5. Who runs the installation -----------------------------------------------------------------------------------

-- Whether an invitation of an administrator may go to somebody: it opens an account that nobody opened yet and that leads into no region.
CREATE FUNCTION app.is_uninvited_elsewhere(who uuid, region uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "User" WHERE id = who AND "passwordHash" IS NULL AND "deactivatedAt" IS NULL)
     AND NOT EXISTS (SELECT FROM "RoleGrant" g WHERE g."userId" = who AND g."regionId" IS DISTINCT FROM region)
     AND NOT EXISTS (SELECT FROM app.effective_grants(who) g WHERE g."regionId" IS DISTINCT FROM region);
$$;

-- Makes somebody administrator from today on; no row: his account was closed. Who asks no second factor yet, signs in anew, and is asked for one then.
CREATE FUNCTION app.make_administrator(address text, called text, works_as text) RETURNS TABLE ("userId" uuid, "isNew" boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
  is_new boolean;
BEGIN
  PERFORM app.hold_roles(NULL);
  IF NOT app.is_platform_admin() OR NOT app.answers_now(NULL) THEN
    RAISE EXCEPTION 'an administrator is made by an administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "User" (id, email, name, function) VALUES (uuidv7(), lower(btrim(address)), called, works_as) ON CONFLICT (email) DO NOTHING RETURNING id INTO who;
  is_new := who IS NOT NULL;
  IF NOT is_new THEN
    SELECT u.id INTO who FROM "User" u WHERE u.email = lower(btrim(address)) AND u."deactivatedAt" IS NULL;
    IF who IS NULL THEN RETURN; END IF;
  END IF;
  IF NOT EXISTS (SELECT FROM app.effective_grants(who) g WHERE g.role = 'platformAdmin') THEN
    INSERT INTO "RoleGrant" (id, "userId", role, "validFrom", "grantedById") VALUES (uuidv7(), who, 'platformAdmin', app.today(), app.actor_id());
    UPDATE "Session" s SET "endedAt" = now() WHERE s."userId" = who AND s."endedAt" IS NULL AND app.needs_second_factor(who)
       AND NOT EXISTS (SELECT FROM "SecondFactor" f WHERE f."userId" = who);
  END IF;
  RETURN QUERY SELECT who, is_new;
END $$;

CREATE FUNCTION app.invite_administrator(who uuid, token_hash bytea, mail_subject text, mail_text text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.is_platform_admin() OR NOT app.answers_now(NULL) OR NOT app.is_uninvited_elsewhere(who, NULL)
     OR NOT EXISTS (SELECT FROM app.effective_grants(who) g WHERE g.role = 'platformAdmin') THEN
    RAISE EXCEPTION 'an administrator is invited by an administrator, before he chose a password' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('tokens ' || who, 0));
  PERFORM app.withdraw_tokens(who, 'invitation');
  INSERT INTO "AccountToken" (id, "userId", kind, "tokenHash", "expiresAt") VALUES (gen_random_uuid(), who, 'invitation', token_hash, now() + interval '7 days');
  PERFORM app.mail_sealed(who, mail_subject, mail_text);
END $$;

GRANT EXECUTE ON FUNCTION app.make_administrator(text, text, text), app.invite_administrator(uuid, bytea, text, text), app.is_uninvited_elsewhere(uuid, uuid)
  TO koersvast_app;
