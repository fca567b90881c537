-- Rights of the app's role, rules and trail of evaluations, lessons and stories. Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role and row level security -------------------------------------------------------------

-- lib/policy/evaluation-policy.ts says who of these may do what where.
DO $$
DECLARE
  works text := '"regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])';
  keeps text := '"regionId" = ANY ((SELECT app.region_ids_as(''secretary'', ''programmeTeam'', ''policyOfficer'', ''lead'', ''workgroupMember'', ''programmeManager''))::uuid[])';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Evaluation', 'EvaluationMeasurement', 'Lesson']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING (%s)', name, works);
    EXECUTE format('CREATE POLICY workers_change ON %I FOR UPDATE TO koersvast_app USING (%s)', name, keeps);
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
  EXECUTE format('CREATE POLICY workers_add ON "Evaluation" FOR INSERT TO koersvast_app WITH CHECK (%s AND "madeById" = app.actor_id())', keeps);
  EXECUTE format('CREATE POLICY workers_add ON "EvaluationMeasurement" FOR INSERT TO koersvast_app WITH CHECK (%s)', keeps);
  EXECUTE format('CREATE POLICY workers_add ON "Lesson" FOR INSERT TO koersvast_app WITH CHECK (%s AND "authorId" = app.actor_id())', keeps);
END $$;
GRANT SELECT, INSERT, UPDATE (title, question, baseline, "baselineOn", "decideOn", advice, outcome, "decidedOn", reason, "bodyName", "decisionId", version)
  ON "Evaluation" TO koersvast_app;
GRANT SELECT, INSERT, UPDATE ("plannedOn", "measuredOn", finding, version) ON "EvaluationMeasurement" TO koersvast_app;
GRANT SELECT, INSERT, UPDATE ("themeId", title, text, "isShared", version) ON "Lesson" TO koersvast_app;
GRANT UPDATE ("consentOn", "consentHow", "checkedById", "checkedFunction", "checkedAt") ON "Story" TO koersvast_app;

-- What regions learned and let each other read, of agendas that were adopted: no names, and no function of who wrote it.
CREATE FUNCTION app.shared_lessons()
RETURNS TABLE (id uuid, "regionId" uuid, region text, "regionSlug" text, agenda text, "agendaSlug" text, place text, title text, text text,
               theme text, "themeName" text, "writtenOn" date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.id, g.id, g.name, g.slug, a.title, a.slug, coalesce(x.title, m.title), l.title, l.text, t.slug, t.name, l."writtenOn"
    FROM "Lesson" l
    JOIN "Agenda" a ON a.id = l."agendaId"
    JOIN "Region" g ON g.id = l."regionId"
    LEFT JOIN "Theme" t ON t.id = l."themeId"
    LEFT JOIN "Activity" x ON x.id = l."activityId"
    LEFT JOIN "Ambition" m ON m.id = l."ambitionId"
   WHERE l."isShared" AND a.status <> 'draft' AND cardinality(app.region_ids()) > 0;
$$;
GRANT EXECUTE ON FUNCTION app.shared_lessons() TO koersvast_app;

-- 2. Rules of the field --------------------------------------------------------------------------------------------

ALTER TABLE "Evaluation"
  ADD CONSTRAINT at_most_one_place CHECK (num_nonnulls("ambitionId", "activityId") <= 1),
  ADD CONSTRAINT says_what CHECK (btrim(title) <> '' AND btrim(question) <> '' AND btrim("madeFunction") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 200 AND char_length("bodyName") <= 200
    AND greatest(char_length(question), char_length(baseline), char_length(advice), char_length(reason)) <= 4000),
  ADD CONSTRAINT decided_whole CHECK (CASE WHEN outcome IS NULL
    THEN "decidedOn" IS NULL AND reason = '' AND "bodyName" = '' AND "decisionId" IS NULL
    ELSE "decidedOn" IS NOT NULL AND btrim(reason) <> '' AND btrim("bodyName") <> '' END);
ALTER TABLE "EvaluationMeasurement"
  ADD CONSTRAINT numbered CHECK (position > 0),
  ADD CONSTRAINT measured_whole CHECK (("measuredOn" IS NULL) = (btrim(finding) = '')),
  ADD CONSTRAINT text_length CHECK (char_length(finding) <= 4000);
ALTER TABLE "Lesson"
  ADD CONSTRAINT at_most_one_place CHECK (num_nonnulls("ambitionId", "activityId") <= 1),
  ADD CONSTRAINT says_what CHECK (btrim(title) <> '' AND btrim(text) <> '' AND btrim("authorFunction") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 200 AND char_length(text) <= 4000);

-- Both are kept in an agenda that runs.
CREATE FUNCTION app.agenda_runs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = NEW."agendaId") <> 'adopted' THEN
    RAISE EXCEPTION 'this is kept in an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_runs BEFORE INSERT OR UPDATE ON "Evaluation" FOR EACH ROW EXECUTE FUNCTION app.agenda_runs();
CREATE TRIGGER agenda_runs BEFORE INSERT OR UPDATE ON "Lesson" FOR EACH ROW EXECUTE FUNCTION app.agenda_runs();

-- Of stories from before this rule the consent was given on the day they were written down, as far as is known; somebody still has to read them.
ALTER TABLE "Story" DISABLE TRIGGER story_is_open;
UPDATE "Story" SET "consentOn" = ("addedAt" AT TIME ZONE 'Europe/Amsterdam')::date, "consentHow" = 'zoals vastgelegd bij het verhaal' WHERE "consentGiven";
ALTER TABLE "Story" ENABLE TRIGGER story_is_open;

ALTER TABLE "Story"
  ADD CONSTRAINT consent_whole CHECK (NOT "consentGiven" OR ("consentOn" IS NOT NULL AND btrim("consentHow") <> '')),
  ADD CONSTRAINT checked_whole CHECK (num_nulls("checkedById", "checkedFunction", "checkedAt") IN (0, 3)),
  ADD CONSTRAINT read_by_another CHECK ("checkedById" IS NULL OR ("checkedById" <> "authorId" AND "checkedById" IS DISTINCT FROM "editedById"));

-- Who reads a story over says so himself, of what it says then: a text that changes is read over anew.
CREATE FUNCTION app.story_is_read_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.text, NEW.teller) IS DISTINCT FROM (OLD.text, OLD.teller) THEN
    NEW."editedById" := coalesce(app.actor_id(), OLD."editedById");
    NEW."checkedById" := NULL;
    NEW."checkedFunction" := NULL;
    NEW."checkedAt" := NULL;
  END IF;
  IF app.actor_id() IS NOT NULL AND NEW."checkedById" IS NOT NULL AND NEW."checkedById" <> app.actor_id()
     AND (TG_OP = 'INSERT' OR NEW."checkedById" IS DISTINCT FROM OLD."checkedById") THEN
    RAISE EXCEPTION 'who read a story over says so himself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER story_is_read_over BEFORE INSERT OR UPDATE ON "Story" FOR EACH ROW EXECUTE FUNCTION app.story_is_read_over();

-- Only a story with consent that somebody read over may be in a report that is adopted.
CREATE FUNCTION app.stories_may_be_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND EXISTS (
    SELECT FROM jsonb_array_elements(coalesce(NEW.data::jsonb -> 'ambitions', '[]')) m, jsonb_array_elements(coalesce(m -> 'stories', '[]')) told
     WHERE NOT EXISTS (SELECT FROM "Story" s JOIN "Report" r ON r."periodId" = s."periodId"
                        WHERE r.id = NEW."reportId" AND s.text = told ->> 'text' AND s.teller = told ->> 'teller' AND s."consentGiven" AND s."checkedById" IS NOT NULL)) THEN
    RAISE EXCEPTION 'a report tells no story without consent, or that nobody read over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stories_may_be_told BEFORE INSERT ON "ReportSnapshot" FOR EACH ROW EXECUTE FUNCTION app.stories_may_be_told();
