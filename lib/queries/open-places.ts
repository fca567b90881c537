import 'server-only'
import { isCurrentLead, isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { leadName } from '@/lib/db/lead-name'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { whatHangs, type WhatHangs } from '@/lib/db/what-hangs'
import type { SeatRole } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import { listOpenSeats, type OpenSeat } from '@/lib/queries/seats'

/** A seat in a body of somebody who left, with the next meeting and how many items wait there. */
export type LeftMember = {
  id: string
  slug: string
  body: string
  role: SeatRole
  function: string
  nextOn: DateString | null
  items: number
}

/** A function of which the deputy left, and who fills it. */
export type LeftDeputy = { id: string; function: string; on: string; person: string | null }

/** An ambition that nobody was ever asked to pull, and what hangs on it. */
export type Unled = WhatHangs & { number: string; title: string }

/** Everything in a region that somebody should do and nobody does. */
export type OpenPlaces = { seats: OpenSeat[]; members: LeftMember[]; deputies: LeftDeputy[]; unled: Unled[]; total: number }

type At = { regionId: string; agendaId: string; today: DateString; periodId: string | null }

export async function listOpenPlaces(tx: Tx, at: At): Promise<OpenPlaces> {
  const [seats, members, deputies, unled] = await Promise.all([
    listOpenSeats(tx, at.agendaId, at),
    listLeftMembers(tx, at),
    listLeftDeputies(tx, at),
    listUnled(tx, at),
  ])
  return { seats, members, deputies, unled, total: seats.length + members.length + deputies.length + unled.length }
}

const listLeftMembers = (tx: Tx, { regionId, today }: At) =>
  listOf<LeftMember>(
    tx,
    Prisma.sql`
  SELECT s.id, b.slug, b.name AS body, s.role::text, s.function, n."heldOn"::text AS "nextOn",
         (SELECT count(*) FROM "AgendaItem" i WHERE i."meetingId" = n.id AND NOT i."isFixed")::int AS items
    FROM "BodyMember" s JOIN "Body" b ON b.id = s."bodyId" JOIN "User" u ON u.id = s."userId" AND u."deactivatedAt" IS NOT NULL
    LEFT JOIN LATERAL (SELECT id, "heldOn" FROM "Meeting" WHERE "bodyId" = b.id AND status = 'planned' AND "heldOn" >= ${today}::date
                        ORDER BY "heldOn" LIMIT 1) n ON true
   WHERE s."regionId" = ${regionId}::uuid AND s."validFrom" <= ${today}::date AND (s."validUntil" IS NULL OR s."validUntil" >= ${today}::date)
   ORDER BY b.name, s.role, s.function`,
  )

const listLeftDeputies = (tx: Tx, { agendaId, today }: At) =>
  listOf<LeftDeputy>(
    tx,
    Prisma.sql`
  SELECT d.id, ${leadName} AS function, w.name AS person,
         coalesce(k.number || ' ' || k.name, x.code || ' ' || x.title, m.number || ' ' || m.title, a.title) AS on
    FROM "Lead" d JOIN "User" v ON v.id = d."deputyId" AND v."deactivatedAt" IS NOT NULL
    LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "User" w ON w.id = d."userId" AND w."deactivatedAt" IS NULL
    LEFT JOIN "Ambition" m ON m.id = d."ambitionId" LEFT JOIN "Activity" x ON x.id = d."activityId" LEFT JOIN "Kpi" k ON k.id = d."kpiId"
    JOIN "Agenda" a ON a.id = coalesce(d."agendaId", m."agendaId", x."agendaId", k."agendaId")
   WHERE a.id = ${agendaId}::uuid AND ${isLeadOn(today)}
   ORDER BY m.position NULLS FIRST, x.position NULLS FIRST, k.position NULLS FIRST, d.role, d.position`,
  )

const listUnled = (tx: Tx, { agendaId, periodId }: At) =>
  listOf<Unled>(
    tx,
    Prisma.sql`
  SELECT m.number, m.title,
         ${whatHangs({
           activities: Prisma.sql`c."ambitionId" = m.id`,
           kpis: Prisma.sql`m.id IN (c."ambitionId", cr."ambitionId", cx."ambitionId")`,
           periodId,
         })}
    FROM "Ambition" m
   WHERE m."agendaId" = ${agendaId}::uuid AND m."withdrawnOn" IS NULL
     AND NOT EXISTS (SELECT FROM "Lead" d WHERE d."ambitionId" = m.id AND d.role = 'officialLead' AND ${isCurrentLead})
   ORDER BY m.position`,
  )
