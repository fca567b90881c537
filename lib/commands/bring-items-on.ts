import 'server-only'
import { nextMeeting } from '@/lib/commands/agenda-of-meeting'
import { resubmitBottleneck } from '@/lib/commands/resubmit-bottleneck'
import { isLeft } from '@/lib/db/items-left'
import type { Tx } from '@/lib/db/transaction'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'

type Left = { id: string; regionId: string; body: string; heldOn: DateString; bottleneckId: string | null }

/** Puts what waits from meetings of a body that do not take place last on the agenda of the next one; without a next one it goes on waiting. */
export async function bringItemsOn(tx: Tx, viewer: Viewer, { bodyId, now }: { bodyId: string; now: Date }): Promise<void> {
  const today = dutchDate(now)
  const left = await tx.$queryRaw<Left[]>`
    SELECT i.id, i."regionId", b.name AS body, m."heldOn"::text, i."bottleneckId"
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" AND m.status = 'cancelled' JOIN "Body" b ON b.id = m."bodyId"
     WHERE b.id = ${bodyId}::uuid AND ${isLeft} ORDER BY m."heldOn", i.position, i.id`
  for (const item of left) {
    const next = await nextMeeting(tx, bodyId, item.heldOn < today ? today : item.heldOn)
    if (!next) continue
    const { _max } = await tx.agendaItem.aggregate({ where: { meetingId: next.id }, _max: { position: true } })
    await tx.agendaItem.updateMany({
      where: { id: item.id },
      data: { meetingId: next.id, position: (_max.position ?? 0) + 1, version: { increment: 1 } },
    })
    if (item.bottleneckId === null) continue
    await resubmitBottleneck(tx, viewer, {
      ...{ id: item.bottleneckId, regionId: item.regionId, from: ['submitted'], body: item.body, heldOn: next.heldOn, now },
      because: `De vergadering van ${fullDate(item.heldOn)} gaat niet door.`,
    })
  }
}
