-- CreateEnum
CREATE TYPE "RetainedKind" AS ENUM ('meeting', 'bottleneck', 'risk', 'story', 'fileImport', 'formerColleague');

-- CreateEnum
CREATE TYPE "DestructionStatus" AS ENUM ('proposed', 'refused', 'withdrawn', 'carriedOut');

-- CreateEnum
CREATE TYPE "DestructionOutcome" AS ENUM ('destroyed', 'left');

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "erasedBy" BIGINT;

-- CreateTable
CREATE TABLE "DestructionList" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "DestructionStatus" NOT NULL DEFAULT 'proposed',
    "note" TEXT NOT NULL DEFAULT '',
    "makerId" UUID NOT NULL,
    "makerFunction" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledById" UUID,
    "settledFunction" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "settledNote" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DestructionList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DestructionItem" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "kind" "RetainedKind" NOT NULL,
    "objectId" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "outcome" "DestructionOutcome",
    "leftBecause" TEXT,

    CONSTRAINT "DestructionItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DestructionList_makerId_idx" ON "DestructionList"("makerId");

-- CreateIndex
CREATE INDEX "DestructionList_settledById_idx" ON "DestructionList"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "DestructionList_id_regionId_key" ON "DestructionList"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "DestructionList_regionId_number_key" ON "DestructionList"("regionId", "number");

-- CreateIndex
CREATE INDEX "DestructionItem_regionId_idx" ON "DestructionItem"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "DestructionItem_listId_kind_objectId_key" ON "DestructionItem"("listId", "kind", "objectId");

-- AddForeignKey
ALTER TABLE "DestructionList" ADD CONSTRAINT "DestructionList_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionList" ADD CONSTRAINT "DestructionList_makerId_fkey" FOREIGN KEY ("makerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionList" ADD CONSTRAINT "DestructionList_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionItem" ADD CONSTRAINT "DestructionItem_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestructionItem" ADD CONSTRAINT "DestructionItem_listId_regionId_fkey" FOREIGN KEY ("listId", "regionId") REFERENCES "DestructionList"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
