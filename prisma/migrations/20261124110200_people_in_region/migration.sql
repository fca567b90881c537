-- Who may own an action of a region: everybody with an account who has a place there now. The app can't read who has which role.
CREATE FUNCTION app.people_in(region uuid) RETURNS TABLE ("userId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id FROM "User" u
   WHERE u."deactivatedAt" IS NULL AND region = ANY (app.internal_region_ids())
     AND u.id IN (
       SELECT g."userId" FROM "RoleGrant" g
        WHERE g."regionId" = region AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
       UNION SELECT l."userId" FROM "Lead" l
        WHERE l."regionId" = region AND l."validFrom" <= app.today() AND (l."validUntil" IS NULL OR l."validUntil" >= app.today())
       UNION SELECT l."deputyId" FROM "Lead" l
        WHERE l."regionId" = region AND l."validFrom" <= app.today() AND (l."validUntil" IS NULL OR l."validUntil" >= app.today())
       UNION SELECT m."userId" FROM "BodyMember" m
        WHERE m."regionId" = region AND m."validFrom" <= app.today() AND (m."validUntil" IS NULL OR m."validUntil" >= app.today()));
$$;

GRANT EXECUTE ON FUNCTION app.people_in(uuid) TO koersvast_app;
