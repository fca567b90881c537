-- With a person go the names of his keys and how his organisation knows him, from the tables and from the trail. As in 20261130030200_destruction_guards;
-- his keys themselves go with "SecondFactor".
CREATE OR REPLACE FUNCTION app.destroy_person(gone uuid) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "OutboxMail" WHERE "recipientId" = gone;
  DELETE FROM "DigestTurn" WHERE "userId" = gone;
  DELETE FROM "CalendarFeed" WHERE "userId" = gone;
  DELETE FROM "KeptDraft" WHERE "userId" = gone;
  DELETE FROM "AccountToken" WHERE "userId" = gone;
  DELETE FROM "RecoveryCode" WHERE "userId" = gone;
  DELETE FROM "SecondFactor" WHERE "userId" = gone;
  DELETE FROM "ProviderLink" WHERE "userId" = gone;
  DELETE FROM "Session" WHERE "userId" = gone;
  UPDATE "User" SET "formerName" = NULL, email = gone || '@voormalig.invalid', "passwordHash" = NULL, version = version + 1 WHERE id = gone;
  RETURN '{}';
END $$;

-- As before; with those out of the trail too.
CREATE OR REPLACE FUNCTION app.destroy(list uuid, item "DestructionItem") RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
    PERFORM app.erase_events(list, ARRAY(
      SELECT e.id FROM "AuditEvent" e
       WHERE (e.object = 'OutboxMail' AND e.after ->> 'recipientId' = told) OR (e.object IN ('Passkey', 'ProviderLink') AND coalesce(e.after, e.before) ->> 'userId' = told)), NULL);
  ELSE
    PERFORM app.erase_events(list, ARRAY(
      SELECT e.id FROM "AuditEvent" e
       WHERE e.object IN ('Meeting', 'AgendaItem', 'AgendaPaper', 'Consultation', 'Bottleneck', 'BottleneckStep', 'Risk', 'RiskStep', 'RiskMeasure', 'Story', 'MeasurementImport', 'AgendaImport')
         AND e."objectId" = ANY (ids) AND num_nonnulls(e.before, e.after) > 0
      UNION ALL
      SELECT e.id FROM "AuditEvent" e WHERE item.kind = 'meeting' AND e.object = 'Attendance' AND e.after ->> 'meetingId' = told), NULL);
  END IF;
END $$;
