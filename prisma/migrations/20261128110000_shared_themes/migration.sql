-- Regions beside each other, by themes that their ambitions have in common and subjects that they take part in together.

-- AlterTable
ALTER TABLE "Agenda" ADD COLUMN     "sharedSubjects" TEXT[] DEFAULT ARRAY[]::TEXT[];

GRANT UPDATE ("sharedSubjects") ON "Agenda" TO koersvast_app;

-- What the agendas of regions come down to, whatever they call it.
INSERT INTO "Theme" (id, slug, name, position)
SELECT gen_random_uuid(), slug, name, position FROM (VALUES
  ('lokale-teams', 'Lokale teams en toegang', 1),
  ('sociale-basis', 'Sociale basis en normaliseren', 2),
  ('onderwijs', 'Onderwijs en jeugdhulp', 3),
  ('ambulante-hulp', 'Passende ambulante hulp', 4),
  ('verblijf', 'Wonen en verblijf', 5),
  ('bescherming', 'Kind- en gezinsbescherming', 6),
  ('geweld', 'Huiselijk geweld en kindermishandeling', 7),
  ('sturing', 'Inkoop, sturing en geld', 8),
  ('cijfers', 'Cijfers en monitoring', 9),
  ('inwoners', 'Stem van jeugdigen en ouders', 10),
  ('vakmanschap', 'Leren en vakmanschap', 11)) AS theme (slug, name, position)
ON CONFLICT DO NOTHING;

-- What regions let each other see of their agendas: of each the one that holds, or else the last that was closed; never a draft. Of an ambition its title,
-- themes and number of activities, of its activities the supra-regional ones by code and title, and links to agendas of other regions. How it stands comes
-- from the last report that was adopted, as counts: no texts, no names, no municipalities. For everybody with a role in some region.
CREATE FUNCTION app.shared_agendas()
RETURNS TABLE ("regionId" uuid, region text, "regionSlug" text, "isExample" boolean, agenda text, "agendaSlug" text, status "AgendaStatus", "startYear" int,
               "endYear" int, "ambitionTerm" text, subjects text[], ambitions jsonb, report jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH held AS (
    SELECT DISTINCT ON (a."regionId") a.* FROM "Agenda" a WHERE a.status <> 'draft' AND cardinality(app.region_ids()) > 0
     ORDER BY a."regionId", a.status = 'adopted' DESC, a."startYear" DESC, a.id)
  SELECT g.id, g.name, g.slug, g."isExample", h.title, h.slug, h.status, h."startYear", h."endYear", h."ambitionTerm", h."sharedSubjects",
         coalesce((
           SELECT jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title, 'themes', t.slugs, 'activities', coalesce(x.activities, 0),
                                               'supraregional', coalesce(x.supraregional, '[]'), 'links', coalesce(l.links, '[]')) ORDER BY m.position)
             FROM "Ambition" m
             JOIN LATERAL (SELECT array_agg(w.slug) AS slugs FROM "AmbitionTheme" k JOIN "Theme" w ON w.id = k."themeId" WHERE k."ambitionId" = m.id) t ON t.slugs IS NOT NULL
             LEFT JOIN LATERAL (
               SELECT count(*) FILTER (WHERE v."parentId" IS NULL) AS activities,
                      jsonb_agg(jsonb_build_object('code', v.code, 'title', v.title) ORDER BY v.position) FILTER (WHERE 'supraregional' = ANY (v.scales)) AS supraregional
                 FROM "Activity" v WHERE v."ambitionId" = m.id AND v."withdrawnOn" IS NULL) x ON true
             LEFT JOIN LATERAL (
               SELECT jsonb_agg(jsonb_build_object('code', v.code, 'region', og.name, 'agenda', o.title) ORDER BY v.position NULLS FIRST, n.position) AS links
                 FROM "AgendaLink" n
                 LEFT JOIN "Activity" v ON v.id = n."activityId"
                 JOIN "Agenda" o ON (o.id = n."otherAgendaId" OR o.title = n.name) AND o."regionId" <> n."regionId" AND o.status <> 'draft'
                 JOIN "Region" og ON og.id = o."regionId"
                WHERE coalesce(v."ambitionId", n."ambitionId") = m.id AND v."withdrawnOn" IS NULL) l ON true
            WHERE m."agendaId" = h.id AND m."withdrawnOn" IS NULL), '[]'),
         s.report
    FROM held h
    JOIN "Region" g ON g.id = h."regionId"
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('period', n.data -> 'period' ->> 'name', 'adoptedOn', n."adoptedOn",
                                'counts',
                                coalesce((SELECT jsonb_object_agg(w ->> 'number', w -> 'counts') FROM jsonb_array_elements(n.data -> 'ambitions') w), '{}')) AS report
        FROM (SELECT data::jsonb AS data, "adoptedOn" FROM "ReportSnapshot"
               WHERE "regionId" = h."regionId" AND "agendaSlug" = h.slug ORDER BY "periodSlug" DESC, number DESC LIMIT 1) n) s ON true
   ORDER BY g.name;
$$;

GRANT EXECUTE ON FUNCTION app.shared_agendas() TO koersvast_app;
