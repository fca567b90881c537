-- Why an action got another day, and which it had (besluit 128). Chapters and words as in 20261123120100_guards.

CREATE TABLE "ActionMove" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "wasDueOn" DATE,
    "dueOn" DATE,
    "wasDoneOn" DATE,
    "wasDoneNote" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "movedById" UUID NOT NULL,
    "movedFunction" TEXT NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActionMove_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ActionMove_actionId_number_key" ON "ActionMove"("actionId", "number");
CREATE INDEX "ActionMove_regionId_idx" ON "ActionMove"("regionId");
CREATE INDEX "ActionMove_movedById_idx" ON "ActionMove"("movedById");
ALTER TABLE "ActionMove" ADD CONSTRAINT "ActionMove_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ActionMove" ADD CONSTRAINT "ActionMove_actionId_regionId_fkey" FOREIGN KEY ("actionId", "regionId") REFERENCES "ActionPoint"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ActionMove" ADD CONSTRAINT "ActionMove_movedById_fkey" FOREIGN KEY ("movedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

ALTER TABLE "ActionMove" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_works ON "ActionMove" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
CREATE POLICY secretary_moves ON "ActionMove" FOR INSERT TO koersvast_app WITH CHECK (
  "movedById" = app.actor_id() AND "regionId" = ANY ((SELECT app.region_ids_as('secretary', 'programmeManager'))::uuid[]));
GRANT SELECT, INSERT ON "ActionMove" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "ActionMove"
  ADD CONSTRAINT numbered CHECK (number > 0),
  ADD CONSTRAINT says_why CHECK (btrim(reason) <> '' AND btrim("movedFunction") <> ''),
  ADD CONSTRAINT moves CHECK ("dueOn" IS DISTINCT FROM "wasDueOn" OR "wasDoneOn" IS NOT NULL),
  ADD CONSTRAINT text_length CHECK (greatest(char_length(reason), char_length("wasDoneNote")) <= 4000);

-- What was moved until now, as the trail tells; nobody was asked why.
INSERT INTO "ActionMove" (id, "regionId", "actionId", number, "wasDueOn", "dueOn", reason, "movedById", "movedFunction", "movedAt")
SELECT gen_random_uuid(), a."regionId", a.id, row_number() OVER (PARTITION BY a.id ORDER BY e.id), (e.before ->> 'dueOn')::date, (e.after ->> 'dueOn')::date,
       'Er is toen geen reden gevraagd.', u.id, u.function, e.at
  FROM "AuditEvent" e
  JOIN "ActionPoint" a ON a.id::text = e."objectId"
  LEFT JOIN "ImportedPerson" p ON p."regionId" = e."regionId" AND p.id = e."actorId"
  JOIN "User" u ON u.id = coalesce(p."userId", e."actorId")
 WHERE e.object = 'ActionPoint' AND e.action = 'update' AND e.result = 'done' AND e.after ? 'dueOn'
   AND (e.before ->> 'dueOn') IS DISTINCT FROM (e.after ->> 'dueOn');

-- A day that changes says why. Checked when the transaction ends.
CREATE FUNCTION app.moved_day_says_why() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND NOT EXISTS (
       SELECT FROM "ActionMove" WHERE "actionId" = NEW.id AND "wasDueOn" IS NOT DISTINCT FROM OLD."dueOn" AND "dueOn" IS NOT DISTINCT FROM NEW."dueOn") THEN
    RAISE EXCEPTION 'an action that gets another day says why' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER moved_day_says_why AFTER UPDATE ON "ActionPoint" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."dueOn" IS DISTINCT FROM NEW."dueOn") EXECUTE FUNCTION app.moved_day_says_why();

-- What was moved stays as it was.
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "ActionMove" FOR EACH ROW EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON "ActionMove" FOR EACH STATEMENT EXECUTE FUNCTION app.frozen();

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "ActionMove" FOR EACH ROW EXECUTE FUNCTION app.audit();
