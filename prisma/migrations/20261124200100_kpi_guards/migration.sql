-- Figures: who reads and writes them, and what is always true of them.

-- 1. Rights of the app's role and row level security -----------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  -- What is measured, and what was published of it, is for everybody with a role in the region.
  FOREACH name IN ARRAY ARRAY['KpiDefinition', 'KpiBreakdown', 'KpiTarget', 'KpiCaveat', 'KpiComparability', 'PublishedFigure']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  -- The figures themselves, small numbers and all, are for those who work in the region.
  FOREACH name IN ARRAY ARRAY['Measurement', 'MeasurementRevision']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  -- Kept by Inkoop & Monitoring and the programme manager.
  FOREACH name IN ARRAY ARRAY['Kpi', 'KpiDefinition', 'KpiBreakdown', 'KpiTarget', 'KpiCaveat', 'KpiComparability', 'PublishedFigure']
  LOOP
    EXECUTE format('CREATE POLICY analyst_keeps ON %I FOR ALL TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as(''dataAnalyst'', ''programmeManager''))::uuid[]))', name);
  END LOOP;
END $$;

ALTER TABLE "ReferenceArea" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON "ReferenceArea" FOR SELECT TO koersvast_app USING (true);
GRANT SELECT ON "ReferenceArea" TO koersvast_app;

GRANT INSERT, UPDATE (name, status, why, kind, unit, "countingLevel", direction, frequency, level, source, "breakdownName", "registrationMinutes", "unmeasurableReason", "statusNote",
                      "baselinePeriod", "baselineValue", "decisionId", position, version) ON "Kpi" TO koersvast_app;
GRANT INSERT ON "KpiDefinition" TO koersvast_app;
GRANT INSERT, UPDATE (label, position), DELETE ON "KpiBreakdown" TO koersvast_app;
GRANT INSERT, UPDATE (value, low, high, share, day, printed, "decisionNeeded", version), DELETE ON "KpiTarget" TO koersvast_app;
GRANT INSERT, UPDATE (text, "authorId", "authorFunction", "writtenAt", version), DELETE ON "KpiCaveat", "KpiComparability" TO koersvast_app;
GRANT INSERT, DELETE ON "PublishedFigure" TO koersvast_app;

-- The secretary writes down what the board decided, and with it that a KPI was adopted.
CREATE POLICY secretary_adopts ON "Kpi" FOR UPDATE TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as('secretary'))::uuid[]));

CREATE POLICY analyst_enters ON "Measurement" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.region_ids_as('dataAnalyst', 'programmeManager'))::uuid[]));
CREATE POLICY officer_checks ON "Measurement" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('dataAnalyst', 'programmeManager', 'policyOfficer'))::uuid[]));
GRANT INSERT, UPDATE (value, numerator, denominator, status, stage, note, source, "sourceTable", "retrievedOn", interpretation, "enteredById", "enteredFunction",
                      "enteredAt", "checkedById", "checkedFunction", "checkedAt", version) ON "Measurement" TO koersvast_app;

GRANT UPDATE ("smallNumberThreshold", "kpiLimit", "activityLimit") ON "Region" TO koersvast_app;

-- 2. Rules of the field ----------------------------------------------------------------------------------------

-- CBS hides 0 to 7; a region may be stricter (conventies-nl.md 3.3).
ALTER TABLE "Region" ADD CONSTRAINT small_numbers_hidden CHECK ("smallNumberThreshold" BETWEEN 8 AND 1000),
  ADD CONSTRAINT limits_are_counts CHECK (coalesce("kpiLimit", 1) > 0 AND coalesce("activityLimit", 1) > 0);

CREATE FUNCTION app.is_measure_period(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT word ~ '^[12]\d{3}(-h[12]|-k[1-4]|-m(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$';
$$;

GRANT EXECUTE ON FUNCTION app.is_measure_period(text) TO koersvast_app;

-- Only a decision of the board makes a KPI vastgesteld; before it goes to anybody it says what is counted.
ALTER TABLE "Kpi" ADD CONSTRAINT adopted_by_decision CHECK (status <> 'adopted' OR "decisionId" IS NOT NULL),
  ADD CONSTRAINT kind_known CHECK (kind IS NOT NULL OR status IN ('toBeDetermined', 'withdrawn')),
  ADD CONSTRAINT withdrawn_with_reason CHECK (status <> 'withdrawn' OR btrim("statusNote") <> ''),
  ADD CONSTRAINT has_name CHECK (btrim(name) <> '' AND btrim(number) <> ''),
  ADD CONSTRAINT minutes CHECK ("registrationMinutes" BETWEEN 0 AND 100000),
  ADD CONSTRAINT baseline_period CHECK (app.is_measure_period("baselinePeriod"));
ALTER TABLE "KpiDefinition" ADD CONSTRAINT numbered CHECK (number > 0 AND (number = 1) = ("fromPeriod" IS NULL)),
  ADD CONSTRAINT says_something CHECK (btrim(text) <> ''), ADD CONSTRAINT break_period CHECK (app.is_measure_period("fromPeriod"));
ALTER TABLE "KpiBreakdown" ADD CONSTRAINT says_something CHECK (btrim(label) <> '');
ALTER TABLE "KpiTarget" ADD CONSTRAINT one_kind CHECK (
    num_nonnulls(value, share, day) <= 1 AND num_nonnulls(low, high) IN (0, 2) AND (low IS NULL OR num_nonnulls(value, share, day) = 0)),
  ADD CONSTRAINT band CHECK (low <= high), ADD CONSTRAINT share_of_hundred CHECK (share BETWEEN 0 AND 100),
  ADD CONSTRAINT says_something CHECK (btrim(printed) <> ''), ADD CONSTRAINT year CHECK (year BETWEEN 1990 AND 2100);
ALTER TABLE "KpiCaveat" ADD CONSTRAINT says_something CHECK (btrim(text) <> ''), ADD CONSTRAINT period CHECK (app.is_measure_period(period));
ALTER TABLE "KpiComparability" ADD CONSTRAINT says_something CHECK (btrim(text) <> '');

ALTER TABLE "Measurement" ADD CONSTRAINT one_area CHECK (num_nonnulls("municipalityId", "referenceAreaId") <= 1),
  ADD CONSTRAINT period CHECK (app.is_measure_period(period)),
  ADD CONSTRAINT secret_has_no_value CHECK (status NOT IN ('secret', 'unknown') OR num_nonnulls(value, numerator, denominator) = 0),
  ADD CONSTRAINT known_has_a_value CHECK (status IN ('secret', 'unknown') OR value IS NOT NULL),
  ADD CONSTRAINT fraction_whole CHECK (num_nonnulls(numerator, denominator) IN (0, 2) AND denominator > 0 AND numerator BETWEEN 0 AND denominator),
  ADD CONSTRAINT checked_whole CHECK (num_nulls("checkedFunction", "checkedAt") IN (0, 2)),
  -- What is of one municipality goes out only after that municipality has looked at it (003 L1816-1819).
  ADD CONSTRAINT checked_before_published CHECK (stage = 'entered' OR "municipalityId" IS NULL OR "checkedAt" IS NOT NULL);
ALTER TABLE "PublishedFigure" ADD CONSTRAINT one_area CHECK (num_nonnulls("municipalityId", "referenceAreaId") <= 1),
  ADD CONSTRAINT period CHECK (app.is_measure_period(period)),
  ADD CONSTRAINT secret_has_no_value CHECK ((status IN ('secret', 'unknown')) = (value IS NULL));

-- The route of a KPI: lib/domain/kpi-route.ts. The secretary or the programme manager writes down that the board adopted it (nobody acts: seeds).
CREATE FUNCTION app.kpi_route() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NULL OR OLD.status = NEW.status THEN RETURN NEW; END IF;
  IF NOT (
    (OLD.status, NEW.status) IN (('toBeDetermined', 'proposed'), ('proposed', 'advised'), ('advised', 'adopted'), ('proposed', 'toBeDetermined'), ('advised', 'proposed'))
    OR (NEW.status = 'withdrawn' AND OLD.status <> 'withdrawn')
  ) THEN
    RAISE EXCEPTION 'a KPI does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'adopted' AND NOT NEW."regionId" = ANY (app.region_ids_as('secretary', 'programmeManager')) THEN
    RAISE EXCEPTION 'that the board adopted a KPI is written down by the secretary' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kpi_route BEFORE UPDATE OF status ON "Kpi" FOR EACH ROW EXECUTE FUNCTION app.kpi_route();

-- A definition that was given stays: a new one is a new version.
CREATE FUNCTION app.definition_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a definition stays as it was; a new one is a new version' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER definition_stands BEFORE UPDATE OR DELETE ON "KpiDefinition" FOR EACH ROW EXECUTE FUNCTION app.definition_stands();

-- A municipality that checks a figure says something about it and doesn't change it; what was there before a correction is kept.
CREATE FUNCTION app.measurement_corrected() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD.value, OLD.numerator, OLD.denominator, OLD.status) IS NOT DISTINCT FROM (NEW.value, NEW.numerator, NEW.denominator, NEW.status) THEN
    RETURN NEW;
  END IF;
  IF app.actor_id() IS NOT NULL AND NOT NEW."regionId" = ANY (app.region_ids_as('dataAnalyst', 'programmeManager')) THEN
    RAISE EXCEPTION 'a figure is corrected by Inkoop & Monitoring' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "MeasurementRevision" (id, "regionId", "measurementId", value, numerator, denominator, status, source, "enteredFunction", "enteredAt", "replacedAt")
  VALUES (gen_random_uuid(), OLD."regionId", OLD.id, OLD.value, OLD.numerator, OLD.denominator, OLD.status, OLD.source, OLD."enteredFunction", OLD."enteredAt", NEW."enteredAt");
  RETURN NEW;
END $$;
CREATE TRIGGER measurement_corrected BEFORE UPDATE ON "Measurement" FOR EACH ROW EXECUTE FUNCTION app.measurement_corrected();

-- 3. The trail ---------------------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['KpiDefinition', 'KpiBreakdown', 'KpiTarget', 'KpiCaveat', 'KpiComparability', 'Measurement']
  LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;
