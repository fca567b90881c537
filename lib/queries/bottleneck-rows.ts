import 'server-only'
import { bottleneckPlaceJson, bottleneckPlaces } from '@/lib/db/bottleneck-place'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { BottleneckStatus, BottleneckText } from '@/lib/domain/bottleneck'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { BottleneckPlace } from '@/lib/policy/bottleneck-policy'

/** For which body it waits, and when that meets; on a meeting that does not take place it waits for a next one. */
type SubmittedTo = { body: string; on: DateString; waits: boolean } | null

export type BottleneckRow = BottleneckText & {
  id: string
  number: number
  version: number
  status: BottleneckStatus
  raisedOn: DateString
  /** The name that belongs to the account of whom something is needed. */ person: string | null
  place: BottleneckPlace
  on: { kind: 'ambition' | 'activity' | 'kpi'; code: string; title: string }
  ambitionNumber: string | null
  /** Who did something with it last, and when. */
  touchedOn: DateString
  touchedBy: string
  touchedFunction: string
  submittedTo: SubmittedTo
  /** How it was solved, where it was. */ solution: string
}

const submittedTo = Prisma.sql`
  CASE WHEN n.status = 'submitted' THEN (
    SELECT jsonb_build_object('body', b.name, 'on', v."heldOn", 'waits', v.status = 'cancelled')
      FROM "AgendaItem" i JOIN "Meeting" v ON v.id = i."meetingId" JOIN "Body" b ON b.id = v."bodyId" WHERE i."bottleneckId" = n.id AND NOT app.is_passed_on(i.id)
     ORDER BY v.status <> 'planned', CASE WHEN v.status = 'planned' THEN v."heldOn" END, v."heldOn" DESC LIMIT 1) END`

type Page = {
  limit: number
  offset?: number
  /** Without the meeting that it waits for: Postgres shows those to some only. */ isForAll?: boolean
}

/** Bottlenecks that answer to a condition on n (or a, m, x, k): what was brought to a body first, then what is longest overdue. */
export async function listBottleneckRows(
  tx: Tx,
  condition: Prisma.Sql,
  page: Page = { limit: 200 },
): Promise<{ rows: BottleneckRow[]; total: number }> {
  const found = await listOf<BottleneckRow & { total: number }>(
    tx,
    Prisma.sql`
    SELECT n.id, n.number, n.version, n.title, n.cause, n.consequence, n.needed, n."neededFrom", n."neededFromId", n."dueOn"::text, n.status::text,
           n."raisedOn"::text, w.name AS person, ${bottleneckPlaceJson} AS place, m.number AS "ambitionNumber",
           jsonb_build_object('kind', CASE WHEN x.id IS NOT NULL THEN 'activity' WHEN k.id IS NOT NULL THEN 'kpi' ELSE 'ambition' END,
                              'code', coalesce(x.code, k.number, m.number), 'title', coalesce(x.title, k.name, m.title)) AS on,
           (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "touchedOn", coalesce(t.name, 'voormalig medewerker') AS "touchedBy",
           s."authorFunction" AS "touchedFunction", CASE WHEN n.status = 'resolved' THEN s.note ELSE '' END AS solution,
           ${page.isForAll ? Prisma.sql`NULL` : submittedTo} AS "submittedTo",
           (count(*) OVER ())::int AS total
      FROM ${bottleneckPlaces}
      JOIN LATERAL (SELECT * FROM "BottleneckStep" WHERE "bottleneckId" = n.id ORDER BY number DESC LIMIT 1) s ON true
      LEFT JOIN "User" t ON t.id = s."authorId"
      LEFT JOIN "User" w ON w.id = n."neededFromId"
     WHERE ${condition}
     ORDER BY array_position(ARRAY['submitted', 'open', 'inProgress', 'resolved'], n.status::text), n."dueOn" NULLS LAST, n.number
     LIMIT ${page.limit} OFFSET ${page.offset ?? 0}`,
  )
  return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** The same rows with the meeting that each waits for, as far as who looks may see it; only what was brought to a body is looked up. */
export async function withSubmittedTo(tx: Tx, rows: BottleneckRow[]): Promise<BottleneckRow[]> {
  const ids = rows.filter(({ status }) => status === 'submitted').map(({ id }) => id)
  if (ids.length === 0) return rows
  const found = await listOf<{ id: string; submittedTo: SubmittedTo }>(
    tx,
    Prisma.sql`SELECT n.id, ${submittedTo} AS "submittedTo" FROM "Bottleneck" n WHERE n.id = ANY (${ids}::uuid[])`,
  )
  const meetings = new Map(found.map((row) => [row.id, row.submittedTo]))
  return rows.map((row) => ({ ...row, submittedTo: meetings.get(row.id) ?? null }))
}
