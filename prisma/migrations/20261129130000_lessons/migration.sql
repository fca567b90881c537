-- CreateEnum
CREATE TYPE "EvaluationOutcome" AS ENUM ('goOn', 'adjust', 'stop');

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedById" UUID,
ADD COLUMN     "checkedFunction" TEXT,
ADD COLUMN     "consentHow" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "consentOn" DATE,
ADD COLUMN     "editedById" UUID;

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ambitionId" UUID,
    "activityId" UUID,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "baseline" TEXT NOT NULL DEFAULT '',
    "baselineOn" DATE,
    "decideOn" DATE,
    "advice" TEXT NOT NULL DEFAULT '',
    "outcome" "EvaluationOutcome",
    "decidedOn" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "bodyName" TEXT NOT NULL DEFAULT '',
    "decisionId" UUID,
    "madeById" UUID NOT NULL,
    "madeFunction" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationMeasurement" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "plannedOn" DATE NOT NULL,
    "measuredOn" DATE,
    "finding" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvaluationMeasurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ambitionId" UUID,
    "activityId" UUID,
    "themeId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "writtenOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Evaluation_agendaId_idx" ON "Evaluation"("agendaId");

-- CreateIndex
CREATE INDEX "Evaluation_ambitionId_idx" ON "Evaluation"("ambitionId");

-- CreateIndex
CREATE INDEX "Evaluation_activityId_idx" ON "Evaluation"("activityId");

-- CreateIndex
CREATE INDEX "Evaluation_decisionId_idx" ON "Evaluation"("decisionId");

-- CreateIndex
CREATE INDEX "Evaluation_madeById_idx" ON "Evaluation"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_id_regionId_key" ON "Evaluation"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_regionId_number_key" ON "Evaluation"("regionId", "number");

-- CreateIndex
CREATE INDEX "EvaluationMeasurement_regionId_idx" ON "EvaluationMeasurement"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationMeasurement_evaluationId_position_key" ON "EvaluationMeasurement"("evaluationId", "position");

-- CreateIndex
CREATE INDEX "Lesson_agendaId_idx" ON "Lesson"("agendaId");

-- CreateIndex
CREATE INDEX "Lesson_ambitionId_idx" ON "Lesson"("ambitionId");

-- CreateIndex
CREATE INDEX "Lesson_activityId_idx" ON "Lesson"("activityId");

-- CreateIndex
CREATE INDEX "Lesson_themeId_idx" ON "Lesson"("themeId");

-- CreateIndex
CREATE INDEX "Lesson_authorId_idx" ON "Lesson"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_id_regionId_key" ON "Lesson"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_regionId_number_key" ON "Lesson"("regionId", "number");

-- CreateIndex
CREATE INDEX "Story_editedById_idx" ON "Story"("editedById");

-- CreateIndex
CREATE INDEX "Story_checkedById_idx" ON "Story"("checkedById");

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_activityId_agendaId_regionId_fkey" FOREIGN KEY ("activityId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_decisionId_regionId_fkey" FOREIGN KEY ("decisionId", "regionId") REFERENCES "Decision"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationMeasurement" ADD CONSTRAINT "EvaluationMeasurement_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationMeasurement" ADD CONSTRAINT "EvaluationMeasurement_evaluationId_regionId_fkey" FOREIGN KEY ("evaluationId", "regionId") REFERENCES "Evaluation"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_activityId_agendaId_regionId_fkey" FOREIGN KEY ("activityId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
