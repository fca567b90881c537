-- What must never happen can't happen here, whatever the app forgets:
-- rows of a region stay with the people of that region, every change leaves a trail, what was said stays said.
-- Functions marked SECURITY DEFINER run as the owner of the tables; the app's role owns nothing.

CREATE EXTENSION IF NOT EXISTS btree_gist;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'koersvast_app') THEN
    CREATE ROLE koersvast_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the same server made it at this moment
END $$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA public, app TO koersvast_app;

-- 1. Who acts ------------------------------------------------------------------------------------------------

CREATE FUNCTION app.actor_id() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.user_id', true), '')::uuid;
$$;

CREATE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date;
$$;

-- Called by functions that run as the owner. Not one itself: then Postgres can't draw it into their plan, and plans it anew each time.
-- Roles that were granted, and those that follow from a function as lead (or its deputy) or a seat in a work group.
CREATE FUNCTION app.effective_grants(who uuid)
RETURNS TABLE (role "Role", "regionId" uuid, "municipalityId" uuid, "agendaId" uuid, "ambitionId" uuid, "activityId" uuid)
LANGUAGE sql STABLE AS $$
  SELECT g.role, g."regionId", g."municipalityId", NULL::uuid, NULL::uuid, NULL::uuid
    FROM "RoleGrant" g
   WHERE g."userId" = who AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
  UNION
  SELECT 'lead', l."regionId", NULL, l."agendaId", l."ambitionId", l."activityId"
    FROM "Lead" l
   WHERE who IN (l."userId", l."deputyId") AND l.role IN ('officialLead', 'projectLead') AND l."kpiId" IS NULL
     AND l."validFrom" <= app.today() AND (l."validUntil" IS NULL OR l."validUntil" >= app.today())
  UNION
  SELECT 'workgroupMember', b."regionId", NULL, NULL, b."ambitionId", NULL
    FROM "BodyMember" m JOIN "Body" b ON b.id = m."bodyId"
   WHERE m."userId" = who AND b.kind = 'workgroup'
     AND m."validFrom" <= app.today() AND (m."validUntil" IS NULL OR m."validUntil" >= app.today());
$$;

-- Opens a transaction for somebody (null: nobody is signed in). Looks up once in which regions the actor has a role,
-- and in which he works instead of only reading what was adopted; the policies below ask for that.
CREATE FUNCTION app.begin(user_id uuid, origin text, event text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  any_region uuid[];
  works_in uuid[];
  admin boolean;
BEGIN
  SELECT coalesce(array_agg(DISTINCT g."regionId") FILTER (WHERE g."regionId" IS NOT NULL), '{}'),
         coalesce(array_agg(DISTINCT g."regionId") FILTER (WHERE g."regionId" IS NOT NULL AND g.role <> 'reader'), '{}'),
         coalesce(bool_or(g.role = 'platformAdmin'), false)
    INTO any_region, works_in, admin FROM app.effective_grants(user_id) g;
  PERFORM set_config('app.user_id', coalesce(user_id::text, ''), true), set_config('app.origin', origin, true), set_config('app.event', event, true),
          set_config('app.region_ids', any_region::text, true), set_config('app.internal_region_ids', works_in::text, true),
          set_config('app.is_platform_admin', admin::text, true);
END $$;

CREATE FUNCTION app.region_ids() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.region_ids', true), ''), '{}')::uuid[];
$$;

CREATE FUNCTION app.internal_region_ids() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.internal_region_ids', true), ''), '{}')::uuid[];
$$;

CREATE FUNCTION app.is_platform_admin() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.is_platform_admin', true), '')::boolean, false);
$$;

-- Everybody who has or had a place in a region where the actor works, and the actor.
CREATE FUNCTION app.colleague_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT array_agg(id) FROM (
    SELECT app.actor_id() AS id
    UNION SELECT "userId" FROM "RoleGrant" WHERE "regionId" = ANY (app.internal_region_ids())
    UNION SELECT "userId" FROM "Lead" WHERE "regionId" = ANY (app.internal_region_ids())
    UNION SELECT "deputyId" FROM "Lead" WHERE "regionId" = ANY (app.internal_region_ids())
    UNION SELECT "userId" FROM "BodyMember" WHERE "regionId" = ANY (app.internal_region_ids())
  ) AS people WHERE id IS NOT NULL;
$$;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- What belongs to an agenda may be read by everybody with a role in the region (lib/policy keeps readers from a draft).
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Agenda', 'Ambition', 'Result', 'Activity', 'ActivityPhase', 'ActivityParty', 'Organisation', 'Body', 'Kpi', 'ReportingPeriod', 'Lead']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  -- How things stand, and where the source contradicts itself, is for those who work in the region.
  FOREACH name IN ARRAY ARRAY['ActivityTrack', 'ProgressUpdate', 'BodyMember', 'SourceDocument', 'SourceNote']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  -- Tables that the app reaches through the functions of chapter 5 only, or not at all.
  FOREACH name IN ARRAY ARRAY['RoleGrant', 'Session', 'SignInAttempt', 'AuditEvent']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

ALTER TABLE "Region" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_reads ON "Region" FOR SELECT TO koersvast_app
  USING (id = ANY ((SELECT app.region_ids())::uuid[]) OR (SELECT app.is_platform_admin()));
GRANT SELECT ON "Region" TO koersvast_app;

-- Which municipalities there are and which region they belong to is public knowledge.
ALTER TABLE "Municipality" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON "Municipality" FOR SELECT TO koersvast_app USING (true);
ALTER TABLE "RegionMembership" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON "RegionMembership" FOR SELECT TO koersvast_app USING (true);
GRANT SELECT ON "Municipality", "RegionMembership" TO koersvast_app;

ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
CREATE POLICY colleagues_read ON "User" FOR SELECT TO koersvast_app USING (id = ANY ((SELECT app.colleague_ids())::uuid[]));
CREATE POLICY own_account ON "User" FOR UPDATE TO koersvast_app USING (id = app.actor_id()) WITH CHECK (id = app.actor_id());
GRANT SELECT (id, email, name, function, "deactivatedAt", version) ON "User" TO koersvast_app;
GRANT UPDATE ("passwordHash", version) ON "User" TO koersvast_app;

ALTER TABLE "KeptDraft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_drafts ON "KeptDraft" FOR ALL TO koersvast_app USING ("userId" = app.actor_id());
GRANT SELECT, DELETE ON "KeptDraft" TO koersvast_app;

-- The two things that this app's role may write: an update in one's own name, and the state that follows from it.
CREATE POLICY author_adds ON "ProgressUpdate" FOR INSERT TO koersvast_app
  WITH CHECK ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]) AND "authorId" = app.actor_id());
GRANT INSERT ON "ProgressUpdate" TO koersvast_app;

CREATE POLICY region_updates ON "ActivityTrack" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
GRANT UPDATE (lifecycle, light, "expectedOn", "expectedPrecision", "lastUpdateId", "lastPeriodId", "lastKind", "changedAt", "confirmedAt", version)
  ON "ActivityTrack" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "Agenda" ADD CONSTRAINT agenda_years CHECK ("endYear" >= "startYear");

ALTER TABLE "ProgressUpdate"
  ADD CONSTRAINT explained CHECK (light NOT IN ('atRisk', 'stuck') OR (btrim(cause) <> '' AND btrim(consequence) <> '' AND btrim(measure) <> '')),
  ADD CONSTRAINT expected_with_precision CHECK (("expectedOn" IS NULL) = ("expectedPrecision" IS NULL)),
  ADD CONSTRAINT numbered CHECK (number > 0),
  ADD CONSTRAINT text_length CHECK (greatest(char_length(done), char_length(next), char_length(cause), char_length(consequence), char_length(measure)) <= 4000);

DROP INDEX "ActivityTrack_activityId_municipalityId_key";
CREATE UNIQUE INDEX "ActivityTrack_activityId_municipalityId_key" ON "ActivityTrack"("activityId", "municipalityId") NULLS NOT DISTINCT;
ALTER TABLE "ActivityTrack"
  ADD CONSTRAINT absence_has_reason CHECK (participation = 'takesPart' OR btrim(coalesce("participationReason", '')) <> ''),
  ADD CONSTRAINT expected_with_precision CHECK (("expectedOn" IS NULL) = ("expectedPrecision" IS NULL));

ALTER TABLE "Lead"
  ADD CONSTRAINT one_target CHECK (num_nonnulls("agendaId", "ambitionId", "activityId", "kpiId") = 1),
  ADD CONSTRAINT vacant_or_filled CHECK (vacancy IS NULL OR "userId" IS NULL),
  ADD CONSTRAINT term CHECK ("validUntil" IS NULL OR "validUntil" >= "validFrom");

ALTER TABLE "Kpi" ADD CONSTRAINT at_most_one_place CHECK (num_nonnulls("ambitionId", "resultId", "activityId") <= 1);

ALTER TABLE "RoleGrant"
  ADD CONSTRAINT granted_roles CHECK (role NOT IN ('lead', 'workgroupMember')),
  ADD CONSTRAINT admin_has_no_region CHECK ((role = 'platformAdmin') = ("regionId" IS NULL)),
  ADD CONSTRAINT officer_of_a_municipality CHECK (role <> 'policyOfficer' OR "municipalityId" IS NOT NULL),
  ADD CONSTRAINT term CHECK ("validUntil" IS NULL OR "validUntil" >= "validFrom");

ALTER TABLE "ReportingPeriod"
  ADD CONSTRAINT period_days CHECK ("startsOn" < "endsOn" AND "opensOn" <= "closesOn"),
  ADD CONSTRAINT one_open_at_a_time EXCLUDE USING gist ("agendaId" WITH =, daterange("opensOn", "closesOn", '[]') WITH &&),
  ADD CONSTRAINT periods_do_not_overlap EXCLUDE USING gist ("agendaId" WITH =, daterange("startsOn", "endsOn", '[]') WITH &&);

CREATE FUNCTION app.track_matches_tracking() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT tracking = 'perMunicipality' FROM "Activity" WHERE id = NEW."activityId") <> (NEW."municipalityId" IS NOT NULL) THEN
    RAISE EXCEPTION 'a local activity has a track for each municipality, any other one track without municipality' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER track_matches_tracking BEFORE INSERT ON "ActivityTrack" FOR EACH ROW EXECUTE FUNCTION app.track_matches_tracking();

-- A track says what its last update says, and its version counts the updates.
CREATE FUNCTION app.track_follows_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE said "ProgressUpdate";
BEGIN
  SELECT * INTO said FROM "ProgressUpdate" WHERE id = NEW."lastUpdateId" AND "trackId" = NEW.id;
  IF NOT FOUND
     OR NEW.version <> said.number + 1 OR NEW.version <= OLD.version
     OR (NEW.lifecycle, NEW.light, NEW."lastKind") IS DISTINCT FROM (said.lifecycle, said.light, said.kind)
     OR (NEW."expectedOn", NEW."expectedPrecision", NEW."lastPeriodId") IS DISTINCT FROM (said."expectedOn", said."expectedPrecision", said."periodId")
     OR NEW."confirmedAt" IS DISTINCT FROM said."reportedAt"
     OR (said.kind = 'change' AND NEW."changedAt" IS DISTINCT FROM said."reportedAt")
  THEN
    RAISE EXCEPTION 'a track says what its last update says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER track_follows_update
  BEFORE UPDATE OF lifecycle, light, "expectedOn", "expectedPrecision", "lastUpdateId", "lastPeriodId", "lastKind", "changedAt", "confirmedAt", version
  ON "ActivityTrack" FOR EACH ROW EXECUTE FUNCTION app.track_follows_update();

CREATE FUNCTION app.update_reaches_track() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT version FROM "ActivityTrack" WHERE id = NEW."trackId") <= NEW.number THEN
    RAISE EXCEPTION 'an update changes the state of its track' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER update_reaches_track AFTER INSERT ON "ProgressUpdate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.update_reaches_track();

-- 4. The trail: action, object, result, origin, actor, time (BIO2 8.15.01) ------------------------------------------

-- Secrets never reach the trail (BIO2 8.15.02): of a hash it says only that it changed.
CREATE FUNCTION app.without_secrets(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state ?| ARRAY['passwordHash', 'secretHash']
    THEN state - 'secretHash' - 'passwordHash' || CASE WHEN state -> 'passwordHash' <> 'null' THEN '{"password": "set"}' ELSE '{}' END::jsonb
    ELSE state END;
$$;

CREATE FUNCTION app.audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_state jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  new_state jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  any_state jsonb := coalesce(new_state, old_state);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(key, value) INTO old_state FROM jsonb_each(to_jsonb(OLD)) WHERE value IS DISTINCT FROM new_state -> key;
    IF old_state IS NULL THEN RETURN NULL; END IF;
    SELECT jsonb_object_agg(key, new_state -> key) INTO new_state FROM jsonb_object_keys(old_state) AS key;
  END IF;
  INSERT INTO "AuditEvent" ("regionId", "actorId", event, action, object, "objectId", result, origin, before, after)
  VALUES (
    CASE WHEN TG_TABLE_NAME = 'Region' THEN (any_state ->> 'id')::uuid ELSE (any_state ->> 'regionId')::uuid END,
    app.actor_id(),
    coalesce(nullif(current_setting('app.event', true), ''), 'unnamed'),
    lower(TG_OP), TG_TABLE_NAME, (any_state ->> 'id')::uuid, 'done',
    coalesce(nullif(current_setting('app.origin', true), ''), session_user),
    app.without_secrets(old_state), app.without_secrets(new_state));
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Region', 'Municipality', 'RegionMembership', 'Agenda', 'Ambition', 'Result', 'Activity', 'ActivityPhase',
                              'ActivityParty', 'ActivityTrack', 'ProgressUpdate', 'ReportingPeriod', 'Organisation', 'Body', 'BodyMember',
                              'Lead', 'Kpi', 'SourceDocument', 'SourceNote', 'User', 'RoleGrant']
  LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF "endedAt" OR DELETE ON "Session" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- An act that was refused changes nothing, so no trigger sees it; write() reports it here.
CREATE FUNCTION app.record_refusal(object text, object_id uuid, reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE region_id uuid;
BEGIN
  IF object <> 'User' THEN EXECUTE format('SELECT "regionId" FROM %I WHERE id = $1', object) INTO region_id USING object_id; END IF;
  INSERT INTO "AuditEvent" ("regionId", "actorId", event, action, object, "objectId", result, origin)
  VALUES (region_id, app.actor_id(), current_setting('app.event'), 'refuse', object, object_id, 'refused: ' || left(reason, 200), current_setting('app.origin'));
END $$;

-- 5. Sign-in: before there is somebody to act for ---------------------------------------------------------------------

CREATE FUNCTION app.account_for_sign_in(address text) RETURNS TABLE ("userId" uuid, "passwordHash" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id, "passwordHash" FROM "User" WHERE email = lower(btrim(address)) AND "deactivatedAt" IS NULL AND "passwordHash" IS NOT NULL;
$$;

-- Counts a try as wrong until the caller says it was right, so that tries at the same moment count too.
-- Ten wrong ones in 15 minutes for an account or from an address: no try, but the moment at which the next one may come.
CREATE FUNCTION app.begin_sign_in(who text, from_address text) RETURNS TABLE ("attemptId" bigint, "waitUntil" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE wait timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(ARRAY['account ' || lower(who), 'address ' || from_address]) AS key ORDER BY key;
  DELETE FROM "SignInAttempt" WHERE at < now() - interval '1 day';
  SELECT max(tenth) + interval '15 minutes' INTO wait FROM (
    (SELECT at AS tenth FROM "SignInAttempt" WHERE account = lower(who) AND NOT succeeded AND at > now() - interval '15 minutes' ORDER BY at DESC OFFSET 9 LIMIT 1)
    UNION ALL
    (SELECT at FROM "SignInAttempt" WHERE address = from_address AND NOT succeeded AND at > now() - interval '15 minutes' ORDER BY at DESC OFFSET 9 LIMIT 1)
  ) AS tenths;
  IF wait IS NOT NULL THEN RETURN QUERY SELECT NULL::bigint, wait; RETURN; END IF;
  RETURN QUERY INSERT INTO "SignInAttempt" (account, address, succeeded) VALUES (lower(who), from_address, false) RETURNING id, NULL::timestamptz;
END $$;

-- The password was right: the try no longer counts as wrong and a session begins.
CREATE FUNCTION app.start_session(attempt bigint, who uuid, secret_hash bytea, from_address text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE session_id uuid;
BEGIN
  PERFORM app.begin(who, from_address, 'session.started');
  UPDATE "SignInAttempt" SET succeeded = true WHERE id = attempt;
  INSERT INTO "Session" (id, "userId", "secretHash", origin)
  SELECT gen_random_uuid(), id, secret_hash, from_address FROM "User" WHERE id = who AND "deactivatedAt" IS NULL
  RETURNING id INTO session_id;
  RETURN session_id;
END $$;

CREATE FUNCTION app.refuse_sign_in(who text, from_address text, reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.begin((SELECT id FROM "User" WHERE email = lower(who)), from_address, 'session.refused');
  PERFORM app.record_refusal('User', app.actor_id(), reason);
END $$;

CREATE FUNCTION app.session_is_open(s "Session") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT s."endedAt" IS NULL AND s."lastSeenAt" > now() - interval '60 minutes' AND s."startedAt" > now() - interval '12 hours';
$$;

-- Who is signed in with this secret, with the rights of this moment; null when the session has ended
-- (60 minutes without use, 12 hours in all, signed out) or the account was closed.
CREATE FUNCTION app.session_viewer(secret bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_session "Session";
  viewer jsonb;
BEGIN
  SELECT * INTO found_session FROM "Session" WHERE "secretHash" = secret;
  IF NOT FOUND OR NOT app.session_is_open(found_session) THEN RETURN NULL; END IF;
  IF found_session."lastSeenAt" < now() - interval '1 minute' THEN
    UPDATE "Session" SET "lastSeenAt" = now() WHERE id = found_session.id;
  END IF;
  SELECT jsonb_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'function', u.function,
           'grants', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(g))) FROM app.effective_grants(u.id) g), '[]'))
    INTO viewer FROM "User" u WHERE u.id = found_session."userId" AND u."deactivatedAt" IS NULL;
  RETURN viewer;
END $$;

CREATE FUNCTION app.end_session(secret bytea, from_address text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.begin((SELECT "userId" FROM "Session" WHERE "secretHash" = secret), from_address, 'session.ended');
  UPDATE "Session" SET "endedAt" = now() WHERE "secretHash" = secret AND "endedAt" IS NULL;
END $$;

-- After a change of password every other browser has to sign in again.
CREATE FUNCTION app.end_other_sessions(secret bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = app.actor_id() AND "secretHash" <> secret AND "endedAt" IS NULL;
$$;

-- Text that came in with a session that ended by itself is kept for its owner, who gets it back after signing in again.
-- Of a session that was ended on purpose nothing is taken. At most twenty texts a person, for a week.
CREATE FUNCTION app.keep_draft(secret bytea, form_path text, form_values jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE owner_id uuid;
BEGIN
  SELECT s."userId" INTO owner_id FROM "Session" s JOIN "User" u ON u.id = s."userId"
   WHERE s."secretHash" = secret AND s."endedAt" IS NULL AND s."startedAt" > now() - interval '7 days' AND u."deactivatedAt" IS NULL;
  IF owner_id IS NULL OR pg_column_size(form_values) > 65536 OR length(form_path) > 500 THEN RETURN false; END IF;
  DELETE FROM "KeptDraft" WHERE "keptAt" < now() - interval '7 days';
  IF (SELECT count(*) FROM "KeptDraft" WHERE "userId" = owner_id AND path <> form_path) >= 20 THEN RETURN false; END IF;
  INSERT INTO "KeptDraft" (id, "userId", path, values) VALUES (gen_random_uuid(), owner_id, form_path, form_values)
  ON CONFLICT ("userId", path) DO UPDATE SET values = EXCLUDED.values, "keptAt" = now();
  RETURN true;
END $$;

-- Also of functions that later migrations add.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  app.begin(uuid, text, text), app.actor_id(), app.region_ids(), app.internal_region_ids(), app.is_platform_admin(), app.colleague_ids(),
  app.record_refusal(text, uuid, text), app.account_for_sign_in(text), app.begin_sign_in(text, text),
  app.start_session(bigint, uuid, bytea, text), app.refuse_sign_in(text, text, text), app.session_viewer(bytea),
  app.end_session(bytea, text), app.end_other_sessions(bytea), app.keep_draft(bytea, text, jsonb)
TO koersvast_app;
