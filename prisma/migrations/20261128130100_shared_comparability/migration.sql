-- A municipality that counts differently is in the figure of its region: who lays regions beside each other must read that too.
DROP FUNCTION app.shared_kpis("Indicator");
CREATE FUNCTION app.shared_kpis(followed "Indicator")
RETURNS TABLE ("regionId" uuid, region text, "isExample" boolean, number text, name text, kind "KpiKind", unit text, "countingLevel" "CountingLevel",
               frequency "KpiFrequency", source text, definitions jsonb, caveats jsonb, comparability jsonb, figures jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (g.id) g.id, g.name, g."isExample", k.number, k.name, k.kind, k.unit, k."countingLevel", k.frequency, k.source,
         coalesce((SELECT jsonb_agg(jsonb_build_object('text', d.text, 'fromPeriod', d."fromPeriod") ORDER BY d.number DESC)
                     FROM "KpiDefinition" d WHERE d."kpiId" = k.id), '[]'),
         coalesce((SELECT jsonb_agg(jsonb_build_object('period', c.period, 'text', c.text) ORDER BY c.period) FROM "KpiCaveat" c WHERE c."kpiId" = k.id), '[]'),
         coalesce((SELECT jsonb_agg(jsonb_build_object('municipality', m.name, 'text', c.text) ORDER BY m.name)
                     FROM "KpiComparability" c JOIN "Municipality" m ON m.id = c."municipalityId" WHERE c."kpiId" = k.id), '[]'),
         coalesce((SELECT jsonb_agg(jsonb_build_object('period', f.period, 'value', f.value, 'status', f.status, 'isSum', f."isSum") ORDER BY f.period)
                     FROM "PublishedFigure" f
                    WHERE f."kpiId" = k.id AND num_nonnulls(f."municipalityId", f."referenceAreaId", f."breakdownId") = 0), '[]')
    FROM "Kpi" k
    JOIN "Agenda" a ON a.id = k."agendaId"
    JOIN "Region" g ON g.id = k."regionId"
   WHERE k.indicator = followed AND k.status = 'adopted' AND a.status = 'adopted' AND cardinality(app.region_ids()) > 0
   ORDER BY g.id, a."startYear" DESC, k.position;
$$;

GRANT EXECUTE ON FUNCTION app.shared_kpis("Indicator") TO koersvast_app;
