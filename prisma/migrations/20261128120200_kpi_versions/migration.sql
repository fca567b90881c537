-- A KPI goes along to the next version of an agenda with its series; that of a closed agenda stays as it was. See 20261127120000_kpi_keeping.

-- 1. The thread ------------------------------------------------------------------------------------------------

ALTER TABLE "Kpi" ADD COLUMN     "continuesId" UUID;
CREATE UNIQUE INDEX "Kpi_continuesId_key" ON "Kpi"("continuesId");
CREATE UNIQUE INDEX "Kpi_continuesId_regionId_key" ON "Kpi"("continuesId", "regionId");
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_continuesId_regionId_fkey" FOREIGN KEY ("continuesId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One that goes on keeps what the board said of it; any other begins to be determined. A thread runs from the version before, while this one is a draft.
CREATE OR REPLACE FUNCTION app.kpi_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."agendaId" IS DISTINCT FROM coalesce(
       (SELECT "agendaId" FROM "Ambition" WHERE id = NEW."ambitionId"),
       (SELECT m."agendaId" FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId" WHERE r.id = NEW."resultId"),
       (SELECT "agendaId" FROM "Activity" WHERE id = NEW."activityId"), NEW."agendaId") THEN
    RAISE EXCEPTION 'a KPI hangs in its own agenda' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."continuesId" IS NOT NULL AND (SELECT "agendaId" FROM "Kpi" WHERE id = NEW."continuesId")
     IS DISTINCT FROM (SELECT "predecessorId" FROM "Agenda" WHERE id = NEW."agendaId") THEN
    RAISE EXCEPTION 'a KPI goes on with one of the version before' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."continuesId" IS NULL AND (NEW.status <> 'toBeDetermined' OR NEW."decisionId" IS NOT NULL) OR NEW.background THEN
      RAISE EXCEPTION 'a KPI begins to be determined' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."continuesId" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Kpi" k, "Agenda" a WHERE k.id = NEW."continuesId" AND (k.status, k."decisionId") IS NOT DISTINCT FROM (NEW.status, NEW."decisionId")
         AND a.id = NEW."agendaId" AND a.status = 'draft') THEN
      RAISE EXCEPTION 'a KPI that goes on keeps what was decided of it' USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT status = 'closed' FROM "Agenda" WHERE id = NEW."agendaId") THEN
      RAISE EXCEPTION 'an agenda that was closed gets no KPI' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD."decisionId" IS NOT NULL
     AND (NEW.number, NEW."ambitionId", NEW."resultId", NEW."activityId") IS DISTINCT FROM (OLD.number, OLD."ambitionId", OLD."resultId", OLD."activityId")
     AND (SELECT status FROM "Agenda" WHERE id = NEW."agendaId") <> 'draft' THEN
    RAISE EXCEPTION 'a KPI that the board adopted keeps its number and its place' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- 2. What was closed stays ---------------------------------------------------------------------------------------
-- Not PublishedFigure: a stricter threshold hides small numbers of before too.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['KpiDefinition', 'KpiBreakdown', 'KpiTarget', 'KpiCaveat', 'KpiComparability']
  LOOP
    EXECUTE format('CREATE TRIGGER agenda_is_open BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.agenda_is_open()', name);
  END LOOP;
END $$;
CREATE TRIGGER agenda_is_open BEFORE UPDATE OR DELETE ON "Kpi" FOR EACH ROW EXECUTE FUNCTION app.agenda_is_open();
CREATE TRIGGER agenda_is_open BEFORE INSERT OR UPDATE ON "Lead" FOR EACH ROW WHEN (NEW."kpiId" IS NOT NULL) EXECUTE FUNCTION app.agenda_is_open();

-- Once for a whole import.
CREATE FUNCTION app.figures_of_open_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND EXISTS (
    SELECT FROM (SELECT DISTINCT "kpiId" FROM changed) c JOIN "Kpi" k ON k.id = c."kpiId" JOIN "Agenda" a ON a.id = k."agendaId" WHERE a.status = 'closed') THEN
    RAISE EXCEPTION 'a closed agenda stays as it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER added_to_open_agenda AFTER INSERT ON "Measurement" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.figures_of_open_agenda();
CREATE TRIGGER changed_in_open_agenda AFTER UPDATE ON "Measurement" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.figures_of_open_agenda();
CREATE TRIGGER removed_from_open_agenda AFTER DELETE ON "Measurement" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.figures_of_open_agenda();
