-- A region keeps its own list of organisations. Its municipalities are on it by themselves, from the list of CBS, and stay what they are there.

ALTER TABLE "Organisation" ADD COLUMN     "validUntil" DATE;
ALTER TABLE "Organisation" ADD CONSTRAINT named CHECK (btrim(name) <> '' AND char_length(name) <= 200),
  ADD CONSTRAINT municipality_stays CHECK ("municipalityId" IS NULL OR (kind = 'municipality' AND "validUntil" IS NULL));
CREATE UNIQUE INDEX "Organisation_regionId_municipalityId_key" ON "Organisation"("regionId", "municipalityId");

-- 1. Who keeps it ------------------------------------------------------------------------------------------------

CREATE POLICY manager_changes ON "Organisation" FOR UPDATE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
CREATE POLICY manager_removes ON "Organisation" FOR DELETE TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
GRANT UPDATE (name, kind, "validUntil", version), DELETE ON "Organisation" TO koersvast_app;

CREATE FUNCTION app.organisation_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND OLD."municipalityId" IS NOT NULL THEN
    RAISE EXCEPTION 'a municipality is what CBS says it is' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER organisation_stands BEFORE UPDATE OF name, kind, "validUntil" OR DELETE ON "Organisation"
  FOR EACH ROW EXECUTE FUNCTION app.organisation_stands();

-- 2. The municipalities of a region ------------------------------------------------------------------------------

-- One that stands there by its name already is that municipality from now on.
CREATE FUNCTION app.add_municipality_organisation(region uuid, municipality uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO "Organisation" (id, "regionId", name, kind, "municipalityId")
  SELECT uuidv7(), region, 'Gemeente ' || g.name, 'municipality', g.id FROM "Municipality" g
   WHERE g.id = municipality AND NOT EXISTS (SELECT FROM "Organisation" o WHERE o."regionId" = region AND o."municipalityId" = municipality)
  ON CONFLICT ("regionId", name) DO UPDATE SET kind = 'municipality', "municipalityId" = EXCLUDED."municipalityId", "validUntil" = NULL,
                                               version = "Organisation".version + 1
   WHERE "Organisation"."municipalityId" IS NULL;
$$;
CREATE FUNCTION app.member_is_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.add_municipality_organisation(NEW."regionId", NEW."municipalityId");
  RETURN NULL;
END $$;
CREATE TRIGGER member_is_organisation AFTER INSERT ON "RegionMembership" FOR EACH ROW EXECUTE FUNCTION app.member_is_organisation();

SELECT app.add_municipality_organisation("regionId", "municipalityId") FROM "RegionMembership";
