import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import { nextMeetingsJson } from '@/lib/db/meeting-json'
import type { Tx } from '@/lib/db/transaction'
import type { BodyKind } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MeetingStatus } from '@/lib/domain/meeting'

export type NextMeeting = { bodyId: string; name: string; kind: BodyKind; heldOn: DateString }

/** An agenda on which something stands or stood, where the viewer sees that meeting. */
export type OnAgenda = {
  itemId: string
  bodyId: string
  bodySlug: string
  bodyName: string
  heldOn: DateString
  status: MeetingStatus
  outcome: string
  decisions: { number: number; title: string }[]
}

/** Where a KPI stands on an agenda, or was treated last. */
export type KpiOnAgenda = {
  kpiId: string
  itemId: string
  bodySlug: string
  bodyName: string
  heldOn: DateString
  status: MeetingStatus
  outcome: string
}

/** Of the KPIs of an agenda: on which meeting each one stands, else the last one that treated it; and to which bodies it can go. */
export const findSignalPlaces = (tx: Tx, { agendaId, regionId, today }: { agendaId: string; regionId: string; today: DateString }) =>
  rowOf<{ onAgenda: KpiOnAgenda[]; nextMeetings: NextMeeting[] }>(
    tx,
    Prisma.sql`
    SELECT coalesce((SELECT jsonb_agg(to_jsonb(found)) FROM (
             SELECT DISTINCT ON (i."kpiId") i."kpiId", i.id AS "itemId", b.slug AS "bodySlug", b.name AS "bodyName", m."heldOn", m.status, i.outcome
               FROM "AgendaItem" i JOIN "Kpi" k ON k.id = i."kpiId" JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId"
              WHERE k."agendaId" = ${agendaId}::uuid AND m.status <> 'cancelled'
              ORDER BY i."kpiId", m.status, m."heldOn" DESC) found), '[]') AS "onAgenda",
           ${nextMeetingsJson(regionId, today)} AS "nextMeetings"`,
  )
