-- CreateEnum
CREATE TYPE "SeatRole" AS ENUM ('chair', 'secretary', 'member');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('planned', 'cancelled', 'closed');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('discuss', 'advise', 'decide', 'note');

-- AlterEnum
ALTER TYPE "BodyKind" ADD VALUE 'localTeams' BEFORE 'other';
ALTER TYPE "BodyKind" ADD VALUE 'clientCouncil' BEFORE 'other';

-- DropForeignKey
ALTER TABLE "BodyMember" DROP CONSTRAINT "BodyMember_userId_fkey";

-- AlterTable
ALTER TABLE "ReportingPeriod" ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "fixedItems" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "rhythmDay" INTEGER NOT NULL DEFAULT 4,
ADD COLUMN     "rhythmMonth" INTEGER,
ADD COLUMN     "rhythmWeek" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "slug" TEXT,
ADD COLUMN     "timesPerYear" INTEGER;

-- The address of a body is its name; two that would be the same get a number.
WITH named AS (
  SELECT id, coalesce(nullif(trim(both '-' from regexp_replace(translate(lower(name), 'àáäâèéëêìíïîòóöôùúüûç', 'aaaaeeeeiiiioooouuuuc'), '[^a-z0-9]+', '-', 'g')), ''), 'overleg') AS slug,
         "regionId", name FROM "Body"),
numbered AS (SELECT id, slug, row_number() OVER (PARTITION BY "regionId", slug ORDER BY name) AS number FROM named)
UPDATE "Body" b SET slug = n.slug || CASE WHEN n.number > 1 THEN '-' || n.number ELSE '' END FROM numbered n WHERE n.id = b.id;
ALTER TABLE "Body" ALTER COLUMN "slug" SET NOT NULL;

-- AlterTable
ALTER TABLE "BodyMember" DROP CONSTRAINT "BodyMember_pkey",
ADD COLUMN     "function" TEXT,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "role" "SeatRole" NOT NULL DEFAULT 'member',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "userId" DROP NOT NULL,
ADD CONSTRAINT "BodyMember_pkey" PRIMARY KEY ("id");
UPDATE "BodyMember" m SET function = u.function FROM "User" u WHERE u.id = m."userId";
ALTER TABLE "BodyMember" ALTER COLUMN "function" SET NOT NULL, ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "itemId" UUID;

-- AlterTable
ALTER TABLE "ActionPoint" ADD COLUMN     "itemId" UUID;

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "slot" TEXT,
    "heldOn" DATE NOT NULL,
    "startsAt" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "status" "MeetingStatus" NOT NULL DEFAULT 'planned',
    "note" TEXT NOT NULL DEFAULT '',
    "guests" TEXT NOT NULL DEFAULT '',
    "closedFunction" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "reopenReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "meetingId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "function" TEXT NOT NULL,
    "isPresent" BOOLEAN NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("meetingId","memberId")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ItemKind" NOT NULL DEFAULT 'discuss',
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "broughtBy" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER,
    "isFixed" BOOLEAN NOT NULL DEFAULT false,
    "kpiId" UUID,
    "reportId" UUID,
    "requestId" UUID,
    "previousId" UUID,
    "outcome" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaPaper" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "reportId" UUID,
    "decisionId" UUID,

    CONSTRAINT "AgendaPaper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Meeting_regionId_heldOn_idx" ON "Meeting"("regionId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_id_regionId_key" ON "Meeting"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_id_heldOn_regionId_key" ON "Meeting"("id", "heldOn", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_bodyId_heldOn_key" ON "Meeting"("bodyId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_bodyId_slot_key" ON "Meeting"("bodyId", "slot");

-- CreateIndex
CREATE INDEX "Attendance_memberId_idx" ON "Attendance"("memberId");

-- CreateIndex
CREATE INDEX "Attendance_regionId_idx" ON "Attendance"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_previousId_key" ON "AgendaItem"("previousId");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_regionId_idx" ON "AgendaItem"("regionId");

-- CreateIndex
CREATE INDEX "AgendaItem_kpiId_idx" ON "AgendaItem"("kpiId");

-- CreateIndex
CREATE INDEX "AgendaItem_reportId_idx" ON "AgendaItem"("reportId");

-- CreateIndex
CREATE INDEX "AgendaItem_requestId_idx" ON "AgendaItem"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_id_regionId_key" ON "AgendaItem"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_previousId_regionId_key" ON "AgendaItem"("previousId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_kpiId_key" ON "AgendaItem"("meetingId", "kpiId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_reportId_key" ON "AgendaItem"("meetingId", "reportId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_requestId_key" ON "AgendaItem"("meetingId", "requestId");

-- CreateIndex
CREATE INDEX "AgendaPaper_itemId_idx" ON "AgendaPaper"("itemId");

-- CreateIndex
CREATE INDEX "AgendaPaper_reportId_idx" ON "AgendaPaper"("reportId");

-- CreateIndex
CREATE INDEX "AgendaPaper_decisionId_idx" ON "AgendaPaper"("decisionId");

-- CreateIndex
CREATE INDEX "AgendaPaper_regionId_idx" ON "AgendaPaper"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaPaper_id_regionId_key" ON "AgendaPaper"("id", "regionId");

-- CreateIndex
CREATE INDEX "ReportingPeriod_meetingId_idx" ON "ReportingPeriod"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Body_regionId_slug_key" ON "Body"("regionId", "slug");

-- CreateIndex
CREATE INDEX "BodyMember_regionId_idx" ON "BodyMember"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "BodyMember_id_regionId_key" ON "BodyMember"("id", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "BodyMember_bodyId_userId_validFrom_key" ON "BodyMember"("bodyId", "userId", "validFrom");

-- CreateIndex
CREATE INDEX "Decision_itemId_idx" ON "Decision"("itemId");

-- CreateIndex
CREATE INDEX "ActionPoint_itemId_idx" ON "ActionPoint"("itemId");

-- The days on which the board would meet become its meetings.
INSERT INTO "Body" (id, "regionId", slug, name, aliases, kind, purpose)
SELECT DISTINCT ON (p."regionId") gen_random_uuid(), p."regionId", 'portefeuillehoudersoverleg', 'Portefeuillehoudersoverleg (PHO)', '{}'::text[], 'board'::"BodyKind", ''
  FROM "ReportingPeriod" p
 WHERE p."meetingOn" IS NOT NULL AND NOT EXISTS (SELECT FROM "Body" b WHERE b."regionId" = p."regionId" AND b.kind = 'board');
INSERT INTO "Meeting" (id, "regionId", "bodyId", "heldOn")
SELECT DISTINCT ON (p."regionId", p."meetingOn") gen_random_uuid(), p."regionId",
       (SELECT b.id FROM "Body" b WHERE b."regionId" = p."regionId" AND b.kind = 'board' ORDER BY b.status, b.name LIMIT 1), p."meetingOn"
  FROM "ReportingPeriod" p WHERE p."meetingOn" IS NOT NULL;
UPDATE "ReportingPeriod" p SET "meetingId" = m.id FROM "Meeting" m WHERE m."regionId" = p."regionId" AND m."heldOn" = p."meetingOn";

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_meetingId_meetingOn_regionId_fkey" FOREIGN KEY ("meetingId", "meetingOn", "regionId") REFERENCES "Meeting"("id", "heldOn", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyMember" ADD CONSTRAINT "BodyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyId_regionId_fkey" FOREIGN KEY ("bodyId", "regionId") REFERENCES "Body"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_regionId_fkey" FOREIGN KEY ("meetingId", "regionId") REFERENCES "Meeting"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_memberId_regionId_fkey" FOREIGN KEY ("memberId", "regionId") REFERENCES "BodyMember"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_regionId_fkey" FOREIGN KEY ("meetingId", "regionId") REFERENCES "Meeting"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_kpiId_regionId_fkey" FOREIGN KEY ("kpiId", "regionId") REFERENCES "Kpi"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_requestId_regionId_fkey" FOREIGN KEY ("requestId", "regionId") REFERENCES "DecisionRequest"("id", "regionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_previousId_regionId_fkey" FOREIGN KEY ("previousId", "regionId") REFERENCES "AgendaItem"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_itemId_regionId_fkey" FOREIGN KEY ("itemId", "regionId") REFERENCES "AgendaItem"("id", "regionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_reportId_regionId_fkey" FOREIGN KEY ("reportId", "regionId") REFERENCES "Report"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_decisionId_regionId_fkey" FOREIGN KEY ("decisionId", "regionId") REFERENCES "Decision"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_itemId_regionId_fkey" FOREIGN KEY ("itemId", "regionId") REFERENCES "AgendaItem"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPoint" ADD CONSTRAINT "ActionPoint_itemId_regionId_fkey" FOREIGN KEY ("itemId", "regionId") REFERENCES "AgendaItem"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
