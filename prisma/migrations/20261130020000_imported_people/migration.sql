-- A region can come from another installation as a package (docs/besluiten/0104). Its trail keeps the ids that people had there, because the hashes are over
-- them; somebody who had an account here already has another id. Chapters as in 20261123120100_guards.

CREATE TABLE "ImportedPerson" (
    "regionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "ImportedPerson_pkey" PRIMARY KEY ("regionId", "id")
);
CREATE INDEX "ImportedPerson_userId_idx" ON "ImportedPerson"("userId");
ALTER TABLE "ImportedPerson" ADD CONSTRAINT "ImportedPerson_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportedPerson" ADD CONSTRAINT "ImportedPerson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Written by the import at the server only; read with the trail.
ALTER TABLE "ImportedPerson" ENABLE ROW LEVEL SECURITY;
CREATE POLICY manager_reads ON "ImportedPerson" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
GRANT SELECT ON "ImportedPerson" TO koersvast_app;

-- 4. The trail -------------------------------------------------------------------------------------------------

-- As before, also of what somebody did in another installation.
CREATE OR REPLACE FUNCTION app.last_touch(kind text, row_id uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('on', (e.at AT TIME ZONE 'Europe/Amsterdam')::date, 'by', coalesce(u.name, 'voormalig medewerker'))
    FROM "AuditEvent" e
    LEFT JOIN "ImportedPerson" p ON p."regionId" = e."regionId" AND p.id = e."actorId"
    LEFT JOIN "User" u ON u.id = coalesce(p."userId", e."actorId")
   WHERE e.object = kind AND e."objectId" = row_id::text AND e."actorId" IS NOT NULL AND e.result = 'done'
     AND e."regionId" = ANY (app.internal_region_ids()) AND (e.action <> 'update' OR e.after - ARRAY['position', 'version'] <> '{}')
   ORDER BY e.id DESC LIMIT 1;
$$;
