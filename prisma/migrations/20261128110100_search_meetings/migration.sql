-- Bodies, and what stands on the agendas of their meetings, can be found too: by who works in the region; who may open them is for the policies of their tables.

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
              FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" WHERE NOT (i."isFixed" AND i.text = '' AND i.outcome = '');

CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON "Body" FOR EACH ROW EXECUTE FUNCTION app.keep_searchable('body');
CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON "AgendaItem" FOR EACH ROW EXECUTE FUNCTION app.keep_searchable('item');

SELECT app.fill_search('body', NULL), app.fill_search('item', NULL);
