-- CreateEnum
CREATE TYPE "KpiKind" AS ENUM ('stock', 'flow', 'cumulative', 'percentage', 'qualitative');

-- CreateEnum
CREATE TYPE "CountingLevel" AS ENUM ('youth', 'family', 'trajectory', 'report');

-- CreateEnum
CREATE TYPE "KpiFrequency" AS ENUM ('quarter', 'halfYear', 'year');

-- CreateEnum
CREATE TYPE "KpiLevel" AS ENUM ('societal', 'care');

-- CreateEnum
CREATE TYPE "ValueStatus" AS ENUM ('provisional', 'revisedProvisional', 'final', 'secret', 'unknown');

-- CreateEnum
CREATE TYPE "MeasurementStage" AS ENUM ('entered', 'checked', 'published');

-- CreateEnum
CREATE TYPE "ReferenceKind" AS ENUM ('country', 'part', 'province', 'corop', 'youthRegion', 'municipality', 'sizeClass');

-- AlterTable
ALTER TABLE "Region" ADD COLUMN     "activityLimit" INTEGER,
ADD COLUMN     "kpiLimit" INTEGER,
ADD COLUMN     "smallNumberThreshold" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "Kpi" ADD COLUMN     "baselinePeriod" TEXT,
ADD COLUMN     "baselineValue" DECIMAL(18,4),
ADD COLUMN     "breakdownName" TEXT,
ADD COLUMN     "countingLevel" "CountingLevel",
ADD COLUMN     "decisionId" UUID,
ADD COLUMN     "frequency" "KpiFrequency",
ADD COLUMN     "kind" "KpiKind",
ADD COLUMN     "level" "KpiLevel",
ADD COLUMN     "registrationMinutes" INTEGER,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "statusNote" TEXT,
ADD COLUMN     "unmeasurableReason" TEXT,
ADD COLUMN     "why" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "KpiDefinition" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "fromPeriod" TEXT,
    "authorId" UUID,
    "authorFunction" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KpiDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiBreakdown" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "KpiBreakdown_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiTarget" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(18,4),
    "low" DECIMAL(18,4),
    "high" DECIMAL(18,4),
    "share" DECIMAL(18,4),
    "day" DATE,
    "printed" TEXT NOT NULL,
    "decisionNeeded" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "KpiTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceArea" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "ReferenceKind" NOT NULL,

    CONSTRAINT "ReferenceArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "municipalityId" UUID,
    "referenceAreaId" UUID,
    "breakdownId" UUID,
    "period" TEXT NOT NULL,
    "value" DECIMAL(18,4),
    "numerator" DECIMAL(18,4),
    "denominator" DECIMAL(18,4),
    "status" "ValueStatus" NOT NULL,
    "stage" "MeasurementStage" NOT NULL DEFAULT 'entered',
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "sourceTable" TEXT,
    "retrievedOn" DATE,
    "interpretation" TEXT NOT NULL DEFAULT '',
    "enteredById" UUID,
    "enteredFunction" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" UUID,
    "checkedFunction" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasurementRevision" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "measurementId" UUID NOT NULL,
    "value" DECIMAL(18,4),
    "numerator" DECIMAL(18,4),
    "denominator" DECIMAL(18,4),
    "status" "ValueStatus" NOT NULL,
    "source" TEXT NOT NULL,
    "enteredFunction" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeasurementRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiCaveat" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "authorFunction" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "KpiCaveat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiComparability" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "authorFunction" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "KpiComparability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedFigure" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "municipalityId" UUID,
    "referenceAreaId" UUID,
    "breakdownId" UUID,
    "period" TEXT NOT NULL,
    "value" DECIMAL(18,4),
    "status" "ValueStatus" NOT NULL,
    "interpretation" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KpiDefinition_regionId_idx" ON "KpiDefinition"("regionId");

-- CreateIndex
CREATE INDEX "KpiDefinition_authorId_idx" ON "KpiDefinition"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiDefinition_kpiId_number_key" ON "KpiDefinition"("kpiId", "number");

-- CreateIndex
CREATE INDEX "KpiBreakdown_regionId_idx" ON "KpiBreakdown"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiBreakdown_id_kpiId_key" ON "KpiBreakdown"("id", "kpiId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiBreakdown_kpiId_label_key" ON "KpiBreakdown"("kpiId", "label");

-- CreateIndex
CREATE INDEX "KpiTarget_regionId_idx" ON "KpiTarget"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiTarget_kpiId_year_key" ON "KpiTarget"("kpiId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "ReferenceArea_code_key" ON "ReferenceArea"("code");

-- CreateIndex
CREATE INDEX "Measurement_regionId_idx" ON "Measurement"("regionId");

-- CreateIndex
CREATE INDEX "Measurement_municipalityId_idx" ON "Measurement"("municipalityId");

-- CreateIndex
CREATE INDEX "Measurement_referenceAreaId_idx" ON "Measurement"("referenceAreaId");

-- CreateIndex
CREATE INDEX "Measurement_breakdownId_idx" ON "Measurement"("breakdownId");

-- CreateIndex
CREATE INDEX "Measurement_enteredById_idx" ON "Measurement"("enteredById");

-- CreateIndex
CREATE INDEX "Measurement_checkedById_idx" ON "Measurement"("checkedById");

-- CreateIndex
CREATE UNIQUE INDEX "Measurement_cell_key" ON "Measurement"("kpiId", "period", "municipalityId", "referenceAreaId", "breakdownId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "Measurement_id_regionId_key" ON "Measurement"("id", "regionId");

-- CreateIndex
CREATE INDEX "MeasurementRevision_measurementId_idx" ON "MeasurementRevision"("measurementId");

-- CreateIndex
CREATE INDEX "MeasurementRevision_regionId_idx" ON "MeasurementRevision"("regionId");

-- CreateIndex
CREATE INDEX "KpiCaveat_regionId_idx" ON "KpiCaveat"("regionId");

-- CreateIndex
CREATE INDEX "KpiCaveat_authorId_idx" ON "KpiCaveat"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiCaveat_kpiId_period_key" ON "KpiCaveat"("kpiId", "period");

-- CreateIndex
CREATE INDEX "KpiComparability_regionId_idx" ON "KpiComparability"("regionId");

-- CreateIndex
CREATE INDEX "KpiComparability_municipalityId_idx" ON "KpiComparability"("municipalityId");

-- CreateIndex
CREATE INDEX "KpiComparability_authorId_idx" ON "KpiComparability"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiComparability_kpiId_municipalityId_key" ON "KpiComparability"("kpiId", "municipalityId");

-- CreateIndex
CREATE INDEX "PublishedFigure_regionId_idx" ON "PublishedFigure"("regionId");

-- CreateIndex
CREATE INDEX "PublishedFigure_municipalityId_idx" ON "PublishedFigure"("municipalityId");

-- CreateIndex
CREATE INDEX "PublishedFigure_referenceAreaId_idx" ON "PublishedFigure"("referenceAreaId");

-- CreateIndex
CREATE INDEX "PublishedFigure_breakdownId_idx" ON "PublishedFigure"("breakdownId");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedFigure_cell_key" ON "PublishedFigure"("kpiId", "period", "municipalityId", "referenceAreaId", "breakdownId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "Kpi_decisionId_idx" ON "Kpi"("decisionId");

-- AddForeignKey
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_decisionId_regionId_fkey" FOREIGN KEY ("decisionId", "regionId") REFERENCES "Decision"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiDefinition" ADD CONSTRAINT "KpiDefinition_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiDefinition" ADD CONSTRAINT "KpiDefinition_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiDefinition" ADD CONSTRAINT "KpiDefinition_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiBreakdown" ADD CONSTRAINT "KpiBreakdown_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiBreakdown" ADD CONSTRAINT "KpiBreakdown_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiTarget" ADD CONSTRAINT "KpiTarget_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiTarget" ADD CONSTRAINT "KpiTarget_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_referenceAreaId_fkey" FOREIGN KEY ("referenceAreaId") REFERENCES "ReferenceArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_breakdownId_kpiId_fkey" FOREIGN KEY ("breakdownId", "kpiId") REFERENCES "KpiBreakdown"("id", "kpiId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasurementRevision" ADD CONSTRAINT "MeasurementRevision_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasurementRevision" ADD CONSTRAINT "MeasurementRevision_measurementId_regionId_fkey" FOREIGN KEY ("measurementId", "regionId") REFERENCES "Measurement"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiCaveat" ADD CONSTRAINT "KpiCaveat_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiCaveat" ADD CONSTRAINT "KpiCaveat_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiCaveat" ADD CONSTRAINT "KpiCaveat_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiComparability" ADD CONSTRAINT "KpiComparability_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiComparability" ADD CONSTRAINT "KpiComparability_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiComparability" ADD CONSTRAINT "KpiComparability_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiComparability" ADD CONSTRAINT "KpiComparability_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_referenceAreaId_fkey" FOREIGN KEY ("referenceAreaId") REFERENCES "ReferenceArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_breakdownId_kpiId_fkey" FOREIGN KEY ("breakdownId", "kpiId") REFERENCES "KpiBreakdown"("id", "kpiId") ON DELETE RESTRICT ON UPDATE CASCADE;
