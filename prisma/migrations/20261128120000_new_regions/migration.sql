-- A region begins in the browser: the administrator makes it with its municipalities and its first programme manager, who gives the roles in it.

-- 1. Model -----------------------------------------------------------------------------------------------------

ALTER TABLE "Region" ALTER COLUMN "cbsCode" DROP NOT NULL, ADD COLUMN "accentColour" TEXT;
ALTER TABLE "Municipality" ADD COLUMN "existsFrom" DATE, ADD COLUMN "existsUntil" DATE;

-- 2. Rights of the app's role ------------------------------------------------------------------------------------

-- Nobody has or had a role in it: what the administrator is making now. Afterwards it is of the people of the region.
CREATE FUNCTION app.is_new_region(region uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM "RoleGrant" WHERE "regionId" = region);
$$;

CREATE POLICY administrator_makes ON "Region" FOR INSERT TO koersvast_app WITH CHECK ((SELECT app.is_platform_admin()));
CREATE POLICY administrator_makes ON "RegionMembership" FOR INSERT TO koersvast_app
  WITH CHECK ((SELECT app.is_platform_admin()) AND app.is_new_region("regionId"));
CREATE POLICY manager_adds ON "RegionMembership" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
CREATE POLICY manager_ends ON "RegionMembership" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
GRANT INSERT (id, slug, name, "cbsCode", "accentColour"), UPDATE ("accentColour") ON "Region" TO koersvast_app;
GRANT INSERT, UPDATE ("validUntil") ON "RegionMembership" TO koersvast_app;

-- 3. Rules of the field ------------------------------------------------------------------------------------------

ALTER TABLE "Region" ADD CONSTRAINT has_name CHECK (btrim(name) <> ''), ADD CONSTRAINT slug_in_address CHECK (slug ~ '^[a-z0-9-]+$'),
  ADD CONSTRAINT colour CHECK ("accentColour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "Municipality" ADD CONSTRAINT existed CHECK ("existsUntil" >= coalesce("existsFrom", "existsUntil"));
ALTER TABLE "RegionMembership" ADD CONSTRAINT term CHECK ("validUntil" >= "validFrom"),
  ADD CONSTRAINT member_once EXCLUDE USING gist ("regionId" WITH =, "municipalityId" WITH =, daterange("validFrom", "validUntil", '[]') WITH &&);

-- A membership begins in the days that the municipality was there, and doesn't last longer (nobody acts: seeds).
CREATE FUNCTION app.member_exists() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND EXISTS (
    SELECT FROM "Municipality" WHERE id = NEW."municipalityId" AND (NEW."validFrom" < "existsFrom" OR coalesce(NEW."validUntil", 'infinity') > "existsUntil")
  ) THEN
    RAISE EXCEPTION 'a municipality is a member while it exists' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER member_exists BEFORE INSERT OR UPDATE ON "RegionMembership" FOR EACH ROW EXECUTE FUNCTION app.member_exists();

-- 4. Accounts and roles, which the app can't write itself ----------------------------------------------------------

-- Who has which role in a region, for who gives them there; a role that ended is history.
CREATE FUNCTION app.roles_in(region uuid)
RETURNS TABLE (id uuid, "userId" uuid, name text, email text, function text, role "Role", "municipalityId" uuid, "validFrom" date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.id, u.id, u.name, u.email, u.function, g.role, g."municipalityId", g."validFrom"
    FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId"
   WHERE g."regionId" = region AND region = ANY (app.region_ids_as('programmeManager')) AND u."deactivatedAt" IS NULL
     AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today());
$$;

-- Whether the actor may give this role in this region: the administrator its first programme manager, the programme manager every role of the region.
CREATE FUNCTION app.gives_role(region uuid, given "Role") RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((app.is_platform_admin() AND given = 'programmeManager' AND app.is_new_region(region)) OR region = ANY (app.region_ids_as('programmeManager')), false);
$$;

-- The account with this address; a new one with this password where there is none. An account that is there stays as it is.
CREATE FUNCTION app.account_for_role(region uuid, address text, called text, works_as text, new_hash text) RETURNS TABLE ("userId" uuid, "isNew" boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE found uuid;
BEGIN
  IF NOT app.gives_role(region, 'programmeManager') THEN
    RAISE EXCEPTION 'accounts are made by who gives roles' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "User" (id, email, name, function, "passwordHash") VALUES (uuidv7(), lower(btrim(address)), called, works_as, new_hash)
    ON CONFLICT (email) DO NOTHING RETURNING id INTO found;
  IF found IS NOT NULL THEN RETURN QUERY SELECT found, true; RETURN; END IF;
  RETURN QUERY SELECT id, false FROM "User" WHERE email = lower(btrim(address)) AND "deactivatedAt" IS NULL;
END $$;

-- From today on. Nobody gives himself a role.
CREATE FUNCTION app.give_role(region uuid, who uuid, given "Role", municipality uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.gives_role(region, given) OR who = app.actor_id() OR given = 'platformAdmin' THEN
    RAISE EXCEPTION 'this role is not for the actor to give' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('roles ' || region, 0));
  IF EXISTS (SELECT FROM "RoleGrant" g WHERE g."userId" = who AND g."regionId" = region AND g.role = given AND g."municipalityId" IS NOT DISTINCT FROM municipality
              AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())) THEN
    RAISE EXCEPTION 'a role is given once' USING ERRCODE = 'check_violation';
  END IF;
  IF municipality IS NOT NULL AND NOT EXISTS (SELECT FROM "RegionMembership" WHERE "regionId" = region AND "municipalityId" = municipality AND "validUntil" IS NULL) THEN
    RAISE EXCEPTION 'a role is for a municipality of the region' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "municipalityId", "validFrom", "grantedById")
  VALUES (uuidv7(), who, given, region, municipality, app.today(), app.actor_id());
END $$;

-- From this moment on; one that was given today goes without having been. A region keeps a programme manager.
CREATE FUNCTION app.end_role(grant_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended "RoleGrant";
BEGIN
  SELECT * INTO ended FROM "RoleGrant" WHERE id = grant_id FOR UPDATE;
  IF ended.id IS NULL OR NOT coalesce(ended."regionId" = ANY (app.region_ids_as('programmeManager')), false) THEN
    RAISE EXCEPTION 'a role is ended by the programme manager of its region' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('roles ' || ended."regionId", 0));
  IF ended."validFrom" >= app.today() THEN
    DELETE FROM "RoleGrant" WHERE id = grant_id;
  ELSE
    UPDATE "RoleGrant" SET "validUntil" = app.today() - 1 WHERE id = grant_id AND ("validUntil" IS NULL OR "validUntil" >= app.today());
  END IF;
  IF ended.role = 'programmeManager' AND NOT EXISTS (
    SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
     WHERE g."regionId" = ended."regionId" AND g.role = 'programmeManager' AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
  ) THEN
    RAISE EXCEPTION 'a region keeps a programme manager' USING ERRCODE = 'check_violation';
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION app.is_new_region(uuid), app.roles_in(uuid), app.account_for_role(uuid, text, text, text, text),
  app.give_role(uuid, uuid, "Role", uuid), app.end_role(uuid) TO koersvast_app;
