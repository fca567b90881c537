-- A membership may begin or end on a day to come; one that was planned by mistake can be taken back.

-- Nothing was written down yet of a municipality in a region.
CREATE FUNCTION app.is_silent_member(region uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM "ActivityTrack" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "Measurement" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "AgendaAdoption" WHERE "regionId" = region AND "municipalityId" = municipality)
     AND NOT EXISTS (SELECT FROM "RoleGrant" WHERE "regionId" = region AND "municipalityId" = municipality);
$$;
GRANT EXECUTE ON FUNCTION app.is_silent_member(uuid, uuid) TO koersvast_app;

CREATE POLICY manager_takes_back ON "RegionMembership" FOR DELETE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[])
         AND ("validFrom" > app.today() OR app.is_silent_member("regionId", "municipalityId")));
GRANT DELETE ON "RegionMembership" TO koersvast_app;

-- As before; but a role may also be for a municipality that leaves later, or has yet to join.
CREATE OR REPLACE FUNCTION app.give_role(region uuid, who uuid, given "Role", municipality uuid) RETURNS void
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
  IF municipality IS NOT NULL AND NOT EXISTS (SELECT FROM "RegionMembership" WHERE "regionId" = region AND "municipalityId" = municipality
                                                 AND ("validUntil" IS NULL OR "validUntil" >= app.today())) THEN
    RAISE EXCEPTION 'a role is for a municipality of the region' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "municipalityId", "validFrom", "grantedById")
  VALUES (uuidv7(), who, given, region, municipality, app.today(), app.actor_id());
END $$;
