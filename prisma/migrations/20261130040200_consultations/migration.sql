-- Where a region speaks with others, and what it agreed beforehand about what is said there.

ALTER TYPE "BodyKind" ADD VALUE 'supraregional' BEFORE 'other';

CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "consulted" TEXT NOT NULL,
    "consultedOn" DATE NOT NULL,
    "position" TEXT NOT NULL,
    "mandate" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorFunction" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Consultation_itemId_key" ON "Consultation"("itemId");
CREATE INDEX "Consultation_regionId_idx" ON "Consultation"("regionId");
CREATE INDEX "Consultation_authorId_idx" ON "Consultation"("authorId");
CREATE UNIQUE INDEX "Consultation_itemId_regionId_key" ON "Consultation"("itemId", "regionId");
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_itemId_regionId_fkey" FOREIGN KEY ("itemId", "regionId") REFERENCES "AgendaItem"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
