import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'

/** The moment a day ends in the Netherlands, also where the clock went forward or back that day. */
export const endOf = (day: DateString) => Prisma.sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`

/**
 * What was said last of ActivityTrack t before a moment. Most were not reported after it: then it is what the track itself points at.
 * Else one step in the index (trackId, number), a few where people reported often since. Updates are only added, so any moment of
 * the past can be asked for.
 */
export const lastSaidBefore = (moment: Prisma.Sql) => Prisma.sql`
  SELECT said.* FROM "ProgressUpdate" said
   WHERE said.id = CASE WHEN t."confirmedAt" < ${moment} THEN t."lastUpdateId" ELSE (
     SELECT id FROM "ProgressUpdate" WHERE "trackId" = t.id AND "reportedAt" < ${moment} ORDER BY number DESC LIMIT 1) END`

/** By the end of a day; null: no day, so nothing was. */
export const lastSaidBy = (day: DateString | null) =>
  day === null ? Prisma.sql`SELECT * FROM "ProgressUpdate" WHERE false` : lastSaidBefore(endOf(day))
