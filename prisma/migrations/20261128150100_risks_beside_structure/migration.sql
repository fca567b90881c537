-- Risks that people keep, beside those that a file with the whole agenda brings.

-- Keeping a risk is no change of the agenda; what a file brings is, and of that log a confidential risk is for those who may see it.
DROP TRIGGER log_structure ON "Risk";
CREATE TRIGGER log_structure AFTER INSERT OR UPDATE OR DELETE ON "Risk" FOR EACH ROW
  WHEN (nullif(current_setting('app.structure_change', true), '') IS NOT NULL) EXECUTE FUNCTION app.log_structure();
CREATE POLICY confidential_apart ON "StructureChangeRow" AS RESTRICTIVE FOR SELECT TO koersvast_app USING (
  object <> 'Risk' OR NOT (coalesce((before ->> 'isConfidential')::boolean, false) OR coalesce((after ->> 'isConfidential')::boolean, false))
  OR "regionId" = ANY ((SELECT app.region_ids_as('boardMember', 'secretary', 'programmeTeam', 'programmeManager'))::uuid[]));

-- How a risk is weighed, and whether it is closed, is what its last step said; it is of an agenda that runs. Checked when the transaction ends.
CREATE OR REPLACE FUNCTION app.risk_follows_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  risk "Risk";
  last "RiskStep";
  steps int;
  -- A file with a whole agenda brings what the document says, of a draft too.
  is_kept boolean := app.actor_id() IS NOT NULL AND nullif(current_setting('app.structure_change', true), '') IS NULL;
BEGIN
  SELECT * INTO risk FROM "Risk" WHERE id = CASE WHEN TG_TABLE_NAME = 'Risk' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'riskId')::uuid END;
  SELECT * INTO last FROM "RiskStep" WHERE "riskId" = risk.id ORDER BY number DESC LIMIT 1;
  SELECT count(*) INTO steps FROM "RiskStep" WHERE "riskId" = risk.id;
  IF is_kept AND (SELECT status FROM "Agenda" WHERE id = risk."agendaId") <> 'adopted' THEN
    RAISE EXCEPTION 'a risk is kept in an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  IF is_kept AND steps = 0 OR steps > 0 AND (last.number <> steps OR last.probability IS DISTINCT FROM risk.probability
      OR last.size IS DISTINCT FROM risk.size OR (last.act = 'closed') <> (risk."closedOn" IS NOT NULL)) THEN
    RAISE EXCEPTION 'a risk says what its last step said' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- The next number of a risk that somebody writes down: from 101, so that the document can name more. Also counting those that who asks may not see; two
-- at once wait for each other.
CREATE OR REPLACE FUNCTION app.next_risk_number(agenda uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('Risk ' || agenda, 0));
  RETURN (SELECT greatest(max(position), 100) + 1 FROM "Risk" WHERE "agendaId" = agenda AND "regionId" = ANY (app.region_ids()));
END $$;
