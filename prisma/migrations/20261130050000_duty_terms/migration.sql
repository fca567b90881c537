-- What was done of a duty, term by term, and since when its terms count. Chapters and words as in 20261123120100_guards.

-- Of what was agreed before this, the terms count from today on: nobody is told that he is late with what he could not say.
ALTER TABLE "Duty" ADD COLUMN "countsFrom" DATE NOT NULL DEFAULT CURRENT_DATE, ADD COLUMN "endedOn" DATE;
ALTER TABLE "Duty" ALTER COLUMN "countsFrom" DROP DEFAULT;

DROP INDEX "Duty_regionId_title_key";
CREATE UNIQUE INDEX one_of_a_title ON "Duty"("regionId", "title") WHERE "endedOn" IS NULL;
CREATE UNIQUE INDEX "Duty_id_regionId_key" ON "Duty"("id", "regionId");
CREATE INDEX "Duty_regionId_idx" ON "Duty"("regionId");

CREATE TABLE "DutyStep" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "dutyId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DutyStep_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DutyStep_dutyId_dueOn_number_key" ON "DutyStep"("dutyId", "dueOn", "number");
CREATE INDEX "DutyStep_regionId_idx" ON "DutyStep"("regionId");
CREATE INDEX "DutyStep_authorId_idx" ON "DutyStep"("authorId");
ALTER TABLE "DutyStep" ADD CONSTRAINT "DutyStep_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DutyStep" ADD CONSTRAINT "DutyStep_dutyId_regionId_fkey" FOREIGN KEY ("dutyId", "regionId") REFERENCES "Duty"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DutyStep" ADD CONSTRAINT "DutyStep_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Nothing that came back is taken away with what was done of it.
REVOKE DELETE ON "Duty" FROM koersvast_app;
GRANT UPDATE ("countsFrom", "endedOn") ON "Duty" TO koersvast_app;

-- Who carries a duty says that it is done, or who runs the region's cycle (lib/policy/duty-policy.ts). What was said stays.
ALTER TABLE "DutyStep" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_works ON "DutyStep" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
CREATE POLICY carriers_say ON "DutyStep" FOR INSERT TO koersvast_app WITH CHECK (
  "authorId" = app.actor_id()
  AND "regionId" = ANY (app.region_ids_as('programmeManager', 'secretary', (SELECT d.role::text FROM "Duty" d WHERE d.id = "dutyId"))));
GRANT SELECT, INSERT ON "DutyStep" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "DutyStep"
  ADD CONSTRAINT address CHECK (url ~ '^https?://[^[:space:]]+$' AND char_length(url) <= 2000),
  ADD CONSTRAINT text_length CHECK (char_length(note) <= 4000),
  ADD CONSTRAINT address_of_what_was_done CHECK (url IS NULL OR number % 2 = 1);

-- Steps of a term follow one another, and what is done is a term of that duty.
CREATE FUNCTION app.step_of_a_term() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE duty "Duty";
BEGIN
  SELECT * INTO duty FROM "Duty" WHERE id = NEW."dutyId";
  IF NEW.number <> 1 + (SELECT count(*) FROM "DutyStep" s WHERE s."dutyId" = NEW."dutyId" AND s."dueOn" = NEW."dueOn" AND s.number < NEW.number) THEN
    RAISE EXCEPTION 'a step of a term follows the one before' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number = 1 AND NOT (
       NEW."dueOn" >= duty."countsFrom" AND (duty."endedOn" IS NULL OR NEW."dueOn" < duty."endedOn")
       AND extract(day FROM NEW."dueOn") = least(duty.day, extract(day FROM date_trunc('month', NEW."dueOn") + interval '1 month - 1 day'))
       AND extract(month FROM NEW."dueOn") IN (
             SELECT (duty.month - 1 + turn * 12 / duty."timesPerYear") % 12 + 1 FROM generate_series(0, duty."timesPerYear" - 1) turn)) THEN
    RAISE EXCEPTION 'a duty is done on one of its days' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER step_of_a_term BEFORE INSERT ON "DutyStep" FOR EACH ROW EXECUTE FUNCTION app.step_of_a_term();

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "DutyStep" FOR EACH ROW EXECUTE FUNCTION app.audit();
