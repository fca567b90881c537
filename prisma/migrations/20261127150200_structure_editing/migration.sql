-- The programme manager changes an agenda: every change is logged, so that it can be read and taken back, and a closed agenda stays as it was.
-- Nobody acts: seeds.

-- That an agenda began, as a draft.
ALTER TYPE "StructureAction" ADD VALUE 'begun';

-- 1. Rights of the app's role ------------------------------------------------------------------------------------

DO $$
DECLARE
  name text;
  manages text := '"regionId" = ANY ((SELECT app.region_ids_as(''programmeManager''))::uuid[])';
BEGIN
  FOREACH name IN ARRAY ARRAY['Agenda', 'Ambition', 'Result', 'Activity', 'ActivityPhase', 'ActivityParty', 'ActivityReference', 'ActivityResult', 'AgendaLink',
                              'AmbitionTheme', 'AgendaAdoption', 'AmbitionLineage', 'ActivityLineage']
  LOOP
    EXECUTE format('CREATE POLICY manager_builds ON %I FOR ALL TO koersvast_app USING (%s)', name, manages);
    EXECUTE format('GRANT INSERT ON %I TO koersvast_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Ambition', 'Result', 'Activity', 'ActivityPhase', 'ActivityParty', 'ActivityReference', 'ActivityResult', 'AgendaLink',
                              'AmbitionTheme', 'AgendaAdoption', 'AmbitionLineage', 'ActivityLineage', 'ActivityTrack']
  LOOP
    EXECUTE format('GRANT DELETE ON %I TO koersvast_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['ActivityTrack', 'Organisation']
  LOOP
    EXECUTE format('CREATE POLICY manager_adds ON %I FOR INSERT TO koersvast_app WITH CHECK (%s)', name, manages);
    EXECUTE format('GRANT INSERT ON %I TO koersvast_app', name);
  END LOOP;
  -- With a seat come rights: it goes along to the draft of the next version, and nowhere else.
  EXECUTE format('CREATE POLICY manager_adds ON "Lead" FOR INSERT TO koersvast_app WITH CHECK (%s AND %s IN (SELECT id FROM "Agenda" WHERE status = ''draft''))', manages,
    'coalesce("agendaId", (SELECT m."agendaId" FROM "Ambition" m WHERE m.id = "ambitionId"), (SELECT x."agendaId" FROM "Activity" x WHERE x.id = "activityId"))');
  EXECUTE format('CREATE POLICY manager_removes ON "ActivityTrack" FOR DELETE TO koersvast_app USING (%s)', manages);
  EXECUTE format('CREATE POLICY manager_logs ON "StructureChange" FOR INSERT TO koersvast_app WITH CHECK (%s AND "authorId" = app.actor_id())', manages);
END $$;

-- The decision with which a draft is adopted may be written down while adopting it; any other is the secretary's.
CREATE POLICY manager_adopts ON "Decision" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]) AND "requestId" IS NULL AND "reportId" IS NULL
              AND "recordedById" = app.actor_id() AND "agendaId" IN (SELECT id FROM "Agenda" WHERE status = 'draft'));

GRANT UPDATE (title, "startYear", "endYear", status, "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms", "activityTerm", "activityTerms",
              "adoptionThreshold", "adoptionDecisionId", version) ON "Agenda" TO koersvast_app;
GRANT UPDATE (kind, number, position, title, aliases, goal, "nationalLines", "withdrawnOn", "withdrawnReason", version) ON "Ambition" TO koersvast_app;
GRANT UPDATE (number, position, title, "awaitsDecision", "landingKind", "landingText", "landingUrl", "withdrawnOn", "withdrawnReason", version)
  ON "Result" TO koersvast_app;
GRANT UPDATE ("ambitionId", "resultId", "parentId", code, position, title, description, tracking, scales, "scalePrinted", "planningPrinted", "planningKind",
              "planningStart", "planningDue", "planningPrecision", "timesPerYear", "planningMonth", "awaitsDecision", "reportsTo", priority, "priorityBy",
              elsewhere, "nationalLines", "withdrawnOn", "withdrawnReason", version) ON "Activity" TO koersvast_app;
GRANT UPDATE ("adoptedOn", url, version) ON "AgendaAdoption" TO koersvast_app;
GRANT UPDATE (participation, "participationReason") ON "ActivityTrack" TO koersvast_app;
GRANT INSERT ON "StructureChange" TO koersvast_app;

-- 2. Rules of the field ----------------------------------------------------------------------------------------

-- The agenda that a row of its structure belongs to.
CREATE FUNCTION app.agenda_of(object text, state jsonb) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN object = 'Agenda' THEN (state ->> 'id')::uuid
    WHEN state ->> 'agendaId' IS NOT NULL THEN (state ->> 'agendaId')::uuid
    WHEN state ->> 'ambitionId' IS NOT NULL THEN (SELECT "agendaId" FROM "Ambition" WHERE id = (state ->> 'ambitionId')::uuid)
    WHEN state ->> 'kpiId' IS NOT NULL THEN (SELECT "agendaId" FROM "Kpi" WHERE id = (state ->> 'kpiId')::uuid)
    ELSE (SELECT "agendaId" FROM "Activity" WHERE id = (state ->> 'activityId')::uuid) END;
$$;

CREATE FUNCTION app.agenda_is_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = app.agenda_of(TG_TABLE_NAME, to_jsonb(coalesce(NEW, OLD)))) = 'closed' THEN
    RAISE EXCEPTION 'a closed agenda stays as it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- What changed, before and after, under the change that the act opened.
CREATE FUNCTION app.log_structure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  change "StructureChange";
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
  IF app.actor_id() IS NULL OR was - 'version' IS NOT DISTINCT FROM becomes - 'version' THEN RETURN NULL; END IF;
  -- One that this transaction opened: nothing is added to an earlier one.
  SELECT * INTO change FROM "StructureChange"
   WHERE id = nullif(current_setting('app.structure_change', true), '')::uuid AND xmin = pg_current_xact_id()::xid;
  IF change.id IS NULL AND TG_TABLE_NAME = 'Lead' THEN RETURN NULL; END IF;
  IF change."agendaId" IS DISTINCT FROM app.agenda_of(TG_TABLE_NAME, coalesce(becomes, was)) THEN
    RAISE EXCEPTION 'a change of the structure of an agenda is logged' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "StructureChangeRow" ("regionId", "changeId", object, before, after) VALUES (change."regionId", change.id, TG_TABLE_NAME, was, becomes);
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Ambition', 'Result', 'Activity', 'ActivityPhase', 'ActivityParty', 'ActivityReference', 'ActivityResult', 'AgendaLink',
                              'AmbitionTheme', 'AgendaAdoption', 'AmbitionLineage', 'ActivityLineage']
  LOOP
    EXECUTE format('CREATE TRIGGER agenda_is_open BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.agenda_is_open()', name);
    EXECUTE format('CREATE TRIGGER log_structure AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.log_structure()', name);
  END LOOP;
END $$;
CREATE TRIGGER agenda_is_open BEFORE INSERT OR UPDATE OR DELETE ON "ActivityTrack" FOR EACH ROW EXECUTE FUNCTION app.agenda_is_open();
CREATE TRIGGER log_structure AFTER INSERT OR DELETE OR UPDATE OF participation, "participationReason" ON "ActivityTrack"
  FOR EACH ROW EXECUTE FUNCTION app.log_structure();
CREATE TRIGGER log_structure AFTER UPDATE ON "Agenda" FOR EACH ROW EXECUTE FUNCTION app.log_structure();
CREATE TRIGGER log_structure AFTER INSERT OR UPDATE OR DELETE ON "Lead" FOR EACH ROW EXECUTE FUNCTION app.log_structure();

-- A draft becomes the agenda only with a decision, and a closed one is not opened again.
CREATE FUNCTION app.agenda_route() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF OLD.status = 'closed' THEN RAISE EXCEPTION 'a closed agenda stays as it was' USING ERRCODE = 'check_violation'; END IF;
  IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (('draft', 'adopted'), ('adopted', 'closed')) THEN
    RAISE EXCEPTION 'an agenda does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'draft' AND NEW.status = 'adopted'
     AND NOT EXISTS (SELECT FROM "Decision" WHERE id = NEW."adoptionDecisionId" AND "regionId" = NEW."regionId" AND outcome <> 'deferred') THEN
    RAISE EXCEPTION 'an agenda is adopted with a decision' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND NEW."adoptionDecisionId" IS DISTINCT FROM OLD."adoptionDecisionId" THEN
    RAISE EXCEPTION 'the decision that adopted an agenda stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_route BEFORE UPDATE ON "Agenda" FOR EACH ROW EXECUTE FUNCTION app.agenda_route();

-- Nobody reports on a draft, or on what was closed.
CREATE FUNCTION app.update_of_adopted_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT a.status FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId" JOIN "Agenda" a ON a.id = x."agendaId"
                                      WHERE t.id = NEW."trackId") <> 'adopted' THEN
    RAISE EXCEPTION 'progress is reported on an adopted agenda' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER update_of_adopted_agenda BEFORE INSERT ON "ProgressUpdate" FOR EACH ROW EXECUTE FUNCTION app.update_of_adopted_agenda();

-- Who takes part is part of the agenda.
CREATE FUNCTION app.participation_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT NEW."regionId" = ANY (app.region_ids_as('programmeManager'))
     AND (NEW.participation, NEW."participationReason") IS DISTINCT FROM (OLD.participation, OLD."participationReason") THEN
    RAISE EXCEPTION 'who takes part is for the programme manager' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER participation_kept BEFORE UPDATE OF participation, "participationReason" ON "ActivityTrack"
  FOR EACH ROW EXECUTE FUNCTION app.participation_kept();

-- The seats of a part go with the part; on their own they end and stay.
CREATE FUNCTION app.remove_seats(part uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM "Lead" WHERE part IN ("ambitionId", "activityId") AND "regionId" = ANY (app.region_ids_as('programmeManager'));
$$;
GRANT EXECUTE ON FUNCTION app.remove_seats(uuid) TO koersvast_app;

-- 3. Taking back -------------------------------------------------------------------------------------------------

-- Takes back the last change of an agenda, row by row from the end, under the change that the act opened for it. What has been reported on since
-- stands in the way (foreign keys).
CREATE FUNCTION app.undo_structure_change(change uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  undoing "StructureChange";
  undone "StructureChangeRow";
  same text;
  changed text;
BEGIN
  SELECT * INTO undoing FROM "StructureChange"
   WHERE id = nullif(current_setting('app.structure_change', true), '')::uuid AND xmin = pg_current_xact_id()::xid AND "undoesId" = change;
  IF undoing.id IS NULL OR undoing."authorId" IS DISTINCT FROM app.actor_id() OR NOT undoing."regionId" = ANY (app.region_ids_as('programmeManager')) THEN
    RAISE EXCEPTION 'the programme manager takes back a change' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM "StructureChange" c WHERE c.id = change AND (c."agendaId" <> undoing."agendaId" OR c.action::text IN ('begun', 'adopted', 'closed', 'undone')))
     OR EXISTS (SELECT FROM "StructureChange" later JOIN "StructureChange" c ON c.id = change AND later."agendaId" = c."agendaId" AND later.number > c.number
                 WHERE later.id <> undoing.id AND later.action <> 'undone'
                   AND NOT EXISTS (SELECT FROM "StructureChange" u WHERE u."undoesId" = later.id)) THEN
    RAISE EXCEPTION 'only the last change is taken back' USING ERRCODE = 'check_violation';
  END IF;
  FOR undone IN SELECT * FROM "StructureChangeRow" WHERE "changeId" = change ORDER BY id DESC
  LOOP
    SELECT string_agg(format('t.%1$I = o.%1$I', a.attname), ' AND ') INTO same
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indrelid = format('%I', undone.object)::regclass AND i.indisprimary;
    IF undone.before IS NULL THEN
      EXECUTE format('DELETE FROM %1$I t USING jsonb_populate_record(NULL::%1$I, $1) o WHERE %2$s', undone.object, same) USING undone.after;
    ELSIF undone.after IS NULL THEN
      EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(NULL::%1$I, $1)).*', undone.object) USING undone.before;
    ELSE
      SELECT string_agg(format('%1$I = o.%1$I', key), ', ') INTO changed FROM jsonb_each(undone.before)
       WHERE value IS DISTINCT FROM undone.after -> key AND key <> 'version';
      -- The version of a state counts its updates; any other goes on, so that a form that is open finds out.
      IF undone.object <> 'ActivityTrack' THEN changed := changed || ', version = t.version + 1'; END IF;
      EXECUTE format('UPDATE %1$I t SET %3$s FROM jsonb_populate_record(NULL::%1$I, $1) o WHERE %2$s', undone.object, same, changed) USING undone.before;
    END IF;
  END LOOP;
END $$;

GRANT EXECUTE ON FUNCTION app.undo_structure_change(uuid) TO koersvast_app;
