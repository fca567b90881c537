import 'server-only'
import { bodyPlace } from '@/lib/db/body-place'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { leadName } from '@/lib/db/lead-name'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { whatHangs, type WhatHangs } from '@/lib/db/what-hangs'
import type { SeatRole } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import { lacksBoard, lacksOf, type Filled, type Lack } from '@/lib/domain/open-places'
import { canOrganiseBodies, canSeeMeetings, type BodyPlace } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listOpenSeats, type OpenSeat } from '@/lib/queries/seats'

/** A seat in a body of somebody who left, or that ended without a successor, with the next meeting and how many items wait there. */
export type LeftMember = {
  id: string
  slug: string
  body: string
  role: SeatRole
  function: string
  /** Null: the seat goes on, but the account was closed. */ endedOn: DateString | null
  nextOn: DateString | null
  items: number
  /** Whether the viewer can open the body and the seat. */ maySee: boolean
  mayChange: boolean
}

/** A function of which the deputy left, and who fills it. */
export type LeftDeputy = { id: string; function: string; on: string; person: string | null }

/** An ambition, or the whole agenda (number null), and what it lacks: nobody was ever asked. */
export type Unled = WhatHangs & {
  number: string | null
  title: string
  lacks: Lack[]
  /** The work group that is still to be formed. */ planned: string | null
}

/** Everything in a region that somebody should do and nobody does. */
export type OpenPlaces = { seats: OpenSeat[]; members: LeftMember[]; deputies: LeftDeputy[]; unled: Unled[]; total: number }

type At = { regionId: string; agendaId: string; today: DateString; periodId: string | null }

export async function listOpenPlaces(tx: Tx, viewer: Viewer, at: At): Promise<OpenPlaces> {
  const [seats, members, deputies, unled] = await Promise.all([
    listOpenSeats(tx, at.agendaId, at),
    listLeftMembers(tx, viewer, at),
    listLeftDeputies(tx, at),
    listUnled(tx, at),
  ])
  const lacking = unled.reduce((sum, { lacks }) => sum + lacks.length, 0)
  return { seats, members, deputies, unled, total: seats.length + members.length + deputies.length + lacking }
}

type FoundMember = Omit<LeftMember, 'maySee' | 'mayChange'> & { place: BodyPlace }

async function listLeftMembers(tx: Tx, viewer: Viewer, { regionId, today }: At): Promise<LeftMember[]> {
  const found = await listOf<FoundMember>(
    tx,
    Prisma.sql`
  SELECT s.id, b.slug, b.name AS body, s.role::text, s.function, CASE WHEN ${hasEnded(today)} THEN s."validUntil"::text END AS "endedOn",
         ${bodyPlace} AS place, n."heldOn"::text AS "nextOn",
         (SELECT count(*) FROM "AgendaItem" i WHERE i."meetingId" = n.id AND NOT i."isFixed")::int AS items
    FROM "BodyMember" s JOIN "Body" b ON b.id = s."bodyId" AND b.status = 'exists' LEFT JOIN "User" u ON u.id = s."userId"
    LEFT JOIN LATERAL (SELECT id, "heldOn" FROM "Meeting" WHERE "bodyId" = b.id AND status = 'planned' AND "heldOn" >= ${today}::date
                        ORDER BY "heldOn" LIMIT 1) n ON true
   WHERE s."regionId" = ${regionId}::uuid AND s."validFrom" <= ${today}::date
     AND CASE WHEN ${hasEnded(today)} THEN ${isUnsucceeded(today)} ELSE u."deactivatedAt" IS NOT NULL END
   ORDER BY b.name, s.role, s.function`,
  )
  const mayChange = canOrganiseBodies(viewer, regionId)
  return found.map(({ place, ...member }) => ({ ...member, maySee: canSeeMeetings(viewer, place), mayChange }))
}

const hasEnded = (today: DateString) => Prisma.sql`coalesce(s."validUntil" < ${today}::date, false)`

/**
 * Nobody took the seat over, now or from a later day: of a chair or secretary nobody in that role, of a member nobody with that function, nor he himself in
 * another role. After a year without him the body evidently does without a member.
 */
const isUnsucceeded = (today: DateString) => Prisma.sql`(
  (s.role <> 'member' OR s."validUntil" >= ${today}::date - interval '1 year')
  AND NOT EXISTS (
    SELECT FROM "BodyMember" o
     WHERE o."bodyId" = s."bodyId" AND o.id <> s.id AND coalesce(o."validUntil", 'infinity') > s."validUntil"
       AND CASE WHEN s.role = 'member' THEN o.function = s.function OR o."userId" = s."userId" ELSE o.role = s.role END))`

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

type FoundPart = Omit<Unled, 'lacks'> & Filled

async function listUnled(tx: Tx, at: At): Promise<Unled[]> {
  const parts = await listOf<FoundPart>(tx, partsSql(at))
  const ambitions = parts.filter(({ number }) => number !== null)
  const lacks = lacksOf(ambitions)
  const all = parts.map((part) => ({
    ...part,
    lacks:
      part.number !== null ? lacks[ambitions.indexOf(part)]! : lacksBoard(part.roles, ambitions) ? (['boardLead'] as const).slice() : [],
  }))
  return all.filter((part) => part.lacks.length > 0).map(({ roles: _, workgroup: __, ...part }) => part)
}

// The agenda as a whole first, then its ambitions.
const partsSql = ({ agendaId, today, periodId }: At) => Prisma.sql`
  SELECT p.number, p.title, ARRAY(SELECT DISTINCT d.role::text FROM "Lead" d WHERE p.id IN (d."ambitionId", d."agendaId") AND ${isLeadOn(today)}) AS roles,
         CASE WHEN EXISTS (SELECT FROM "Body" b WHERE b."ambitionId" = p.id AND b.kind = 'workgroup' AND b.status = 'exists') THEN 'exists'
              WHEN g.name IS NOT NULL THEN 'planned' END AS workgroup,
         g.name AS planned,
         ${whatHangs({
           activities: Prisma.sql`p.id IN (c."ambitionId", c."agendaId")`,
           kpis: Prisma.sql`p.id IN (c."agendaId", c."ambitionId", cr."ambitionId", cx."ambitionId")`,
           periodId,
         })}
    FROM (SELECT id, NULL AS number, title, 0 AS position FROM "Agenda" WHERE id = ${agendaId}::uuid
          UNION ALL SELECT id, number, title, position FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid AND "withdrawnOn" IS NULL) p
    LEFT JOIN LATERAL (SELECT name FROM "Body" WHERE "ambitionId" = p.id AND kind = 'workgroup' AND status <> 'exists' ORDER BY name LIMIT 1) g ON true
   ORDER BY p.number IS NOT NULL, p.position`
