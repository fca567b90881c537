-- AlterEnum
ALTER TYPE "StructureAction" ADD VALUE 'imported';

-- CreateTable
CREATE TABLE "AgendaImport" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "counts" JSONB,
    "changeId" UUID,
    "createdById" UUID,
    "createdFunction" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaImportContent" (
    "importId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgendaImportContent_pkey" PRIMARY KEY ("importId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AgendaImport_changeId_key" ON "AgendaImport"("changeId");

-- CreateIndex
CREATE INDEX "AgendaImport_regionId_idx" ON "AgendaImport"("regionId");

-- CreateIndex
CREATE INDEX "AgendaImport_agendaId_idx" ON "AgendaImport"("agendaId");

-- CreateIndex
CREATE INDEX "AgendaImport_createdById_idx" ON "AgendaImport"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaImport_id_regionId_key" ON "AgendaImport"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaImport_changeId_regionId_key" ON "AgendaImport"("changeId", "regionId");

-- CreateIndex
CREATE INDEX "AgendaImportContent_regionId_idx" ON "AgendaImportContent"("regionId");

-- CreateIndex
CREATE INDEX "AgendaImportContent_keptAt_idx" ON "AgendaImportContent"("keptAt");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaImportContent_importId_regionId_key" ON "AgendaImportContent"("importId", "regionId");

-- AddForeignKey
ALTER TABLE "AgendaImport" ADD CONSTRAINT "AgendaImport_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaImport" ADD CONSTRAINT "AgendaImport_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaImport" ADD CONSTRAINT "AgendaImport_changeId_regionId_fkey" FOREIGN KEY ("changeId", "regionId") REFERENCES "StructureChange"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaImport" ADD CONSTRAINT "AgendaImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaImportContent" ADD CONSTRAINT "AgendaImportContent_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaImportContent" ADD CONSTRAINT "AgendaImportContent_importId_regionId_fkey" FOREIGN KEY ("importId", "regionId") REFERENCES "AgendaImport"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
