-- Whether the actor is alderman of a municipality that belongs to a region today (lib/policy/pact-policy.ts, lib/commands/sign-pact.ts): one that left
-- signs nothing.
CREATE OR REPLACE FUNCTION app.is_alderman_of(region uuid, municipality uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.effective_grants(app.actor_id()) g
                  WHERE g.role = 'boardMember' AND g."regionId" = region AND g."municipalityId" = municipality)
     AND EXISTS (SELECT FROM "RegionMembership" s
                  WHERE s."regionId" = region AND s."municipalityId" = municipality
                    AND s."validFrom" <= app.today() AND (s."validUntil" IS NULL OR s."validUntil" >= app.today()))
$$;
