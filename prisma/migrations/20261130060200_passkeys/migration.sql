-- A passkey as the second step: beside the codes of a phone, or without. Chapters as in 20261123120100_guards.

CREATE TYPE "PasskeyPurpose" AS ENUM ('registration', 'authentication');

-- A second factor is now codes of a phone, passkeys, or both; the row says since when the account has a second step.
ALTER TABLE "SecondFactor" ALTER COLUMN "sealedSecret" DROP NOT NULL, ALTER COLUMN "lastStep" DROP NOT NULL;

CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credentialId" BYTEA NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SecondFactor"("userId") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "PasskeyChallenge" (
    "sessionId" UUID NOT NULL,
    "purpose" "PasskeyPurpose" NOT NULL,
    "challenge" BYTEA NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("sessionId")
);
ALTER TABLE "PasskeyChallenge" ADD CONSTRAINT "PasskeyChallenge_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Reached through the functions of chapter 5 only.
ALTER TABLE "Passkey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PasskeyChallenge" ENABLE ROW LEVEL SECURITY;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "SecondFactor" ADD CONSTRAINT phone_whole CHECK (("sealedSecret" IS NULL) = ("lastStep" IS NULL));
ALTER TABLE "Passkey" ADD CONSTRAINT named CHECK (btrim(name) <> '' AND length(name) <= 100), ADD CONSTRAINT counts_up CHECK (counter >= 0);

CREATE FUNCTION app.second_factor_is_something() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "SecondFactor" f WHERE f."userId" = coalesce(NEW."userId", OLD."userId") AND f."sealedSecret" IS NULL
               AND NOT EXISTS (SELECT FROM "Passkey" p WHERE p."userId" = f."userId")) THEN
    RAISE EXCEPTION 'a second factor is a phone or a passkey' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER is_something AFTER INSERT OR UPDATE ON "SecondFactor" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.second_factor_is_something();
CREATE CONSTRAINT TRIGGER is_something AFTER UPDATE OR DELETE ON "Passkey" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.second_factor_is_something();

-- 4. The trail -------------------------------------------------------------------------------------------------

-- Not of the step of each code, nor of each use of a passkey: that a session began says so already.
DROP TRIGGER audit ON "SecondFactor";
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF "sealedSecret" OR DELETE ON "SecondFactor" FOR EACH ROW EXECUTE FUNCTION app.audit();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF "name", "publicKey" OR DELETE ON "Passkey" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 5. Sign-in: before there is somebody to act for ---------------------------------------------------------------------

-- What a browser has to sign, once and within five minutes: one at a time for a session.
CREATE FUNCTION app.keep_challenge(secret bytea, of_purpose "PasskeyPurpose", new_challenge bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "PasskeyChallenge" ("sessionId", purpose, challenge)
  SELECT s.id, of_purpose, new_challenge FROM "Session" s CROSS JOIN app.session_step(secret) t
   WHERE s."secretHash" = secret AND (t.awaits IS NOT DISTINCT FROM 'code') = (of_purpose = 'authentication')
  ON CONFLICT ("sessionId") DO UPDATE SET purpose = EXCLUDED.purpose, challenge = EXCLUDED.challenge, "madeAt" = now();
  RETURN FOUND;
END $$;

-- It is gone now, whatever comes of it.
CREATE FUNCTION app.take_challenge(secret bytea, of_purpose "PasskeyPurpose") RETURNS bytea
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taken AS (DELETE FROM "PasskeyChallenge" c USING "Session" s WHERE s.id = c."sessionId" AND s."secretHash" = secret RETURNING c.*)
  SELECT challenge FROM taken WHERE purpose = of_purpose AND "madeAt" > now() - interval '5 minutes' AND EXISTS (SELECT FROM app.session_step(secret));
$$;

-- The passkeys of the account whose session this is.
CREATE FUNCTION app.passkeys_of_session(secret bytea) RETURNS TABLE ("credentialId" bytea, "publicKey" bytea, transports text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p."credentialId", p."publicKey", p.transports FROM app.session_step(secret) s JOIN "Passkey" p ON p."userId" = s."userId" ORDER BY p.since;
$$;

-- A passkey that signed; false when its counter went back, so that there may be a copy of it.
CREATE FUNCTION app.pass_passkey(secret bytea, new_secret bytea, credential bytea, new_counter bigint, attempt bigint, from_address text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid := (SELECT "userId" FROM app.session_step(secret) WHERE awaits = 'code');
BEGIN
  PERFORM app.begin(who, from_address, 'session.passkey-given');
  UPDATE "Passkey" SET counter = new_counter, "lastUsedAt" = now()
   WHERE "userId" = who AND "credentialId" = credential AND (counter < new_counter OR (counter = 0 AND new_counter = 0));
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM app.open_session(secret, new_secret, attempt);
  RETURN true;
END $$;

-- The first second factor of an account comes with recovery codes, and ends the sessions that never gave one.
CREATE FUNCTION app.begin_second_factor(who uuid, secret bytea, code_hashes bytea[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM "RecoveryCode" WHERE "userId" = who;
  INSERT INTO "RecoveryCode" ("userId", "codeHash") SELECT who, unnest(code_hashes);
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "secretHash" <> secret AND "endedAt" IS NULL;
$$;

-- A passkey more: 'first', 'added', or why not. Who gave a password only adds nothing to an account that has a second factor by now.
CREATE FUNCTION app.add_passkey(secret bytea, new_secret bytea, called text, credential bytea, public_key bytea, first_counter bigint, by_transports text[],
  code_hashes bytea[], attempt bigint, from_address text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
  is_halfway boolean;
  is_first boolean;
BEGIN
  SELECT s."userId", s.awaits IS NOT NULL INTO who, is_halfway FROM app.session_step(secret) s WHERE s.awaits IS DISTINCT FROM 'code';
  IF who IS NULL THEN RETURN 'gone'; END IF;
  IF EXISTS (SELECT FROM "Passkey" WHERE "credentialId" = credential) THEN RETURN 'taken'; END IF;
  PERFORM app.begin(who, from_address, 'account.passkey-added');
  INSERT INTO "SecondFactor" ("userId") VALUES (who) ON CONFLICT DO NOTHING;
  is_first := FOUND;
  IF is_halfway AND NOT is_first THEN RETURN 'gone'; END IF;
  PERFORM FROM "SecondFactor" WHERE "userId" = who FOR UPDATE;
  IF (SELECT count(*) FROM "Passkey" WHERE "userId" = who) >= 10 THEN RETURN 'full'; END IF;
  INSERT INTO "Passkey" (id, "userId", name, "credentialId", "publicKey", counter, transports)
  VALUES (uuidv7(), who, called, credential, public_key, first_counter, by_transports);
  IF is_first THEN PERFORM app.begin_second_factor(who, secret, code_hashes); END IF;
  PERFORM app.open_session(secret, new_secret, attempt);
  RETURN CASE WHEN is_first THEN 'first' ELSE 'added' END;
END $$;

-- As before, beside passkeys as well, and in place of an earlier phone when its owner says so.
DROP FUNCTION app.enrol(bytea, bytea, text, bigint, bytea[], bigint, text);
CREATE FUNCTION app.enrol(secret bytea, new_secret bytea, sealed text, step bigint, replaces boolean, code_hashes bytea[], attempt bigint, from_address text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
  is_halfway boolean;
  is_first boolean;
BEGIN
  SELECT s."userId", s.awaits IS NOT NULL INTO who, is_halfway FROM app.session_step(secret) s WHERE s.awaits IS DISTINCT FROM 'code';
  IF who IS NULL THEN RETURN 'gone'; END IF;
  PERFORM app.begin(who, from_address, 'account.second-factor-set');
  INSERT INTO "SecondFactor" ("userId", "sealedSecret", "lastStep") VALUES (who, sealed, step) ON CONFLICT DO NOTHING;
  is_first := FOUND;
  IF is_halfway AND NOT is_first THEN RETURN 'gone'; END IF;
  IF is_first THEN
    PERFORM app.begin_second_factor(who, secret, code_hashes);
  ELSE
    UPDATE "SecondFactor" SET "sealedSecret" = sealed, "lastStep" = step WHERE "userId" = who AND ("sealedSecret" IS NULL OR replaces);
    IF NOT FOUND THEN RETURN 'gone'; END IF;
  END IF;
  PERFORM app.open_session(secret, new_secret, attempt);
  RETURN CASE WHEN is_first THEN 'first' ELSE 'added' END;
END $$;

-- 6. One's own account -----------------------------------------------------------------------------------------------

CREATE FUNCTION app.own_passkeys() RETURNS TABLE (id uuid, name text, since timestamptz, "lastUsedAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.since, p."lastUsedAt" FROM "Passkey" p WHERE p."userId" = app.actor_id() ORDER BY p.since, p.id;
$$;

-- As before, with whether there is a phone.
DROP FUNCTION app.own_second_factor();
CREATE FUNCTION app.own_second_factor() RETURNS TABLE (since timestamptz, "hasPhone" boolean, "codesLeft" int, "isNeeded" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT f.since FROM "SecondFactor" f WHERE f."userId" = app.actor_id()),
         EXISTS (SELECT FROM "SecondFactor" f WHERE f."userId" = app.actor_id() AND f."sealedSecret" IS NOT NULL),
         (SELECT count(*)::int FROM "RecoveryCode" c WHERE c."userId" = app.actor_id() AND c."usedAt" IS NULL),
         app.needs_second_factor(app.actor_id());
$$;

-- Somebody takes a passkey off his account, or the phone (null). With the last one the recovery codes go; who needs a second factor keeps it.
DROP FUNCTION app.drop_own_second_factor();
CREATE FUNCTION app.drop_own_factor(passkey uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid := app.actor_id();
  phone text;
  others int;
BEGIN
  SELECT "sealedSecret" INTO phone FROM "SecondFactor" WHERE "userId" = who FOR UPDATE;
  IF NOT FOUND OR (passkey IS NULL AND phone IS NULL) OR (passkey IS NOT NULL AND NOT EXISTS (SELECT FROM "Passkey" WHERE id = passkey AND "userId" = who)) THEN
    RETURN false;
  END IF;
  others := (SELECT count(*) FROM "Passkey" WHERE "userId" = who AND id IS DISTINCT FROM passkey) + (passkey IS NOT NULL AND phone IS NOT NULL)::int;
  IF others > 0 THEN
    UPDATE "SecondFactor" SET "sealedSecret" = NULL, "lastStep" = NULL WHERE "userId" = who AND passkey IS NULL;
    DELETE FROM "Passkey" WHERE id = passkey;
    UPDATE "User" SET version = version + 1 WHERE id = who;
    RETURN true;
  END IF;
  IF app.needs_second_factor(who) THEN RAISE EXCEPTION 'who needs a second factor keeps one' USING ERRCODE = 'check_violation'; END IF;
  RETURN app.drop_second_factor(who);
END $$;

-- New ones in place of what is left; a version further, so that it stands on the trail.
CREATE FUNCTION app.renew_own_recovery_codes(code_hashes bytea[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "SecondFactor" WHERE "userId" = app.actor_id() FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM "RecoveryCode" WHERE "userId" = app.actor_id();
  INSERT INTO "RecoveryCode" ("userId", "codeHash") SELECT app.actor_id(), unnest(code_hashes);
  UPDATE "User" SET version = version + 1 WHERE id = app.actor_id();
  RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION app.keep_challenge(bytea, "PasskeyPurpose", bytea), app.take_challenge(bytea, "PasskeyPurpose"), app.passkeys_of_session(bytea),
  app.pass_passkey(bytea, bytea, bytea, bigint, bigint, text), app.add_passkey(bytea, bytea, text, bytea, bytea, bigint, text[], bytea[], bigint, text),
  app.enrol(bytea, bytea, text, bigint, boolean, bytea[], bigint, text), app.own_passkeys(), app.own_second_factor(), app.drop_own_factor(uuid),
  app.renew_own_recovery_codes(bytea[]) TO koersvast_app;
