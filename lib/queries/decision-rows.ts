import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import type { Tx } from '@/lib/db/transaction'
import type { ActionKind, DecisionOutcome } from '@/lib/domain/decisions'
import type { DateString } from '@/lib/domain/dutch-dates'

export type ActionRow = {
  id: string
  version: number
  number: number
  kind: ActionKind
  title: string
  ownerFunction: string
  ownerId: string | null
  /** The name that belongs to the account. */
  owner: string | null
  promisedTo: string
  agreedOn: DateString
  dueOn: DateString | null
  doneOn: DateString | null
  doneNote: string
  decisionNumber: number | null
  /** The item of a meeting at which it was agreed without a decision, where the viewer sees that meeting. */
  item: ItemPlace | null
}

export type ItemPlace = { id: string; title: string; bodySlug: string; bodyName: string; heldOn: DateString }

const itemPlace = (id: Prisma.Sql) => Prisma.sql`
  (SELECT jsonb_build_object('id', i.id, 'title', i.title, 'bodySlug', b.slug, 'bodyName', b.name, 'heldOn', m."heldOn")
     FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId" WHERE i.id = ${id})`

/** ActionPoint a, with its owner w and its decision d. */
export const actionJson = Prisma.sql`jsonb_build_object(
  'id', a.id, 'version', a.version, 'number', a.number, 'kind', a.kind, 'title', a.title, 'ownerFunction', a."ownerFunction", 'ownerId', a."ownerId",
  'owner', w.name, 'promisedTo', a."promisedTo", 'agreedOn', a."agreedOn", 'dueOn', a."dueOn", 'doneOn', a."doneOn", 'doneNote', a."doneNote",
  'decisionNumber', d.number, 'item', ${itemPlace(Prisma.sql`a."itemId"`)})`

export type DecisionRow = {
  id: string
  version: number
  number: number
  title: string
  outcome: DecisionOutcome
  text: string
  decidedOn: DateString
  bodyName: string
  mandate: string
  recordedFunction: string
  requestId: string | null
  agendaSlug: string
  /** What of the agenda it is about. */
  about: { kind: 'ambition' | 'result' | 'activity'; code: string; title: string } | null
  report: { periodSlug: string; periodKind: 'quarter' | 'halfYear' | 'year'; isAdopted: boolean } | null
  itemId: string | null
  /** The item of a meeting at which it was taken, where the viewer sees that meeting, and whether that was closed. */
  item: (ItemPlace & { isClosed: boolean }) | null
  actions: ActionRow[]
  touched: LastTouch
}

export const touchedDecision = lastTouch('Decision', Prisma.sql`d.id`)

type Which = { condition: Prisma.Sql; limit?: number; offset?: number }

/** Decisions with their actions, the last one first; `d` is the decision in a condition. */
export async function listDecisionRows(
  tx: Tx,
  { condition, limit = 200, offset = 0 }: Which,
): Promise<{ rows: DecisionRow[]; total: number }> {
  const found = await tx.$queryRaw<(DecisionRow & { total: number })[]>`
    SELECT d.id, d.version, d.number, d.title, d.outcome::text, d.text, d."decidedOn"::text, d."bodyName", d.mandate, d."recordedFunction", d."requestId",
           g.slug AS "agendaSlug",
           CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('kind', 'activity', 'code', x.code, 'title', x.title)
                WHEN r.id IS NOT NULL THEN jsonb_build_object('kind', 'result', 'code', m.number || '.' || r.number, 'title', r.title)
                WHEN m.id IS NOT NULL THEN jsonb_build_object('kind', 'ambition', 'code', m.number, 'title', m.title) END AS about,
           CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('periodSlug', p.slug, 'periodKind', p.kind, 'isAdopted', s.status = 'adopted') END AS report,
           coalesce((SELECT jsonb_agg(${actionJson} ORDER BY a.number) FROM "ActionPoint" a LEFT JOIN "User" w ON w.id = a."ownerId"
                      WHERE a."decisionId" = d.id), '[]') AS actions,
           d."itemId", ${itemPlace(Prisma.sql`d."itemId"`)} || jsonb_build_object('isClosed', EXISTS (SELECT FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
                                                                       WHERE i.id = d."itemId" AND m.status <> 'planned')) AS item,
           ${touchedDecision} AS touched, (count(*) OVER ())::int AS total
      FROM "Decision" d
      JOIN "Agenda" g ON g.id = d."agendaId"
      LEFT JOIN "Report" s ON s.id = d."reportId"
      LEFT JOIN "ReportingPeriod" p ON p.id = s."periodId"
      LEFT JOIN "Result" r ON r.id = d."resultId"
      LEFT JOIN "Activity" x ON x.id = d."activityId"
      LEFT JOIN "Ambition" m ON m.id = coalesce(d."ambitionId", r."ambitionId", x."ambitionId")
     WHERE ${condition}
     ORDER BY d.number DESC
     LIMIT ${limit} OFFSET ${offset}`
  return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 }
}
