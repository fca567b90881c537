-- A second step after the password: a code of an app on a phone, or a recovery code. Chapters as in 20261123120100_guards.

CREATE TYPE "SignInStep" AS ENUM ('code', 'enrolment');

-- What stands between the right password and being signed in; null: nothing.
ALTER TABLE "Session" ADD COLUMN "awaits" "SignInStep";
ALTER TABLE "Region" ADD COLUMN "needsSecondFactor" BOOLEAN NOT NULL DEFAULT true;
UPDATE "Region" SET "needsSecondFactor" = false WHERE "isExample";

CREATE TABLE "SecondFactor" (
    "userId" UUID NOT NULL,
    "sealedSecret" TEXT NOT NULL,
    "lastStep" BIGINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("userId")
);
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RecoveryCode" (
    "userId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("userId", "codeHash")
);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Reached through the functions of chapter 5 only.
ALTER TABLE "SecondFactor" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RecoveryCode" ENABLE ROW LEVEL SECURITY;
GRANT UPDATE ("needsSecondFactor") ON "Region" TO koersvast_app;

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION app.without_secrets(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state ?| ARRAY['passwordHash', 'secretHash', 'tokenHash', 'sealedSecret', 'codeHash']
    THEN state - 'secretHash' - 'tokenHash' - 'sealedSecret' - 'codeHash' - 'passwordHash'
         || CASE WHEN state -> 'passwordHash' <> 'null' THEN '{"password": "set"}' ELSE '{}' END::jsonb
    ELSE state END;
$$;
-- Not of the step of each code: that a session began says so already.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON "SecondFactor" FOR EACH ROW EXECUTE FUNCTION app.audit();
CREATE TRIGGER audit AFTER UPDATE OF "usedAt" ON "RecoveryCode" FOR EACH ROW EXECUTE FUNCTION app.audit();
DROP TRIGGER audit ON "Session";
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF "endedAt", "awaits" OR DELETE ON "Session" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 5. Sign-in: before there is somebody to act for ---------------------------------------------------------------------

-- Whoever works in a region that asks it. Who runs the installation is in no region: he needs one, except where it shows the example.
CREATE FUNCTION app.needs_second_factor(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.effective_grants(who) g LEFT JOIN "Region" r ON r.id = g."regionId"
                  WHERE (g.role NOT IN ('reader', 'platformAdmin') AND r."needsSecondFactor")
                     OR (g.role = 'platformAdmin' AND NOT EXISTS (SELECT FROM "Region" WHERE "isExample")));
$$;

-- The password was right: the try no longer counts as wrong and a session begins, or waits for the second step.
DROP FUNCTION app.start_session(bigint, uuid, bytea, text);
CREATE FUNCTION app.start_session(attempt bigint, who uuid, secret_hash bytea, from_address text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  session_id uuid;
  step "SignInStep" := CASE WHEN EXISTS (SELECT FROM "SecondFactor" WHERE "userId" = who) THEN 'code'
                            WHEN app.needs_second_factor(who) THEN 'enrolment' END;
BEGIN
  PERFORM app.begin(who, from_address, 'session.started');
  UPDATE "SignInAttempt" SET succeeded = true WHERE id = attempt;
  INSERT INTO "Session" (id, "userId", "secretHash", origin, "awaits")
  SELECT gen_random_uuid(), id, secret_hash, from_address, step FROM "User" WHERE id = who AND "deactivatedAt" IS NULL
  RETURNING id INTO session_id;
  RETURN session_id;
END $$;

CREATE OR REPLACE FUNCTION app.session_is_open(s "Session") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT s."endedAt" IS NULL AND s."awaits" IS NULL AND s."lastSeenAt" > now() - interval '60 minutes' AND s."startedAt" > now() - interval '12 hours';
$$;

-- Text is kept of who was signed in, not of who knew a password only.
CREATE OR REPLACE FUNCTION app.keep_draft(secret bytea, form_path text, form_values jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE owner_id uuid;
BEGIN
  SELECT s."userId" INTO owner_id FROM "Session" s JOIN "User" u ON u.id = s."userId"
   WHERE s."secretHash" = secret AND s."endedAt" IS NULL AND s."awaits" IS NULL AND s."startedAt" > now() - interval '7 days' AND u."deactivatedAt" IS NULL;
  IF owner_id IS NULL OR pg_column_size(form_values) > 65536 OR length(form_path) > 500 THEN RETURN false; END IF;
  DELETE FROM "KeptDraft" WHERE "keptAt" < now() - interval '7 days';
  IF (SELECT count(*) FROM "KeptDraft" WHERE "userId" = owner_id AND path <> form_path) >= 20 THEN RETURN false; END IF;
  INSERT INTO "KeptDraft" (id, "userId", path, values) VALUES (gen_random_uuid(), owner_id, form_path, form_values)
  ON CONFLICT ("userId", path) DO UPDATE SET values = EXCLUDED.values, "keptAt" = now();
  RETURN true;
END $$;

-- Whose session this is and what it waits for, fifteen minutes long after the password; also of one that is open.
CREATE FUNCTION app.session_step(secret bytea) RETURNS TABLE ("userId" uuid, email text, version int, awaits text, "sealedSecret" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.email, u.version, s."awaits"::text, f."sealedSecret"
    FROM "Session" s JOIN "User" u ON u.id = s."userId" LEFT JOIN "SecondFactor" f ON f."userId" = u.id
   WHERE s."secretHash" = secret AND u."deactivatedAt" IS NULL
     AND (app.session_is_open(s) OR (s."awaits" IS NOT NULL AND s."endedAt" IS NULL AND s."startedAt" > now() - interval '15 minutes'));
$$;

-- The second step was right: the session is open from now on, under another secret.
CREATE FUNCTION app.open_session(secret bytea, new_secret bytea, attempt bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "SignInAttempt" SET succeeded = true WHERE id = attempt;
  UPDATE "Session" SET "secretHash" = new_secret, "awaits" = NULL, "lastSeenAt" = now() WHERE "secretHash" = secret;
$$;

-- A code of the phone; false when one of that moment or a later one was used already.
CREATE FUNCTION app.pass_code(secret bytea, new_secret bytea, step bigint, attempt bigint, from_address text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid := (SELECT "userId" FROM app.session_step(secret) WHERE awaits = 'code');
BEGIN
  PERFORM app.begin(who, from_address, 'session.code-given');
  UPDATE "SecondFactor" SET "lastStep" = step WHERE "userId" = who AND "lastStep" < step;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM app.open_session(secret, new_secret, attempt);
  RETURN true;
END $$;

-- A recovery code works once.
CREATE FUNCTION app.pass_recovery_code(secret bytea, new_secret bytea, code_hash bytea, attempt bigint, from_address text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid := (SELECT "userId" FROM app.session_step(secret) WHERE awaits = 'code');
BEGIN
  PERFORM app.begin(who, from_address, 'session.recovery-code-used');
  UPDATE "RecoveryCode" SET "usedAt" = now() WHERE "userId" = who AND "codeHash" = code_hash AND "usedAt" IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM app.open_session(secret, new_secret, attempt);
  RETURN true;
END $$;

-- Somebody has the app on his phone. Only where there is none yet; sessions elsewhere, which never asked for a code, end.
CREATE FUNCTION app.enrol(secret bytea, new_secret bytea, sealed text, step bigint, code_hashes bytea[], attempt bigint, from_address text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid := (SELECT "userId" FROM app.session_step(secret) WHERE awaits IS DISTINCT FROM 'code');
BEGIN
  IF who IS NULL THEN RETURN false; END IF;
  PERFORM app.begin(who, from_address, 'account.second-factor-set');
  INSERT INTO "SecondFactor" ("userId", "sealedSecret", "lastStep") VALUES (who, sealed, step) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO "RecoveryCode" ("userId", "codeHash") SELECT who, unnest(code_hashes);
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "secretHash" <> secret AND "endedAt" IS NULL;
  PERFORM app.open_session(secret, new_secret, attempt);
  RETURN true;
END $$;

-- Without it there is nothing to recover either; a version further, so that what the phone had is never made again.
CREATE FUNCTION app.drop_second_factor(who uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "RecoveryCode" WHERE "userId" = who;
  DELETE FROM "SecondFactor" WHERE "userId" = who;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE "User" SET version = version + 1 WHERE id = who;
  RETURN true;
END $$;

CREATE FUNCTION app.own_second_factor() RETURNS TABLE (since timestamptz, "codesLeft" int, "isNeeded" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT f.since FROM "SecondFactor" f WHERE f."userId" = app.actor_id()),
         (SELECT count(*)::int FROM "RecoveryCode" c WHERE c."userId" = app.actor_id() AND c."usedAt" IS NULL),
         app.needs_second_factor(app.actor_id());
$$;

CREATE FUNCTION app.drop_own_second_factor() RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.drop_second_factor(app.actor_id());
$$;

-- For a phone that was lost: by who keeps the account, or who runs the installation, with the reason. Whoever had it is out.
CREATE FUNCTION app.reset_second_factor(region uuid, who uuid, reason text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF who = app.actor_id() OR btrim(reason) = '' OR NOT coalesce(CASE WHEN region IS NULL THEN app.is_platform_admin() ELSE app.keeps_account(region, who) END, false) THEN
    RAISE EXCEPTION 'a second factor is reset by who keeps the account, with a reason' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT app.drop_second_factor(who) THEN RETURN false; END IF;
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "endedAt" IS NULL;
  PERFORM app.record_on_account(region, who, jsonb_build_object('secondFactor', 'reset', 'reason', left(reason, 1000)));
  RETURN true;
END $$;

-- As before, with whether somebody has a second factor.
DROP FUNCTION app.accounts_in(uuid);
CREATE FUNCTION app.accounts_in(region uuid) RETURNS TABLE ("userId" uuid, name text, email text, function text, standing text,
  "invitedUntil" timestamptz, "deactivatedAt" timestamptz, "lastSignIn" timestamptz, "isKept" boolean, "secondFactorSince" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, coalesce(u."formerName", u.name), u.email, u.function,
         CASE WHEN u."deactivatedAt" IS NOT NULL THEN 'deactivated' WHEN u."passwordHash" IS NULL THEN 'invited' ELSE 'active' END,
         (SELECT t."expiresAt" FROM "AccountToken" t WHERE t."userId" = u.id AND t.kind = 'invitation' AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL
             AND t."expiresAt" > now()),
         u."deactivatedAt", (SELECT max(s."startedAt") FROM "Session" s WHERE s."userId" = u.id), app.keeps_account(region, u.id),
         (SELECT f.since FROM "SecondFactor" f WHERE f."userId" = u.id)
    FROM "User" u
   WHERE region = ANY (app.region_ids_as('programmeManager'))
     AND u.id IN (SELECT e."userId" FROM app.ever_in(region) e)
     AND (u."deactivatedAt" IS NOT NULL OR EXISTS (SELECT FROM app.people_in(region) p WHERE p."userId" = u.id));
$$;

GRANT EXECUTE ON FUNCTION app.start_session(bigint, uuid, bytea, text), app.session_step(bytea), app.pass_code(bytea, bytea, bigint, bigint, text),
  app.pass_recovery_code(bytea, bytea, bytea, bigint, text), app.enrol(bytea, bytea, text, bigint, bytea[], bigint, text),
  app.own_second_factor(), app.drop_own_second_factor(), app.reset_second_factor(uuid, uuid, text), app.accounts_in(uuid) TO koersvast_app;
