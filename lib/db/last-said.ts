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
