import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'

/** Whether the municipality of a membership (RegionMembership s) belongs to the region on a day. */
export const isMemberOn = (day: DateString) =>
  Prisma.sql`(s."validFrom" <= ${day}::date AND (s."validUntil" IS NULL OR s."validUntil" >= ${day}::date))`

/** The same for a membership that Prisma looks for. */
export const memberOn = (day: DateString) => ({
  validFrom: { lte: new Date(day) },
  OR: [{ validUntil: null }, { validUntil: { gte: new Date(day) } }],
})

/** Of now or of later: what must be ready on the first day of a municipality can be prepared. */
export const isNotEndedOn = (day: DateString) => Prisma.sql`(s."validUntil" IS NULL OR s."validUntil" >= ${day}::date)`
export const notEndedOn = (day: DateString) => ({ OR: [{ validUntil: null }, { validUntil: { gte: new Date(day) } }] })
