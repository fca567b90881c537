-- An account begins with an invitation and ends with a deactivation; who forgot his password chooses another by a mail. Chapters as in 20261123120100_guards.

CREATE TYPE "TokenKind" AS ENUM ('invitation', 'reset');

-- The database keeps the hash of what the mail holds.
CREATE TABLE "AccountToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "TokenKind" NOT NULL,
    "regionId" UUID,
    "tokenHash" BYTEA NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AccountToken_tokenHash_key" ON "AccountToken"("tokenHash");
CREATE INDEX "AccountToken_userId_idx" ON "AccountToken"("userId");
CREATE INDEX "AccountToken_regionId_idx" ON "AccountToken"("regionId");
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What somebody was called who left.
ALTER TABLE "User" ADD COLUMN "formerName" TEXT;
-- The text holds a key to an account: the postman opens it when he sends it, and nobody reads it here.
ALTER TABLE "OutboxMail" ADD COLUMN "sealed" BOOLEAN NOT NULL DEFAULT false;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Reached through the functions of chapter 5 only.
ALTER TABLE "AccountToken" ENABLE ROW LEVEL SECURITY;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "AccountToken" ADD CONSTRAINT used_or_withdrawn CHECK ("usedAt" IS NULL OR "withdrawnAt" IS NULL),
  ADD CONSTRAINT invited_to_a_region CHECK ((kind = 'invitation') = ("regionId" IS NOT NULL));
CREATE UNIQUE INDEX one_open_token ON "AccountToken"("userId", kind) WHERE "usedAt" IS NULL AND "withdrawnAt" IS NULL;

-- Who left is a former colleague wherever his name stands: every page reads it here.
CREATE FUNCTION app.name_of_leaver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."deactivatedAt" IS NULL THEN
    NEW.name := coalesce(NEW."formerName", NEW.name);
    NEW."formerName" := NULL;
  ELSIF NEW.name <> 'Voormalig medewerker' THEN
    NEW."formerName" := NEW.name;
    NEW.name := 'Voormalig medewerker';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER name_of_leaver BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION app.name_of_leaver();
UPDATE "User" SET version = version WHERE "deactivatedAt" IS NOT NULL;

-- A sealed mail is of the person and no digest.
DROP INDEX one_digest_a_day;
CREATE UNIQUE INDEX one_digest_a_day ON "OutboxMail"("recipientId", "queuedOn") WHERE "regionId" IS NULL AND NOT sealed;
ALTER TABLE "OutboxMail" ADD CONSTRAINT sealed_is_of_a_person CHECK (NOT sealed OR ("regionId" IS NULL AND html IS NULL));

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION app.without_secrets(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state ?| ARRAY['passwordHash', 'secretHash', 'tokenHash']
    THEN state - 'secretHash' - 'tokenHash' - 'passwordHash' || CASE WHEN state -> 'passwordHash' <> 'null' THEN '{"password": "set"}' ELSE '{}' END::jsonb
    ELSE state END;
$$;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "AccountToken" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- An account is of no region; what a programme manager did to it stands on the trail of his region too.
CREATE FUNCTION app.record_on_account(region uuid, who uuid, what jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "AuditEvent" ("regionId", "actorId", event, action, object, "objectId", result, origin, after)
  VALUES (region, app.actor_id(), current_setting('app.event'), 'update', 'User', who, 'done', current_setting('app.origin'), what);
$$;

-- 5. Invitations, leavers and resets -----------------------------------------------------------------------------

-- Everybody who has or had a place in a region.
CREATE FUNCTION app.ever_in(region uuid) RETURNS TABLE ("userId" uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "userId" FROM "RoleGrant" WHERE "regionId" = region
  UNION SELECT "userId" FROM "Lead" WHERE "regionId" = region AND "userId" IS NOT NULL
  UNION SELECT "deputyId" FROM "Lead" WHERE "regionId" = region AND "deputyId" IS NOT NULL
  UNION SELECT "userId" FROM "BodyMember" WHERE "regionId" = region AND "userId" IS NOT NULL;
$$;

-- Whether the actor, as programme manager of this region, answers for the account of somebody: of who works elsewhere too, the manager there does as well.
CREATE FUNCTION app.keeps_account(region uuid, who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT region = ANY (app.region_ids_as('programmeManager')) AND who <> app.actor_id() AND who IN (SELECT "userId" FROM app.ever_in(region))
     AND NOT EXISTS (SELECT FROM app.effective_grants(who) g
                      WHERE g."regionId" IS NULL OR NOT g."regionId" = ANY (app.region_ids_as('programmeManager')));
$$;

-- The accounts of a region for its programme manager: those of now, and of who left.
CREATE FUNCTION app.accounts_in(region uuid) RETURNS TABLE ("userId" uuid, name text, email text, function text, standing text,
  "invitedUntil" timestamptz, "deactivatedAt" timestamptz, "lastSignIn" timestamptz, "isKept" boolean, version int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, coalesce(u."formerName", u.name), u.email, u.function,
         CASE WHEN u."deactivatedAt" IS NOT NULL THEN 'deactivated' WHEN u."passwordHash" IS NULL THEN 'invited' ELSE 'active' END,
         (SELECT t."expiresAt" FROM "AccountToken" t WHERE t."userId" = u.id AND t.kind = 'invitation' AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL),
         u."deactivatedAt", (SELECT max(s."startedAt") FROM "Session" s WHERE s."userId" = u.id), app.keeps_account(region, u.id), u.version
    FROM "User" u
   WHERE region = ANY (app.region_ids_as('programmeManager'))
     AND u.id IN (SELECT e."userId" FROM app.ever_in(region) e)
     AND (u."deactivatedAt" IS NOT NULL OR EXISTS (SELECT FROM app.people_in(region) p WHERE p."userId" = u.id));
$$;

CREATE FUNCTION app.withdraw_tokens(who uuid, of_kind "TokenKind") RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "AccountToken" SET "withdrawnAt" = now() WHERE "userId" = who AND kind = of_kind AND "usedAt" IS NULL AND "withdrawnAt" IS NULL;
  DELETE FROM "OutboxMail" WHERE "recipientId" = who AND sealed AND "sentAt" IS NULL;
END $$;

CREATE FUNCTION app.mail_sealed(who uuid, new_subject text, new_text text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "OutboxMail" (id, "recipientId", address, subject, text, sealed, "queuedOn", "queuedAt", "nextAttemptAt")
  SELECT gen_random_uuid(), id, email, new_subject, new_text, true, app.today(), now(), now() FROM "User" WHERE id = who;
$$;

-- An invitation for somebody who never chose a password; one from before no longer works. New accounts have no role yet.
CREATE FUNCTION app.invite(region uuid, who uuid, token_hash bytea, mail_subject text, mail_text text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.gives_role(region, 'programmeManager') OR NOT EXISTS (
    SELECT FROM "User" u WHERE u.id = who AND u."passwordHash" IS NULL AND u."deactivatedAt" IS NULL
       AND (u.id IN (SELECT "userId" FROM app.ever_in(region)) OR NOT EXISTS (SELECT FROM "RoleGrant" g WHERE g."userId" = u.id))
  ) THEN
    RAISE EXCEPTION 'invitations are for who has no password yet, by who gives roles' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('tokens ' || who, 0));
  PERFORM app.withdraw_tokens(who, 'invitation');
  INSERT INTO "AccountToken" (id, "userId", kind, "regionId", "tokenHash", "expiresAt")
  VALUES (gen_random_uuid(), who, 'invitation', region, token_hash, now() + interval '7 days');
  PERFORM app.mail_sealed(who, mail_subject, mail_text);
END $$;

CREATE FUNCTION app.withdraw_invitation(region uuid, who uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.keeps_account(region, who) THEN RAISE EXCEPTION 'accounts are kept by the programme manager' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM app.withdraw_tokens(who, 'invitation');
END $$;

-- From this moment on nobody is signed in with it. A region keeps a programme manager.
CREATE FUNCTION app.deactivate_account(region uuid, who uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of_region uuid;
BEGIN
  IF NOT app.keeps_account(region, who) THEN RAISE EXCEPTION 'accounts are kept by the programme manager' USING ERRCODE = 'insufficient_privilege'; END IF;
  FOR of_region IN SELECT DISTINCT g."regionId" FROM app.effective_grants(who) g WHERE g.role = 'programmeManager' ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('roles ' || of_region, 0));
    IF NOT EXISTS (SELECT FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."deactivatedAt" IS NULL AND u.id <> who
                    WHERE g."regionId" = of_region AND g.role = 'programmeManager' AND g."validFrom" <= app.today()
                      AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())) THEN
      RAISE EXCEPTION 'a region keeps a programme manager' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  UPDATE "User" SET "deactivatedAt" = now(), version = version + 1 WHERE id = who AND "deactivatedAt" IS NULL;
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "endedAt" IS NULL;
  PERFORM app.withdraw_tokens(who, 'invitation'), app.withdraw_tokens(who, 'reset');
  PERFORM app.record_on_account(region, who, '{"account": "deactivated"}');
END $$;

CREATE FUNCTION app.reactivate_account(region uuid, who uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.keeps_account(region, who) THEN RAISE EXCEPTION 'accounts are kept by the programme manager' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE "User" SET "deactivatedAt" = NULL, version = version + 1 WHERE id = who AND "deactivatedAt" IS NOT NULL;
  PERFORM app.record_on_account(region, who, '{"account": "reactivated"}');
END $$;

-- A link in a mail: whose it is, as long as it works.
CREATE FUNCTION app.account_of_token(token_hash bytea) RETURNS TABLE ("userId" uuid, kind "TokenKind", name text, email text, regions text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, t.kind, u.name, u.email,
         coalesce((SELECT array_agg(DISTINCT r.name) FROM app.effective_grants(u.id) g JOIN "Region" r ON r.id = g."regionId"), '{}')
    FROM "AccountToken" t JOIN "User" u ON u.id = t."userId"
   WHERE t."tokenHash" = token_hash AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL AND t."expiresAt" > now() AND u."deactivatedAt" IS NULL;
$$;

-- Once. Every session of the account ends: whoever took it over is out. False when the link no longer works.
CREATE FUNCTION app.choose_password(token_hash bytea, new_hash text, attempt bigint, from_address text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE used "AccountToken";
BEGIN
  SELECT t.* INTO used FROM "AccountToken" t WHERE t."tokenHash" = token_hash FOR UPDATE;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM app.account_of_token(token_hash)) THEN RETURN false; END IF;
  PERFORM app.begin(used."userId", from_address, CASE used.kind WHEN 'invitation' THEN 'account.invitation-accepted' ELSE 'account.password-reset' END);
  UPDATE "AccountToken" SET "usedAt" = now() WHERE id = used.id;
  UPDATE "AccountToken" SET "withdrawnAt" = now() WHERE "userId" = used."userId" AND id <> used.id AND "usedAt" IS NULL AND "withdrawnAt" IS NULL;
  UPDATE "User" SET "passwordHash" = new_hash, version = version + 1 WHERE id = used."userId";
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = used."userId" AND "endedAt" IS NULL;
  UPDATE "SignInAttempt" SET succeeded = true WHERE id = attempt;
  RETURN true;
END $$;

-- Somebody says that he forgot the password of this address. Three mails an hour at most; nobody learns whether one goes.
CREATE FUNCTION app.ask_reset(address text, token_hash bytea, mail_subject text, mail_text text, from_address text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid := (SELECT id FROM "User" WHERE email = lower(btrim(address)) AND "deactivatedAt" IS NULL AND "passwordHash" IS NOT NULL);
BEGIN
  PERFORM app.begin(who, from_address, 'account.reset-asked');
  IF who IS NULL THEN PERFORM app.record_refusal('User', NULL, 'unknown-account'); RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('tokens ' || who, 0));
  IF (SELECT count(*) FROM "AccountToken" WHERE "userId" = who AND kind = 'reset' AND "madeAt" > now() - interval '1 hour') >= 3 THEN
    PERFORM app.record_refusal('User', who, 'too-many-tries');
    RETURN;
  END IF;
  PERFORM app.withdraw_tokens(who, 'reset');
  INSERT INTO "AccountToken" (id, "userId", kind, "tokenHash", "expiresAt") VALUES (gen_random_uuid(), who, 'reset', token_hash, now() + interval '1 hour');
  PERFORM app.mail_sealed(who, mail_subject, mail_text);
END $$;

-- 6. Sending ---------------------------------------------------------------------------------------------------

-- As before, but a sealed mail is no digest that waits.
CREATE OR REPLACE FUNCTION app.end_digest_turn(who uuid, of_day date, at timestamptz, new_subject text, new_text text, new_html text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE waiting "OutboxMail";
BEGIN
  PERFORM FROM "DigestTurn" WHERE "userId" = who AND (day IS NULL OR day < of_day) FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF new_subject IS NOT NULL AND app.undeliverable_since(who) IS NULL THEN
    SELECT m.* INTO waiting FROM "OutboxMail" m
     WHERE m."recipientId" = who AND m."regionId" IS NULL AND NOT m.sealed AND m."sentAt" IS NULL AND NOT app.mail_given_up(m)
     ORDER BY m."queuedOn" DESC LIMIT 1 FOR UPDATE;
    IF waiting.attempts > 0 AND waiting."lastError" IS NULL AND waiting."nextAttemptAt" > now() THEN RETURN false; END IF;
    IF waiting.id IS NOT NULL THEN
      UPDATE "OutboxMail" m SET subject = new_subject, text = new_text, html = new_html, "queuedOn" = of_day, "queuedAt" = at,
             address = (SELECT email FROM "User" WHERE id = who) WHERE m.id = waiting.id;
    ELSE
      INSERT INTO "OutboxMail" (id, "recipientId", address, subject, text, html, "queuedOn", "queuedAt", "nextAttemptAt")
      SELECT gen_random_uuid(), u.id, u.email, new_subject, new_text, new_html, of_day, at, now() FROM "User" u WHERE u.id = who
      ON CONFLICT DO NOTHING;
    END IF;
  END IF;
  UPDATE "DigestTurn" SET day = of_day, "takenAt" = NULL WHERE "userId" = who;
  RETURN true;
END $$;

DROP FUNCTION app.claim_mail();
CREATE FUNCTION app.claim_mail() RETURNS TABLE (id uuid, address text, subject text, text text, html text, sealed boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" m SET attempts = m.attempts + 1, "lastError" = NULL,
         "nextAttemptAt" = now() + least(power(2, m.attempts), 60) * interval '1 minute'
   WHERE m.id = (SELECT w.id FROM "OutboxMail" w WHERE w."sentAt" IS NULL AND w."nextAttemptAt" <= now() AND NOT app.mail_given_up(w)
                  ORDER BY w."nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING m.id, m.address, m.subject, m.text, m.html, m.sealed;
$$;

-- Of a sealed mail the administrator sees that it waits, and not what it says.
CREATE OR REPLACE FUNCTION app.mails_of_installation() RETURNS TABLE (id uuid, name text, address text, subject text, "queuedAt" timestamptz, attempts int,
  "sentAt" timestamptz, "givenUp" boolean, "lastError" text, text text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, u.name, m.address, m.subject, m."queuedAt", m.attempts, m."sentAt", app.mail_given_up(m), m."lastError",
         CASE WHEN m."sentAt" IS NULL AND NOT m.sealed THEN m.text END
    FROM "OutboxMail" m JOIN "User" u ON u.id = m."recipientId"
   WHERE app.is_platform_admin()
   ORDER BY m."sentAt" IS NOT NULL, m."queuedAt" DESC, m.id LIMIT 200;
$$;

GRANT EXECUTE ON FUNCTION app.accounts_in(uuid), app.keeps_account(uuid, uuid), app.invite(uuid, uuid, bytea, text, text), app.withdraw_invitation(uuid, uuid),
  app.deactivate_account(uuid, uuid), app.reactivate_account(uuid, uuid), app.account_of_token(bytea), app.choose_password(bytea, text, bigint, text),
  app.ask_reset(text, bytea, text, text, text), app.claim_mail() TO koersvast_app;
