-- What somebody reads who is not signed in. The app has no other way to it than these functions: no policy shows nobody a row, and each of them begins
-- at a region that was made public (docs/besluiten/0093).

-- Everything but how work goes on, which the public learns from an adopted report only: so a page is not drawn anew for every update.
CREATE INDEX "AuditEvent_adopted" ON "AuditEvent" ("regionId", "chainNumber")
  WHERE object NOT IN ('ActivityTrack', 'ProgressUpdate', 'Measurement', 'MeasurementRevision', 'MeasurementImport', 'ImportedChange', 'Report', 'ReportBlock',
                       'ReportStep', 'Story', 'Question', 'Meeting', 'Attendance', 'AgendaItem', 'AgendaPaper', 'ActionPoint', 'Risk', 'RiskStep',
                       'RiskMeasure', 'Bottleneck', 'BottleneckStep', 'Duty', 'OutboxMail');

-- By what one sees that nothing changed for the public: the settings and the place in the trail of the last thing that counts. Null: not public.
CREATE FUNCTION app.public_state_of(region uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT concat_ws(' ', g.id, app.today(), g."publicNames", g."openData",
                   coalesce((SELECT max("chainNumber") FROM "AuditEvent"
                              WHERE "regionId" = g.id
                                AND object NOT IN ('ActivityTrack', 'ProgressUpdate', 'Measurement', 'MeasurementRevision', 'MeasurementImport',
                                                   'ImportedChange', 'Report', 'ReportBlock', 'ReportStep', 'Story', 'Question', 'Meeting', 'Attendance',
                                                   'AgendaItem', 'AgendaPaper', 'ActionPoint', 'Risk', 'RiskStep', 'RiskMeasure', 'Bottleneck',
                                                   'BottleneckStep', 'Duty', 'OutboxMail')), 0),
                   (SELECT max("chainNumber") FROM "AuditEvent" WHERE "regionId" IS NULL AND object <> 'Session'))
    FROM "Region" g WHERE g.id = region AND g."isPublic";
$$;

-- Of the region with this address; null for all of them together.
CREATE FUNCTION app.public_state(region_slug text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN region_slug IS NULL THEN (SELECT coalesce(md5(string_agg(app.public_state_of(id), ',' ORDER BY id)), 'none') FROM "Region" WHERE "isPublic")
              ELSE (SELECT app.public_state_of(id) FROM "Region" WHERE slug = region_slug) END;
$$;

-- Who pulls something, by function and organisation; by name only where the region says so.
CREATE FUNCTION app.public_leads(region "Region", ambition uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('function', d.function, 'organisation', o.name,
                                               'name', CASE WHEN region."publicNames" THEN u.name END) ORDER BY d.position), '[]')
    FROM "Lead" d
    LEFT JOIN "Organisation" o ON o.id = d."organisationId"
    LEFT JOIN "User" u ON u.id = d."userId" AND u."deactivatedAt" IS NULL
   WHERE d."ambitionId" = ambition AND d.role = 'officialLead' AND d."validFrom" <= app.today() AND (d."validUntil" IS NULL OR d."validUntil" >= app.today());
$$;

-- KPIs that the board adopted, with the copy of the figures that readers get (PublishedFigure) and never the figures themselves.
CREATE FUNCTION app.public_kpis(agenda uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'number', k.number, 'name', k.name, 'why', k.why, 'kind', k.kind, 'unit', k.unit, 'countingLevel', k."countingLevel", 'direction', k.direction,
           'frequency', k.frequency, 'source', k.source,
           'ambition', (SELECT m.number FROM "Ambition" m LEFT JOIN "Result" r ON r.id = k."resultId" LEFT JOIN "Activity" v ON v.id = k."activityId"
                         WHERE m.id IN (k."ambitionId", r."ambitionId", v."ambitionId")),
           'definition', coalesce((SELECT d.text FROM "KpiDefinition" d WHERE d."kpiId" = k.id ORDER BY d.number DESC LIMIT 1), ''),
           'targets', coalesce((SELECT jsonb_agg(jsonb_build_object('year', t.year, 'text', t.printed, 'low', coalesce(t.low, t.value, t.share),
                                                                    'high', coalesce(t.high, t.value, t.share)) ORDER BY t.year)
                                  FROM "KpiTarget" t WHERE t."kpiId" = k.id AND t."decisionNeeded" IS NULL), '[]'),
           'baselinePeriod', k."baselinePeriod",
           'breaks', coalesce((SELECT jsonb_agg(d."fromPeriod" ORDER BY d.number) FROM "KpiDefinition" d
                                WHERE d."kpiId" = k.id AND d."fromPeriod" IS NOT NULL), '[]'),
           'caveats', coalesce((SELECT jsonb_agg(jsonb_build_object('period', c.period, 'text', c.text) ORDER BY c.period)
                                  FROM "KpiCaveat" c WHERE c."kpiId" = k.id), '[]'),
           'differences', coalesce((SELECT jsonb_agg(jsonb_build_object('municipality', m.name, 'text', c.text) ORDER BY m.name)
                                      FROM "KpiComparability" c JOIN "Municipality" m ON m.id = c."municipalityId" WHERE c."kpiId" = k.id), '[]'),
           'figures', coalesce((SELECT jsonb_agg(jsonb_build_object(
                                         'period', f.period,
                                         'municipality', CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('code', m."cbsCode", 'name', m.name) END,
                                         'reference', CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('code', r.code, 'name', r.name) END,
                                         'breakdown', b.label, 'value', f.value, 'numerator', f.numerator, 'denominator', f.denominator, 'status', f.status,
                                         'isSum', f."isSum", 'source', f.source, 'interpretation', f.interpretation)
                                       ORDER BY f.period, m.name NULLS FIRST, r.name NULLS FIRST, b.position NULLS FIRST)
                                  FROM "PublishedFigure" f
                                  LEFT JOIN "Municipality" m ON m.id = f."municipalityId"
                                  LEFT JOIN "ReferenceArea" r ON r.id = f."referenceAreaId"
                                  LEFT JOIN "KpiBreakdown" b ON b.id = f."breakdownId"
                                 WHERE f."kpiId" = k.id), '[]')) ORDER BY k.position), '[]')
    FROM "Kpi" k WHERE k."agendaId" = agenda AND k.status = 'adopted';
$$;

-- Reports that were adopted, each in its newest version, newest first: how it stood, in the words of the report.
CREATE FUNCTION app.public_reports(agenda "Agenda") RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'period', s."periodSlug", 'periodName', coalesce(s.data -> 'period' ->> 'name', s."periodSlug"), 'title', s.title, 'number', s.number,
           'versions', s.versions, 'adoptedOn', s."adoptedOn", 'frozenAt', s."frozenAt", 'sha256', s.sha256, 'summary', coalesce(s.data ->> 'summary', ''),
           'board', coalesce(s.data ->> 'boardName', ''), 'counts', s.data -> 'counts',
           'ambitions', coalesce((SELECT jsonb_agg(jsonb_build_object('number', w ->> 'number', 'counts', w -> 'counts', 'achieved', coalesce(w ->> 'achieved', ''),
                                                                      'planned', coalesce(w ->> 'planned', '')))
                                    FROM jsonb_array_elements(s.data -> 'ambitions') w), '[]'),
           'activities', coalesce((SELECT jsonb_agg(jsonb_build_object('code', w ->> 'code', 'municipality', w ->> 'municipality', 'light', w ->> 'shown',
                                                                       'lifecycle', w ->> 'lifecycle'))
                                     FROM jsonb_array_elements(s.data -> 'activities') w WHERE (w ->> 'takesPart')::boolean), '[]'))
         ORDER BY s."periodSlug" DESC), '[]')
    FROM (SELECT DISTINCT ON (n."periodSlug") n."periodSlug", n.title, n.number, n."adoptedOn", n."frozenAt", n.sha256, n.data::jsonb AS data,
                 (SELECT count(*) FROM "ReportSnapshot" o WHERE o."regionId" = n."regionId" AND o."agendaSlug" = n."agendaSlug" AND o."periodSlug" = n."periodSlug") AS versions
            FROM "ReportSnapshot" n WHERE n."regionId" = agenda."regionId" AND n."agendaSlug" = agenda.slug
           ORDER BY n."periodSlug", n.number DESC) s;
$$;

CREATE FUNCTION app.public_agendas(region "Region") RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'slug', a.slug, 'title', a.title, 'startYear', a."startYear", 'endYear', a."endYear", 'status', a.status,
           'adoptedOn', (SELECT d."decidedOn" FROM "Decision" d WHERE d.id = a."adoptionDecisionId"),
           'ambitionTerm', a."ambitionTerm", 'ambitionTerms', a."ambitionTerms", 'resultTerm', a."resultTerm", 'resultTerms', a."resultTerms",
           'activityTerm', a."activityTerm", 'activityTerms', a."activityTerms",
           'ambitions', coalesce((
             SELECT jsonb_agg(jsonb_build_object(
                      'number', m.number, 'title', m.title, 'kind', m.kind, 'goal', m.goal, 'leads', app.public_leads(region, m.id),
                      'results', coalesce((SELECT jsonb_agg(jsonb_build_object('number', m.number || '.' || r.number, 'title', r.title) ORDER BY r.position)
                                             FROM "Result" r WHERE r."ambitionId" = m.id AND r."withdrawnOn" IS NULL), '[]'),
                      'activities', coalesce((SELECT jsonb_agg(jsonb_build_object(
                                                       'code', v.code, 'title', v.title, 'description', v.description, 'planning', v."planningPrinted",
                                                       'scales', v.scales, 'result', m.number || '.' || r.number) ORDER BY v.position)
                                                FROM "Activity" v LEFT JOIN "Result" r ON r.id = v."resultId"
                                               WHERE v."ambitionId" = m.id AND v."withdrawnOn" IS NULL), '[]')) ORDER BY m.position)
               FROM "Ambition" m WHERE m."agendaId" = a.id AND m."withdrawnOn" IS NULL), '[]'),
           'kpis', app.public_kpis(a.id), 'reports', app.public_reports(a)) ORDER BY a.status = 'adopted' DESC, a."startYear" DESC, a.slug), '[]')
    FROM "Agenda" a WHERE a."regionId" = region.id AND a.status <> 'draft';
$$;

-- All that a region shows to everybody; null where it shows nothing.
CREATE FUNCTION app.public_region(region_slug text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
           'state', app.public_state_of(g.id), 'slug', g.slug, 'name', g.name, 'colour', g."accentColour", 'isExample', g."isExample", 'openData', g."openData",
           'municipalities', coalesce((SELECT jsonb_agg(jsonb_build_object('code', m."cbsCode", 'name', m.name, 'slug', m.slug) ORDER BY m.name)
                                         FROM "RegionMembership" b JOIN "Municipality" m ON m.id = b."municipalityId"
                                        WHERE b."regionId" = g.id AND b."validFrom" <= app.today() AND (b."validUntil" IS NULL OR b."validUntil" >= app.today())), '[]'),
           'agendas', app.public_agendas(g))
    FROM "Region" g WHERE g.slug = region_slug AND g."isPublic";
$$;

CREATE FUNCTION app.public_regions() RETURNS TABLE (slug text, name text, "openData" boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT slug, name, "openData" FROM "Region" WHERE "isPublic" ORDER BY name;
$$;

-- A file of an adopted report as it was frozen; version null: the newest. What is confidential is not there.
CREATE FUNCTION app.public_file(region_slug text, agenda_slug text, period_slug text, version int, file_name text)
RETURNS TABLE (bytes bytea, title text, number int, versions int, "adoptedOn" text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.bytes, s.title, s.number, s.versions, s."adoptedOn"::text
    FROM (SELECT n.*, (count(*) OVER ())::int AS versions
            FROM "ReportSnapshot" n
            JOIN "Region" g ON g.id = n."regionId" AND g."isPublic"
            JOIN "Agenda" a ON a."regionId" = g.id AND a.slug = n."agendaSlug" AND a.status <> 'draft'
           WHERE g.slug = region_slug AND n."agendaSlug" = agenda_slug AND n."periodSlug" = period_slug) s
    JOIN "ReportFile" f ON f."snapshotId" = s.id AND f.name = file_name AND NOT f."isConfidential"
   WHERE version IS NULL OR s.number = version
   ORDER BY s.number DESC LIMIT 1;
$$;

-- What was drawn from this very state, if it was.
CREATE FUNCTION app.kept_public_page(page_path text, from_state text) RETURNS TABLE ("contentType" text, body text, etag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "contentType", body, etag FROM "PublicPage" WHERE path = page_path AND "madeFrom" = from_state;
$$;

CREATE FUNCTION app.keep_public_page(page_path text, region_slug text, from_state text, content_type text, page_body text, page_etag text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "PublicPage" (path, "regionId", "madeFrom", "contentType", body, etag)
  SELECT page_path, g.id, from_state, content_type, page_body, page_etag
    FROM (SELECT id FROM "Region" WHERE slug = region_slug AND "isPublic" UNION ALL SELECT NULL WHERE region_slug IS NULL) g
  ON CONFLICT (path) DO UPDATE SET "madeFrom" = excluded."madeFrom", "contentType" = excluded."contentType", body = excluded.body, etag = excluded.etag;
$$;

-- A region that goes back takes its pages along.
CREATE FUNCTION app.drop_public_pages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "PublicPage" WHERE "regionId" = NEW.id OR "regionId" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER drop_public_pages AFTER UPDATE OF "isPublic", "publicNames", "openData" ON "Region" FOR EACH ROW EXECUTE FUNCTION app.drop_public_pages();

GRANT EXECUTE ON FUNCTION app.public_state(text), app.public_region(text), app.public_regions(), app.public_file(text, text, text, int, text),
  app.kept_public_page(text, text), app.keep_public_page(text, text, text, text, text, text) TO koersvast_app;
