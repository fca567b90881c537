import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'

/** The moment a day ends in the Netherlands, also where the clock went forward or back that day. */
export const endOf = (day: DateString) => Prisma.sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`

/**
 * The last update of ActivityTrack t by the end of a day; null `day`: none. One step in the index (trackId, number), a few where people
 * reported after it. Updates are only added, so any day of the past can be asked for.
 */
export const lastSaidBy = (day: DateString | null) =>
  day === null
    ? Prisma.sql`SELECT * FROM "ProgressUpdate" WHERE false`
    : Prisma.sql`SELECT * FROM "ProgressUpdate" WHERE "trackId" = t.id AND "reportedAt" < ${endOf(day)} ORDER BY number DESC LIMIT 1`

/**
 * How ActivityTrack t stood before a moment: the track itself says it, unless it was reported since. Nothing when it was, and not before;
 * for a list of many tracks of which the texts don't matter.
 */
export const stoodBefore = (moment: Prisma.Sql) => Prisma.sql`
  SELECT t."lastUpdateId" AS "updateId", t.light, t.lifecycle, t."lastPeriodId" AS "periodId" WHERE (t."confirmedAt" >= ${moment}) IS NOT TRUE
  UNION ALL
  (SELECT id, light, lifecycle, "periodId" FROM "ProgressUpdate"
    WHERE t."confirmedAt" >= ${moment} AND "trackId" = t.id AND "reportedAt" < ${moment} ORDER BY number DESC LIMIT 1)`

/**
 * By the end of a day the gravest of what was said last about what the activity of ActivityTrack t comes from in the version of the agenda
 * before. Of the same municipality; where one of the two is followed as a whole, the whole counts.
 */
export const lastSaidOfForebears = (day: DateString) => Prisma.sql`
  SELECT said.* FROM "ActivityLineage" n
    JOIN "ActivityTrack" f ON f."activityId" = n."fromId" AND f.participation = 'takesPart'
                          AND (f."municipalityId" IS NULL OR t."municipalityId" IS NULL OR f."municipalityId" = t."municipalityId")
   CROSS JOIN LATERAL (SELECT * FROM "ProgressUpdate" WHERE "trackId" = f.id AND "reportedAt" < ${endOf(day)} ORDER BY number DESC LIMIT 1) said
   WHERE n."toId" = t."activityId"
   ORDER BY CASE said.light WHEN 'stuck' THEN 3 WHEN 'atRisk' THEN 2 WHEN 'onTrack' THEN 1 ELSE 0 END DESC, said."reportedAt" DESC LIMIT 1`
