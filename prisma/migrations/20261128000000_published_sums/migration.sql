-- Readers see whether a figure of the region was given for it, or is the sum of its municipalities: a youth who moved counts in two of them.

-- AlterTable
ALTER TABLE "PublishedFigure" ADD COLUMN "isSum" BOOLEAN NOT NULL DEFAULT false;

-- Only the region as a whole is a sum.
ALTER TABLE "PublishedFigure" ADD CONSTRAINT sum_of_region CHECK (NOT "isSum" OR num_nonnulls("municipalityId", "referenceAreaId") = 0);

-- What was published before: a figure of the region that nobody gave is a sum.
UPDATE "PublishedFigure" f SET "isSum" = true
 WHERE f."municipalityId" IS NULL AND f."referenceAreaId" IS NULL
   AND NOT EXISTS (SELECT FROM "Measurement" m
                    WHERE m."kpiId" = f."kpiId" AND m.period = f.period AND m."breakdownId" IS NOT DISTINCT FROM f."breakdownId"
                      AND m."municipalityId" IS NULL AND m."referenceAreaId" IS NULL);

CREATE OR REPLACE FUNCTION app.shared_kpis(followed "Indicator")
RETURNS TABLE ("regionId" uuid, region text, "isExample" boolean, number text, name text, kind "KpiKind", unit text, "countingLevel" "CountingLevel",
               frequency "KpiFrequency", source text, definitions jsonb, caveats jsonb, figures jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (g.id) g.id, g.name, g."isExample", k.number, k.name, k.kind, k.unit, k."countingLevel", k.frequency, k.source,
         coalesce((SELECT jsonb_agg(jsonb_build_object('text', d.text, 'fromPeriod', d."fromPeriod") ORDER BY d.number DESC)
                     FROM "KpiDefinition" d WHERE d."kpiId" = k.id), '[]'),
         coalesce((SELECT jsonb_agg(jsonb_build_object('period', c.period, 'text', c.text) ORDER BY c.period) FROM "KpiCaveat" c WHERE c."kpiId" = k.id), '[]'),
         coalesce((SELECT jsonb_agg(jsonb_build_object('period', f.period, 'value', f.value, 'status', f.status, 'isSum', f."isSum") ORDER BY f.period)
                     FROM "PublishedFigure" f
                    WHERE f."kpiId" = k.id AND num_nonnulls(f."municipalityId", f."referenceAreaId", f."breakdownId") = 0), '[]')
    FROM "Kpi" k
    JOIN "Agenda" a ON a.id = k."agendaId"
    JOIN "Region" g ON g.id = k."regionId"
   WHERE k.indicator = followed AND k.status = 'adopted' AND a.status = 'adopted' AND cardinality(app.region_ids()) > 0
   ORDER BY g.id, a."startYear" DESC, k.position;
$$;
