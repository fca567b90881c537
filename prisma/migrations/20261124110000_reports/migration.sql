-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('concept', 'agreed', 'offered', 'adopted');

-- CreateEnum
CREATE TYPE "ReportStepKind" AS ENUM ('compiled', 'agreed', 'offered', 'adopted', 'sentBack', 'reopened');

-- CreateEnum
CREATE TYPE "RequestKind" AS ENUM ('decide', 'discuss', 'note');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('decided', 'amended', 'deferred');

-- CreateEnum
CREATE TYPE "ActionKind" AS ENUM ('action', 'commitment');

-- AlterTable
ALTER TABLE "Region" ADD COLUMN     "reportNeedsAgreement" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reportNeedsOffering" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'concept',
    "summary" TEXT NOT NULL DEFAULT '',
    "compiledAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportStep" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ReportStepKind" NOT NULL,
    "toStatus" "ReportStatus" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportBlock" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,
    "contentLight" "Light" NOT NULL DEFAULT 'noJudgement',
    "timeLight" "Light" NOT NULL DEFAULT 'noJudgement',
    "moneyLight" "Light" NOT NULL DEFAULT 'noJudgement',
    "cause" TEXT NOT NULL DEFAULT '',
    "consequence" TEXT NOT NULL DEFAULT '',
    "measure" TEXT NOT NULL DEFAULT '',
    "achieved" TEXT NOT NULL,
    "planned" TEXT NOT NULL,
    "givenAchieved" TEXT NOT NULL,
    "givenPlanned" TEXT NOT NULL,
    "usedUpdateIds" UUID[],
    "editedById" UUID,
    "editedFunction" TEXT,
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "teller" TEXT NOT NULL,
    "consentGiven" BOOLEAN NOT NULL,
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionRequest" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "ambitionId" UUID,
    "resultId" UUID,
    "activityId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "RequestKind" NOT NULL DEFAULT 'decide',
    "title" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DecisionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "requestId" UUID,
    "reportId" UUID,
    "ambitionId" UUID,
    "resultId" UUID,
    "activityId" UUID,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "text" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "bodyName" TEXT NOT NULL,
    "mandate" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedFunction" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionPoint" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "decisionId" UUID,
    "kind" "ActionKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "ownerFunction" TEXT NOT NULL,
    "ownerId" UUID,
    "promisedTo" TEXT NOT NULL DEFAULT '',
    "agreedOn" DATE NOT NULL,
    "dueOn" DATE,
    "doneOn" DATE,
    "doneNote" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ActionPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "blockId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedFunction" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredFunction" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportSnapshot" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "agendaSlug" TEXT NOT NULL,
    "periodSlug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "adoptedOn" DATE NOT NULL,
    "adoptedFunction" TEXT NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,
    "data" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "ReportSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportFile" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "ReportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "periodId" UUID,
    "recipientId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "queuedOn" DATE NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Report_periodId_key" ON "Report"("periodId");

-- CreateIndex
CREATE INDEX "Report_regionId_idx" ON "Report"("regionId");

-- CreateIndex
CREATE INDEX "Report_agendaId_idx" ON "Report"("agendaId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_id_regionId_key" ON "Report"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_periodId_regionId_key" ON "Report"("periodId", "regionId");

-- CreateIndex
CREATE INDEX "ReportStep_regionId_idx" ON "ReportStep"("regionId");

-- CreateIndex
CREATE INDEX "ReportStep_authorId_idx" ON "ReportStep"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportStep_reportId_number_key" ON "ReportStep"("reportId", "number");

-- CreateIndex
CREATE INDEX "ReportBlock_regionId_idx" ON "ReportBlock"("regionId");

-- CreateIndex
CREATE INDEX "ReportBlock_ambitionId_idx" ON "ReportBlock"("ambitionId");

-- CreateIndex
CREATE INDEX "ReportBlock_editedById_idx" ON "ReportBlock"("editedById");

-- CreateIndex
CREATE UNIQUE INDEX "ReportBlock_id_regionId_key" ON "ReportBlock"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportBlock_reportId_ambitionId_key" ON "ReportBlock"("reportId", "ambitionId");

-- CreateIndex
CREATE INDEX "Story_regionId_idx" ON "Story"("regionId");

-- CreateIndex
CREATE INDEX "Story_ambitionId_periodId_idx" ON "Story"("ambitionId", "periodId");

-- CreateIndex
CREATE INDEX "Story_authorId_idx" ON "Story"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Story_id_regionId_key" ON "Story"("id", "regionId");

-- CreateIndex
CREATE INDEX "DecisionRequest_reportId_idx" ON "DecisionRequest"("reportId");

-- CreateIndex
CREATE INDEX "DecisionRequest_regionId_idx" ON "DecisionRequest"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionRequest_id_regionId_key" ON "DecisionRequest"("id", "regionId");

-- CreateIndex
CREATE INDEX "Decision_agendaId_idx" ON "Decision"("agendaId");

-- CreateIndex
CREATE INDEX "Decision_reportId_idx" ON "Decision"("reportId");

-- CreateIndex
CREATE INDEX "Decision_recordedById_idx" ON "Decision"("recordedById");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_id_regionId_key" ON "Decision"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_requestId_regionId_key" ON "Decision"("requestId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_regionId_number_key" ON "Decision"("regionId", "number");

-- CreateIndex
CREATE INDEX "ActionPoint_agendaId_idx" ON "ActionPoint"("agendaId");

-- CreateIndex
CREATE INDEX "ActionPoint_decisionId_idx" ON "ActionPoint"("decisionId");

-- CreateIndex
CREATE INDEX "ActionPoint_ownerId_idx" ON "ActionPoint"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPoint_id_regionId_key" ON "ActionPoint"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPoint_regionId_number_key" ON "ActionPoint"("regionId", "number");

-- CreateIndex
CREATE INDEX "Question_reportId_idx" ON "Question"("reportId");

-- CreateIndex
CREATE INDEX "Question_blockId_idx" ON "Question"("blockId");

-- CreateIndex
CREATE INDEX "Question_regionId_idx" ON "Question"("regionId");

-- CreateIndex
CREATE INDEX "Question_askedById_idx" ON "Question"("askedById");

-- CreateIndex
CREATE INDEX "Question_answeredById_idx" ON "Question"("answeredById");

-- CreateIndex
CREATE UNIQUE INDEX "Question_id_regionId_key" ON "Question"("id", "regionId");

-- CreateIndex
CREATE INDEX "ReportSnapshot_reportId_idx" ON "ReportSnapshot"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSnapshot_id_regionId_key" ON "ReportSnapshot"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSnapshot_regionId_agendaSlug_periodSlug_number_key" ON "ReportSnapshot"("regionId", "agendaSlug", "periodSlug", "number");

-- CreateIndex
CREATE INDEX "ReportFile_regionId_idx" ON "ReportFile"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportFile_snapshotId_name_key" ON "ReportFile"("snapshotId", "name");

-- CreateIndex
CREATE INDEX "OutboxMail_regionId_idx" ON "OutboxMail"("regionId");

-- CreateIndex
CREATE INDEX "OutboxMail_recipientId_idx" ON "OutboxMail"("recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_periodId_recipientId_queuedOn_key" ON "OutboxMail"("periodId", "recipientId", "queuedOn");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_periodId_regionId_fkey" FOREIGN KEY ("periodId", "regionId") REFERENCES "ReportingPeriod"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBlock" ADD CONSTRAINT "ReportBlock_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBlock" ADD CONSTRAINT "ReportBlock_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBlock" ADD CONSTRAINT "ReportBlock_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBlock" ADD CONSTRAINT "ReportBlock_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_periodId_regionId_fkey" FOREIGN KEY ("periodId", "regionId") REFERENCES "ReportingPeriod"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_resultId_regionId_fkey" FOREIGN KEY ("resultId", "regionId") REFERENCES "Result"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_requestId_regionId_fkey" FOREIGN KEY ("requestId", "regionId") REFERENCES "DecisionRequest"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_resultId_regionId_fkey" FOREIGN KEY ("resultId", "regionId") REFERENCES "Result"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_decisionId_regionId_fkey" FOREIGN KEY ("decisionId", "regionId") REFERENCES "Decision"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_blockId_regionId_fkey" FOREIGN KEY ("blockId", "regionId") REFERENCES "ReportBlock"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSnapshot" ADD CONSTRAINT "ReportSnapshot_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_snapshotId_regionId_fkey" FOREIGN KEY ("snapshotId", "regionId") REFERENCES "ReportSnapshot"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_periodId_regionId_fkey" FOREIGN KEY ("periodId", "regionId") REFERENCES "ReportingPeriod"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
