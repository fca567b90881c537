-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('purpose', 'result', 'principle', 'precondition', 'achieved', 'improvement');

-- CreateEnum
CREATE TYPE "MilestoneStatus" AS ENUM ('reached', 'planned', 'expected', 'goal', 'conditional', 'recurring');

-- CreateEnum
CREATE TYPE "BudgetKind" AS ENUM ('funding', 'expense', 'ceiling');

-- CreateEnum
CREATE TYPE "BudgetStatus" AS ENUM ('provisional', 'conditional', 'fixed');

-- CreateEnum
CREATE TYPE "HoursPer" AS ENUM ('week', 'total', 'unknown');

-- CreateEnum
CREATE TYPE "RiskCategory" AS ENUM ('content', 'money', 'systems', 'administrative', 'organisation');

-- CreateEnum
CREATE TYPE "AgreementStatus" AS ENUM ('embedded', 'realised', 'open');

-- AlterTable
ALTER TABLE "Agenda" ALTER COLUMN "resultTerm" DROP NOT NULL,
ALTER COLUMN "resultTerms" DROP NOT NULL;

-- AlterTable
ALTER TABLE "ActivityTrack" ADD COLUMN     "startLifecycle" "Lifecycle" NOT NULL DEFAULT 'notStarted';

-- AlterTable
ALTER TABLE "Kpi" ADD COLUMN     "area" TEXT,
ADD COLUMN     "statementId" UUID;

-- AlterTable
ALTER TABLE "SourceDocument" ADD COLUMN     "agendaId" UUID;

-- CreateTable
CREATE TABLE "BodyParty" (
    "regionId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "BodyParty_pkey" PRIMARY KEY ("bodyId","organisationId")
);

-- CreateTable
CREATE TABLE "SourceTable" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "columns" TEXT[],
    "rows" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "lines" TEXT NOT NULL,

    CONSTRAINT "SourceTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceFigure" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "lines" TEXT NOT NULL,

    CONSTRAINT "SourceFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaStatement" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "kind" "StatementKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementAmbition" (
    "regionId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,

    CONSTRAINT "StatementAmbition_pkey" PRIMARY KEY ("statementId","ambitionId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "status" "MilestoneStatus" NOT NULL,
    "start" DATE,
    "due" DATE,
    "precision" "DatePrecision",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetLine" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "activityId" UUID,
    "parentId" UUID,
    "kind" "BudgetKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "year" INTEGER NOT NULL,
    "untilYear" INTEGER,
    "amountCents" BIGINT,
    "amountPrinted" TEXT,
    "status" "BudgetStatus" NOT NULL,
    "spentCents" BIGINT,
    "lapsesOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BudgetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetTotal" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "kind" "BudgetKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "amountCents" BIGINT NOT NULL,
    "amountPrinted" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BudgetTotal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoursLine" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "position" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "hours" DECIMAL(8,2) NOT NULL,
    "per" "HoursPer" NOT NULL,
    "isExtension" BOOLEAN NOT NULL DEFAULT false,
    "remark" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HoursLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "position" INTEGER NOT NULL,
    "category" "RiskCategory" NOT NULL,
    "categoryPrinted" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "probability" INTEGER,
    "size" INTEGER,
    "measure" TEXT NOT NULL DEFAULT '',
    "isConfidential" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "AgreementStatus" NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaTask" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "scale" "Scale" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterEntry" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "yearPrinted" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "scale" "Scale" NOT NULL,
    "themes" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingLine" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "toWhom" TEXT,
    "frequency" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportingLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BodyParty_organisationId_idx" ON "BodyParty"("organisationId");

-- CreateIndex
CREATE INDEX "SourceTable_regionId_idx" ON "SourceTable"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceTable_documentId_position_key" ON "SourceTable"("documentId", "position");

-- CreateIndex
CREATE INDEX "SourceFigure_regionId_idx" ON "SourceFigure"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceFigure_documentId_position_key" ON "SourceFigure"("documentId", "position");

-- CreateIndex
CREATE INDEX "AgendaStatement_regionId_idx" ON "AgendaStatement"("regionId");

-- CreateIndex
CREATE INDEX "AgendaStatement_ambitionId_idx" ON "AgendaStatement"("ambitionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaStatement_id_regionId_key" ON "AgendaStatement"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaStatement_id_agendaId_regionId_key" ON "AgendaStatement"("id", "agendaId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaStatement_agendaId_kind_position_key" ON "AgendaStatement"("agendaId", "kind", "position");

-- CreateIndex
CREATE INDEX "StatementAmbition_ambitionId_idx" ON "StatementAmbition"("ambitionId");

-- CreateIndex
CREATE INDEX "Milestone_regionId_idx" ON "Milestone"("regionId");

-- CreateIndex
CREATE INDEX "Milestone_ambitionId_idx" ON "Milestone"("ambitionId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_agendaId_position_key" ON "Milestone"("agendaId", "position");

-- CreateIndex
CREATE INDEX "BudgetLine_regionId_idx" ON "BudgetLine"("regionId");

-- CreateIndex
CREATE INDEX "BudgetLine_ambitionId_idx" ON "BudgetLine"("ambitionId");

-- CreateIndex
CREATE INDEX "BudgetLine_activityId_idx" ON "BudgetLine"("activityId");

-- CreateIndex
CREATE INDEX "BudgetLine_parentId_idx" ON "BudgetLine"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_id_agendaId_regionId_key" ON "BudgetLine"("id", "agendaId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_agendaId_position_key" ON "BudgetLine"("agendaId", "position");

-- CreateIndex
CREATE INDEX "BudgetTotal_regionId_idx" ON "BudgetTotal"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetTotal_agendaId_kind_year_key" ON "BudgetTotal"("agendaId", "kind", "year");

-- CreateIndex
CREATE INDEX "HoursLine_regionId_idx" ON "HoursLine"("regionId");

-- CreateIndex
CREATE INDEX "HoursLine_ambitionId_idx" ON "HoursLine"("ambitionId");

-- CreateIndex
CREATE UNIQUE INDEX "HoursLine_agendaId_position_key" ON "HoursLine"("agendaId", "position");

-- CreateIndex
CREATE INDEX "Risk_regionId_idx" ON "Risk"("regionId");

-- CreateIndex
CREATE INDEX "Risk_ambitionId_idx" ON "Risk"("ambitionId");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_agendaId_position_key" ON "Risk"("agendaId", "position");

-- CreateIndex
CREATE INDEX "Agreement_regionId_idx" ON "Agreement"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_agendaId_position_key" ON "Agreement"("agendaId", "position");

-- CreateIndex
CREATE INDEX "AgendaTask_regionId_idx" ON "AgendaTask"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaTask_agendaId_scale_position_key" ON "AgendaTask"("agendaId", "scale", "position");

-- CreateIndex
CREATE INDEX "RegisterEntry_regionId_idx" ON "RegisterEntry"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterEntry_agendaId_position_key" ON "RegisterEntry"("agendaId", "position");

-- CreateIndex
CREATE INDEX "ReportingLine_regionId_idx" ON "ReportingLine"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingLine_agendaId_position_key" ON "ReportingLine"("agendaId", "position");

-- CreateIndex
CREATE INDEX "Kpi_statementId_idx" ON "Kpi"("statementId");

-- CreateIndex
CREATE INDEX "SourceDocument_agendaId_idx" ON "SourceDocument"("agendaId");

-- AddForeignKey
ALTER TABLE "BodyParty" ADD CONSTRAINT "BodyParty_bodyId_regionId_fkey" FOREIGN KEY ("bodyId", "regionId") REFERENCES "Body"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyParty" ADD CONSTRAINT "BodyParty_organisationId_regionId_fkey" FOREIGN KEY ("organisationId", "regionId") REFERENCES "Organisation"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_statementId_agendaId_regionId_fkey" FOREIGN KEY ("statementId", "agendaId", "regionId") REFERENCES "AgendaStatement"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceTable" ADD CONSTRAINT "SourceTable_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceTable" ADD CONSTRAINT "SourceTable_documentId_regionId_fkey" FOREIGN KEY ("documentId", "regionId") REFERENCES "SourceDocument"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceFigure" ADD CONSTRAINT "SourceFigure_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceFigure" ADD CONSTRAINT "SourceFigure_documentId_regionId_fkey" FOREIGN KEY ("documentId", "regionId") REFERENCES "SourceDocument"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaStatement" ADD CONSTRAINT "AgendaStatement_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaStatement" ADD CONSTRAINT "AgendaStatement_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaStatement" ADD CONSTRAINT "AgendaStatement_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementAmbition" ADD CONSTRAINT "StatementAmbition_statementId_regionId_fkey" FOREIGN KEY ("statementId", "regionId") REFERENCES "AgendaStatement"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementAmbition" ADD CONSTRAINT "StatementAmbition_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_parentId_agendaId_regionId_fkey" FOREIGN KEY ("parentId", "agendaId", "regionId") REFERENCES "BudgetLine"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetTotal" ADD CONSTRAINT "BudgetTotal_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetTotal" ADD CONSTRAINT "BudgetTotal_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursLine" ADD CONSTRAINT "HoursLine_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursLine" ADD CONSTRAINT "HoursLine_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursLine" ADD CONSTRAINT "HoursLine_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaTask" ADD CONSTRAINT "AgendaTask_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaTask" ADD CONSTRAINT "AgendaTask_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who reads it, and what is always true of it. Nobody but the owner writes it as yet.

DO $$
DECLARE name text;
BEGIN
  -- What a document says of its agenda is for everybody who may see that agenda.
  FOREACH name IN ARRAY ARRAY['AgendaStatement', 'Milestone', 'BudgetLine', 'BudgetTotal', 'HoursLine', 'Agreement', 'AgendaTask', 'RegisterEntry', 'ReportingLine']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app
      USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[]) AND "agendaId" IN (SELECT id FROM "Agenda"))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['StatementAmbition', 'BodyParty']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_reads ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  -- A table as printed may hold small numbers: for those who work in the region, as the source notes.
  FOREACH name IN ARRAY ARRAY['SourceTable', 'SourceFigure']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY region_works ON %I FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]))', name);
    EXECUTE format('GRANT SELECT ON %I TO koersvast_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['AgendaStatement', 'StatementAmbition', 'Milestone', 'BudgetLine', 'BudgetTotal', 'HoursLine', 'Risk', 'Agreement',
                              'AgendaTask', 'RegisterEntry', 'ReportingLine', 'BodyParty', 'SourceTable', 'SourceFigure']
  LOOP
    EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.audit()', name);
  END LOOP;
END $$;

-- A confidential risk is for the board and for who runs the programme.
ALTER TABLE "Risk" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_reads ON "Risk" FOR SELECT TO koersvast_app USING (
  "regionId" = ANY ((SELECT app.region_ids())::uuid[]) AND "agendaId" IN (SELECT id FROM "Agenda")
  AND (NOT "isConfidential" OR "regionId" = ANY ((SELECT app.region_ids_as('boardMember', 'secretary', 'programmeTeam', 'programmeManager'))::uuid[])));
GRANT SELECT ON "Risk" TO koersvast_app;

ALTER TABLE "Agenda" ADD CONSTRAINT result_level_whole CHECK (num_nonnulls("resultTerm", "resultTerms") IN (0, 2));
-- As long as nobody reported, a track stands as it did at the start.
ALTER TABLE "ActivityTrack" ADD CONSTRAINT stands_as_at_start CHECK ("lastUpdateId" IS NOT NULL OR lifecycle = "startLifecycle");
ALTER TABLE "AgendaStatement" ADD CONSTRAINT says_something CHECK (btrim(title) <> '');
ALTER TABLE "Milestone" ADD CONSTRAINT says_something CHECK (btrim(title) <> '' AND btrim(printed) <> ''),
  ADD CONSTRAINT days_in_order CHECK (start <= due),
  ADD CONSTRAINT read_with_precision CHECK ((coalesce(start, due) IS NULL) = (precision IS NULL));
ALTER TABLE "BudgetLine" ADD CONSTRAINT says_something CHECK (btrim(title) <> ''),
  ADD CONSTRAINT years_in_order CHECK ("untilYear" >= year),
  ADD CONSTRAINT no_debts CHECK (coalesce("amountCents", 0) >= 0 AND coalesce("spentCents", 0) >= 0),
  ADD CONSTRAINT not_its_own_part CHECK ("parentId" <> id);
ALTER TABLE "BudgetTotal" ADD CONSTRAINT no_debts CHECK ("amountCents" >= 0);
ALTER TABLE "HoursLine" ADD CONSTRAINT says_something CHECK (btrim(account) <> '' AND hours > 0);
ALTER TABLE "Risk" ADD CONSTRAINT says_something CHECK (btrim(title) <> ''),
  ADD CONSTRAINT one_to_five CHECK (coalesce(probability, 1) BETWEEN 1 AND 5 AND coalesce(size, 1) BETWEEN 1 AND 5);
ALTER TABLE "Agreement" ADD CONSTRAINT says_something CHECK (btrim(title) <> '' AND btrim(number) <> '');
ALTER TABLE "AgendaTask" ADD CONSTRAINT says_something CHECK (btrim(title) <> '');
ALTER TABLE "RegisterEntry" ADD CONSTRAINT says_something CHECK (btrim(title) <> '');
ALTER TABLE "ReportingLine" ADD CONSTRAINT says_something CHECK (btrim(who) <> '' AND btrim(what) <> '');
ALTER TABLE "SourceTable" ADD CONSTRAINT rows_in_a_list CHECK (jsonb_typeof(rows) = 'array');
