import 'server-only'
import { nextMeeting } from '@/lib/commands/agenda-of-meeting'
import { addBottleneckStep } from '@/lib/commands/bottleneck-lock'
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
    if (item.bottleneckId !== null) await submitAnew(tx, viewer, { ...item, bottleneckId: item.bottleneckId, nextOn: next.heldOn, now })
  }
}

type Submitted = Left & { bottleneckId: string; nextOn: DateString; now: Date }

/** Its history says where it went, as long as it waits for a body in an agenda that runs. */
async function submitAnew(tx: Tx, viewer: Viewer, { bottleneckId: id, regionId, body, heldOn, nextOn, now }: Submitted): Promise<void> {
  const where = { id, status: 'submitted', agenda: { status: 'adopted' } } as const
  const { count } = await tx.bottleneck.updateMany({ where, data: { version: { increment: 1 } } })
  if (count === 0) return
  const note = `${body}, ${fullDate(nextOn)}. De vergadering van ${fullDate(heldOn)} gaat niet door.`
  await addBottleneckStep(tx, viewer, { id, regionId }, { act: 'submitted', toStatus: 'submitted', note, now })
}
