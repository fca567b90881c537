-- A file with a whole agenda: who keeps and imports it, and what that may write.

-- 1. The files ---------------------------------------------------------------------------------------------------

DO $$
DECLARE manages text := '"regionId" = ANY ((SELECT app.region_ids_as(''programmeManager''))::uuid[])';
BEGIN
  ALTER TABLE "AgendaImport" ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY manager_imports ON "AgendaImport" FOR ALL TO koersvast_app USING (%s)', manages);
  GRANT SELECT, INSERT, UPDATE (counts, "changeId", version) ON "AgendaImport" TO koersvast_app;

  -- As with figures: after a day nobody sees a file that was not imported, and the next one takes it away for good.
  ALTER TABLE "AgendaImportContent" ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY manager_imports ON "AgendaImportContent" FOR ALL TO koersvast_app USING ("keptAt" > now() - interval ''1 day'' AND %s)', manages);
  GRANT SELECT, DELETE, INSERT ("importId", "regionId", content) ON "AgendaImportContent" TO koersvast_app;
END $$;

ALTER TABLE "AgendaImport" ADD CONSTRAINT has_a_file CHECK (btrim("fileName") <> '' AND sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT imported_is_counted CHECK (("changeId" IS NULL) = (counts IS NULL));
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "AgendaImport" FOR EACH ROW EXECUTE FUNCTION app.audit();

CREATE FUNCTION app.forget_agenda_files() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "AgendaImportContent" WHERE "keptAt" <= now() - interval '1 day';
  RETURN NULL;
END $$;
CREATE TRIGGER forget_agenda_files AFTER INSERT ON "AgendaImportContent" FOR EACH STATEMENT EXECUTE FUNCTION app.forget_agenda_files();

-- What was imported is that change, and no other.
CREATE FUNCTION app.import_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (OLD."changeId" IS NOT NULL
     OR NOT EXISTS (SELECT FROM "StructureChange" c WHERE c.id = NEW."changeId" AND c."agendaId" = NEW."agendaId" AND c.action::text = 'imported')) THEN
    RAISE EXCEPTION 'a file is imported once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER import_stands BEFORE UPDATE ON "AgendaImport" FOR EACH ROW EXECUTE FUNCTION app.import_stands();

-- 2. What a document says besides its tree is part of the agenda too -----------------------------------------------

-- Also of a table or number of a document, and of a document: the agenda that it sets out.
CREATE OR REPLACE FUNCTION app.agenda_of(object text, state jsonb) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN object = 'Agenda' THEN (state ->> 'id')::uuid
    WHEN state ->> 'agendaId' IS NOT NULL THEN (state ->> 'agendaId')::uuid
    WHEN object IN ('SourceTable', 'SourceFigure') THEN (SELECT "agendaId" FROM "SourceDocument" WHERE id = (state ->> 'documentId')::uuid)
    WHEN object = 'StatementAmbition' THEN (SELECT "agendaId" FROM "Ambition" WHERE id = (state ->> 'ambitionId')::uuid)
    WHEN state ->> 'ambitionId' IS NOT NULL THEN (SELECT "agendaId" FROM "Ambition" WHERE id = (state ->> 'ambitionId')::uuid)
    WHEN state ->> 'kpiId' IS NOT NULL THEN (SELECT "agendaId" FROM "Kpi" WHERE id = (state ->> 'kpiId')::uuid)
    ELSE (SELECT "agendaId" FROM "Activity" WHERE id = (state ->> 'activityId')::uuid) END;
$$;

DO $$
DECLARE
  name text;
  manages text := '"regionId" = ANY ((SELECT app.region_ids_as(''programmeManager''))::uuid[])';
BEGIN
  FOREACH name IN ARRAY ARRAY['AgendaStatement', 'StatementAmbition', 'Milestone', 'BudgetLine', 'BudgetTotal', 'HoursLine', 'Risk', 'Agreement', 'AgendaTask',
                              'RegisterEntry', 'ReportingLine', 'SourceDocument', 'SourceNote', 'SourceTable', 'SourceFigure']
  LOOP
    EXECUTE format('CREATE POLICY manager_adds ON %I FOR INSERT TO koersvast_app WITH CHECK (%s)', name, manages);
    EXECUTE format('CREATE POLICY manager_changes ON %I FOR UPDATE TO koersvast_app USING (%s)', name, manages);
    EXECUTE format('CREATE POLICY manager_removes ON %I FOR DELETE TO koersvast_app USING (%s)', name, manages);
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO koersvast_app', name);
    EXECUTE format('CREATE TRIGGER agenda_is_open BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.agenda_is_open()', name);
    EXECUTE format('CREATE TRIGGER log_structure AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.log_structure()', name);
  END LOOP;
END $$;

-- An open seat gives nobody rights, so that it may come with a file to any agenda that is not closed. Who fills it is said elsewhere.
CREATE POLICY manager_imports ON "Lead" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]) AND "kpiId" IS NULL AND "userId" IS NULL AND "deputyId" IS NULL
              AND "validUntil" IS NULL);

-- A seat that an agenda has no more: gone from a draft when nobody fills it, else it ends.
CREATE FUNCTION app.drop_seat(seat uuid, today date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own "Lead";
  is_draft boolean;
BEGIN
  SELECT * INTO own FROM "Lead" WHERE id = seat AND "kpiId" IS NULL AND "validUntil" IS NULL AND "regionId" = ANY (app.region_ids_as('programmeManager'));
  IF own.id IS NULL THEN RETURN; END IF;
  SELECT status = 'draft' INTO is_draft FROM "Agenda" WHERE id = app.agenda_of('Lead', to_jsonb(own));
  IF (is_draft AND own."userId" IS NULL AND own."deputyId" IS NULL) OR own."validFrom" > today THEN
    DELETE FROM "Lead" WHERE id = seat;
  ELSE
    UPDATE "Lead" SET "validUntil" = today, version = version + 1 WHERE id = seat;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION app.drop_seat(uuid, date) TO koersvast_app;

-- 3. Taking back -------------------------------------------------------------------------------------------------

-- As before; but not every table counts versions.
CREATE OR REPLACE FUNCTION app.undo_structure_change(change uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
      IF undone.object <> 'ActivityTrack' AND undone.before ? 'version' THEN changed := changed || ', version = t.version + 1'; END IF;
      EXECUTE format('UPDATE %1$I t SET %3$s FROM jsonb_populate_record(NULL::%1$I, $1) o WHERE %2$s', undone.object, same, changed) USING undone.before;
    END IF;
  END LOOP;
END $$;
