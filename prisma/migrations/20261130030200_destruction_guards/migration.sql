-- What is destroyed goes by a list that somebody else approved, and what was adopted never goes (docs/besluiten/0105). Chapters as in 20261123120100_guards.

-- 1. What goes, and when ---------------------------------------------------------------------------------------

-- How long a kind is kept: lib/domain/retention.ts says the same, and why.
CREATE FUNCTION app.retention_term(kind "RetainedKind") RETURNS interval LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'meeting' THEN interval '10 years' WHEN 'bottleneck' THEN interval '7 years' WHEN 'risk' THEN interval '7 years'
                   WHEN 'story' THEN interval '3 months' WHEN 'fileImport' THEN interval '1 year' WHEN 'formerColleague' THEN interval '1 year' END;
$$;

-- Everything of a region of which a term runs or is over (`one`: of this row alone), in words without its content; and why it stays, where something that is kept
-- refers to it. Called by functions that run as the owner; see app.effective_grants.
CREATE FUNCTION app.retained(region uuid, one uuid) RETURNS TABLE (kind "RetainedKind", "objectId" uuid, description text, "startedOn" date, "staysBecause" text)
LANGUAGE sql STABLE AS $$
  SELECT 'meeting'::"RetainedKind", m.id, 'Vergadering van ' || b.name, m."heldOn",
         CASE WHEN EXISTS (SELECT FROM "Decision" d JOIN "AgendaItem" i ON i.id = d."itemId" WHERE i."meetingId" = m.id) THEN 'decision'
              WHEN EXISTS (SELECT FROM "ActionPoint" a JOIN "AgendaItem" i ON i.id = a."itemId" WHERE i."meetingId" = m.id) THEN 'action'
              WHEN EXISTS (SELECT FROM "AgendaItem" i LEFT JOIN "AgendaItem" n ON n."previousId" = i.id
                            WHERE i."meetingId" = m.id AND num_nonnulls(i."reportId", i."requestId", i."previousId", n.id) > 0)
                OR EXISTS (SELECT FROM "ReportingPeriod" p WHERE p."meetingId" = m.id) THEN 'route' END
    FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" AND b.kind <> 'board'
   WHERE m."regionId" = region AND (one IS NULL OR m.id = one) AND m.status IN ('closed', 'cancelled')
  UNION ALL
  SELECT 'bottleneck', k.id, 'Knelpunt ' || k.number || ' (agenda ' || a.slug || ')', (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date,
         CASE WHEN EXISTS (SELECT FROM "AgendaItem" i WHERE i."bottleneckId" = k.id) THEN 'onAgenda' END
    FROM "Bottleneck" k JOIN "Agenda" a ON a.id = k."agendaId"
    JOIN LATERAL (SELECT "takenAt" FROM "BottleneckStep" WHERE "bottleneckId" = k.id ORDER BY number DESC LIMIT 1) s ON true
   WHERE k."regionId" = region AND (one IS NULL OR k.id = one) AND k.status = 'resolved'
  UNION ALL
  -- What the document itself names is a part of the agenda that was adopted.
  SELECT 'risk', r.id, 'Risico ' || r.position || ' (agenda ' || a.slug || ')', r."closedOn", NULL
    FROM "Risk" r JOIN "Agenda" a ON a.id = r."agendaId"
   WHERE r."regionId" = region AND (one IS NULL OR r.id = one) AND r."closedOn" IS NOT NULL AND r."raisedById" IS NOT NULL
  UNION ALL
  SELECT 'story', s.id, 'Verhaal bij ambitie ' || o.number || ' (agenda ' || a.slug || ', ' || p.slug || ')', (s."addedAt" AT TIME ZONE 'Europe/Amsterdam')::date, NULL
    FROM "Story" s JOIN "Ambition" o ON o.id = s."ambitionId" JOIN "Agenda" a ON a.id = o."agendaId" JOIN "ReportingPeriod" p ON p.id = s."periodId"
   WHERE s."regionId" = region AND (one IS NULL OR s.id = one) AND NOT s."consentGiven"
  UNION ALL
  SELECT 'fileImport', i.id, 'Bestand met cijfers (agenda ' || a.slug || ')', (i."createdAt" AT TIME ZONE 'Europe/Amsterdam')::date, NULL
    FROM "MeasurementImport" i JOIN "Agenda" a ON a.id = i."agendaId" WHERE i."regionId" = region AND (one IS NULL OR i.id = one) AND i.status = 'pending'
  UNION ALL
  SELECT 'fileImport', i.id, 'Bestand met een agenda (agenda ' || a.slug || ')', (i."createdAt" AT TIME ZONE 'Europe/Amsterdam')::date, NULL
    FROM "AgendaImport" i JOIN "Agenda" a ON a.id = i."agendaId" WHERE i."regionId" = region AND (one IS NULL OR i.id = one) AND i."changeId" IS NULL
  UNION ALL
  -- Without a former name it went already.
  SELECT 'formerColleague', u.id, u.function, (u."deactivatedAt" AT TIME ZONE 'Europe/Amsterdam')::date,
         CASE WHEN EXISTS (SELECT FROM "RoleGrant" g WHERE g."userId" = u.id AND g."regionId" IS DISTINCT FROM region)
                OR EXISTS (SELECT FROM "Lead" l WHERE u.id IN (l."userId", l."deputyId") AND l."regionId" <> region)
                OR EXISTS (SELECT FROM "BodyMember" b WHERE b."userId" = u.id AND b."regionId" <> region) THEN 'elsewhere' END
    FROM "User" u WHERE (one IS NULL OR u.id = one) AND u."deactivatedAt" IS NOT NULL AND u."formerName" IS NOT NULL AND u.id IN (SELECT e."userId" FROM app.ever_in(region) e);
$$;

-- The same for who answers for it, with the day of today as the database has it.
CREATE FUNCTION app.retained_in(region uuid)
RETURNS TABLE (kind "RetainedKind", "objectId" uuid, description text, "startedOn" date, "staysBecause" text, today date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.*, app.today() FROM app.retained(region, NULL) r WHERE region = ANY (app.region_ids_as('programmeManager', 'secretary'));
$$;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Made by the programme manager, settled by app.settle_destruction() alone.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['DestructionList', 'DestructionItem']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY keepers_read ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as(''programmeManager'', ''secretary''))::uuid[]))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO koersvast_app', name);
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;
CREATE POLICY manager_makes ON "DestructionList" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]) AND "makerId" = app.actor_id() AND status = 'proposed');
CREATE POLICY manager_makes ON "DestructionItem" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]) AND outcome IS NULL);
GRANT SELECT ("erasedBy") ON "AuditEvent" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "DestructionList"
  ADD CONSTRAINT settled_whole CHECK (num_nonnulls("settledById", "settledFunction", "settledAt") = CASE WHEN status = 'proposed' THEN 0 ELSE 3 END),
  ADD CONSTRAINT four_eyes CHECK (status NOT IN ('refused', 'carriedOut') OR "settledById" <> "makerId"),
  ADD CONSTRAINT refused_with_reason CHECK (status <> 'refused' OR btrim("settledNote") <> ''),
  ADD CONSTRAINT text_length CHECK (greatest(char_length(note), char_length("settledNote")) <= 4000);
ALTER TABLE "DestructionItem" ADD CONSTRAINT left_with_reason CHECK ((outcome = 'left') IS TRUE = ("leftBecause" IS NOT NULL));

-- A list is settled once and stays; what stands on it is what stood on it when it was made.
CREATE FUNCTION app.list_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE settling text[] := ARRAY['status', 'settledById', 'settledFunction', 'settledAt', 'settledNote', 'version'];
BEGIN
  IF TG_OP <> 'UPDATE' OR OLD.status <> 'proposed' OR NEW.status = 'proposed' OR to_jsonb(OLD) - settling <> to_jsonb(NEW) - settling THEN
    RAISE EXCEPTION 'a list to destroy stays as it was made and settled' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER list_stands BEFORE UPDATE OR DELETE ON "DestructionList" FOR EACH ROW EXECUTE FUNCTION app.list_stands();
CREATE TRIGGER list_stands_whole BEFORE TRUNCATE ON "DestructionList" FOR EACH STATEMENT EXECUTE FUNCTION app.list_stands();

CREATE FUNCTION app.item_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM "DestructionList" WHERE id = NEW."listId" AND xmin = pg_current_xact_id()::xid) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.outcome IS NULL AND NEW.outcome IS NOT NULL
     AND to_jsonb(OLD) - ARRAY['outcome', 'leftBecause'] = to_jsonb(NEW) - ARRAY['outcome', 'leftBecause']
     AND (SELECT status FROM "DestructionList" WHERE id = NEW."listId") = 'carriedOut' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a list to destroy stays as it was made and settled' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER item_stands BEFORE INSERT OR UPDATE OR DELETE ON "DestructionItem" FOR EACH ROW EXECUTE FUNCTION app.item_stands();
CREATE TRIGGER item_stands_whole BEFORE TRUNCATE ON "DestructionItem" FOR EACH STATEMENT EXECUTE FUNCTION app.item_stands();

-- What was adopted or decided is kept, also from the owner of the tables.
CREATE FUNCTION app.kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was adopted or decided is kept' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER kept BEFORE DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION app.kept();
CREATE TRIGGER kept BEFORE DELETE ON "Report" FOR EACH ROW WHEN (OLD.status = 'adopted') EXECUTE FUNCTION app.kept();
CREATE TRIGGER kept BEFORE DELETE ON "Agenda" FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION app.kept();
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Decision', 'Report', 'Agenda'] LOOP
    EXECUTE format('CREATE TRIGGER kept_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.kept()', name);
  END LOOP;
END $$;

-- Whether this goes at this very moment, by a list that was approved: the outcome is written after it.
CREATE FUNCTION app.is_being_destroyed(of_kind "RetainedKind", object uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "DestructionItem" i JOIN "DestructionList" l ON l.id = i."listId" AND l.status = 'carriedOut'
                  WHERE i."objectId" = object AND i.kind = of_kind AND i.outcome IS NULL);
$$;
CREATE INDEX "DestructionItem_unsettled" ON "DestructionItem" ("objectId") WHERE outcome IS NULL;

-- As before; but what goes by a list, goes from a meeting that was closed.
CREATE OR REPLACE FUNCTION app.assert_meeting_open(meeting uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Held, so that nobody closes it at this very moment.
  IF (SELECT status FROM "Meeting" WHERE id = meeting FOR SHARE) <> 'planned' AND NOT app.is_being_destroyed('meeting', meeting) THEN
    RAISE EXCEPTION 'what belongs to a closed or cancelled meeting stays as it is' USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- As before; but what goes by a list, goes from an agenda that was closed.
CREATE OR REPLACE FUNCTION app.agenda_is_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = app.agenda_of(TG_TABLE_NAME, to_jsonb(coalesce(NEW, OLD)))) = 'closed'
     AND NOT (TG_OP = 'DELETE' AND TG_TABLE_NAME = 'Risk' AND app.is_being_destroyed('risk', (to_jsonb(OLD) ->> 'id')::uuid)) THEN
    RAISE EXCEPTION 'a closed agenda stays as it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- As before; but an account without a person is nobody's to keep: it does not come back.
CREATE OR REPLACE FUNCTION app.keeps_account(region uuid, who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT region = ANY (app.region_ids_as('programmeManager')) AND who <> app.actor_id() AND who IN (SELECT "userId" FROM app.ever_in(region))
     AND NOT EXISTS (SELECT FROM "User" u WHERE u.id = who AND u."deactivatedAt" IS NOT NULL AND u."formerName" IS NULL)
     AND NOT EXISTS (SELECT FROM app.effective_grants(who) g
                      WHERE g."regionId" IS NULL OR NOT g."regionId" = ANY (app.region_ids_as('programmeManager')));
$$;

-- 4. The trail -------------------------------------------------------------------------------------------------

-- To find what is about somebody or something by more than its own id.
CREATE INDEX "AuditEvent_mail" ON "AuditEvent" ((after ->> 'recipientId')) WHERE object = 'OutboxMail';
CREATE INDEX "AuditEvent_attendance" ON "AuditEvent" ((after ->> 'meetingId')) WHERE object = 'Attendance';

-- Takes the content out of events that stand in a chain: all of it, or these fields. What is left of each, and the hash that it had, stand in one event
-- more at the end of that chain, so that npm run audit:verify still finds whatever else was changed (scripts/audit-chain.ts).
CREATE FUNCTION app.erase_events(list uuid, ids bigint[], fields text[]) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  of_region uuid;
  declared bigint;
BEGIN
  FOR of_region IN SELECT DISTINCT "regionId" FROM "AuditEvent" WHERE id = ANY (ids) AND hash IS NOT NULL AND "erasedBy" IS NULL LOOP
    INSERT INTO "AuditEvent" ("regionId", "actorId", event, action, object, "objectId", result, origin)
    VALUES (of_region, app.actor_id(), current_setting('app.event'), 'erase', 'DestructionList', list, 'done', current_setting('app.origin'))
    RETURNING id INTO declared;
    UPDATE "AuditEvent" SET before = CASE WHEN fields IS NOT NULL THEN before - fields END, after = CASE WHEN fields IS NOT NULL THEN after - fields END, "erasedBy" = declared
     WHERE id = ANY (ids) AND "regionId" IS NOT DISTINCT FROM of_region AND hash IS NOT NULL AND "erasedBy" IS NULL;
    UPDATE "AuditEvent" SET after = jsonb_build_object('erased', (
      SELECT jsonb_agg(jsonb_build_array(e."chainNumber", encode(e.hash, 'hex'), encode(sha256(convert_to(app.link_values(e), 'UTF8')), 'hex')) ORDER BY e."chainNumber")
        FROM "AuditEvent" e WHERE e.id = ANY (ids) AND e."erasedBy" = declared)) WHERE id = declared;
  END LOOP;
END $$;

-- 5. Destroying --------------------------------------------------------------------------------------------------

-- Each answers which rows went, to take them out of the trail too.
CREATE FUNCTION app.destroy_meeting(gone uuid) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE ids text[] := ARRAY(SELECT id::text FROM "AgendaItem" WHERE "meetingId" = gone
                            UNION ALL SELECT p.id::text FROM "AgendaPaper" p JOIN "AgendaItem" i ON i.id = p."itemId" WHERE i."meetingId" = gone);
BEGIN
  DELETE FROM "AgendaPaper" p USING "AgendaItem" i WHERE i.id = p."itemId" AND i."meetingId" = gone;
  DELETE FROM "AgendaItem" WHERE "meetingId" = gone;
  DELETE FROM "Attendance" WHERE "meetingId" = gone;
  DELETE FROM "Meeting" WHERE id = gone;
  RETURN ids || gone::text;
END $$;

CREATE FUNCTION app.destroy_bottleneck(gone uuid) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE ids text[] := ARRAY(SELECT id::text FROM "BottleneckStep" WHERE "bottleneckId" = gone);
BEGIN
  DELETE FROM "BottleneckStep" WHERE "bottleneckId" = gone;
  DELETE FROM "Bottleneck" WHERE id = gone;
  RETURN ids || gone::text;
END $$;

CREATE FUNCTION app.destroy_risk(gone uuid) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE ids text[] := ARRAY(SELECT id::text FROM "RiskStep" WHERE "riskId" = gone UNION ALL SELECT id::text FROM "RiskMeasure" WHERE "riskId" = gone);
BEGIN
  DELETE FROM "RiskMeasure" WHERE "riskId" = gone;
  DELETE FROM "RiskStep" WHERE "riskId" = gone;
  DELETE FROM "Risk" WHERE id = gone;
  RETURN ids || gone::text;
END $$;

CREATE FUNCTION app.destroy_file_import(gone uuid) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "ImportContent" WHERE "importId" = gone;
  DELETE FROM "MeasurementImport" WHERE id = gone;
  DELETE FROM "AgendaImportContent" WHERE "importId" = gone;
  DELETE FROM "AgendaImport" WHERE id = gone;
  RETURN ARRAY[gone::text];
END $$;

-- What somebody did as a function stays; who he was goes, with everything that was his alone.
CREATE FUNCTION app.destroy_person(gone uuid) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "OutboxMail" WHERE "recipientId" = gone;
  DELETE FROM "DigestTurn" WHERE "userId" = gone;
  DELETE FROM "CalendarFeed" WHERE "userId" = gone;
  DELETE FROM "KeptDraft" WHERE "userId" = gone;
  DELETE FROM "AccountToken" WHERE "userId" = gone;
  DELETE FROM "RecoveryCode" WHERE "userId" = gone;
  DELETE FROM "SecondFactor" WHERE "userId" = gone;
  DELETE FROM "Session" WHERE "userId" = gone;
  UPDATE "User" SET "formerName" = NULL, email = gone || '@voormalig.invalid', "passwordHash" = NULL, version = version + 1 WHERE id = gone;
  RETURN '{}';
END $$;

CREATE FUNCTION app.destroy(list uuid, item "DestructionItem") RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  gone uuid := item."objectId";
  told text := gone::text;
  ids text[];
BEGIN
  ids := CASE item.kind WHEN 'meeting' THEN app.destroy_meeting(gone) WHEN 'bottleneck' THEN app.destroy_bottleneck(gone)
                        WHEN 'risk' THEN app.destroy_risk(gone) WHEN 'fileImport' THEN app.destroy_file_import(gone)
                        WHEN 'formerColleague' THEN app.destroy_person(gone) END;
  IF item.kind = 'story' THEN
    DELETE FROM "Story" WHERE id = gone;
    ids := ARRAY[told];
  END IF;
  -- Of this transaction, so not in a chain yet.
  UPDATE "AuditEvent" SET before = NULL WHERE hash IS NULL AND action = 'delete' AND before IS NOT NULL;
  UPDATE "AuditEvent" SET before = before - ARRAY['email', 'formerName'], after = after - ARRAY['email', 'formerName']
   WHERE hash IS NULL AND object = 'User' AND "objectId" = told AND item.kind = 'formerColleague';
  IF item.kind = 'formerColleague' THEN
    PERFORM app.erase_events(list, ARRAY(SELECT e.id FROM "AuditEvent" e WHERE e.object = 'User' AND e."objectId" = told AND (e.before ?| names OR e.after ?| names)), names)
       FROM (SELECT ARRAY['name', 'formerName', 'email'] AS names) AS n;
    PERFORM app.erase_events(list, ARRAY(SELECT e.id FROM "AuditEvent" e WHERE e.object = 'OutboxMail' AND e.after ->> 'recipientId' = told), NULL);
  ELSE
    PERFORM app.erase_events(list, ARRAY(
      SELECT e.id FROM "AuditEvent" e
       WHERE e.object IN ('Meeting', 'AgendaItem', 'AgendaPaper', 'Bottleneck', 'BottleneckStep', 'Risk', 'RiskStep', 'RiskMeasure', 'Story', 'MeasurementImport', 'AgendaImport')
         AND e."objectId" = ANY (ids) AND num_nonnulls(e.before, e.after) > 0
      UNION ALL
      SELECT e.id FROM "AuditEvent" e WHERE item.kind = 'meeting' AND e.object = 'Attendance' AND e.after ->> 'meetingId' = told), NULL);
  END IF;
END $$;

-- Approves a list, which carries it out; refuses it, by somebody else than who made it; or withdraws it. All of it in this one transaction: what is still
-- past its term and is referred to by nothing that is kept goes, the rest is left with the reason.
CREATE FUNCTION app.settle_destruction(list_id uuid, verdict "DestructionStatus", by_function text, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  list "DestructionList";
  item "DestructionItem";
  kept record;
  reason text;
BEGIN
  SELECT * INTO list FROM "DestructionList" WHERE id = list_id FOR UPDATE;
  IF list.id IS NULL OR NOT list."regionId" = ANY (CASE verdict WHEN 'withdrawn' THEN app.region_ids_as('programmeManager')
                                                                ELSE app.region_ids_as('programmeManager', 'secretary') END) THEN
    RAISE EXCEPTION 'a list to destroy is settled by who answers for the region' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "DestructionList" SET status = verdict, "settledById" = app.actor_id(), "settledFunction" = by_function, "settledAt" = now(), "settledNote" = why,
         version = version + 1 WHERE id = list_id;
  IF verdict <> 'carriedOut' THEN RETURN; END IF;
  FOR item IN SELECT * FROM "DestructionItem" WHERE "listId" = list_id ORDER BY kind, id LOOP
    SELECT * INTO kept FROM app.retained(list."regionId", item."objectId") r WHERE r.kind = item.kind;
    reason := CASE WHEN NOT FOUND THEN 'gone' WHEN kept."startedOn" + app.retention_term(item.kind) > app.today() THEN 'notDue' ELSE kept."staysBecause" END;
    IF reason IS NULL THEN
      BEGIN
        PERFORM app.destroy(list_id, item);
      EXCEPTION WHEN foreign_key_violation OR check_violation THEN reason := 'referred';
      END;
    END IF;
    UPDATE "DestructionItem" SET outcome = CASE WHEN reason IS NULL THEN 'destroyed' ELSE 'left' END::"DestructionOutcome", "leftBecause" = reason WHERE id = item.id;
  END LOOP;
END $$;

-- 6. Technical leftovers ---------------------------------------------------------------------------------------

-- What no longer works and is no record of a region goes by itself: every hour, by one process at a time.
CREATE FUNCTION app.sweep_leftovers() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('sweep', 0)) THEN RETURN; END IF;
  PERFORM app.begin(NULL, 'koersvast', 'leftovers.swept');
  DELETE FROM "SignInAttempt" WHERE at < now() - interval '1 day';
  DELETE FROM "KeptDraft" WHERE "keptAt" < now() - interval '7 days';
  DELETE FROM "ImportContent" WHERE "keptAt" <= now() - interval '1 day';
  DELETE FROM "AgendaImportContent" WHERE "keptAt" <= now() - interval '1 day';
  DELETE FROM "AccountToken" WHERE least(coalesce("usedAt", "withdrawnAt", "expiresAt"), "expiresAt") < now() - interval '90 days';
  -- The last one of somebody says when he signed in last.
  DELETE FROM "Session" s WHERE s."startedAt" < now() - interval '90 days'
     AND EXISTS (SELECT FROM "Session" l WHERE l."userId" = s."userId" AND l."startedAt" > s."startedAt" AND l."awaits" IS NULL);
  DELETE FROM "OutboxMail" m WHERE coalesce(m."sentAt", m."queuedAt") < now() - interval '1 year' AND (m."sentAt" IS NOT NULL OR app.mail_given_up(m));
  UPDATE "AuditEvent" SET before = NULL WHERE hash IS NULL AND action = 'delete';
END $$;

GRANT EXECUTE ON FUNCTION app.retention_term("RetainedKind"), app.retained_in(uuid), app.settle_destruction(uuid, "DestructionStatus", text, text),
  app.sweep_leftovers() TO koersvast_app;
