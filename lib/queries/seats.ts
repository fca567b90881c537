import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { leadName } from '@/lib/db/lead-name'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { whatHangs, type WhatHangs } from '@/lib/db/what-hangs'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { LeadRole } from '@/lib/domain/lead'

export type SeatPlace = {
  kind: 'agenda' | 'ambition' | 'activity' | 'kpi'
  /** Null: the agenda as a whole. */ code: string | null
  title: string
  ambitionNumber: string | null
  ambitionTitle: string | null
}

type Person = { id: string; name: string }

/** Who fills a seat at a moment, or that nobody does. */
export type Seat = {
  id: string
  role: LeadRole
  /** With its organisation. */ function: string
  person: Person | null
  /** The account of who fills it was closed. */ hasLeft: boolean
  deputy: Person | null
  vacancy: string | null
  from: DateString
  until: DateString | null
  on: SeatPlace
  touched: LastTouch
}

/** A seat that nobody fills, and what hangs on it. */
export type OpenSeat = Seat & WhatHangs

const personJson = (table: 'w' | 'v') =>
  Prisma.raw(`CASE WHEN ${table}.id IS NOT NULL THEN jsonb_build_object('id', ${table}.id, 'name', ${table}.name) END`)

const columns = Prisma.sql`
  d.id, d.role::text, ${leadName} AS function, ${personJson('w')} AS person, coalesce(w."deactivatedAt" IS NOT NULL, false) AS "hasLeft",
  ${personJson('v')} AS deputy, d.vacancy, d."validFrom"::text AS "from", d."validUntil"::text AS until, ${lastTouch('Lead', Prisma.sql`d.id`)} AS touched,
  jsonb_build_object('kind', CASE WHEN d."kpiId" IS NOT NULL THEN 'kpi' WHEN d."activityId" IS NOT NULL THEN 'activity'
                                  WHEN d."ambitionId" IS NOT NULL THEN 'ambition' ELSE 'agenda' END,
                     'code', coalesce(k.number, x.code, m.number), 'title', coalesce(k.name, x.title, m.title, a.title),
                     'ambitionNumber', coalesce(m.number, xm.number, km.number), 'ambitionTitle', coalesce(m.title, xm.title, km.title)) AS on`

const tables = Prisma.sql`
  "Lead" d
  LEFT JOIN "Organisation" o ON o.id = d."organisationId"
  LEFT JOIN "User" w ON w.id = d."userId"
  LEFT JOIN "User" v ON v.id = d."deputyId"
  LEFT JOIN "Agenda" a ON a.id = d."agendaId"
  LEFT JOIN "Ambition" m ON m.id = d."ambitionId"
  LEFT JOIN "Activity" x ON x.id = d."activityId"
  LEFT JOIN "Ambition" xm ON xm.id = x."ambitionId"
  LEFT JOIN "Kpi" k ON k.id = d."kpiId"
  LEFT JOIN "Result" kr ON kr.id = k."resultId"
  LEFT JOIN "Activity" kx ON kx.id = k."activityId"
  LEFT JOIN "Ambition" km ON km.id IN (k."ambitionId", kr."ambitionId", kx."ambitionId")`

const inAgenda = (agendaId: string) => Prisma.sql`coalesce(a.id, m."agendaId", x."agendaId", k."agendaId") = ${agendaId}::uuid`
const inOrder = Prisma.sql`coalesce(m.position, xm.position, km.position) NULLS FIRST, x.position NULLS FIRST, k.position NULLS FIRST, d.role, d.position`

/** Every seat of an agenda as it is on a day, and who takes one over later. */
export const listSeats = (tx: Tx, agendaId: string, today: DateString) =>
  listOf<Seat>(
    tx,
    Prisma.sql`
  SELECT ${columns} FROM ${tables}
   WHERE ${inAgenda(agendaId)} AND (${isLeadOn(today)} OR d."validFrom" > ${today}::date)
   ORDER BY ${inOrder}, d."validFrom"`,
  )

const nobody = Prisma.sql`(d."userId" IS NULL OR w."deactivatedAt" IS NOT NULL)`

/** Seats of an agenda that nobody fills on a day: announced as vacant, without a person, or of somebody who left; and what hangs on each. */
export const listOpenSeats = (tx: Tx, agendaId: string, { today, periodId }: { today: DateString; periodId: string | null }) =>
  listOf<OpenSeat>(
    tx,
    Prisma.sql`
  SELECT ${columns},
         ${whatHangs({ activities: hangsOn, kpis: kpisOn, periodId })}
    FROM ${tables}
   WHERE ${inAgenda(agendaId)} AND ${nobody} AND ${isLeadOn(today)}
   ORDER BY ${inOrder}`,
  )

const hangsOn = Prisma.sql`(c."agendaId" = d."agendaId" OR c."ambitionId" = d."ambitionId" OR d."activityId" IN (c.id, c."parentId"))`
const kpisOn = Prisma.sql`c.id = d."kpiId" OR c."agendaId" = d."agendaId" OR c."activityId" = d."activityId"
                          OR d."ambitionId" IN (c."ambitionId", cr."ambitionId", cx."ambitionId")`

/** All seats in a region that a person fills or filled, or is or was the deputy of; the last first. */
export const listSeatsOf = (tx: Tx, regionId: string, userId: string) =>
  listOf<Seat & { asDeputy: boolean }>(
    tx,
    Prisma.sql`
  SELECT ${columns}, d."userId" IS DISTINCT FROM ${userId}::uuid AS "asDeputy" FROM ${tables}
   WHERE d."regionId" = ${regionId}::uuid AND ${userId}::uuid IN (d."userId", d."deputyId")
   ORDER BY d."validUntil" DESC NULLS FIRST, d."validFrom" DESC, ${inOrder}`,
  )

/** Who filled the seat of a row when, the last one first. */
export const listHolders = (tx: Tx, leadId: string) => tx.$queryRaw<(Seat & SeatKeys)[]>`
  SELECT ${columns}, d.version, d."regionId", d."agendaId", d."ambitionId", d."activityId", d."kpiId", d."organisationId", d.function AS "ownFunction",
         coalesce(a.status, ma.status, xa.status, ka.status)::text AS "agendaStatus", coalesce(a.slug, ma.slug, xa.slug, ka.slug) AS "agendaSlug"
    FROM ${tables}
    LEFT JOIN "Agenda" ma ON ma.id = m."agendaId" LEFT JOIN "Agenda" xa ON xa.id = x."agendaId" LEFT JOIN "Agenda" ka ON ka.id = k."agendaId"
    JOIN "Lead" s ON s.id = ${leadId}::uuid AND s.position = d.position
     AND (s."agendaId", s."ambitionId", s."activityId", s."kpiId") IS NOT DISTINCT FROM (d."agendaId", d."ambitionId", d."activityId", d."kpiId")
   ORDER BY d."validFrom" DESC`

type SeatKeys = {
  version: number
  regionId: string
  agendaId: string | null
  ambitionId: string | null
  activityId: string | null
  kpiId: string | null
  organisationId: string | null
  /** Without the organisation. */ ownFunction: string
  agendaStatus: 'draft' | 'adopted' | 'closed'
  agendaSlug: string
}
