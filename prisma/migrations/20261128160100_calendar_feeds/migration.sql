-- Calendars that somebody follows from his own mail program. Chapters and words as in 20261123120100_guards.

CREATE TYPE "FeedKind" AS ENUM ('deadlines', 'meetings', 'year');

CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "FeedKind" NOT NULL,
    "regionId" UUID,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CalendarFeed_userId_kind_regionId_key" ON "CalendarFeed"("userId", "kind", "regionId") NULLS NOT DISTINCT;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

ALTER TABLE "CalendarFeed" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_feeds ON "CalendarFeed" FOR ALL TO koersvast_app USING ("userId" = app.actor_id())
  WITH CHECK ("userId" = app.actor_id() AND ("regionId" IS NULL OR "regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])));
GRANT SELECT, INSERT, DELETE ON "CalendarFeed" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "CalendarFeed" ADD CONSTRAINT year_of_a_region CHECK ((kind = 'year') = ("regionId" IS NOT NULL));

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "CalendarFeed" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 5. Who comes with the address of a calendar: not signed in, but with a signature that only the app can make ------------------------

-- Whose it is, with the rights of this moment; null when it was revoked or the account was closed.
CREATE FUNCTION app.feed_viewer(feed uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('kind', f.kind, 'region', r.slug, 'viewer', jsonb_build_object(
           'userId', u.id, 'name', u.name, 'email', u.email, 'function', u.function,
           'grants', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(g))) FROM app.effective_grants(u.id) g), '[]')))
    FROM "CalendarFeed" f JOIN "User" u ON u.id = f."userId" AND u."deactivatedAt" IS NULL LEFT JOIN "Region" r ON r.id = f."regionId"
   WHERE f.id = feed;
$$;

GRANT EXECUTE ON FUNCTION app.feed_viewer(uuid) TO koersvast_app;
