-- Who was there, and as what, stays with the meeting: a seat may go to somebody else afterwards.
ALTER TABLE "Attendance" ADD COLUMN role "SeatRole" NOT NULL DEFAULT 'member', ADD COLUMN "userId" UUID;

-- Meetings that were closed before this stand: the guard is off for this one correction.
ALTER TABLE "Attendance" DISABLE TRIGGER in_open_meeting;
UPDATE "Attendance" t SET role = s.role, "userId" = s."userId" FROM "BodyMember" s WHERE s.id = t."memberId";
ALTER TABLE "Attendance" ENABLE TRIGGER in_open_meeting;

ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"(id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Attendance_userId_idx" ON "Attendance"("userId");
GRANT UPDATE (role, "userId") ON "Attendance" TO koersvast_app;
