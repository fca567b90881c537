import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MeetingStatus } from '@/lib/domain/meeting'

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

/** As JSON: where the items i stand that answer to a condition, the last meeting first. */
export const onAgendasJson = (items: Prisma.Sql) => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('itemId', i.id, 'bodyId', b.id, 'bodySlug', b.slug, 'bodyName', b.name, 'heldOn', m."heldOn", 'status', m.status,
              'outcome', i.outcome, 'decisions', coalesce((SELECT jsonb_agg(jsonb_build_object('number', d.number, 'title', d.title) ORDER BY d.number)
                                                             FROM "Decision" d WHERE d."itemId" = i.id), '[]')) ORDER BY m."heldOn" DESC)
              FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId"
             WHERE ${items} AND m.status <> 'cancelled'), '[]')`
