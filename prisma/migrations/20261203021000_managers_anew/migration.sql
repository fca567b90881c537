-- A region in which nobody can give roles any more gets a programme manager from who runs the installation. Chapters as in 20261123120100_guards.

-- 5. Who answers for the rights ----------------------------------------------------------------------------------

-- Whether the administrator may: no programme manager of the region can get in (invited and never came, closed, or none at all).
CREATE FUNCTION app.awaits_manager(region uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.is_platform_admin() AND app.answers_now(NULL) AND EXISTS (SELECT FROM "Region" WHERE id = region) AND NOT app.keeps_manager(region, NULL);
$$;

-- Those regions, with whom the administrator invited last and until when that works; of others he sees their names only.
CREATE FUNCTION app.regions_awaiting_manager() RETURNS TABLE ("regionId" uuid, "userId" uuid, name text, email text, "invitedUntil" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, u.id, u.name, u.email,
         (SELECT t."expiresAt" FROM "AccountToken" t WHERE t."userId" = u.id AND t.kind = 'invitation' AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL
             AND t."expiresAt" > now())
    FROM "Region" r
    LEFT JOIN ("RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL)
      ON g."regionId" = r.id AND g.role = 'programmeManager' AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
   WHERE app.awaits_manager(r.id);
$$;

-- Gives somebody the role; no row: his account was closed. Who had it, was invited and never came, has it no longer, nor an invitation that works:
-- his address may have been a mistake.
CREATE FUNCTION app.give_manager_anew(region uuid, address text, called text, works_as text) RETURNS TABLE ("userId" uuid, "isNew" boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
  is_new boolean;
  absent record;
BEGIN
  PERFORM app.hold_roles(region);
  IF NOT app.awaits_manager(region) THEN
    RAISE EXCEPTION 'only a region without a programme manager gets one from the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "User" (id, email, name, function) VALUES (uuidv7(), lower(btrim(address)), called, works_as) ON CONFLICT (email) DO NOTHING RETURNING id INTO who;
  is_new := who IS NOT NULL;
  IF NOT is_new THEN
    SELECT u.id INTO who FROM "User" u WHERE u.email = lower(btrim(address)) AND u."deactivatedAt" IS NULL;
    IF who IS NULL THEN RETURN; END IF;
  END IF;
  IF who = app.actor_id() THEN
    RAISE EXCEPTION 'nobody gives himself a role' USING ERRCODE = 'insufficient_privilege';
  END IF;
  FOR absent IN
    SELECT g.id, g."userId", g."validFrom" FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
     WHERE g."regionId" = region AND g.role = 'programmeManager' AND g."userId" <> who AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
  LOOP
    IF absent."validFrom" >= app.today() THEN DELETE FROM "RoleGrant" WHERE id = absent.id;
    ELSE UPDATE "RoleGrant" SET "validUntil" = app.today() - 1 WHERE id = absent.id;
    END IF;
    INSERT INTO "RightsReview" (id, "regionId", "grantId", "userId", role, outcome, "reviewedById")
    VALUES (uuidv7(), region, absent.id, absent."userId", 'programmeManager', 'ended', app.actor_id());
    -- Only what the invitation to this region opened: elsewhere others answer for it.
    UPDATE "AccountToken" t SET "withdrawnAt" = now()
     WHERE t."userId" = absent."userId" AND t.kind = 'invitation' AND t."regionId" = region AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL;
  END LOOP;
  IF NOT EXISTS (SELECT FROM app.effective_grants(who) g WHERE g."regionId" = region AND g.role = 'programmeManager') THEN
    INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom", "grantedById")
    VALUES (uuidv7(), who, 'programmeManager', region, app.today(), app.actor_id());
  END IF;
  RETURN QUERY SELECT who, is_new;
END $$;

-- An invitation for the manager that the administrator chose. Into another region it never leads: who has a role there is invited by who gives roles there.
CREATE FUNCTION app.invite_manager_anew(region uuid, who uuid, token_hash bytea, mail_subject text, mail_text text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.awaits_manager(region) OR NOT app.is_uninvited_elsewhere(who, region)
     OR NOT EXISTS (SELECT FROM app.effective_grants(who) g WHERE g."regionId" = region AND g.role = 'programmeManager') THEN
    RAISE EXCEPTION 'only the manager of a region without one who gets in is invited by the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('tokens ' || who, 0));
  PERFORM app.withdraw_tokens(who, 'invitation');
  INSERT INTO "AccountToken" (id, "userId", kind, "regionId", "tokenHash", "expiresAt")
  VALUES (gen_random_uuid(), who, 'invitation', region, token_hash, now() + interval '7 days');
  PERFORM app.mail_sealed(who, mail_subject, mail_text);
END $$;

GRANT EXECUTE ON FUNCTION app.awaits_manager(uuid), app.regions_awaiting_manager(), app.give_manager_anew(uuid, text, text, text),
  app.invite_manager_anew(uuid, uuid, bytea, text, text) TO koersvast_app;
