-- Who may what, and that somebody looked at it. Chapters as in 20261123120100_guards.

CREATE TYPE "ReviewOutcome" AS ENUM ('stands', 'ended');

-- No reference to the grant: one that was given today leaves no row when it is taken away.
CREATE TABLE "RightsReview" (
    "id" UUID NOT NULL,
    "regionId" UUID,
    "grantId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "outcome" "ReviewOutcome" NOT NULL,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RightsReview_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RightsReview_grantId_idx" ON "RightsReview"("grantId");
CREATE INDEX "RightsReview_regionId_idx" ON "RightsReview"("regionId");
ALTER TABLE "RightsReview" ADD CONSTRAINT "RightsReview_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RightsReview" ADD CONSTRAINT "RightsReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RightsReview" ADD CONSTRAINT "RightsReview_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Written by the functions of chapter 5 only.
ALTER TABLE "RightsReview" ENABLE ROW LEVEL SECURITY;
CREATE POLICY manager_reads ON "RightsReview" FOR SELECT TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]) OR ("regionId" IS NULL AND (SELECT app.is_platform_admin())));
GRANT SELECT ON "RightsReview" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

CREATE FUNCTION app.is_special(role "Role") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT role IN ('programmeManager', 'secretary', 'dataAnalyst', 'platformAdmin');
$$;
ALTER TABLE "RightsReview" ADD CONSTRAINT special_only CHECK (role IN ('programmeManager', 'secretary', 'dataAnalyst', 'platformAdmin')),
  ADD CONSTRAINT admin_has_no_region CHECK ((role = 'platformAdmin') = ("regionId" IS NULL));

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "RightsReview" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 5. Who answers for the rights ----------------------------------------------------------------------------------

-- One change of the roles of a region at a time (null: of the installation).
CREATE FUNCTION app.hold_roles(region uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('roles ' || coalesce(region::text, 'installation'), 0));
$$;

-- Whether the actor is manager of this region, or administrator (null), at this moment: app.begin looked before he waited for his turn.
CREATE FUNCTION app.answers_now(region uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
                  WHERE g."userId" = app.actor_id() AND g."regionId" IS NOT DISTINCT FROM region
                    AND g.role = CASE WHEN region IS NULL THEN 'platformAdmin' ELSE 'programmeManager' END::"Role"
                    AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today()));
$$;

-- As before; but whose own role ended while he waited gives nothing any more.
CREATE OR REPLACE FUNCTION app.give_role(region uuid, who uuid, given "Role", municipality uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.hold_roles(region);
  IF NOT app.gives_role(region, given) OR who = app.actor_id() OR given = 'platformAdmin'
     OR NOT (app.answers_now(region) OR (app.answers_now(NULL) AND app.is_new_region(region))) THEN
    RAISE EXCEPTION 'this role is not for the actor to give' USING ERRCODE = 'insufficient_privilege';
  END IF;
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

-- As before; but whose own role ended while he waited ends nothing any more, and a special right that ends was judged.
CREATE OR REPLACE FUNCTION app.end_role(grant_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended "RoleGrant";
  region uuid := (SELECT "regionId" FROM "RoleGrant" WHERE id = grant_id);
BEGIN
  PERFORM app.hold_roles(region);
  SELECT * INTO ended FROM "RoleGrant" WHERE id = grant_id AND ("validUntil" IS NULL OR "validUntil" >= app.today()) FOR UPDATE;
  IF region IS NULL OR ended.id IS NULL OR NOT app.answers_now(region) THEN
    RAISE EXCEPTION 'a role is ended by the programme manager of its region' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF ended."validFrom" >= app.today() THEN
    DELETE FROM "RoleGrant" WHERE id = grant_id;
  ELSE
    UPDATE "RoleGrant" SET "validUntil" = app.today() - 1 WHERE id = grant_id;
  END IF;
  IF ended.role = 'programmeManager' AND NOT EXISTS (
    SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
     WHERE g."regionId" = region AND g.role = 'programmeManager' AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
  ) THEN
    RAISE EXCEPTION 'a region keeps a programme manager' USING ERRCODE = 'check_violation';
  END IF;
  IF app.is_special(ended.role) THEN
    INSERT INTO "RightsReview" (id, "regionId", "grantId", "userId", role, outcome, "reviewedById")
    VALUES (uuidv7(), region, grant_id, ended."userId", ended.role, 'ended', app.actor_id());
  END IF;
END $$;

-- As before; but whose own role ended while he waited closes nothing any more.
CREATE OR REPLACE FUNCTION app.deactivate_account(region uuid, who uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE managed uuid[] := ARRAY(SELECT DISTINCT g."regionId" FROM app.effective_grants(who) g WHERE g.role = 'programmeManager');
BEGIN
  PERFORM app.hold_roles(held) FROM (SELECT DISTINCT unnest(managed || region) AS held ORDER BY 1) AS regions;
  IF NOT app.keeps_account(region, who) THEN RAISE EXCEPTION 'accounts are kept by the programme manager' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF EXISTS (SELECT FROM unnest(managed) AS of_region WHERE NOT EXISTS (
       SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL AND u.id <> who
        WHERE g."regionId" = of_region AND g.role = 'programmeManager' AND g."validFrom" <= app.today()
          AND (g."validUntil" IS NULL OR g."validUntil" >= app.today()))) THEN
    RAISE EXCEPTION 'a region keeps a programme manager' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT app.answers_now(region) THEN RAISE EXCEPTION 'who was a manager closes nothing' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE "User" SET "deactivatedAt" = now(), version = version + 1 WHERE id = who AND "deactivatedAt" IS NULL;
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "endedAt" IS NULL;
  PERFORM app.withdraw_tokens(who, 'invitation'), app.withdraw_tokens(who, 'reset');
  PERFORM app.record_on_account(region, who, '{"account": "deactivated"}');
END $$;

-- Every right that works today in a region, or on the installation as a whole (null), for who answers for it.
CREATE FUNCTION app.rights_in(region uuid)
RETURNS TABLE (key text, "grantId" uuid, "userId" uuid, name text, email text, function text, role "Role", kind text, place text, seat text, "givenBy" text,
  "validFrom" date, "validUntil" date, "secondFactorSince" timestamptz, "lastSignIn" timestamptz, "reviewedAt" timestamptz, "reviewedBy" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH held AS (
    SELECT g.id::text AS key, g.id AS grant_id, g."userId" AS who, g.role, 'grant' AS kind, m.name AS place, NULL AS seat, b.name AS giver, g."validFrom" AS since, g."validUntil" AS until
      FROM "RoleGrant" g LEFT JOIN "Municipality" m ON m.id = g."municipalityId" LEFT JOIN "User" b ON b.id = g."grantedById"
     WHERE g."regionId" IS NOT DISTINCT FROM region
    UNION ALL
    SELECT concat(l.id, n.kind), NULL, n.who, 'lead', n.kind,
           coalesce(x.code || ' ' || x.title, o.number || ' ' || o.title, a.title), l.function, NULL, l."validFrom", l."validUntil"
      FROM "Lead" l CROSS JOIN LATERAL (VALUES ('seat', l."userId"), ('deputy', l."deputyId")) AS n (kind, who)
      LEFT JOIN "Activity" x ON x.id = l."activityId" LEFT JOIN "Ambition" o ON o.id = l."ambitionId" LEFT JOIN "Agenda" a ON a.id = l."agendaId"
     WHERE l."regionId" = region AND n.who IS NOT NULL AND l.role IN ('officialLead', 'projectLead') AND l."kpiId" IS NULL
    UNION ALL
    SELECT m.id::text, NULL, m."userId", 'workgroupMember', 'member', o.number || ' ' || o.title, b.name, NULL, m."validFrom", m."validUntil"
      FROM "BodyMember" m JOIN "Body" b ON b.id = m."bodyId" AND b.kind = 'workgroup' LEFT JOIN "Ambition" o ON o.id = b."ambitionId"
     WHERE b."regionId" = region AND m."userId" IS NOT NULL
  )
  SELECT h.key, h.grant_id, u.id, u.name, u.email, u.function, h.role, h.kind, h.place, h.seat, h.giver, h.since, h.until,
         (SELECT f.since FROM "SecondFactor" f WHERE f."userId" = u.id),
         (SELECT max(s."startedAt") FROM "Session" s WHERE s."userId" = u.id AND s."awaits" IS NULL),
         v."reviewedAt", r.name
    FROM held h JOIN "User" u ON u.id = h.who AND u."deactivatedAt" IS NULL
    LEFT JOIN LATERAL (SELECT * FROM "RightsReview" w WHERE w."grantId" = h.grant_id ORDER BY w."reviewedAt" DESC LIMIT 1) v ON true
    LEFT JOIN "User" r ON r.id = v."reviewedById"
   WHERE h.since <= app.today() AND (h.until IS NULL OR h.until >= app.today())
     AND CASE WHEN region IS NULL THEN app.is_platform_admin() ELSE region = ANY (app.region_ids_as('programmeManager')) END;
$$;

-- These special rights still stand, says who answers for them; all of them or none.
CREATE FUNCTION app.review_rights(region uuid, grant_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE reviewed int;
BEGIN
  PERFORM app.hold_roles(region);
  IF NOT app.answers_now(region) THEN
    RAISE EXCEPTION 'rights are reviewed by who answers for them' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "RightsReview" (id, "regionId", "grantId", "userId", role, outcome, "reviewedById")
  SELECT uuidv7(), region, g.id, g."userId", g.role, 'stands', app.actor_id()
    FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL
   WHERE g.id = ANY (grant_ids) AND g."regionId" IS NOT DISTINCT FROM region AND app.is_special(g.role)
     AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today());
  GET DIAGNOSTICS reviewed = ROW_COUNT;
  IF reviewed <> cardinality(grant_ids) THEN
    RAISE EXCEPTION 'only a special right that works is reviewed' USING ERRCODE = 'check_violation';
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION app.hold_roles(uuid), app.answers_now(uuid), app.rights_in(uuid), app.review_rights(uuid, uuid[]) TO koersvast_app;
