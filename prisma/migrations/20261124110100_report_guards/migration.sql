-- What must never happen with a report can't happen here either: what was adopted stays as it was, a report goes its route,
-- and its text is written only while it is a concept. Chapters and words as in 20261123120100_guards.

-- 1. Who acts: also as what -----------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION app.begin(user_id uuid, origin text, event text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  any_region uuid[];
  works_in uuid[];
  admin boolean;
  by_role jsonb;
BEGIN
  WITH g AS MATERIALIZED (SELECT * FROM app.effective_grants(user_id))
  SELECT coalesce(array_agg(DISTINCT g."regionId") FILTER (WHERE g."regionId" IS NOT NULL), '{}'),
         coalesce(array_agg(DISTINCT g."regionId") FILTER (WHERE g."regionId" IS NOT NULL AND g.role <> 'reader'), '{}'),
         coalesce(bool_or(g.role = 'platformAdmin'), false),
         (SELECT jsonb_object_agg(r.role, r.ids) FROM (SELECT role, jsonb_agg(DISTINCT "regionId") AS ids FROM g WHERE "regionId" IS NOT NULL GROUP BY role) r)
    INTO any_region, works_in, admin, by_role FROM g;
  PERFORM set_config('app.user_id', coalesce(user_id::text, ''), true), set_config('app.origin', origin, true), set_config('app.event', event, true),
          set_config('app.region_ids', any_region::text, true), set_config('app.internal_region_ids', works_in::text, true),
          set_config('app.is_platform_admin', admin::text, true), set_config('app.regions_by_role', coalesce(by_role, '{}')::text, true);
END $$;

-- The regions in which the actor has one of these roles.
CREATE FUNCTION app.region_ids_as(VARIADIC roles text[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(region_id::uuid), '{}')
    FROM jsonb_each(coalesce(nullif(current_setting('app.regions_by_role', true), ''), '{}')::jsonb) AS role(name, ids),
         jsonb_array_elements_text(role.ids) AS region_id
   WHERE role.name = ANY (roles);
$$;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Report', 'ReportStep', 'ReportBlock', 'Story', 'DecisionRequest', 'Decision', 'ActionPoint', 'Question', 'OutboxMail']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  -- What was adopted is for everybody with a role in the region.
  FOREACH name IN ARRAY ARRAY['ReportSnapshot', 'ReportFile']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[]))', name);
    EXECUTE format('CREATE POLICY secretary_freezes ON %I FOR INSERT TO koersvast_app WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as(''secretary''))::uuid[]))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO koersvast_app', name);
  END LOOP;
END $$;

CREATE POLICY manager_plans ON "ReportingPeriod" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
CREATE POLICY manager_moves ON "ReportingPeriod" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
GRANT INSERT, UPDATE ("opensOn", "closesOn", "meetingOn", version) ON "ReportingPeriod" TO koersvast_app;

CREATE POLICY manager_sets ON "Region" FOR UPDATE TO koersvast_app USING (id = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
GRANT UPDATE ("reportNeedsAgreement", "reportNeedsOffering", version) ON "Region" TO koersvast_app;

CREATE POLICY makers_compile ON "Report" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary', 'policyOfficer'))::uuid[]));
CREATE POLICY region_updates ON "Report" FOR UPDATE TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
GRANT INSERT, UPDATE (status, summary, version) ON "Report" TO koersvast_app;

CREATE POLICY author_adds ON "ReportStep" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]) AND "authorId" = app.actor_id());
GRANT INSERT ON "ReportStep" TO koersvast_app;

CREATE POLICY makers_compile ON "ReportBlock" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary', 'policyOfficer'))::uuid[]));
CREATE POLICY makers_write ON "ReportBlock" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary', 'policyOfficer', 'lead'))::uuid[]));
GRANT INSERT, UPDATE ("contentLight", "timeLight", "moneyLight", cause, consequence, measure, achieved, planned, "givenAchieved", "givenPlanned",
                      "usedUpdateIds", "editedById", "editedFunction", "editedAt", version) ON "ReportBlock" TO koersvast_app;

CREATE POLICY author_adds ON "Story" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]) AND "authorId" = app.actor_id());
CREATE POLICY makers_write ON "Story" FOR UPDATE TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
GRANT INSERT, UPDATE (text, teller, "consentGiven", version) ON "Story" TO koersvast_app;

CREATE POLICY makers_write ON "DecisionRequest" FOR ALL TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary', 'policyOfficer', 'lead'))::uuid[]));
GRANT INSERT, DELETE, UPDATE ("ambitionId", position, kind, title, proposal, version) ON "DecisionRequest" TO koersvast_app;

CREATE POLICY secretary_records ON "Decision" FOR ALL TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as('secretary'))::uuid[]));
GRANT INSERT, UPDATE (title, outcome, text, "decidedOn", "bodyName", mandate, "recordedById", "recordedFunction", "recordedAt", version)
  ON "Decision" TO koersvast_app;

CREATE POLICY secretary_adds ON "ActionPoint" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[]));
CREATE POLICY owner_finishes ON "ActionPoint" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])
         AND ("ownerId" = app.actor_id() OR "regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[])));
GRANT INSERT, UPDATE (title, "ownerFunction", "ownerId", "promisedTo", "dueOn", "doneOn", "doneNote", version) ON "ActionPoint" TO koersvast_app;

CREATE POLICY board_asks ON "Question" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('boardMember'))::uuid[]) AND "askedById" = app.actor_id());
CREATE POLICY makers_answer ON "Question" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])) WITH CHECK ("answeredById" = app.actor_id());
GRANT INSERT, UPDATE (answer, "answeredById", "answeredFunction", "answeredAt", version) ON "Question" TO koersvast_app;

CREATE POLICY organisers_remind ON "OutboxMail" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager', 'secretary'))::uuid[]));
GRANT INSERT ON "OutboxMail" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "ReportStep"
  ADD CONSTRAINT numbered CHECK (number > 0),
  ADD CONSTRAINT reason_given CHECK (kind NOT IN ('sentBack', 'reopened') OR btrim(note) <> '');

ALTER TABLE "ReportBlock"
  ADD CONSTRAINT explained CHECK (
    NOT ('{atRisk,stuck}'::"Light"[] && ARRAY["contentLight", "timeLight", "moneyLight"])
    OR (btrim(cause) <> '' AND btrim(consequence) <> '' AND btrim(measure) <> '')),
  ADD CONSTRAINT text_length CHECK (greatest(char_length(achieved), char_length(planned)) <= 10000
    AND greatest(char_length(cause), char_length(consequence), char_length(measure)) <= 4000);

ALTER TABLE "Story" ADD CONSTRAINT says_something CHECK (btrim(text) <> '' AND btrim(teller) <> '');
ALTER TABLE "DecisionRequest" ADD CONSTRAINT asks_something CHECK (btrim(title) <> ''),
  ADD CONSTRAINT at_most_one_place CHECK (num_nonnulls("resultId", "activityId") <= 1);
ALTER TABLE "Decision" ADD CONSTRAINT decides_something CHECK (btrim(title) <> '' AND btrim(text) <> '' AND btrim("bodyName") <> '');
ALTER TABLE "ActionPoint" ADD CONSTRAINT says_who_and_what CHECK (btrim(title) <> '' AND btrim("ownerFunction") <> '');
ALTER TABLE "Question" ADD CONSTRAINT asks_something CHECK (btrim(text) <> ''),
  ADD CONSTRAINT answered_whole CHECK (num_nulls(answer, "answeredById", "answeredFunction", "answeredAt") IN (0, 4));
ALTER TABLE "ReportSnapshot" ADD CONSTRAINT hash_of_data CHECK (sha256 = encode(sha256(convert_to(data, 'UTF8')), 'hex'));
ALTER TABLE "ReportFile" ADD CONSTRAINT hash_of_bytes CHECK (sha256 = encode(sha256(bytes), 'hex'));

-- The text of a report changes only while it is a concept; so does what it asks of the board.
CREATE FUNCTION app.report_is_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT status FROM "Report" WHERE id = coalesce(NEW."reportId", OLD."reportId")) <> 'concept' THEN
    RAISE EXCEPTION 'the text of a report changes only while it is a concept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER report_is_open BEFORE INSERT OR UPDATE OR DELETE ON "ReportBlock" FOR EACH ROW EXECUTE FUNCTION app.report_is_open();
CREATE TRIGGER report_is_open BEFORE INSERT OR UPDATE OR DELETE ON "DecisionRequest" FOR EACH ROW EXECUTE FUNCTION app.report_is_open();

CREATE FUNCTION app.story_is_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "Report" WHERE "periodId" = NEW."periodId" AND status <> 'concept') THEN
    RAISE EXCEPTION 'the text of a report changes only while it is a concept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER story_is_open BEFORE INSERT OR UPDATE ON "Story" FOR EACH ROW EXECUTE FUNCTION app.story_is_open();

-- What the board decided on a request is written down while the report lies before it.
CREATE FUNCTION app.decision_in_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."requestId" IS NOT NULL AND (SELECT r.status FROM "Report" r JOIN "DecisionRequest" q ON q."reportId" = r.id WHERE q.id = NEW."requestId") = 'adopted' THEN
    RAISE EXCEPTION 'the decisions of an adopted report stand' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_in_time BEFORE INSERT OR UPDATE ON "Decision" FOR EACH ROW EXECUTE FUNCTION app.decision_in_time();

-- The route of a report: lib/domain/report-route.ts. Adopting and reopening are the secretary's (nobody acts: seeds).
CREATE FUNCTION app.report_route() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE settings "Region";
BEGIN
  IF OLD.status = NEW.status THEN
    IF NEW.status <> 'concept' AND NEW.summary IS DISTINCT FROM OLD.summary THEN
      RAISE EXCEPTION 'the text of a report changes only while it is a concept' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO settings FROM "Region" WHERE id = NEW."regionId";
  IF NOT (
    (OLD.status = 'concept' AND NEW.status = 'agreed')
    OR (NEW.status = 'offered' AND (OLD.status = 'agreed' OR (OLD.status = 'concept' AND NOT settings."reportNeedsAgreement")))
    OR (NEW.status = 'adopted' AND (OLD.status = 'offered'
        OR (NOT settings."reportNeedsOffering" AND (OLD.status = 'agreed' OR (OLD.status = 'concept' AND NOT settings."reportNeedsAgreement")))))
    OR NEW.status = 'concept'
  ) THEN
    RAISE EXCEPTION 'a report does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF 'adopted' IN (OLD.status, NEW.status) AND app.actor_id() IS NOT NULL AND NOT NEW."regionId" = ANY (app.region_ids_as('secretary')) THEN
    RAISE EXCEPTION 'adopting and reopening are for the secretary' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_route BEFORE UPDATE ON "Report" FOR EACH ROW EXECUTE FUNCTION app.report_route();

-- A status without its step, or adopted without its copy, does not stand at the end of the transaction.
CREATE FUNCTION app.report_step_taken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE adoptions int;
BEGIN
  IF (SELECT "toStatus" FROM "ReportStep" WHERE "reportId" = NEW.id ORDER BY number DESC LIMIT 1) IS DISTINCT FROM
     (SELECT status FROM "Report" WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'a report has the status of its last step' USING ERRCODE = 'check_violation';
  END IF;
  SELECT count(*) INTO adoptions FROM "ReportStep" WHERE "reportId" = NEW.id AND kind = 'adopted';
  IF adoptions <> (SELECT count(*) FROM "ReportSnapshot" WHERE "reportId" = NEW.id) THEN
    RAISE EXCEPTION 'a report that was adopted has its copy' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER report_step_taken AFTER INSERT OR UPDATE OF status ON "Report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.report_step_taken();

-- The days of a period whose report was adopted stand.
CREATE FUNCTION app.period_is_movable() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "Report" WHERE "periodId" = NEW.id AND status = 'adopted') THEN
    RAISE EXCEPTION 'the days of a period whose report was adopted stand' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER period_is_movable BEFORE UPDATE OF "opensOn", "closesOn", "meetingOn" ON "ReportingPeriod" FOR EACH ROW
  WHEN ((OLD."opensOn", OLD."closesOn", OLD."meetingOn") IS DISTINCT FROM (NEW."opensOn", NEW."closesOn", NEW."meetingOn"))
  EXECUTE FUNCTION app.period_is_movable();

-- Frozen means frozen, also for the owner of the tables.
CREATE FUNCTION app.frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was adopted stays as it was' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "ReportSnapshot" FOR EACH ROW EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "ReportFile" FOR EACH ROW EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON "ReportSnapshot" FOR EACH STATEMENT EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON "ReportFile" FOR EACH STATEMENT EXECUTE FUNCTION app.frozen();

-- 4. The trail ---------------------------------------------------------------------------------------------------

-- Of what was frozen the hash is enough: the copy itself can't change.
CREATE OR REPLACE FUNCTION app.without_secrets(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN state ?| ARRAY['passwordHash', 'secretHash']
      THEN state - 'secretHash' - 'passwordHash' || CASE WHEN state -> 'passwordHash' <> 'null' THEN '{"password": "set"}' ELSE '{}' END::jsonb
    WHEN state ? 'sha256' THEN state - 'data' - 'bytes'
    ELSE state END;
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Report', 'ReportStep', 'ReportBlock', 'Story', 'DecisionRequest', 'Decision', 'ActionPoint', 'Question',
                              'ReportSnapshot', 'ReportFile', 'OutboxMail']
  LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;

-- 5. Who has to report, and the mail that reminds them -------------------------------------------------------------

-- Per state of an agenda the people who report it: the officers of the municipality, or who pulls the activity, else the ambition
-- (the deputy where nobody sits in the seat). A state without a row here has no owner.
CREATE FUNCTION app.reporters(agenda uuid) RETURNS TABLE ("trackId" uuid, "userId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH track AS (
    SELECT t.id, t."regionId", t."municipalityId", x.id AS "activityId", x."ambitionId"
      FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
     WHERE x."agendaId" = agenda AND t."regionId" = ANY (app.internal_region_ids())),
  seat AS (
    SELECT l."activityId", l."ambitionId", coalesce(l."userId", l."deputyId") AS who
      FROM "Lead" l
     WHERE l."regionId" = ANY (app.internal_region_ids()) AND l.role IN ('officialLead', 'projectLead') AND l."kpiId" IS NULL
       AND l."validFrom" <= app.today() AND (l."validUntil" IS NULL OR l."validUntil" >= app.today())),
  found AS (
    SELECT t.id, g."userId" AS who
      FROM track t JOIN "RoleGrant" g ON g."regionId" = t."regionId" AND g."municipalityId" = t."municipalityId" AND g.role = 'policyOfficer'
     WHERE g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
    UNION
    SELECT t.id, s.who FROM track t JOIN seat s ON s."activityId" = t."activityId" WHERE t."municipalityId" IS NULL
    UNION
    SELECT t.id, s.who FROM track t JOIN seat s ON s."ambitionId" = t."ambitionId"
     WHERE t."municipalityId" IS NULL AND NOT EXISTS (SELECT FROM seat own WHERE own."activityId" = t."activityId" AND own.who IS NOT NULL))
  SELECT f.id, u.id FROM found f JOIN "User" u ON u.id = f.who AND u."deactivatedAt" IS NULL;
$$;

-- One mail whose time has come, kept from the other processes until its next attempt. Attempts wait longer each time, at most an hour.
CREATE FUNCTION app.claim_mail() RETURNS TABLE (id uuid, address text, subject text, text text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" m SET attempts = m.attempts + 1, "nextAttemptAt" = now() + least(power(2, m.attempts), 60) * interval '1 minute'
   WHERE m.id = (SELECT w.id FROM "OutboxMail" w WHERE w."sentAt" IS NULL AND w."nextAttemptAt" <= now()
                  ORDER BY w."nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING m.id, m.address, m.subject, m.text;
$$;

CREATE FUNCTION app.mail_went(mail uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" SET "sentAt" = now(), "lastError" = NULL WHERE id = mail AND "sentAt" IS NULL;
$$;

CREATE FUNCTION app.mail_failed(mail uuid, reason text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "OutboxMail" SET "lastError" = left(reason, 500) WHERE id = mail AND "sentAt" IS NULL;
$$;

GRANT EXECUTE ON FUNCTION app.region_ids_as(text[]), app.reporters(uuid), app.claim_mail(), app.mail_went(uuid), app.mail_failed(uuid, text) TO koersvast_app;
