-- What an agenda consists of: who sees it, and what is always true of it. Chapters and words as in 20261123120100_guards.

-- 1. A draft is for those who make it ----------------------------------------------------------------------------
-- The same roles as canSeeAgenda in lib/policy.

CREATE FUNCTION app.maker_region_ids() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT app.region_ids_as('programmeManager', 'programmeTeam', 'secretary', 'policyOfficer', 'lead');
$$;

-- What everybody with a role in the region may see; asked only of who makes no agendas there.
CREATE FUNCTION app.open_agenda_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(id), '{}') FROM "Agenda" WHERE "regionId" = ANY (app.region_ids()) AND status <> 'draft';
$$;

GRANT EXECUTE ON FUNCTION app.maker_region_ids(), app.open_agenda_ids() TO koersvast_app;

DO $$
DECLARE
  name text;
  makes text := '"regionId" = ANY ((SELECT app.maker_region_ids())::uuid[])';
  reads text := '"regionId" = ANY ((SELECT app.region_ids())::uuid[])';
  works text := '"regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])';
  of_open_agenda text := '"agendaId" = ANY ((SELECT app.open_agenda_ids())::uuid[])';
BEGIN
  FOREACH name IN ARRAY ARRAY['ActivityReference', 'ActivityResult', 'AgendaLink', 'AmbitionTheme', 'AgendaAdoption', 'AmbitionLineage', 'ActivityLineage']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Agenda', 'Ambition', 'Result', 'Activity', 'ActivityPhase', 'ActivityParty', 'Kpi', 'ReportingPeriod', 'Lead',
                              'KpiDefinition', 'KpiBreakdown', 'KpiTarget', 'KpiCaveat', 'KpiComparability', 'PublishedFigure']
  LOOP
    EXECUTE format('DROP POLICY region_reads ON %I', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['ActivityTrack', 'SourceNote']
  LOOP
    EXECUTE format('DROP POLICY region_works ON %I', name);
  END LOOP;

  EXECUTE format('CREATE POLICY region_reads ON "Agenda" FOR SELECT TO koersvast_app USING (%s OR (%s AND status <> ''draft''))', makes, reads);
  FOREACH name IN ARRAY ARRAY['Ambition', 'Activity', 'Kpi', 'ReportingPeriod', 'ActivityReference', 'AgendaLink', 'AgendaAdoption', 'AmbitionLineage', 'ActivityLineage']
  LOOP
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING (%s OR (%s AND %s))', name, makes, reads, of_open_agenda);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Result', 'AmbitionTheme']
  LOOP
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING (%s OR (%s AND "ambitionId" IN (SELECT id FROM "Ambition")))', name, makes, reads);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['ActivityPhase', 'ActivityParty', 'ActivityResult']
  LOOP
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING (%s OR (%s AND "activityId" IN (SELECT id FROM "Activity")))', name, makes, reads);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['KpiDefinition', 'KpiBreakdown', 'KpiTarget', 'KpiCaveat', 'KpiComparability', 'PublishedFigure']
  LOOP
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING (%s OR (%s AND "kpiId" IN (SELECT id FROM "Kpi")))', name, makes, reads);
  END LOOP;
  EXECUTE format('CREATE POLICY region_reads ON "Lead" FOR SELECT TO koersvast_app USING (%s OR (%s AND (%s
      OR "ambitionId" IN (SELECT id FROM "Ambition") OR "activityId" IN (SELECT id FROM "Activity") OR "kpiId" IN (SELECT id FROM "Kpi"))))', makes, reads, of_open_agenda);
  EXECUTE format('CREATE POLICY region_works ON "ActivityTrack" FOR SELECT TO koersvast_app USING (%s OR (%s AND "activityId" IN (SELECT id FROM "Activity")))', makes, works);
  EXECUTE format('CREATE POLICY region_works ON "SourceNote" FOR SELECT TO koersvast_app USING (%s OR (%s AND %s))', makes, works, of_open_agenda);

  -- How an agenda came to be is for those who make it.
  FOREACH name IN ARRAY ARRAY['StructureChange', 'StructureChangeRow']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY makers_read ON %I FOR SELECT TO koersvast_app USING (%s)', name, makes);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
END $$;

ALTER TABLE "Theme" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON "Theme" FOR SELECT TO koersvast_app USING (true);
GRANT SELECT ON "Theme" TO koersvast_app;

-- 2. Rules of the field ----------------------------------------------------------------------------------------

CREATE FUNCTION app.is_web_address(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT word ~ '^https?://[^\s]+$' AND char_length(word) <= 2000;
$$;
GRANT EXECUTE ON FUNCTION app.is_web_address(text) TO koersvast_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Ambition', 'Result', 'Activity']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT withdrawn_with_reason CHECK (("withdrawnOn" IS NULL) = ("withdrawnReason" IS NULL) AND btrim("withdrawnReason") <> '''')', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['AmbitionLineage', 'ActivityLineage']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT thread_has_ends CHECK (("fromId" IS NULL) = (kind = ''new'') AND ("toId" IS NULL) = (kind = ''dropped''))', name);
  END LOOP;
END $$;

ALTER TABLE "Agenda" ADD CONSTRAINT threshold_is_a_count CHECK ("adoptionThreshold" > 0);
ALTER TABLE "Result" ADD CONSTRAINT landing_whole CHECK (("landingKind" IS NULL) = ("landingText" IS NULL) AND ("landingUrl" IS NULL OR "landingKind" IS NOT NULL)),
  ADD CONSTRAINT landing_says_something CHECK (btrim("landingText") <> ''), ADD CONSTRAINT landing_address CHECK (app.is_web_address("landingUrl"));
ALTER TABLE "Activity" ADD CONSTRAINT priority_of_somebody CHECK ("priorityBy" IS NULL OR priority IS NOT NULL),
  ADD CONSTRAINT elsewhere_says_where CHECK (btrim("elsewhere") <> '');
ALTER TABLE "ActivityReference" ADD CONSTRAINT says_something CHECK (btrim(printed) <> ''), ADD CONSTRAINT to_another CHECK ("fromId" <> "targetId");
ALTER TABLE "AgendaLink" ADD CONSTRAINT says_something CHECK (btrim(name) <> ''), ADD CONSTRAINT to_another CHECK ("otherAgendaId" <> "agendaId"),
  ADD CONSTRAINT at_most_one_place CHECK (num_nonnulls("ambitionId", "activityId") <= 1), ADD CONSTRAINT address CHECK (app.is_web_address(url));
ALTER TABLE "AgendaAdoption" ADD CONSTRAINT address CHECK (app.is_web_address(url));
ALTER TABLE "Theme" ADD CONSTRAINT says_something CHECK (btrim(name) <> '' AND slug ~ '^[a-z0-9-]+$');
ALTER TABLE "StructureChange" ADD CONSTRAINT numbered CHECK (number > 0), ADD CONSTRAINT says_something CHECK (btrim(subject) <> ''),
  ADD CONSTRAINT undoes_something CHECK ((action = 'undone') = ("undoesId" IS NOT NULL));
ALTER TABLE "StructureChangeRow" ADD CONSTRAINT changed_something CHECK (num_nonnulls(before, after) > 0);

-- An extra result is one of the same agenda, and not the one that the activity stands under.
CREATE FUNCTION app.extra_result_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Activity" x JOIN "Result" r ON r.id = NEW."resultId" JOIN "Ambition" b ON b.id = r."ambitionId" AND b."agendaId" = x."agendaId"
                  WHERE x.id = NEW."activityId" AND x."resultId" IS DISTINCT FROM r.id) THEN
    RAISE EXCEPTION 'an activity adds to another result of the same agenda' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER extra_result_fits BEFORE INSERT OR UPDATE ON "ActivityResult" FOR EACH ROW EXECUTE FUNCTION app.extra_result_fits();

-- A thread runs from the version before to this one.
CREATE FUNCTION app.thread_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE came_from uuid;
BEGIN
  IF NEW."fromId" IS NULL THEN RETURN NEW; END IF;
  EXECUTE format('SELECT "agendaId" FROM %I WHERE id = $1', CASE TG_TABLE_NAME WHEN 'AmbitionLineage' THEN 'Ambition' ELSE 'Activity' END) INTO came_from USING NEW."fromId";
  IF came_from IS DISTINCT FROM (SELECT "predecessorId" FROM "Agenda" WHERE id = NEW."agendaId") THEN
    RAISE EXCEPTION 'a thread runs from the version before' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER thread_fits BEFORE INSERT OR UPDATE ON "AmbitionLineage" FOR EACH ROW EXECUTE FUNCTION app.thread_fits();
CREATE TRIGGER thread_fits BEFORE INSERT OR UPDATE ON "ActivityLineage" FOR EACH ROW EXECUTE FUNCTION app.thread_fits();

-- 3. The trail ---------------------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ActivityReference', 'ActivityResult', 'AgendaLink', 'Theme', 'AmbitionTheme', 'AgendaAdoption', 'AmbitionLineage',
                              'ActivityLineage', 'StructureChange']
  LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;
