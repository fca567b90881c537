import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'

/** The moment at which a day has ended in the Netherlands; what was said before it counts for that day. */
export const endOfDay = (day: DateString) => Prisma.sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`

/**
 * What was said last of a track (ActivityTrack t) up to the end of a day, to join as LATERAL: history is only added to, so any
 * day of the past can be asked for. Null `day`: nothing.
 */
export const saidUntil = (day: DateString | null) =>
  day === null
    ? Prisma.sql`(SELECT * FROM "ProgressUpdate" WHERE false)`
    : Prisma.sql`(SELECT * FROM "ProgressUpdate" w WHERE w."trackId" = t.id AND w."reportedAt" < ${endOfDay(day)} ORDER BY w.number DESC LIMIT 1)`
