import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'

/** Whether a seat (Lead d) is filled by this one on a day. */
export const isLeadOn = (day: DateString) =>
  Prisma.sql`(d."validFrom" <= ${day}::date AND (d."validUntil" IS NULL OR d."validUntil" >= ${day}::date))`

/** The same for today by the clock of the database, as the rights that come with a seat (app.effective_grants). */
export const isCurrentLead = Prisma.sql`(d."validFrom" <= app.today() AND (d."validUntil" IS NULL OR d."validUntil" >= app.today()))`
