-- Where a bottleneck lies by now (besluit 71). Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role ---------------------------------------------------------------------------------------

-- Whether an item went on to another body; also for who does not see that body, so that he reads no place where it lies no longer.
CREATE FUNCTION app.is_passed_on(item uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "AgendaItem" WHERE "previousId" = item AND "regionId" = ANY (app.internal_region_ids()));
$$;
GRANT EXECUTE ON FUNCTION app.is_passed_on(uuid) TO koersvast_app;
