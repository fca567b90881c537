-- Meetings, bottlenecks and risks can be found too. Who may open one is for the policies of its table; a risk that the document names, and that is not
-- confidential, is there for readers.

-- A day as people type it: "16 februari 2023", "16-2-2023", "16-02-2023".
CREATE FUNCTION app.day_words(day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT extract(day FROM day) || ' '
      || (ARRAY['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'])[extract(month FROM day)::int]
      || ' ' || extract(year FROM day) || ' ' || to_char(day, 'DD MM') || ' ' || extract(month FROM day);
$$;

CREATE OR REPLACE VIEW app.searchable AS
  SELECT 'ambition' AS kind, id, "regionId", false AS internal, position::float AS place, title, goal AS body, true AS in_parts FROM "Ambition"
  UNION ALL SELECT 'result', id, "regionId", false, position, title, '', true FROM "Result"
  UNION ALL SELECT 'activity', id, "regionId", false, position, title, description, true FROM "Activity"
  UNION ALL SELECT 'kpi', id, "regionId", false, position, name, why, true FROM "Kpi"
  UNION ALL SELECT 'report', id, "regionId", false, -extract(epoch FROM "adoptedOn"), title,
                   (SELECT string_agg(word #>> '{}', ' ') FROM jsonb_path_query(data::jsonb, '$.** ? (@.type() == "string")') word), false FROM "ReportSnapshot"
  UNION ALL SELECT 'decision', id, "regionId", true, -extract(epoch FROM "decidedOn"), title, text, true FROM "Decision"
  UNION ALL SELECT 'action', id, "regionId", true, -extract(epoch FROM "agreedOn"), title, '', true FROM "ActionPoint"
  UNION ALL SELECT 'update', id, "regionId", true, -extract(epoch FROM "reportedAt"), '', concat_ws(' ', done, next, cause, consequence, measure), false FROM "ProgressUpdate"
  UNION ALL SELECT 'body', id, "regionId", true, 0, name, concat_ws(' ', array_to_string(aliases, ' '), purpose), true FROM "Body"
  -- What stands on every agenda ("Opening") is only worth finding where something was said about it.
  UNION ALL SELECT 'item', i.id, i."regionId", true, -extract(epoch FROM m."heldOn"), i.title, concat_ws(' ', i.text, i.outcome), true
              FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" WHERE NOT (i."isFixed" AND i.text = '' AND i.outcome = '')
  UNION ALL SELECT 'meeting', m.id, m."regionId", true, -extract(epoch FROM m."heldOn"), b.name || ' ' || app.day_words(m."heldOn"),
                   concat_ws(' ', m.place, m.note, m.guests), true
              FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId"
  UNION ALL SELECT 'bottleneck', id, "regionId", true, -extract(epoch FROM "raisedOn"), title, concat_ws(' ', cause, consequence, needed), true FROM "Bottleneck"
  UNION ALL SELECT 'risk', id, "regionId", "isConfidential" OR "raisedById" IS NOT NULL, position, title, concat_ws(' ', description, measure), true FROM "Risk";

CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON "Meeting" FOR EACH ROW EXECUTE FUNCTION app.keep_searchable('meeting');
CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON "Bottleneck" FOR EACH ROW EXECUTE FUNCTION app.keep_searchable('bottleneck');
CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON "Risk" FOR EACH ROW EXECUTE FUNCTION app.keep_searchable('risk');

-- A meeting is found by the name that its body has now.
CREATE FUNCTION app.keep_meetings_searchable() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "SearchEntry" WHERE kind = 'meeting' AND "sourceId" IN (SELECT id FROM "Meeting" WHERE "bodyId" = NEW.id);
  PERFORM app.fill_search('meeting', id) FROM "Meeting" WHERE "bodyId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_meetings_searchable AFTER UPDATE OF name ON "Body" FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION app.keep_meetings_searchable();

SELECT app.fill_search('meeting', NULL), app.fill_search('bottleneck', NULL), app.fill_search('risk', NULL);
