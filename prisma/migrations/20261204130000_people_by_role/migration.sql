-- Who has one of these roles in a region where the actor works, today: work goes to who can open it, and what is confidential to who may see that.
CREATE FUNCTION app.people_as(region uuid, roles text[]) RETURNS TABLE ("userId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p."userId" FROM app.people_in(region) p
   WHERE EXISTS (SELECT FROM app.effective_grants(p."userId") g WHERE g."regionId" = region AND g.role::text = ANY (roles))
$$;
GRANT EXECUTE ON FUNCTION app.people_as(uuid, text[]) TO koersvast_app;
