-- A draft that nobody reported on can go as a whole; the trail keeps every row of it. Words as in 20261127150200_structure_editing.

-- A definition and a figure stay, unless the draft they are of goes. The login of the app may remove no definition itself.
CREATE OR REPLACE FUNCTION app.definition_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (SELECT a.status FROM "Kpi" k JOIN "Agenda" a ON a.id = k."agendaId" WHERE k.id = OLD."kpiId") = 'draft' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a definition stays as it was; a new one is a new version' USING ERRCODE = 'check_violation';
END $$;

CREATE OR REPLACE FUNCTION app.figure_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT EXISTS (SELECT FROM "ImportedChange" WHERE "measurementId" = OLD.id AND before IS NULL)
     AND (SELECT a.status FROM "Kpi" k JOIN "Agenda" a ON a.id = k."agendaId" WHERE k.id = OLD."kpiId") <> 'draft' THEN
    RAISE EXCEPTION 'a figure that was given stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;

-- Under a change of this transaction that says so. What a decision, a meeting or a note of the source refers to stays (foreign keys).
CREATE FUNCTION app.remove_draft_agenda(draft uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE removed "Agenda";
BEGIN
  SELECT * INTO removed FROM "Agenda" WHERE id = draft FOR UPDATE;
  IF removed.id IS NULL OR NOT removed."regionId" = ANY (app.region_ids_as('programmeManager')) THEN
    RAISE EXCEPTION 'a draft is removed by the programme manager' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF removed.status <> 'draft' OR EXISTS (SELECT FROM "ProgressUpdate" u JOIN "ActivityTrack" t ON t.id = u."trackId" JOIN "Activity" x ON x.id = t."activityId"
                                           WHERE x."agendaId" = draft) THEN
    RAISE EXCEPTION 'only a draft that nobody reported on is removed' USING ERRCODE = 'check_violation';
  END IF;
  -- The link would be emptied, which is a change of that other agenda.
  IF EXISTS (SELECT FROM "AgendaLink" WHERE "otherAgendaId" = draft AND "agendaId" <> draft) THEN
    RAISE EXCEPTION 'another agenda refers to this draft' USING ERRCODE = 'foreign_key_violation';
  END IF;

  DELETE FROM "PublishedFigure" f USING "Kpi" k WHERE k.id = f."kpiId" AND k."agendaId" = draft;
  DELETE FROM "MeasurementRevision" v USING "Measurement" m, "Kpi" k WHERE m.id = v."measurementId" AND k.id = m."kpiId" AND k."agendaId" = draft;
  DELETE FROM "Measurement" m USING "Kpi" k WHERE k.id = m."kpiId" AND k."agendaId" = draft;
  DELETE FROM "KpiTarget" t USING "Kpi" k WHERE k.id = t."kpiId" AND k."agendaId" = draft;
  DELETE FROM "KpiCaveat" c USING "Kpi" k WHERE k.id = c."kpiId" AND k."agendaId" = draft;
  DELETE FROM "KpiComparability" c USING "Kpi" k WHERE k.id = c."kpiId" AND k."agendaId" = draft;
  DELETE FROM "KpiBreakdown" b USING "Kpi" k WHERE k.id = b."kpiId" AND k."agendaId" = draft;
  DELETE FROM "KpiDefinition" d USING "Kpi" k WHERE k.id = d."kpiId" AND k."agendaId" = draft;
  DELETE FROM "Lead" l WHERE l."agendaId" = draft OR l."ambitionId" IN (SELECT id FROM "Ambition" WHERE "agendaId" = draft)
     OR l."activityId" IN (SELECT id FROM "Activity" WHERE "agendaId" = draft) OR l."kpiId" IN (SELECT id FROM "Kpi" WHERE "agendaId" = draft);
  DELETE FROM "Kpi" WHERE "agendaId" = draft;

  DELETE FROM "ActivityReference" WHERE "agendaId" = draft;
  DELETE FROM "AgendaLink" WHERE "agendaId" = draft;
  DELETE FROM "AgendaAdoption" WHERE "agendaId" = draft;
  DELETE FROM "ActivityLineage" WHERE "agendaId" = draft;
  DELETE FROM "AmbitionLineage" WHERE "agendaId" = draft;
  DELETE FROM "ActivityResult" r USING "Activity" x WHERE x.id = r."activityId" AND x."agendaId" = draft;
  DELETE FROM "ActivityPhase" p USING "Activity" x WHERE x.id = p."activityId" AND x."agendaId" = draft;
  DELETE FROM "ActivityParty" p USING "Activity" x WHERE x.id = p."activityId" AND x."agendaId" = draft;
  DELETE FROM "ActivityTrack" t USING "Activity" x WHERE x.id = t."activityId" AND x."agendaId" = draft;
  DELETE FROM "AmbitionTheme" t USING "Ambition" m WHERE m.id = t."ambitionId" AND m."agendaId" = draft;
  DELETE FROM "Activity" WHERE "agendaId" = draft AND "parentId" IS NOT NULL;
  DELETE FROM "Activity" WHERE "agendaId" = draft;
  DELETE FROM "Result" r USING "Ambition" m WHERE m.id = r."ambitionId" AND m."agendaId" = draft;
  DELETE FROM "Ambition" WHERE "agendaId" = draft;
  DELETE FROM "StructureChangeRow" r USING "StructureChange" c WHERE c.id = r."changeId" AND c."agendaId" = draft;
  DELETE FROM "StructureChange" WHERE "agendaId" = draft;
  DELETE FROM "Agenda" WHERE id = draft;
END $$;

GRANT EXECUTE ON FUNCTION app.remove_draft_agenda(uuid) TO koersvast_app;
