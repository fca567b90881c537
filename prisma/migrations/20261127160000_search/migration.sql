-- Search: full text in Dutch that forgives accents, and trigrams for a word within a compound ("hulp" in "jeugdhulp").

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TEXT SEARCH CONFIGURATION app.dutch (COPY = dutch);
ALTER TEXT SEARCH CONFIGURATION app.dutch ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;

CREATE TABLE "SearchEntry" (
  kind TEXT NOT NULL,
  "sourceId" UUID NOT NULL,
  "regionId" UUID NOT NULL,
  internal BOOLEAN NOT NULL,
  place DOUBLE PRECISION NOT NULL,
  words tsvector NOT NULL,
  parts TEXT,
  CONSTRAINT "SearchEntry_pkey" PRIMARY KEY (kind, "sourceId"),
  CONSTRAINT "SearchEntry_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"(id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "SearchEntry_words" ON "SearchEntry" USING gin ("regionId", words);
CREATE INDEX "SearchEntry_parts" ON "SearchEntry" USING gin ("regionId", parts gin_trgm_ops);

-- Nobody reads it but app.search().
ALTER TABLE "SearchEntry" ENABLE ROW LEVEL SECURITY;

-- All that can be found. internal: only by those who work in the region. place: the order within a kind. in_parts: short enough to look into words.
CREATE VIEW app.searchable AS
  SELECT 'ambition' AS kind, id, "regionId", false AS internal, position::float AS place, title, goal AS body, true AS in_parts FROM "Ambition"
  UNION ALL SELECT 'result', id, "regionId", false, position, title, '', true FROM "Result"
  UNION ALL SELECT 'activity', id, "regionId", false, position, title, description, true FROM "Activity"
  UNION ALL SELECT 'kpi', id, "regionId", false, position, name, why, true FROM "Kpi"
  UNION ALL SELECT 'report', id, "regionId", false, -extract(epoch FROM "adoptedOn"), title,
                   (SELECT string_agg(word #>> '{}', ' ') FROM jsonb_path_query(data::jsonb, '$.** ? (@.type() == "string")') word), false FROM "ReportSnapshot"
  UNION ALL SELECT 'decision', id, "regionId", true, -extract(epoch FROM "decidedOn"), title, text, true FROM "Decision"
  UNION ALL SELECT 'action', id, "regionId", true, -extract(epoch FROM "agreedOn"), title, '', true FROM "ActionPoint"
  UNION ALL SELECT 'update', id, "regionId", true, -extract(epoch FROM "reportedAt"), '', concat_ws(' ', done, next, cause, consequence, measure), false FROM "ProgressUpdate";

-- A text in small letters without accents.
CREATE FUNCTION app.plain(body text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, body));
$$;

CREATE FUNCTION app.fill_search(of_kind text, of_id uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchEntry"
  SELECT kind, id, "regionId", internal, place, setweight(to_tsvector('app.dutch', title), 'A') || to_tsvector('app.dutch', coalesce(body, '')),
         CASE WHEN in_parts THEN app.plain(title || ' ' || body) END
    FROM app.searchable WHERE (of_kind IS NULL OR kind = of_kind) AND (of_id IS NULL OR id = of_id);
$$;

CREATE FUNCTION app.keep_searchable() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN DELETE FROM "SearchEntry" WHERE kind = TG_ARGV[0] AND "sourceId" = OLD.id; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM app.fill_search(TG_ARGV[0], NEW.id); END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES ('Ambition', 'ambition'), ('Result', 'result'), ('Activity', 'activity'), ('Kpi', 'kpi'), ('ReportSnapshot', 'report'),
                                      ('Decision', 'decision'), ('ActionPoint', 'action'), ('ProgressUpdate', 'update')) AS s (tab, kind)
  LOOP
    EXECUTE format('CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.keep_searchable(%L)', source.tab, source.kind);
  END LOOP;
END $$;

SELECT app.fill_search(NULL, NULL);

-- Each term begins a word: "evalu" finds "evaluatie". `within`: '' anywhere, 'A' in a title.
CREATE FUNCTION app.asked(terms text[], within text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsquery('app.dutch'::regconfig, string_agg(term || ':*' || within, ' & ')) FROM unnest(terms) term;
$$;

-- What matches, at most `most`: first what has the code or number that was asked for, then a title, then a text, then parts of words; within these in
-- the order of `kinds`, and of the newest. Who acts may read in app.region_ids() and in app.internal_region_ids(). It gives ids: the app reads the rows
-- themselves, under the policies of their tables.
CREATE FUNCTION app.search(terms text[], whole text, kinds text[], regions uuid[], most int) RETURNS TABLE (kind text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  asked tsquery := app.asked(terms, '');
  in_title tsquery := app.asked(terms, 'A');
  -- The longest first: the fewest rows have it.
  pieces text[] := (SELECT array_agg('%' || app.plain(term) || '%' ORDER BY length(term) DESC) FROM unnest(terms) term WHERE length(term) > 2);
BEGIN
  RETURN QUERY
  WITH mine AS (
    SELECT region, region = ANY (app.internal_region_ids()) AS works FROM unnest(app.region_ids()) region WHERE region = ANY (regions)),
  numbered AS (
    SELECT 'ambition' AS kind, x.id, position AS place FROM mine JOIN "Ambition" x ON "regionId" = region WHERE lower(x.number) = whole
    UNION ALL SELECT 'result', x.id, x.position FROM mine JOIN "Result" x ON x."regionId" = region JOIN "Ambition" b ON b.id = "ambitionId"
     WHERE lower(b.number || '.' || x.number) = whole
    UNION ALL SELECT 'activity', x.id, position FROM mine JOIN "Activity" x ON "regionId" = region WHERE lower(x.code) = whole
    UNION ALL SELECT 'kpi', x.id, position FROM mine JOIN "Kpi" x ON "regionId" = region WHERE lower(x.number) = whole),
  matched AS (
    SELECT n.kind, n.id, 0 AS rank, n.place::float FROM numbered n WHERE n.kind = ANY (kinds)
    UNION ALL
    SELECT e.kind, e."sourceId", CASE WHEN e.words @@ in_title THEN 1 ELSE 2 END, e.place
      FROM mine, LATERAL (SELECT * FROM "SearchEntry" s WHERE s."regionId" = region AND s.words @@ asked AND s.kind = ANY (kinds) AND (works OR NOT s.internal)
                           ORDER BY s.kind = 'update', s.place LIMIT most) e
    UNION ALL
    SELECT e.kind, e."sourceId", 3, e.place
      FROM mine, LATERAL (SELECT * FROM "SearchEntry" s WHERE s."regionId" = region AND s.parts LIKE pieces[1] AND s.parts LIKE ALL (pieces)
                             AND s.kind = ANY (kinds) AND (works OR NOT s.internal) ORDER BY s.place LIMIT most) e)
  SELECT m.kind, m.id FROM matched m GROUP BY m.kind, m.id ORDER BY min(m.rank), array_position(kinds, m.kind), min(m.place), m.id LIMIT most;
END $$;

GRANT EXECUTE ON FUNCTION app.asked(text[], text), app.search(text[], text, text[], uuid[], int) TO koersvast_app;
