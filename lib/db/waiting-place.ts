import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Viewer } from '@/lib/policy/viewer'

/**
 * For whom, with the roles that he has; of regions r that answer to `which`. `until`: also what is not asked for yet but has its day by then, for
 * his calendar.
 */
export type Asked = { who: Viewer; which: Prisma.Sql; today: DateString; until?: DateString }

export const inRegion = (regionId: string) => Prisma.sql`r.id = ${regionId}::uuid`

/** Of something that waits in region r. */
export type WaitingPlace = { region: string; regionId: string; regionName: string }
export const waitingPlace = Prisma.sql`r.slug AS region, r.id AS "regionId", r.name AS "regionName"`

/** Who sits in a seat that pulls what answers to a condition on Lead d; the deputy where nobody does, or where his account was closed. */
export const seatsOn = (condition: Prisma.Sql, today: DateString) => Prisma.sql`
  SELECT coalesce(w.id, d."deputyId") FROM "Lead" d LEFT JOIN "User" w ON w.id = d."userId" AND w."deactivatedAt" IS NULL
   WHERE (${condition}) AND d.role IN ('officialLead', 'projectLead') AND d."kpiId" IS NULL AND ${isLeadOn(today)}`
