-- CreateEnum
CREATE TYPE "BottleneckStatus" AS ENUM ('open', 'inProgress', 'submitted', 'resolved');

-- CreateEnum
CREATE TYPE "BottleneckAct" AS ENUM ('raised', 'changed', 'takenUp', 'submitted', 'resolved', 'reopened');

-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "bottleneckId" UUID;

-- CreateTable
CREATE TABLE "Bottleneck" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ambitionId" UUID,
    "activityId" UUID,
    "kpiId" UUID,
    "updateId" UUID,
    "title" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "consequence" TEXT NOT NULL,
    "needed" TEXT NOT NULL,
    "neededFrom" TEXT NOT NULL,
    "neededFromId" UUID,
    "dueOn" DATE,
    "status" "BottleneckStatus" NOT NULL DEFAULT 'open',
    "raisedOn" DATE NOT NULL,
    "raisedById" UUID NOT NULL,
    "raisedFunction" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Bottleneck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BottleneckStep" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "bottleneckId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" "BottleneckAct" NOT NULL,
    "toStatus" "BottleneckStatus" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BottleneckStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Bottleneck_updateId_key" ON "Bottleneck"("updateId");

-- CreateIndex
CREATE INDEX "Bottleneck_agendaId_status_idx" ON "Bottleneck"("agendaId", "status");

-- CreateIndex
CREATE INDEX "Bottleneck_ambitionId_idx" ON "Bottleneck"("ambitionId");

-- CreateIndex
CREATE INDEX "Bottleneck_activityId_idx" ON "Bottleneck"("activityId");

-- CreateIndex
CREATE INDEX "Bottleneck_kpiId_idx" ON "Bottleneck"("kpiId");

-- CreateIndex
CREATE INDEX "Bottleneck_neededFromId_idx" ON "Bottleneck"("neededFromId");

-- CreateIndex
CREATE INDEX "Bottleneck_raisedById_idx" ON "Bottleneck"("raisedById");

-- CreateIndex
CREATE UNIQUE INDEX "Bottleneck_id_regionId_key" ON "Bottleneck"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Bottleneck_updateId_regionId_key" ON "Bottleneck"("updateId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Bottleneck_regionId_number_key" ON "Bottleneck"("regionId", "number");

-- CreateIndex
CREATE INDEX "BottleneckStep_regionId_idx" ON "BottleneckStep"("regionId");

-- CreateIndex
CREATE INDEX "BottleneckStep_authorId_idx" ON "BottleneckStep"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "BottleneckStep_bottleneckId_number_key" ON "BottleneckStep"("bottleneckId", "number");

-- CreateIndex
CREATE INDEX "AgendaItem_bottleneckId_idx" ON "AgendaItem"("bottleneckId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_bottleneckId_key" ON "AgendaItem"("meetingId", "bottleneckId");

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_bottleneckId_regionId_fkey" FOREIGN KEY ("bottleneckId", "regionId") REFERENCES "Bottleneck"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_activityId_agendaId_regionId_fkey" FOREIGN KEY ("activityId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_updateId_regionId_fkey" FOREIGN KEY ("updateId", "regionId") REFERENCES "ProgressUpdate"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bottleneck" ADD CONSTRAINT "Bottleneck_neededFromId_fkey" FOREIGN KEY ("neededFromId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BottleneckStep" ADD CONSTRAINT "BottleneckStep_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BottleneckStep" ADD CONSTRAINT "BottleneckStep_bottleneckId_regionId_fkey" FOREIGN KEY ("bottleneckId", "regionId") REFERENCES "Bottleneck"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BottleneckStep" ADD CONSTRAINT "BottleneckStep_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rights of the app's role, rules and trail of bottlenecks. Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role and row level security -------------------------------------------------------------

-- lib/policy/bottleneck-policy.ts says who of these may do what where.
DO $$
DECLARE
  works text := '"regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])';
  keeps text := '"regionId" = ANY ((SELECT app.region_ids_as(''secretary'', ''programmeTeam'', ''policyOfficer'', ''lead'', ''workgroupMember'', ''dataAnalyst'', ''programmeManager''))::uuid[])';
BEGIN
  ALTER TABLE "Bottleneck" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "BottleneckStep" ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY region_works ON "Bottleneck" FOR SELECT TO koersvast_app USING (%s)', works);
  EXECUTE format('CREATE POLICY region_works ON "BottleneckStep" FOR SELECT TO koersvast_app USING (%s)', works);
  EXECUTE format('CREATE POLICY workers_raise ON "Bottleneck" FOR INSERT TO koersvast_app WITH CHECK (%s AND "raisedById" = app.actor_id())', keeps);
  EXECUTE format('CREATE POLICY workers_change ON "Bottleneck" FOR UPDATE TO koersvast_app USING (%s)', keeps);
  EXECUTE format('CREATE POLICY workers_step ON "BottleneckStep" FOR INSERT TO koersvast_app WITH CHECK (%s AND "authorId" = app.actor_id())', keeps);
END $$;
GRANT SELECT, INSERT, UPDATE (title, cause, consequence, needed, "neededFrom", "neededFromId", "dueOn", status, version) ON "Bottleneck" TO koersvast_app;
GRANT SELECT, INSERT ON "BottleneckStep" TO koersvast_app;

-- 2. Rules of the field --------------------------------------------------------------------------------------------

ALTER TABLE "Bottleneck"
  ADD CONSTRAINT one_place CHECK (num_nonnulls("ambitionId", "activityId", "kpiId") = 1),
  ADD CONSTRAINT says_what CHECK (btrim(title) <> '' AND btrim(cause) <> '' AND btrim(consequence) <> '' AND btrim(needed) <> '' AND btrim("neededFrom") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 200 AND greatest(char_length(cause), char_length(consequence), char_length(needed)) <= 4000);
ALTER TABLE "BottleneckStep"
  ADD CONSTRAINT says_how CHECK (act NOT IN ('resolved', 'reopened', 'submitted') OR btrim(note) <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(note) <= 4000);
ALTER TABLE "AgendaItem" DROP CONSTRAINT at_most_one_source,
  ADD CONSTRAINT at_most_one_source CHECK (num_nonnulls("kpiId", "reportId", "requestId", "bottleneckId") <= 1);

-- What a bottleneck says of itself is what its last step said, and it is of an agenda that runs. Checked when the transaction ends.
CREATE FUNCTION app.bottleneck_follows_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM (SELECT "toStatus" FROM "BottleneckStep" WHERE "bottleneckId" = NEW.id ORDER BY number DESC LIMIT 1)
     AND NEW.version = (SELECT version FROM "Bottleneck" WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'a bottleneck says what its last step said' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = NEW."agendaId") <> 'adopted' THEN
    RAISE EXCEPTION 'a bottleneck is of an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER bottleneck_follows_step AFTER INSERT OR UPDATE ON "Bottleneck" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.bottleneck_follows_step();

-- Steps follow one another, and the bottleneck goes along.
CREATE FUNCTION app.step_reaches_bottleneck() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.number <> (SELECT count(*) FROM "BottleneckStep" WHERE "bottleneckId" = NEW."bottleneckId" AND number <= NEW.number)
     OR (NOT EXISTS (SELECT FROM "BottleneckStep" WHERE "bottleneckId" = NEW."bottleneckId" AND number > NEW.number)
         AND NEW."toStatus" <> (SELECT status FROM "Bottleneck" WHERE id = NEW."bottleneckId")) THEN
    RAISE EXCEPTION 'a step of a bottleneck follows the one before and reaches the bottleneck' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER step_reaches_bottleneck AFTER INSERT ON "BottleneckStep" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.step_reaches_bottleneck();

-- A KPI of its own agenda; the rest is of it by reference.
CREATE FUNCTION app.bottleneck_of_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."kpiId" IS NOT NULL AND (SELECT "agendaId" FROM "Kpi" WHERE id = NEW."kpiId") IS DISTINCT FROM NEW."agendaId" THEN
    RAISE EXCEPTION 'a bottleneck is of something of its own agenda' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bottleneck_of_agenda BEFORE INSERT ON "Bottleneck" FOR EACH ROW EXECUTE FUNCTION app.bottleneck_of_agenda();

-- 3. The trail -----------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "Bottleneck" FOR EACH ROW EXECUTE FUNCTION app.audit();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "BottleneckStep" FOR EACH ROW EXECUTE FUNCTION app.audit();
