-- A region keeps a programme manager who can get in: one who was invited and never came gives nobody a role. Chapters as in 20261123120100_guards.

-- 5. Who answers for the rights ----------------------------------------------------------------------------------

-- Whether somebody ever got into his account, or can: he chose a password, or was signed in. Whatever the way to sign in, it begins a session.
CREATE FUNCTION app.gets_in(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "User" u WHERE u.id = who AND u."deactivatedAt" IS NULL
                    AND (u."passwordHash" IS NOT NULL OR EXISTS (SELECT FROM "Session" s WHERE s."userId" = u.id)));
$$;

CREATE FUNCTION app.keeps_manager(region uuid, without_who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "RoleGrant" g
                  WHERE g."regionId" = region AND g.role = 'programmeManager' AND g."userId" IS DISTINCT FROM without_who
                    AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today()) AND app.gets_in(g."userId"));
$$;

-- As before, with whether somebody gets in.
DROP FUNCTION app.roles_in(uuid);
CREATE FUNCTION app.roles_in(region uuid)
RETURNS TABLE (id uuid, "userId" uuid, name text, email text, function text, role "Role", "municipalityId" uuid, "validFrom" date, "getsIn" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.id, u.id, u.name, u.email, u.function, g.role, g."municipalityId", g."validFrom", app.gets_in(u.id)
    FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId"
   WHERE g."regionId" = region AND region = ANY (app.region_ids_as('programmeManager')) AND u."deactivatedAt" IS NULL
     AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today());
$$;

-- As before; but the manager who stays is one who gets in.
CREATE OR REPLACE FUNCTION app.end_role(grant_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended "RoleGrant";
  region uuid := (SELECT "regionId" FROM "RoleGrant" WHERE id = grant_id);
BEGIN
  PERFORM app.hold_roles(region);
  SELECT * INTO ended FROM "RoleGrant" WHERE id = grant_id AND ("validUntil" IS NULL OR "validUntil" >= app.today()) FOR UPDATE;
  IF ended.id IS NULL OR NOT app.answers_now(region) THEN
    RAISE EXCEPTION 'a role is ended by who answers for it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF ended."validFrom" >= app.today() THEN
    DELETE FROM "RoleGrant" WHERE id = grant_id;
  ELSE
    UPDATE "RoleGrant" SET "validUntil" = app.today() - 1 WHERE id = grant_id;
  END IF;
  IF (ended.role = 'programmeManager' AND NOT app.keeps_manager(region, NULL)) OR (ended.role = 'platformAdmin' AND NOT EXISTS (
    SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
     WHERE g.role = 'platformAdmin' AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
  )) THEN
    RAISE EXCEPTION 'a region keeps a programme manager, and the installation an administrator' USING ERRCODE = 'check_violation';
  END IF;
  IF app.is_special(ended.role) THEN
    INSERT INTO "RightsReview" (id, "regionId", "grantId", "userId", role, outcome, "reviewedById")
    VALUES (uuidv7(), region, grant_id, ended."userId", ended.role, 'ended', app.actor_id());
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.deactivate_account(region uuid, who uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE managed uuid[] := ARRAY(SELECT DISTINCT g."regionId" FROM app.effective_grants(who) g WHERE g.role = 'programmeManager');
BEGIN
  PERFORM app.hold_roles(held) FROM (SELECT DISTINCT unnest(managed || region) AS held ORDER BY 1) AS regions;
  IF NOT app.keeps_account(region, who) THEN RAISE EXCEPTION 'accounts are kept by the programme manager' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF EXISTS (SELECT FROM unnest(managed) AS of_region WHERE NOT app.keeps_manager(of_region, who)) THEN
    RAISE EXCEPTION 'a region keeps a programme manager' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT app.answers_now(region) THEN RAISE EXCEPTION 'who was a manager closes nothing' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE "User" SET "deactivatedAt" = now(), version = version + 1 WHERE id = who AND "deactivatedAt" IS NULL;
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "endedAt" IS NULL;
  PERFORM app.withdraw_tokens(who, 'invitation'), app.withdraw_tokens(who, 'reset');
  PERFORM app.record_on_account(region, who, '{"account": "deactivated"}');
END $$;

GRANT EXECUTE ON FUNCTION app.roles_in(uuid) TO koersvast_app;
