-- Who runs the installation is ended by who runs it too; one of them stays. Words as in 20261129170000_rights_review.

-- As before; of the installation (no region) by its administrators.
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
  IF ended.role IN ('programmeManager', 'platformAdmin') AND NOT EXISTS (
    SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
     WHERE g."regionId" IS NOT DISTINCT FROM region AND g.role = ended.role
       AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
  ) THEN
    RAISE EXCEPTION 'a region keeps a programme manager, and the installation an administrator' USING ERRCODE = 'check_violation';
  END IF;
  IF app.is_special(ended.role) THEN
    INSERT INTO "RightsReview" (id, "regionId", "grantId", "userId", role, outcome, "reviewedById")
    VALUES (uuidv7(), region, grant_id, ended."userId", ended.role, 'ended', app.actor_id());
  END IF;
END $$;
