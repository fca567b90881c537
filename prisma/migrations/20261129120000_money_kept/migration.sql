-- CreateEnum
CREATE TYPE "BudgetAct" AS ENUM ('added', 'changed', 'spent', 'withdrawn', 'restored');

-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'money';

-- AlterTable
ALTER TABLE "BudgetLine" ADD COLUMN     "withdrawnOn" DATE,
ADD COLUMN     "withdrawnReason" TEXT;

-- AlterTable
ALTER TABLE "HoursLine" ADD COLUMN     "withdrawnOn" DATE,
ADD COLUMN     "withdrawnReason" TEXT;

-- CreateTable
CREATE TABLE "BudgetStep" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" "BudgetAct" NOT NULL,
    "amountCents" BIGINT,
    "wasAmountCents" BIGINT,
    "status" "BudgetStatus" NOT NULL,
    "wasStatus" "BudgetStatus",
    "spentCents" BIGINT,
    "spentOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BudgetStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BudgetStep_regionId_idx" ON "BudgetStep"("regionId");

-- CreateIndex
CREATE INDEX "BudgetStep_authorId_idx" ON "BudgetStep"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetStep_lineId_number_key" ON "BudgetStep"("lineId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_id_regionId_key" ON "BudgetLine"("id", "regionId");

-- AddForeignKey
ALTER TABLE "BudgetStep" ADD CONSTRAINT "BudgetStep_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetStep" ADD CONSTRAINT "BudgetStep_lineId_regionId_fkey" FOREIGN KEY ("lineId", "regionId") REFERENCES "BudgetLine"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetStep" ADD CONSTRAINT "BudgetStep_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rights of the app's role, rules and trail of money and hours. Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role and row level security -------------------------------------------------------------

-- What is planned is part of the agenda, for everybody who may see that; what lapsed and what was spent is for those who work here.
DO $$
DECLARE
  works text := '"regionId" = ANY ((SELECT app.internal_region_ids())::uuid[])';
  manages text := '"regionId" = ANY ((SELECT app.region_ids_as(''programmeManager''))::uuid[])';
  follows text := '"regionId" = ANY ((SELECT app.region_ids_as(''secretary''))::uuid[])';
  runs text := '"agendaId" IN (SELECT id FROM "Agenda" WHERE status = ''adopted'')';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['BudgetLine', 'HoursLine']
  LOOP
    EXECUTE format('DROP POLICY region_reads ON %I', name);
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[])
      AND "agendaId" IN (SELECT id FROM "Agenda") AND ("withdrawnOn" IS NULL OR %s))', name, works);
    EXECUTE format('CREATE POLICY secretary_adds ON %I FOR INSERT TO koersvast_app WITH CHECK (%s AND %s)', name, follows, runs);
    EXECUTE format('CREATE POLICY secretary_changes ON %I FOR UPDATE TO koersvast_app USING (%s AND %s)', name, follows, runs);
    -- Keeping money is no change of the structure; what a file with the whole agenda brings is.
    EXECUTE format('DROP TRIGGER log_structure ON %I', name);
    EXECUTE format('CREATE TRIGGER log_structure AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
      WHEN (nullif(current_setting(''app.structure_change'', true), '''') IS NOT NULL) EXECUTE FUNCTION app.log_structure()', name);
  END LOOP;
  ALTER TABLE "BudgetStep" ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY region_works ON "BudgetStep" FOR SELECT TO koersvast_app USING (%s AND "lineId" IN (SELECT id FROM "BudgetLine"))', works);
  EXECUTE format('CREATE POLICY keepers_step ON "BudgetStep" FOR INSERT TO koersvast_app WITH CHECK ("authorId" = app.actor_id()
    AND "lineId" IN (SELECT id FROM "BudgetLine" WHERE %s OR (%s AND %s)))', manages, follows, runs);
END $$;
GRANT SELECT, INSERT ON "BudgetStep" TO koersvast_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "BudgetStep" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 2. Rules of the field --------------------------------------------------------------------------------------------

ALTER TABLE "BudgetLine"
  ADD CONSTRAINT withdrawn_says_why CHECK (("withdrawnOn" IS NULL) = ("withdrawnReason" IS NULL) AND btrim("withdrawnReason") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(title) <= 500 AND char_length(source) <= 500 AND char_length("withdrawnReason") <= 4000),
  ADD CONSTRAINT counts_exactly CHECK ("amountCents" <= 10000000000000);
ALTER TABLE "HoursLine"
  ADD CONSTRAINT withdrawn_says_why CHECK (("withdrawnOn" IS NULL) = ("withdrawnReason" IS NULL) AND btrim("withdrawnReason") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length(account) <= 500 AND char_length(remark) <= 4000 AND char_length("withdrawnReason") <= 4000);
ALTER TABLE "BudgetStep"
  ADD CONSTRAINT spent_whole CHECK ((act = 'spent') = ("spentCents" IS NOT NULL) AND (act = 'spent') = ("spentOn" IS NOT NULL)),
  ADD CONSTRAINT spends_something CHECK ("spentCents" <> 0 AND abs("spentCents") <= 10000000000000),
  -- Taking money back is a correction of what was written down, and says why.
  ADD CONSTRAINT says_why CHECK (btrim(note) <> '' OR NOT (act IN ('withdrawn', 'restored') OR coalesce("spentCents", 0) < 0)),
  ADD CONSTRAINT text_length CHECK (char_length(note) <= 4000);

-- What a line says is what its last step said, and what was spent is of an estimate in an agenda that runs. Checked when the transaction ends.
CREATE FUNCTION app.budget_follows_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  line "BudgetLine";
  last "BudgetStep";
  steps int;
  spent bigint;
  state text;
BEGIN
  SELECT * INTO line FROM "BudgetLine" WHERE id = CASE WHEN TG_TABLE_NAME = 'BudgetLine' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'lineId')::uuid END;
  IF line.id IS NULL THEN RETURN NULL; END IF;
  SELECT status INTO state FROM "Agenda" WHERE id = line."agendaId";
  SELECT * INTO last FROM "BudgetStep" WHERE "lineId" = line.id ORDER BY number DESC LIMIT 1;
  SELECT count(*), sum("spentCents") INTO steps, spent FROM "BudgetStep" WHERE "lineId" = line.id;
  IF spent IS NOT NULL AND (line.kind <> 'expense' OR spent < 0) THEN
    RAISE EXCEPTION 'money is spent on an estimate, and not taken back beyond that' USING ERRCODE = 'check_violation';
  END IF;
  IF app.actor_id() IS NULL THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'BudgetStep' AND (state = 'closed' OR (state <> 'adopted' AND spent IS NOT NULL)) THEN
    RAISE EXCEPTION 'money is spent in an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  -- A file with a whole agenda brings what the document says.
  IF nullif(current_setting('app.structure_change', true), '') IS NULL AND (steps = 0 OR last.number <> steps OR last.status <> line.status
     OR last."amountCents" IS DISTINCT FROM line."amountCents" OR (last.act = 'withdrawn') <> (line."withdrawnOn" IS NOT NULL)) THEN
    RAISE EXCEPTION 'a line of the budget says what its last step said' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER budget_follows_step AFTER INSERT OR UPDATE ON "BudgetLine" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.budget_follows_step();
CREATE CONSTRAINT TRIGGER budget_follows_step AFTER INSERT ON "BudgetStep" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.budget_follows_step();

-- Money and hours of a draft that goes as a whole; called before app.remove_draft_agenda, under the same change.
CREATE FUNCTION app.remove_draft_money(draft uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Agenda" WHERE id = draft AND status = 'draft' AND "regionId" = ANY (app.region_ids_as('programmeManager'))) THEN
    RAISE EXCEPTION 'a draft is removed by the programme manager' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM "BudgetStep" s USING "BudgetLine" b WHERE b.id = s."lineId" AND b."agendaId" = draft;
  DELETE FROM "BudgetLine" WHERE "agendaId" = draft AND "parentId" IS NOT NULL;
  DELETE FROM "BudgetLine" WHERE "agendaId" = draft;
  DELETE FROM "BudgetTotal" WHERE "agendaId" = draft;
  DELETE FROM "HoursLine" WHERE "agendaId" = draft;
END $$;
GRANT EXECUTE ON FUNCTION app.remove_draft_money(uuid) TO koersvast_app;
