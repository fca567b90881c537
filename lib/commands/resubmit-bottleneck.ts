import 'server-only'
import { addBottleneckStep } from '@/lib/commands/bottleneck-lock'
import type { Tx } from '@/lib/db/transaction'
import type { BottleneckStatus } from '@/lib/domain/bottleneck'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { Viewer } from '@/lib/policy/viewer'

type Place = { body: string; heldOn: DateString; because: string }

/**
 * Lets a bottleneck say at which meeting it lies by now, where its item went on or the meeting has another day. As long as its agenda runs;
 * `from`: how it stands now, else nothing is written.
 */
export async function resubmitBottleneck(
  tx: Tx,
  viewer: Viewer,
  { id, regionId, from, now, ...place }: Place & { id: string; regionId: string; from: BottleneckStatus[]; now: Date },
): Promise<void> {
  const { count } = await tx.bottleneck.updateMany({
    where: { id, status: { in: from }, agenda: { status: 'adopted' } },
    data: { status: 'submitted', version: { increment: 1 } },
  })
  if (count === 0) return
  const note = `${place.body}, ${fullDate(place.heldOn)}. ${place.because}`
  await addBottleneckStep(tx, viewer, { id, regionId }, { act: 'submitted', toStatus: 'submitted', note, now })
}

/** The same for all that wait for a meeting that was moved from a day. */
export async function resubmitMoved(tx: Tx, viewer: Viewer, { meetingId, was, now }: { meetingId: string; was: DateString; now: Date }) {
  const waiting = await tx.$queryRaw<{ id: string; regionId: string; body: string; heldOn: DateString }[]>`
    SELECT DISTINCT i."bottleneckId" AS id, i."regionId", b.name AS body, m."heldOn"::text
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" AND m.status = 'planned' JOIN "Body" b ON b.id = m."bodyId"
     WHERE m.id = ${meetingId}::uuid AND i."bottleneckId" IS NOT NULL AND NOT app.is_passed_on(i.id)`
  for (const bottleneck of waiting)
    await resubmitBottleneck(tx, viewer, {
      ...{ ...bottleneck, from: ['submitted'], now },
      because: `De vergadering van ${fullDate(was)} is verplaatst.`,
    })
}
