-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('high', 'normal', 'low');

-- CreateEnum
CREATE TYPE "LandingKind" AS ENUM ('decision', 'ordinance', 'document');

-- CreateEnum
CREATE TYPE "LineageKind" AS ENUM ('continues', 'split', 'merged', 'new', 'dropped');

-- CreateEnum
CREATE TYPE "AdoptionOrgan" AS ENUM ('college', 'council');

-- CreateEnum
CREATE TYPE "StructureAction" AS ENUM ('added', 'changed', 'moved', 'withdrawn', 'restored', 'removed', 'adopted', 'closed', 'undone');

-- AlterTable
ALTER TABLE "Agenda" ADD COLUMN     "adoptionDecisionId" UUID,
ADD COLUMN     "adoptionThreshold" INTEGER;

-- AlterTable
ALTER TABLE "Ambition" ADD COLUMN     "nationalLines" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "withdrawnOn" DATE,
ADD COLUMN     "withdrawnReason" TEXT;

-- AlterTable
ALTER TABLE "Result" ADD COLUMN     "landingKind" "LandingKind",
ADD COLUMN     "landingText" TEXT,
ADD COLUMN     "landingUrl" TEXT,
ADD COLUMN     "withdrawnOn" DATE,
ADD COLUMN     "withdrawnReason" TEXT;

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "elsewhere" TEXT,
ADD COLUMN     "nationalLines" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "priority" "Priority",
ADD COLUMN     "priorityBy" TEXT,
ADD COLUMN     "withdrawnOn" DATE,
ADD COLUMN     "withdrawnReason" TEXT;

-- CreateTable
CREATE TABLE "ActivityReference" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,
    "resultId" UUID,
    "fromId" UUID,
    "position" INTEGER NOT NULL,
    "printed" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ActivityReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityResult" (
    "regionId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "resultId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ActivityResult_pkey" PRIMARY KEY ("activityId","resultId")
);

-- CreateTable
CREATE TABLE "AgendaLink" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "activityId" UUID,
    "otherAgendaId" UUID,
    "name" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgendaLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmbitionTheme" (
    "regionId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,
    "themeId" UUID NOT NULL,

    CONSTRAINT "AmbitionTheme_pkey" PRIMARY KEY ("ambitionId","themeId")
);

-- CreateTable
CREATE TABLE "AgendaAdoption" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "organ" "AdoptionOrgan" NOT NULL,
    "adoptedOn" DATE NOT NULL,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaAdoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmbitionLineage" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "fromId" UUID,
    "toId" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AmbitionLineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityLineage" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "fromId" UUID,
    "toId" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ActivityLineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StructureChange" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "action" "StructureAction" NOT NULL,
    "subject" TEXT NOT NULL,
    "undoesId" UUID,
    "authorId" UUID,
    "authorFunction" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StructureChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StructureChangeRow" (
    "id" BIGSERIAL NOT NULL,
    "regionId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "object" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "StructureChangeRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ActivityReference_regionId_idx" ON "ActivityReference"("regionId");

-- CreateIndex
CREATE INDEX "ActivityReference_agendaId_idx" ON "ActivityReference"("agendaId");

-- CreateIndex
CREATE INDEX "ActivityReference_targetId_idx" ON "ActivityReference"("targetId");

-- CreateIndex
CREATE INDEX "ActivityReference_fromId_idx" ON "ActivityReference"("fromId");

-- CreateIndex
CREATE INDEX "ActivityReference_resultId_idx" ON "ActivityReference"("resultId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityReference_ambitionId_position_key" ON "ActivityReference"("ambitionId", "position");

-- CreateIndex
CREATE INDEX "ActivityResult_regionId_idx" ON "ActivityResult"("regionId");

-- CreateIndex
CREATE INDEX "ActivityResult_resultId_idx" ON "ActivityResult"("resultId");

-- CreateIndex
CREATE INDEX "AgendaLink_regionId_idx" ON "AgendaLink"("regionId");

-- CreateIndex
CREATE INDEX "AgendaLink_agendaId_idx" ON "AgendaLink"("agendaId");

-- CreateIndex
CREATE INDEX "AgendaLink_ambitionId_idx" ON "AgendaLink"("ambitionId");

-- CreateIndex
CREATE INDEX "AgendaLink_activityId_idx" ON "AgendaLink"("activityId");

-- CreateIndex
CREATE INDEX "AgendaLink_otherAgendaId_idx" ON "AgendaLink"("otherAgendaId");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_slug_key" ON "Theme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_name_key" ON "Theme"("name");

-- CreateIndex
CREATE INDEX "AmbitionTheme_regionId_idx" ON "AmbitionTheme"("regionId");

-- CreateIndex
CREATE INDEX "AmbitionTheme_themeId_idx" ON "AmbitionTheme"("themeId");

-- CreateIndex
CREATE INDEX "AgendaAdoption_regionId_idx" ON "AgendaAdoption"("regionId");

-- CreateIndex
CREATE INDEX "AgendaAdoption_municipalityId_idx" ON "AgendaAdoption"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaAdoption_id_regionId_key" ON "AgendaAdoption"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaAdoption_agendaId_municipalityId_organ_key" ON "AgendaAdoption"("agendaId", "municipalityId", "organ");

-- CreateIndex
CREATE INDEX "AmbitionLineage_regionId_idx" ON "AmbitionLineage"("regionId");

-- CreateIndex
CREATE INDEX "AmbitionLineage_agendaId_idx" ON "AmbitionLineage"("agendaId");

-- CreateIndex
CREATE INDEX "AmbitionLineage_toId_idx" ON "AmbitionLineage"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "AmbitionLineage_fromId_toId_key" ON "AmbitionLineage"("fromId", "toId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "ActivityLineage_regionId_idx" ON "ActivityLineage"("regionId");

-- CreateIndex
CREATE INDEX "ActivityLineage_agendaId_idx" ON "ActivityLineage"("agendaId");

-- CreateIndex
CREATE INDEX "ActivityLineage_toId_idx" ON "ActivityLineage"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityLineage_fromId_toId_key" ON "ActivityLineage"("fromId", "toId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "StructureChange_undoesId_key" ON "StructureChange"("undoesId");

-- CreateIndex
CREATE INDEX "StructureChange_regionId_idx" ON "StructureChange"("regionId");

-- CreateIndex
CREATE INDEX "StructureChange_authorId_idx" ON "StructureChange"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "StructureChange_id_regionId_key" ON "StructureChange"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "StructureChange_undoesId_regionId_key" ON "StructureChange"("undoesId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "StructureChange_agendaId_number_key" ON "StructureChange"("agendaId", "number");

-- CreateIndex
CREATE INDEX "StructureChangeRow_regionId_idx" ON "StructureChangeRow"("regionId");

-- CreateIndex
CREATE INDEX "StructureChangeRow_changeId_idx" ON "StructureChangeRow"("changeId");

-- CreateIndex
CREATE INDEX "Agenda_adoptionDecisionId_idx" ON "Agenda"("adoptionDecisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_id_agendaId_regionId_key" ON "Activity"("id", "agendaId", "regionId");

-- AddForeignKey
ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_adoptionDecisionId_regionId_fkey" FOREIGN KEY ("adoptionDecisionId", "regionId") REFERENCES "Decision"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReference" ADD CONSTRAINT "ActivityReference_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReference" ADD CONSTRAINT "ActivityReference_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReference" ADD CONSTRAINT "ActivityReference_targetId_agendaId_regionId_fkey" FOREIGN KEY ("targetId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReference" ADD CONSTRAINT "ActivityReference_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReference" ADD CONSTRAINT "ActivityReference_resultId_ambitionId_fkey" FOREIGN KEY ("resultId", "ambitionId") REFERENCES "Result"("id", "ambitionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReference" ADD CONSTRAINT "ActivityReference_fromId_agendaId_regionId_fkey" FOREIGN KEY ("fromId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityResult" ADD CONSTRAINT "ActivityResult_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityResult" ADD CONSTRAINT "ActivityResult_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityResult" ADD CONSTRAINT "ActivityResult_resultId_regionId_fkey" FOREIGN KEY ("resultId", "regionId") REFERENCES "Result"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLink" ADD CONSTRAINT "AgendaLink_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLink" ADD CONSTRAINT "AgendaLink_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLink" ADD CONSTRAINT "AgendaLink_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLink" ADD CONSTRAINT "AgendaLink_activityId_agendaId_regionId_fkey" FOREIGN KEY ("activityId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLink" ADD CONSTRAINT "AgendaLink_otherAgendaId_fkey" FOREIGN KEY ("otherAgendaId") REFERENCES "Agenda"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionTheme" ADD CONSTRAINT "AmbitionTheme_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionTheme" ADD CONSTRAINT "AmbitionTheme_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionTheme" ADD CONSTRAINT "AmbitionTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaAdoption" ADD CONSTRAINT "AgendaAdoption_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaAdoption" ADD CONSTRAINT "AgendaAdoption_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaAdoption" ADD CONSTRAINT "AgendaAdoption_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionLineage" ADD CONSTRAINT "AmbitionLineage_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionLineage" ADD CONSTRAINT "AmbitionLineage_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionLineage" ADD CONSTRAINT "AmbitionLineage_fromId_regionId_fkey" FOREIGN KEY ("fromId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmbitionLineage" ADD CONSTRAINT "AmbitionLineage_toId_agendaId_regionId_fkey" FOREIGN KEY ("toId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityLineage" ADD CONSTRAINT "ActivityLineage_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityLineage" ADD CONSTRAINT "ActivityLineage_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityLineage" ADD CONSTRAINT "ActivityLineage_fromId_regionId_fkey" FOREIGN KEY ("fromId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityLineage" ADD CONSTRAINT "ActivityLineage_toId_agendaId_regionId_fkey" FOREIGN KEY ("toId", "agendaId", "regionId") REFERENCES "Activity"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_undoesId_regionId_fkey" FOREIGN KEY ("undoesId", "regionId") REFERENCES "StructureChange"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChangeRow" ADD CONSTRAINT "StructureChangeRow_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChangeRow" ADD CONSTRAINT "StructureChangeRow_changeId_regionId_fkey" FOREIGN KEY ("changeId", "regionId") REFERENCES "StructureChange"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
