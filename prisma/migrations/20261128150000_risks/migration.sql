-- CreateEnum
CREATE TYPE "RiskAct" AS ENUM ('raised', 'changed', 'closed', 'reopened');

-- AlterTable
ALTER TABLE "ReportFile" ADD COLUMN     "isConfidential" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Risk" ADD COLUMN     "closedOn" DATE,
ADD COLUMN     "raisedById" UUID;

-- CreateTable
CREATE TABLE "RiskStep" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "riskId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" "RiskAct" NOT NULL,
    "probability" INTEGER,
    "size" INTEGER,
    "wasProbability" INTEGER,
    "wasSize" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RiskStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RiskMeasure" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "riskId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ownerFunction" TEXT NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE,
    "doneOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RiskMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RiskStep_regionId_idx" ON "RiskStep"("regionId");

-- CreateIndex
CREATE INDEX "RiskStep_authorId_idx" ON "RiskStep"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "RiskStep_riskId_number_key" ON "RiskStep"("riskId", "number");

-- CreateIndex
CREATE INDEX "RiskMeasure_regionId_idx" ON "RiskMeasure"("regionId");

-- CreateIndex
CREATE INDEX "RiskMeasure_ownerId_idx" ON "RiskMeasure"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "RiskMeasure_riskId_position_key" ON "RiskMeasure"("riskId", "position");

-- CreateIndex
CREATE INDEX "Risk_raisedById_idx" ON "Risk"("raisedById");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_id_regionId_key" ON "Risk"("id", "regionId");

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskStep" ADD CONSTRAINT "RiskStep_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskStep" ADD CONSTRAINT "RiskStep_riskId_regionId_fkey" FOREIGN KEY ("riskId", "regionId") REFERENCES "Risk"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskStep" ADD CONSTRAINT "RiskStep_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskMeasure" ADD CONSTRAINT "RiskMeasure_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskMeasure" ADD CONSTRAINT "RiskMeasure_riskId_regionId_fkey" FOREIGN KEY ("riskId", "regionId") REFERENCES "Risk"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskMeasure" ADD CONSTRAINT "RiskMeasure_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rights of the app's role, rules and trail of risks. Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role and row level security -------------------------------------------------------------

-- Readers see the risks that the document names; what was written down since is for those who work here, until a report that was adopted tells it.
DROP POLICY region_reads ON "Risk";
DO $$
DECLARE
  entitled text := '"regionId" = ANY ((SELECT app.region_ids_as(''boardMember'', ''secretary'', ''programmeTeam'', ''programmeManager''))::uuid[])';
  keeps text := '"regionId" = ANY ((SELECT app.region_ids_as(''secretary'', ''programmeTeam'', ''policyOfficer'', ''lead'', ''programmeManager''))::uuid[])';
  works text := '"regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])';
  name text;
BEGIN
  EXECUTE format('CREATE POLICY region_reads ON "Risk" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[])
    AND "agendaId" IN (SELECT id FROM "Agenda") AND (NOT "isConfidential" OR %s) AND ("raisedById" IS NULL OR %s))', entitled, works);
  EXECUTE format('CREATE POLICY workers_raise ON "Risk" FOR INSERT TO koersvast_app WITH CHECK (%s AND "raisedById" = app.actor_id() AND (NOT "isConfidential" OR %s))', keeps, entitled);
  EXECUTE format('CREATE POLICY workers_change ON "Risk" FOR UPDATE TO koersvast_app USING (%s AND (NOT "isConfidential" OR %s))', keeps, entitled);
  -- Who does not see a risk does not see what hangs on it.
  FOREACH name IN ARRAY ARRAY['RiskStep', 'RiskMeasure']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING (%s AND "riskId" IN (SELECT id FROM "Risk"))', name, works);
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
  EXECUTE format('CREATE POLICY workers_step ON "RiskStep" FOR INSERT TO koersvast_app WITH CHECK (%s AND "riskId" IN (SELECT id FROM "Risk") AND "authorId" = app.actor_id())', keeps);
  EXECUTE format('CREATE POLICY workers_add ON "RiskMeasure" FOR INSERT TO koersvast_app WITH CHECK (%s AND "riskId" IN (SELECT id FROM "Risk"))', keeps);
  EXECUTE format('CREATE POLICY workers_change ON "RiskMeasure" FOR UPDATE TO koersvast_app USING (%s AND "riskId" IN (SELECT id FROM "Risk"))', keeps);
  -- A file about confidential risks goes with its report, and is for those who may see them.
  DROP POLICY region_reads ON "ReportFile";
  EXECUTE format('CREATE POLICY region_reads ON "ReportFile" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[]) AND (NOT "isConfidential" OR %s))', entitled);
END $$;
GRANT INSERT, UPDATE ("ambitionId", category, title, description, probability, size, "isConfidential", "closedOn", version) ON "Risk" TO koersvast_app;
GRANT SELECT, INSERT ON "RiskStep" TO koersvast_app;
GRANT SELECT, INSERT, UPDATE (text, "ownerFunction", "ownerId", "dueOn", "doneOn", version) ON "RiskMeasure" TO koersvast_app;

-- 2. Rules of the field --------------------------------------------------------------------------------------------

ALTER TABLE "Risk"
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 200 AND char_length(description) <= 4000),
  ADD CONSTRAINT weighed_whole CHECK (num_nonnulls(probability, size) IN (0, 2));
ALTER TABLE "RiskStep"
  ADD CONSTRAINT says_why CHECK (act NOT IN ('closed', 'reopened') OR btrim(note) <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(note) <= 4000),
  ADD CONSTRAINT one_to_five CHECK (coalesce(probability, 1) BETWEEN 1 AND 5 AND coalesce(size, 1) BETWEEN 1 AND 5);
ALTER TABLE "RiskMeasure"
  ADD CONSTRAINT says_what CHECK (btrim(text) <> '' AND btrim("ownerFunction") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(text) <= 4000 AND char_length("ownerFunction") <= 200);

-- How a risk is weighed, and whether it is closed, is what its last step said; it is of an agenda that runs. Checked when the transaction ends.
CREATE FUNCTION app.risk_follows_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  risk "Risk";
  last "RiskStep";
  steps int;
BEGIN
  SELECT * INTO risk FROM "Risk" WHERE id = CASE WHEN TG_TABLE_NAME = 'Risk' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'riskId')::uuid END;
  SELECT * INTO last FROM "RiskStep" WHERE "riskId" = risk.id ORDER BY number DESC LIMIT 1;
  SELECT count(*) INTO steps FROM "RiskStep" WHERE "riskId" = risk.id;
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = risk."agendaId") <> 'adopted' THEN
    RAISE EXCEPTION 'a risk is kept in an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NOT NULL AND steps = 0 OR steps > 0 AND (last.number <> steps OR last.probability IS DISTINCT FROM risk.probability
      OR last.size IS DISTINCT FROM risk.size OR (last.act = 'closed') <> (risk."closedOn" IS NOT NULL)) THEN
    RAISE EXCEPTION 'a risk says what its last step said' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER risk_follows_step AFTER INSERT OR UPDATE ON "Risk" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.risk_follows_step();
CREATE CONSTRAINT TRIGGER risk_follows_step AFTER INSERT ON "RiskStep" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.risk_follows_step();

-- The next number of a risk in an agenda, also counting those that who asks may not see. Two at once wait for each other.
CREATE FUNCTION app.next_risk_number(agenda uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('Risk ' || agenda, 0));
  RETURN (SELECT coalesce(max(position), 0) + 1 FROM "Risk" WHERE "agendaId" = agenda AND "regionId" = ANY (app.region_ids()));
END $$;
GRANT EXECUTE ON FUNCTION app.next_risk_number(uuid) TO koersvast_app;
