import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { readFixedItem, type ItemKind } from '@/lib/domain/meeting'

/** What an item says, as it is written down. */
export type ItemText = { kind: ItemKind; title: string; text: string; broughtBy: string; minutes: number | null }

/** Where it came from. A new kind of source is a field more here and a column in AgendaItem. */
export type ItemSource = {
  kpiId?: string | null
  reportId?: string | null
  requestId?: string | null
  bottleneckId?: string | null
  evaluationId?: string | null
  previousId?: string | null
  isFixed?: boolean
}

/** Puts an item last on the agenda of a meeting and gives its id. */
export async function putLast(
  tx: Tx,
  meeting: { id: string; regionId: string },
  item: Omit<ItemText, 'minutes'> & { minutes?: number | null } & ItemSource,
): Promise<string> {
  const { _max } = await tx.agendaItem.aggregate({ where: { meetingId: meeting.id }, _max: { position: true } })
  const { id } = await tx.agendaItem.create({
    data: { ...item, regionId: meeting.regionId, meetingId: meeting.id, position: (_max.position ?? 0) + 1 },
    select: { id: true },
  })
  return id
}

/** A new meeting of a body, with what stands on every agenda of it. */
export async function createMeeting(
  tx: Tx,
  body: { bodyId: string; regionId: string; fixedItems: readonly string[] },
  given: { heldOn: DateString; slot?: string; note?: string; startsAt?: string | null; place?: string },
): Promise<string> {
  const { id } = await tx.meeting.create({
    data: { ...given, heldOn: new Date(given.heldOn), regionId: body.regionId, bodyId: body.bodyId },
    select: { id: true },
  })
  await tx.agendaItem.createMany({
    data: body.fixedItems.map((line, index) => ({
      ...readFixedItem(line),
      ...{ regionId: body.regionId, meetingId: id, position: index + 1, isFixed: true },
    })),
  })
  return id
}

/** The next meeting of a body that the actor sees, on a day or after it. */
export async function nextMeeting(
  tx: Tx,
  bodyId: string,
  from: DateString,
): Promise<{ id: string; regionId: string; heldOn: DateString } | null> {
  const [meeting] = await tx.$queryRaw<{ id: string; regionId: string; heldOn: DateString }[]>`
    SELECT id, "regionId", "heldOn"::text FROM "Meeting"
     WHERE "bodyId" = ${bodyId}::uuid AND status = 'planned' AND "heldOn" >= ${from}::date ORDER BY "heldOn" LIMIT 1`
  return meeting ?? null
}
