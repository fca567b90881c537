import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { ItemKind, MeetingStatus } from '@/lib/domain/meeting'
import type { PeriodKind } from '@/lib/domain/period'
import { groupBy } from '@/lib/kernel/group-by'
import { actionJson, listDecisionRows, type ActionRow, type DecisionRow } from '@/lib/queries/decision-rows'

/** Where an item came from, as a link within the region. A new kind of source is one more member here. */
export type ItemSourceRow =
  | { kind: 'kpi'; agenda: string; number: string; name: string }
  /** `solvedOn`: null as long as it holds things up. */
  | { kind: 'bottleneck'; agenda: string; number: number; title: string; solvedOn: DateString | null }
  | { kind: 'evaluation'; agenda: string; number: number; title: string }
  | { kind: 'report' | 'request'; agenda: string; period: { slug: string; kind: PeriodKind } }

export type ItemPaperRow = {
  id: string
  title: string
  url: string | null
  report: { agenda: string; period: string } | null
  decisionNumber: number | null
  /** Row level security hides it from who may not see it. */ isConfidential: boolean
}

/** One body on the route of an item: what it was asked, and what came of it. */
export type RouteStep = {
  itemId: string
  bodySlug: string
  bodyName: string
  heldOn: DateString
  kind: ItemKind
  status: MeetingStatus
  outcome: string
  decisions: { number: number; title: string }[]
}

export type ConsultationRow = {
  consulted: string
  consultedOn: DateString
  position: string
  mandate: string
  by: string
  writtenOn: DateString
  version: number
}

type ItemRow = {
  id: string
  /** Its place on the agenda, from 1. */
  number: number
  kind: ItemKind
  title: string
  text: string
  broughtBy: string
  minutes: number | null
  isFixed: boolean
  outcome: string
  version: number
  requestId: string | null
  source: ItemSourceRow | null
  papers: ItemPaperRow[]
  /** What the region agreed beforehand that is said here; null too for who does not hear that. */
  consultation: ConsultationRow | null
  /** Agreed without a decision. */
  actions: ActionRow[]
}

export type AgendaItemRow = ItemRow & {
  decisions: DecisionRow[]
  /** All bodies on its route, this one too; empty where it has only this one. */
  route: RouteStep[]
}

/** The agenda of a meeting in its order, with what was decided and agreed at each item. */
export async function listAgendaItems(tx: Tx, meetingId: string): Promise<AgendaItemRow[]> {
  const items = await tx.$queryRaw<ItemRow[]>`
    SELECT i.id, (row_number() OVER (ORDER BY i.position, i.id))::int AS number, i.kind::text, i.title, i.text, i."broughtBy", i.minutes, i."isFixed",
           i.outcome, i.version, i."requestId", ${source} AS source,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'url', p.url, 'decisionNumber', d.number,
                       'report', CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('agenda', g.slug, 'period', q.slug) END,
                       'isConfidential', p."isConfidential") ORDER BY p.position, p.id)
                       FROM "AgendaPaper" p
                       LEFT JOIN "Decision" d ON d.id = p."decisionId"
                       LEFT JOIN "Report" r ON r.id = p."reportId"
                       LEFT JOIN "ReportingPeriod" q ON q.id = r."periodId"
                       LEFT JOIN "Agenda" g ON g.id = r."agendaId"
                      WHERE p."itemId" = i.id), '[]') AS papers,
           (SELECT ${consultationJson} FROM "Consultation" c WHERE c."itemId" = i.id) AS consultation,
           coalesce((SELECT jsonb_agg(${actionJson} ORDER BY a.number)
                       FROM "ActionPoint" a LEFT JOIN "User" w ON w.id = a."ownerId" LEFT JOIN "Decision" d ON d.id = a."decisionId"
                      WHERE a."itemId" = i.id), '[]') AS actions
      FROM "AgendaItem" i
     WHERE i."meetingId" = ${meetingId}::uuid
     ORDER BY number`
  const { rows: decisions } = await listDecisionRows(tx, { condition: takenAt(meetingId) })
  const routes = await listRoutes(tx, meetingId)
  return items.map((item) => {
    const route = routes.get(item.id) ?? []
    return {
      ...item,
      decisions: decisions
        .filter(({ itemId, requestId }) => itemId === item.id || (requestId !== null && requestId === item.requestId))
        .toReversed(),
      route: route.length > 1 ? route : [],
    }
  })
}

/** Of Consultation c. */
export const consultationJson = Prisma.sql`jsonb_build_object('consulted', c.consulted, 'consultedOn', c."consultedOn", 'position', c.position, 'mandate', c.mandate,
  'by', c."authorFunction", 'writtenOn', (c."writtenAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'version', c.version)`

const source = Prisma.sql`
  coalesce((SELECT jsonb_build_object('kind', 'kpi', 'agenda', g.slug, 'number', k.number, 'name', k.name)
              FROM "Kpi" k JOIN "Agenda" g ON g.id = k."agendaId" WHERE k.id = i."kpiId"),
           (SELECT jsonb_build_object('kind', 'bottleneck', 'agenda', g.slug, 'number', n.number, 'title', n.title, 'solvedOn',
                     CASE WHEN n.status = 'resolved' THEN (SELECT (max(s."takenAt") AT TIME ZONE 'Europe/Amsterdam')::date
                                                             FROM "BottleneckStep" s WHERE s."bottleneckId" = n.id AND s.act = 'resolved') END)
              FROM "Bottleneck" n JOIN "Agenda" g ON g.id = n."agendaId" WHERE n.id = i."bottleneckId"),
           (SELECT jsonb_build_object('kind', 'evaluation', 'agenda', g.slug, 'number', w.number, 'title', w.title)
              FROM "Evaluation" w JOIN "Agenda" g ON g.id = w."agendaId" WHERE w.id = i."evaluationId"),
           (SELECT jsonb_build_object('kind', CASE WHEN i."reportId" IS NOT NULL THEN 'report' ELSE 'request' END, 'agenda', g.slug,
                     'period', jsonb_build_object('slug', q.slug, 'kind', q.kind))
              FROM "Report" r JOIN "ReportingPeriod" q ON q.id = r."periodId" JOIN "Agenda" g ON g.id = r."agendaId"
             WHERE r.id = coalesce(i."reportId", (SELECT "reportId" FROM "DecisionRequest" WHERE id = i."requestId"))))`

// What a report asked was perhaps decided before the request stood on an agenda.
const takenAt = (meetingId: string) => Prisma.sql`
  (d."itemId" IN (SELECT id FROM "AgendaItem" WHERE "meetingId" = ${meetingId}::uuid)
   OR d."requestId" IN (SELECT "requestId" FROM "AgendaItem" WHERE "meetingId" = ${meetingId}::uuid))`

/** Of each item the way it went: the items it was passed on from, itself, and those it was passed on to, as far as the viewer sees them. */
async function listRoutes(tx: Tx, meetingId: string): Promise<Map<string, RouteStep[]>> {
  const steps = await tx.$queryRaw<(RouteStep & { start: string })[]>`
    WITH RECURSIVE way AS (
      SELECT i.id AS start, i.id, i."previousId", 0 AS step FROM "AgendaItem" i WHERE i."meetingId" = ${meetingId}::uuid
      UNION ALL
      SELECT w.start, n.id, n."previousId", CASE WHEN n.id = w."previousId" THEN w.step - 1 ELSE w.step + 1 END
        FROM way w JOIN "AgendaItem" n ON (w.step <= 0 AND n.id = w."previousId") OR (w.step >= 0 AND n."previousId" = w.id)
       WHERE abs(w.step) < 20)
    SELECT w.start, i.id AS "itemId", b.slug AS "bodySlug", b.name AS "bodyName", m."heldOn"::text, i.kind::text, m.status::text, i.outcome,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', d.number, 'title', d.title) ORDER BY d.number) FROM "Decision" d
                      WHERE d."itemId" = i.id OR d."requestId" = i."requestId"), '[]') AS decisions
      FROM way w JOIN "AgendaItem" i ON i.id = w.id JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId"
     ORDER BY w.start, w.step`
  return groupBy(steps, ({ start }) => start)
}
