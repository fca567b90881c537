-- One mail a person a day with what waits for him, and the duties that come back every year. Chapters and words as in 20261123120100_guards.

CREATE TYPE "MailKind" AS ENUM ('reporting', 'actions', 'sentBack', 'questions', 'duties');

-- What somebody does not want to get by mail.
ALTER TABLE "User" ADD COLUMN "mutedMails" "MailKind"[] DEFAULT ARRAY[]::"MailKind"[];

-- A digest is of a person and not of a region: nobody in a region reads it there.
ALTER TABLE "OutboxMail" ALTER COLUMN "regionId" DROP NOT NULL;
ALTER TABLE "OutboxMail" ADD COLUMN "html" TEXT, ADD COLUMN "refused" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "DigestTurn" (
    "userId" UUID NOT NULL,
    "day" DATE,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "DigestTurn_pkey" PRIMARY KEY ("userId")
);
ALTER TABLE "DigestTurn" ADD CONSTRAINT "DigestTurn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Duty" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "timesPerYear" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Duty_regionId_title_key" ON "Duty"("regionId", "title");
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

GRANT SELECT ("mutedMails"), UPDATE ("mutedMails") ON "User" TO koersvast_app;

-- Reached through the functions of chapter 5 only.
ALTER TABLE "DigestTurn" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "Duty" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_works ON "Duty" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
CREATE POLICY organisers_write ON "Duty" FOR ALL TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary'))::uuid[]));
GRANT SELECT, INSERT, DELETE, UPDATE (title, explanation, role, "timesPerYear", month, day, version) ON "Duty" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "OutboxMail" ADD CONSTRAINT reminder_of_a_region CHECK ("regionId" IS NOT NULL OR "periodId" IS NULL);
CREATE UNIQUE INDEX one_digest_a_day ON "OutboxMail"("recipientId", "queuedOn") WHERE "regionId" IS NULL;

ALTER TABLE "Duty"
  ADD CONSTRAINT says_what CHECK (btrim(title) <> ''),
  ADD CONSTRAINT of_a_year CHECK ("timesPerYear" BETWEEN 1 AND 12 AND month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31),
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 200 AND char_length(explanation) <= 4000),
  ADD CONSTRAINT of_who_works CHECK (role NOT IN ('reader', 'platformAdmin'));

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "Duty" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- What a digest says is for its reader: not for the trail, which the administrator reads. Nobody acts with it either.
DROP TRIGGER audit ON "OutboxMail";
CREATE TRIGGER audit AFTER INSERT ON "OutboxMail" FOR EACH ROW WHEN (NEW."regionId" IS NOT NULL) EXECUTE FUNCTION app.audit();
CREATE TRIGGER audit_change AFTER UPDATE ON "OutboxMail" FOR EACH ROW WHEN (NEW."regionId" IS NOT NULL) EXECUTE FUNCTION app.audit();
CREATE TRIGGER audit_removal AFTER DELETE ON "OutboxMail" FOR EACH ROW WHEN (OLD."regionId" IS NOT NULL) EXECUTE FUNCTION app.audit();

-- 5. Making and sending ------------------------------------------------------------------------------------------

-- Given up after days of trying because the server of that address turned it away, and nothing went there since: for a month no digest goes
-- there, unless the address becomes another.
CREATE FUNCTION app.undeliverable_since(who uuid) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT max(m."nextAttemptAt") FROM "OutboxMail" m JOIN "User" u ON u.id = m."recipientId" AND u.email = m.address
   WHERE u.id = who AND m.refused AND app.mail_given_up(m) AND m."nextAttemptAt" > now() - interval '30 days'
     AND NOT EXISTS (SELECT FROM "OutboxMail" l WHERE l.address = m.address AND l."sentAt" > m."nextAttemptAt");
$$;

-- The next one for whom no digest of that day was made, kept from the other processes for five minutes: as a viewer, with the last day
-- that was made and what he does not want. Null: everybody had his turn.
CREATE FUNCTION app.take_digest_turn(of_day date) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE turn "DigestTurn";
BEGIN
  INSERT INTO "DigestTurn" ("userId") SELECT u.id FROM "User" u WHERE u."deactivatedAt" IS NULL
     AND NOT EXISTS (SELECT FROM "DigestTurn" t WHERE t."userId" = u.id) ON CONFLICT DO NOTHING;
  SELECT t.* INTO turn FROM "DigestTurn" t JOIN "User" u ON u.id = t."userId" AND u."deactivatedAt" IS NULL
   WHERE (t.day IS NULL OR t.day < of_day) AND (t."takenAt" IS NULL OR t."takenAt" < now() - interval '5 minutes')
   ORDER BY t."userId" LIMIT 1 FOR UPDATE OF t SKIP LOCKED;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE "DigestTurn" SET "takenAt" = now() WHERE "userId" = turn."userId";
  RETURN (SELECT jsonb_build_object('since', turn.day, 'muted', u."mutedMails", 'viewer', jsonb_build_object(
            'userId', u.id, 'name', u.name, 'email', u.email, 'function', u.function,
            'grants', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(g))) FROM app.effective_grants(u.id) g), '[]')))
            FROM "User" u WHERE u.id = turn."userId");
END $$;

-- Ends that turn. A digest that still waits is written anew, so that a mail server that comes back sends each person one mail and not one for
-- every day. One that is with the mail server at this moment can't be: then the turn stays open. Without a subject there is nothing to say.
CREATE FUNCTION app.end_digest_turn(who uuid, of_day date, at timestamptz, new_subject text, new_text text, new_html text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE waiting "OutboxMail";
BEGIN
  PERFORM FROM "DigestTurn" WHERE "userId" = who AND (day IS NULL OR day < of_day) FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF new_subject IS NOT NULL AND app.undeliverable_since(who) IS NULL THEN
    SELECT m.* INTO waiting FROM "OutboxMail" m WHERE m."recipientId" = who AND m."regionId" IS NULL AND m."sentAt" IS NULL AND NOT app.mail_given_up(m)
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

-- With its HTML, and with what was wrong before taken away: as long as nothing is said of this attempt, the mail is on its way.
DROP FUNCTION app.claim_mail();
CREATE FUNCTION app.claim_mail() RETURNS TABLE (id uuid, address text, subject text, text text, html text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" m SET attempts = m.attempts + 1, "lastError" = NULL,
         "nextAttemptAt" = now() + least(power(2, m.attempts), 60) * interval '1 minute'
   WHERE m.id = (SELECT w.id FROM "OutboxMail" w WHERE w."sentAt" IS NULL AND w."nextAttemptAt" <= now() AND NOT app.mail_given_up(w)
                  ORDER BY w."nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING m.id, m.address, m.subject, m.text, m.html;
$$;

-- `refused`: the server said that nobody has this address; else it was away, or something else was wrong.
DROP FUNCTION app.mail_failed(uuid, text);
CREATE FUNCTION app.mail_failed(mail uuid, reason text, is_refused boolean) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" SET "lastError" = left(reason, 500), refused = is_refused WHERE id = mail AND "sentAt" IS NULL;
$$;

-- For the programme manager: whose mail does not arrive.
CREATE FUNCTION app.undeliverable_people(region uuid) RETURNS TABLE ("userId" uuid, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p."userId", app.undeliverable_since(p."userId") FROM app.people_in(region) p
   WHERE region = ANY (app.region_ids_as('programmeManager')) AND app.undeliverable_since(p."userId") IS NOT NULL;
$$;

-- For the administrator of the installation, who answers for the mail: what became of it, and of what was not sent also what it says.
CREATE FUNCTION app.mails_of_installation() RETURNS TABLE (id uuid, name text, address text, subject text, "queuedAt" timestamptz, attempts int,
  "sentAt" timestamptz, "givenUp" boolean, "lastError" text, text text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, u.name, m.address, m.subject, m."queuedAt", m.attempts, m."sentAt", app.mail_given_up(m), m."lastError",
         CASE WHEN m."sentAt" IS NULL THEN m.text END
    FROM "OutboxMail" m JOIN "User" u ON u.id = m."recipientId"
   WHERE app.is_platform_admin()
   ORDER BY m."sentAt" IS NOT NULL, m."queuedAt" DESC, m.id LIMIT 200;
$$;

GRANT EXECUTE ON FUNCTION app.take_digest_turn(date), app.end_digest_turn(uuid, date, timestamptz, text, text, text), app.claim_mail(),
  app.mail_failed(uuid, text, boolean), app.undeliverable_people(uuid), app.mails_of_installation() TO koersvast_app;
