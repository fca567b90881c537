-- What waits for somebody, the same in his mail and on his page. Chapters and words as in 20261123120100_guards.

ALTER TYPE "MailKind" ADD VALUE 'bottlenecks';
ALTER TYPE "MailKind" ADD VALUE 'evaluations';

-- Who proposed a KPI, and on which day it came back to him; as long as it is not on its way again.
ALTER TABLE "Kpi" ADD COLUMN "proposedById" UUID, ADD COLUMN "sentBackOn" DATE;
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Kpi_proposedById_idx" ON "Kpi"("proposedById");
GRANT UPDATE ("proposedById", "sentBackOn") ON "Kpi" TO koersvast_app;

ALTER TABLE "Kpi" ADD CONSTRAINT came_back_with_a_reason CHECK ("sentBackOn" IS NULL OR ("statusNote" IS NOT NULL AND status IN ('toBeDetermined', 'proposed')));

-- The roles of a colleague in a region, for whoever works there: what waits for somebody follows from them. The app reads them nowhere else.
CREATE FUNCTION app.grants_of(who uuid, region uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(g))), '[]') FROM app.effective_grants(who) g
   WHERE g."regionId" = region AND region = ANY (app.internal_region_ids());
$$;
GRANT EXECUTE ON FUNCTION app.grants_of(uuid, uuid) TO koersvast_app;
