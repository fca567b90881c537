-- Working agreements can be found by those who work in the region: of an agenda the last version.

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
  UNION ALL SELECT 'risk', id, "regionId", "isConfidential" OR "raisedById" IS NOT NULL, position, title, concat_ws(' ', description, measure), true FROM "Risk"
  UNION ALL SELECT 'pact', p.id, p."regionId", true, -extract(epoch FROM p."writtenAt"), p.title, p.text, true FROM "Pact" p
             WHERE NOT EXISTS (SELECT FROM "Pact" later WHERE later."agendaId" = p."agendaId" AND later.number > p.number);

CREATE TRIGGER keep_searchable AFTER INSERT OR UPDATE OR DELETE ON "Pact" FOR EACH ROW EXECUTE FUNCTION app.keep_searchable('pact');

-- A version takes the place of those before.
CREATE FUNCTION app.forget_earlier_pacts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "SearchEntry" WHERE kind = 'pact' AND "sourceId" IN (SELECT id FROM "Pact" WHERE "agendaId" = NEW."agendaId" AND number < NEW.number);
  RETURN NULL;
END $$;
CREATE TRIGGER forget_earlier_pacts AFTER INSERT ON "Pact" FOR EACH ROW EXECUTE FUNCTION app.forget_earlier_pacts();

SELECT app.fill_search('pact', NULL);
