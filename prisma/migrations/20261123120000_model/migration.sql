-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'lead', 'workgroupMember', 'dataAnalyst', 'programmeManager', 'reader', 'platformAdmin');

-- CreateEnum
CREATE TYPE "AgendaStatus" AS ENUM ('draft', 'adopted', 'closed');

-- CreateEnum
CREATE TYPE "AmbitionKind" AS ENUM ('ambition', 'precondition');

-- CreateEnum
CREATE TYPE "Scale" AS ENUM ('local', 'hostMunicipality', 'subregional', 'regional', 'supraregional', 'national');

-- CreateEnum
CREATE TYPE "Tracking" AS ENUM ('shared', 'perMunicipality');

-- CreateEnum
CREATE TYPE "PlanningKind" AS ENUM ('from', 'due', 'periodic', 'onIndication', 'continuous', 'phased', 'missing', 'unreadable');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "Participation" AS ENUM ('takesPart', 'doesNotTakePart', 'notApplicable');

-- CreateEnum
CREATE TYPE "Lifecycle" AS ENUM ('notStarted', 'inPreparation', 'running', 'paused', 'completed', 'dropped');

-- CreateEnum
CREATE TYPE "Light" AS ENUM ('onTrack', 'atRisk', 'stuck', 'noJudgement');

-- CreateEnum
CREATE TYPE "UpdateKind" AS ENUM ('change', 'confirmation');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('quarter', 'halfYear', 'year');

-- CreateEnum
CREATE TYPE "LeadRole" AS ENUM ('boardLead', 'officialLead', 'projectLead', 'accountHolder');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('municipality', 'provider', 'education', 'certifiedInstitution', 'publicHealth', 'localTeam', 'collaboration', 'other');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('board', 'programmeTeam', 'policyMeeting', 'workgroup', 'other');

-- CreateEnum
CREATE TYPE "BodyStatus" AS ENUM ('exists', 'proposed', 'toBeFormed');

-- CreateEnum
CREATE TYPE "KpiStatus" AS ENUM ('toBeDetermined', 'proposed', 'advised', 'adopted', 'withdrawn');

-- CreateEnum
CREATE TYPE "KpiDirection" AS ENUM ('up', 'down', 'reach', 'follow');

-- CreateTable
CREATE TABLE "Region" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cbsCode" TEXT NOT NULL,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" UUID NOT NULL,
    "cbsCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegionMembership" (
    "regionId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "RegionMembership_pkey" PRIMARY KEY ("regionId","municipalityId","validFrom")
);

-- CreateTable
CREATE TABLE "Agenda" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startYear" INTEGER NOT NULL,
    "endYear" INTEGER NOT NULL,
    "status" "AgendaStatus" NOT NULL DEFAULT 'draft',
    "ambitionTerm" TEXT NOT NULL,
    "ambitionTerms" TEXT NOT NULL,
    "resultTerm" TEXT NOT NULL,
    "resultTerms" TEXT NOT NULL,
    "activityTerm" TEXT NOT NULL,
    "activityTerms" TEXT NOT NULL,
    "predecessorId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Agenda_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ambition" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "kind" "AmbitionKind" NOT NULL DEFAULT 'ambition',
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "aliases" TEXT[],
    "goal" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Ambition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Result" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "awaitsDecision" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID NOT NULL,
    "resultId" UUID,
    "parentId" UUID,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "tracking" "Tracking" NOT NULL,
    "scales" "Scale"[],
    "scalePrinted" TEXT NOT NULL,
    "planningPrinted" TEXT NOT NULL,
    "planningKind" "PlanningKind" NOT NULL,
    "planningStart" DATE,
    "planningDue" DATE,
    "planningPrecision" "DatePrecision",
    "timesPerYear" INTEGER,
    "planningMonth" INTEGER,
    "awaitsDecision" TEXT,
    "reportsTo" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityPhase" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "scale" "Scale" NOT NULL,
    "title" TEXT NOT NULL,
    "planningPrinted" TEXT NOT NULL,
    "start" DATE,
    "due" DATE,

    CONSTRAINT "ActivityPhase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityParty" (
    "regionId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "remark" TEXT,

    CONSTRAINT "ActivityParty_pkey" PRIMARY KEY ("activityId","organisationId")
);

-- CreateTable
CREATE TABLE "ActivityTrack" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "municipalityId" UUID,
    "participation" "Participation" NOT NULL DEFAULT 'takesPart',
    "participationReason" TEXT,
    "lifecycle" "Lifecycle" NOT NULL DEFAULT 'notStarted',
    "light" "Light" NOT NULL DEFAULT 'noJudgement',
    "expectedOn" DATE,
    "expectedPrecision" "DatePrecision",
    "lastUpdateId" UUID,
    "lastPeriodId" UUID,
    "lastKind" "UpdateKind",
    "changedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ActivityTrack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressUpdate" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "trackId" UUID NOT NULL,
    "periodId" UUID,
    "kind" "UpdateKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "lifecycle" "Lifecycle" NOT NULL,
    "light" "Light" NOT NULL,
    "done" TEXT NOT NULL DEFAULT '',
    "next" TEXT NOT NULL DEFAULT '',
    "cause" TEXT NOT NULL DEFAULT '',
    "consequence" TEXT NOT NULL DEFAULT '',
    "measure" TEXT NOT NULL DEFAULT '',
    "expectedOn" DATE,
    "expectedPrecision" "DatePrecision",
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgressUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingPeriod" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "kind" "PeriodKind" NOT NULL DEFAULT 'halfYear',
    "slug" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "meetingOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportingPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "municipalityId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "BodyKind" NOT NULL,
    "status" "BodyStatus" NOT NULL DEFAULT 'exists',
    "purpose" TEXT NOT NULL,
    "rhythm" TEXT,
    "ambitionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BodyMember" (
    "regionId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "BodyMember_pkey" PRIMARY KEY ("bodyId","userId","validFrom")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "role" "LeadRole" NOT NULL,
    "agendaId" UUID,
    "ambitionId" UUID,
    "activityId" UUID,
    "kpiId" UUID,
    "function" TEXT NOT NULL,
    "organisationId" UUID,
    "userId" UUID,
    "deputyId" UUID,
    "vacancy" TEXT,
    "position" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Kpi" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "resultId" UUID,
    "activityId" UUID,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "status" "KpiStatus" NOT NULL DEFAULT 'toBeDetermined',
    "unit" TEXT NOT NULL,
    "direction" "KpiDirection" NOT NULL,
    "targetPrinted" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Kpi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceNote" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "ambitionId" UUID,
    "resultId" UUID,
    "activityId" UUID,
    "kpiId" UUID,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "chosen" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "lines" TEXT NOT NULL,

    CONSTRAINT "SourceNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "passwordHash" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "regionId" UUID,
    "municipalityId" UUID,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "grantedById" UUID,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "origin" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "regionId" UUID,
    "actorId" UUID,
    "event" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "objectId" TEXT,
    "result" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Region_slug_key" ON "Region"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Region_cbsCode_key" ON "Region"("cbsCode");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_cbsCode_key" ON "Municipality"("cbsCode");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_slug_key" ON "Municipality"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_predecessorId_key" ON "Agenda"("predecessorId");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_id_regionId_key" ON "Agenda"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_predecessorId_regionId_key" ON "Agenda"("predecessorId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_regionId_slug_key" ON "Agenda"("regionId", "slug");

-- CreateIndex
CREATE INDEX "Ambition_regionId_idx" ON "Ambition"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Ambition_id_regionId_key" ON "Ambition"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Ambition_id_agendaId_regionId_key" ON "Ambition"("id", "agendaId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Ambition_agendaId_number_key" ON "Ambition"("agendaId", "number");

-- CreateIndex
CREATE INDEX "Result_regionId_idx" ON "Result"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Result_id_regionId_key" ON "Result"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Result_id_ambitionId_key" ON "Result"("id", "ambitionId");

-- CreateIndex
CREATE UNIQUE INDEX "Result_ambitionId_number_key" ON "Result"("ambitionId", "number");

-- CreateIndex
CREATE INDEX "Activity_regionId_agendaId_position_idx" ON "Activity"("regionId", "agendaId", "position");

-- CreateIndex
CREATE INDEX "Activity_ambitionId_idx" ON "Activity"("ambitionId");

-- CreateIndex
CREATE INDEX "Activity_resultId_idx" ON "Activity"("resultId");

-- CreateIndex
CREATE INDEX "Activity_parentId_idx" ON "Activity"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_id_regionId_key" ON "Activity"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_agendaId_code_key" ON "Activity"("agendaId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityPhase_activityId_position_key" ON "ActivityPhase"("activityId", "position");

-- CreateIndex
CREATE INDEX "ActivityParty_organisationId_idx" ON "ActivityParty"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityTrack_lastUpdateId_key" ON "ActivityTrack"("lastUpdateId");

-- CreateIndex
CREATE INDEX "ActivityTrack_regionId_light_idx" ON "ActivityTrack"("regionId", "light");

-- CreateIndex
CREATE INDEX "ActivityTrack_municipalityId_idx" ON "ActivityTrack"("municipalityId");

-- CreateIndex
CREATE INDEX "ActivityTrack_lastPeriodId_idx" ON "ActivityTrack"("lastPeriodId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityTrack_id_regionId_key" ON "ActivityTrack"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityTrack_lastUpdateId_regionId_key" ON "ActivityTrack"("lastUpdateId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityTrack_activityId_municipalityId_key" ON "ActivityTrack"("activityId", "municipalityId");

-- CreateIndex
CREATE INDEX "ProgressUpdate_regionId_reportedAt_idx" ON "ProgressUpdate"("regionId", "reportedAt");

-- CreateIndex
CREATE INDEX "ProgressUpdate_periodId_idx" ON "ProgressUpdate"("periodId");

-- CreateIndex
CREATE INDEX "ProgressUpdate_authorId_idx" ON "ProgressUpdate"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressUpdate_id_regionId_key" ON "ProgressUpdate"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressUpdate_trackId_number_key" ON "ProgressUpdate"("trackId", "number");

-- CreateIndex
CREATE INDEX "ReportingPeriod_regionId_idx" ON "ReportingPeriod"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingPeriod_id_regionId_key" ON "ReportingPeriod"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingPeriod_agendaId_slug_key" ON "ReportingPeriod"("agendaId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_id_regionId_key" ON "Organisation"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_regionId_name_key" ON "Organisation"("regionId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Body_id_regionId_key" ON "Body"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Body_regionId_name_key" ON "Body"("regionId", "name");

-- CreateIndex
CREATE INDEX "BodyMember_userId_idx" ON "BodyMember"("userId");

-- CreateIndex
CREATE INDEX "Lead_regionId_idx" ON "Lead"("regionId");

-- CreateIndex
CREATE INDEX "Lead_ambitionId_idx" ON "Lead"("ambitionId");

-- CreateIndex
CREATE INDEX "Lead_activityId_idx" ON "Lead"("activityId");

-- CreateIndex
CREATE INDEX "Lead_userId_idx" ON "Lead"("userId");

-- CreateIndex
CREATE INDEX "Lead_deputyId_idx" ON "Lead"("deputyId");

-- CreateIndex
CREATE INDEX "Kpi_regionId_idx" ON "Kpi"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Kpi_id_regionId_key" ON "Kpi"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Kpi_agendaId_number_key" ON "Kpi"("agendaId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_id_regionId_key" ON "SourceDocument"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_regionId_code_key" ON "SourceDocument"("regionId", "code");

-- CreateIndex
CREATE INDEX "SourceNote_agendaId_idx" ON "SourceNote"("agendaId");

-- CreateIndex
CREATE INDEX "SourceNote_ambitionId_idx" ON "SourceNote"("ambitionId");

-- CreateIndex
CREATE INDEX "SourceNote_activityId_idx" ON "SourceNote"("activityId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceNote_regionId_code_key" ON "SourceNote"("regionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE INDEX "RoleGrant_regionId_idx" ON "RoleGrant"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_secretHash_key" ON "Session"("secretHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInAttempt_account_at_idx" ON "SignInAttempt"("account", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_at_idx" ON "SignInAttempt"("at");

-- CreateIndex
CREATE UNIQUE INDEX "KeptDraft_userId_path_key" ON "KeptDraft"("userId", "path");

-- CreateIndex
CREATE INDEX "AuditEvent_regionId_id_idx" ON "AuditEvent"("regionId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_object_objectId_idx" ON "AuditEvent"("object", "objectId");

-- AddForeignKey
ALTER TABLE "RegionMembership" ADD CONSTRAINT "RegionMembership_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionMembership" ADD CONSTRAINT "RegionMembership_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_predecessorId_regionId_fkey" FOREIGN KEY ("predecessorId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ambition" ADD CONSTRAINT "Ambition_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ambition" ADD CONSTRAINT "Ambition_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_ambitionId_agendaId_regionId_fkey" FOREIGN KEY ("ambitionId", "agendaId", "regionId") REFERENCES "Ambition"("id", "agendaId", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_resultId_ambitionId_fkey" FOREIGN KEY ("resultId", "ambitionId") REFERENCES "Result"("id", "ambitionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_parentId_regionId_fkey" FOREIGN KEY ("parentId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityPhase" ADD CONSTRAINT "ActivityPhase_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParty" ADD CONSTRAINT "ActivityParty_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParty" ADD CONSTRAINT "ActivityParty_organisationId_regionId_fkey" FOREIGN KEY ("organisationId", "regionId") REFERENCES "Organisation"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTrack" ADD CONSTRAINT "ActivityTrack_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTrack" ADD CONSTRAINT "ActivityTrack_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTrack" ADD CONSTRAINT "ActivityTrack_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTrack" ADD CONSTRAINT "ActivityTrack_lastPeriodId_regionId_fkey" FOREIGN KEY ("lastPeriodId", "regionId") REFERENCES "ReportingPeriod"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTrack" ADD CONSTRAINT "ActivityTrack_lastUpdateId_regionId_fkey" FOREIGN KEY ("lastUpdateId", "regionId") REFERENCES "ProgressUpdate"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_trackId_regionId_fkey" FOREIGN KEY ("trackId", "regionId") REFERENCES "ActivityTrack"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_periodId_regionId_fkey" FOREIGN KEY ("periodId", "regionId") REFERENCES "ReportingPeriod"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyMember" ADD CONSTRAINT "BodyMember_bodyId_regionId_fkey" FOREIGN KEY ("bodyId", "regionId") REFERENCES "Body"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyMember" ADD CONSTRAINT "BodyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_organisationId_regionId_fkey" FOREIGN KEY ("organisationId", "regionId") REFERENCES "Organisation"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_resultId_regionId_fkey" FOREIGN KEY ("resultId", "regionId") REFERENCES "Result"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_documentId_regionId_fkey" FOREIGN KEY ("documentId", "regionId") REFERENCES "SourceDocument"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_ambitionId_regionId_fkey" FOREIGN KEY ("ambitionId", "regionId") REFERENCES "Ambition"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_resultId_regionId_fkey" FOREIGN KEY ("resultId", "regionId") REFERENCES "Result"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_activityId_regionId_fkey" FOREIGN KEY ("activityId", "regionId") REFERENCES "Activity"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceNote" ADD CONSTRAINT "SourceNote_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptDraft" ADD CONSTRAINT "KeptDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
