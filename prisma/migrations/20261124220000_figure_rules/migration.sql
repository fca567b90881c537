-- What an act with a KPI or a figure may change, also when the app forgets to ask.

-- The app makes no KPIs yet; seeds do.
REVOKE INSERT ON "Kpi" FROM koersvast_app;

-- The route of a KPI: lib/domain/kpi-route.ts. The secretary writes down that the board adopted it, and nothing else. What kind of number it is stays
-- as soon as there are figures, for it decides what is hidden from readers. Nobody acts: seeds.
CREATE OR REPLACE FUNCTION app.kpi_route() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE step text[] := ARRAY['status', 'statusNote', 'decisionId', 'version'];
BEGIN
  IF app.actor_id() IS NULL THEN RETURN NEW; END IF;
  IF OLD.status <> NEW.status AND NOT (
    (OLD.status, NEW.status) IN (('toBeDetermined', 'proposed'), ('proposed', 'advised'), ('advised', 'adopted'), ('proposed', 'toBeDetermined'), ('advised', 'proposed'))
    OR (NEW.status = 'withdrawn' AND OLD.status <> 'withdrawn')
  ) THEN
    RAISE EXCEPTION 'a KPI does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> NEW.status AND NEW.status = 'adopted' AND NOT NEW."regionId" = ANY (app.region_ids_as('secretary', 'programmeManager')) THEN
    RAISE EXCEPTION 'that the board adopted a KPI is written down by the secretary' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT NEW."regionId" = ANY (app.region_ids_as('dataAnalyst', 'programmeManager'))
     AND (to_jsonb(OLD) - step <> to_jsonb(NEW) - step OR NOT (OLD.status = 'advised' AND NEW.status = 'adopted')) THEN
    RAISE EXCEPTION 'the sheet of a KPI is changed by those who keep it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW."decisionId" IS DISTINCT FROM OLD."decisionId" AND NOT (OLD.status = 'advised' AND NEW.status = 'adopted') THEN
    RAISE EXCEPTION 'the decision that adopted a KPI stands' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.kind IS DISTINCT FROM OLD.kind AND EXISTS (SELECT FROM "Measurement" WHERE "kpiId" = NEW.id) THEN
    RAISE EXCEPTION 'what kind of number a KPI with figures is stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER kpi_route ON "Kpi";
CREATE TRIGGER kpi_route BEFORE UPDATE ON "Kpi" FOR EACH ROW EXECUTE FUNCTION app.kpi_route();

-- A municipality that checks a figure of its own says something about it and changes nothing else of it. What was there before a correction is
-- kept, and a percentage that was given as numerator and denominator stays so: without them nobody could tell whether it is of a few.
CREATE OR REPLACE FUNCTION app.measurement_corrected() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE said text[] := ARRAY['interpretation', 'checkedById', 'checkedFunction', 'checkedAt', 'stage', 'version'];
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT NEW."regionId" = ANY (app.region_ids_as('dataAnalyst', 'programmeManager')) THEN
    IF to_jsonb(OLD) - said <> to_jsonb(NEW) - said THEN
      RAISE EXCEPTION 'a figure is corrected by Inkoop & Monitoring' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.stage <> 'checked' OR NOT EXISTS (SELECT FROM app.effective_grants(app.actor_id()) g
         WHERE g.role = 'policyOfficer' AND g."regionId" = NEW."regionId" AND g."municipalityId" = NEW."municipalityId") THEN
      RAISE EXCEPTION 'a figure is checked by its own municipality' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF (OLD.value, OLD.numerator, OLD.denominator, OLD.status) IS NOT DISTINCT FROM (NEW.value, NEW.numerator, NEW.denominator, NEW.status) THEN
    RETURN NEW;
  END IF;
  IF OLD.numerator IS NOT NULL AND NEW.numerator IS NULL AND NEW.value IS NOT NULL THEN
    RAISE EXCEPTION 'a percentage with numerator and denominator keeps them' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO "MeasurementRevision" (id, "regionId", "measurementId", value, numerator, denominator, status, source, "enteredFunction", "enteredAt", "replacedAt")
  VALUES (gen_random_uuid(), OLD."regionId", OLD.id, OLD.value, OLD.numerator, OLD.denominator, OLD.status, OLD.source, OLD."enteredFunction", OLD."enteredAt", NEW."enteredAt");
  RETURN NEW;
END $$;

-- A figure that was given stays, unless an import brought it, stands as imported, and nobody did anything with the figure since.
CREATE OR REPLACE FUNCTION app.figure_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT EXISTS (
    SELECT FROM "ImportedChange" c JOIN "MeasurementImport" i ON i.id = c."importId"
     WHERE c."measurementId" = OLD.id AND c."regionId" = OLD."regionId" AND c.before IS NULL AND i.status = 'imported'
       AND (c.after ->> 'version')::int = OLD.version) THEN
    RAISE EXCEPTION 'a figure that was given stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;

-- What an import changed is written down while it happens: an import that is done has no more to add.
CREATE FUNCTION app.import_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT status FROM "MeasurementImport" WHERE id = NEW."importId") <> 'pending' THEN
    RAISE EXCEPTION 'what an import changed stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER import_open BEFORE INSERT ON "ImportedChange" FOR EACH ROW EXECUTE FUNCTION app.import_open();
