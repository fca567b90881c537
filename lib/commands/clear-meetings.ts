import 'server-only'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { findBody } from '@/lib/commands/meeting-lock'
import { planAhead } from '@/lib/commands/plan-meetings'
import { listFromRhythm } from '@/lib/db/from-rhythm'
import { write } from '@/lib/db/transaction'
import { misfitsOf } from '@/lib/domain/misfit'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepMeetings, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ClearMeetingsFailure = 'not-found' | 'not-allowed' | 'none-left'

type Clearing = { bodyId: string; /** Those that were on the screen. */ meetingIds: readonly string[]; reason: string; now: Date }

/**
 * The meetings that an earlier rhythm planned and on which stands nothing but what is fixed do not take place, all with one reason; the rhythm of now
 * is planned in their months. Gives how many that were. One that got an item of its own in the meantime stays.
 */
export function clearMeetings(
  viewer: Viewer,
  { bodyId, meetingIds, reason, now }: Clearing,
): Promise<Result<number, ClearMeetingsFailure>> {
  return write(viewer, 'meeting.cleared', { table: 'Body', id: bodyId }, async (tx) => {
    const body = await findBody(tx, bodyId)
    if (!body || !canSeeMeetings(viewer, body)) return failed('not-found')
    if (!canKeepMeetings(viewer, body)) return failed('not-allowed')
    // Held, so that nobody puts something on one of them at this very moment.
    await tx.$queryRaw`SELECT id FROM "Meeting" WHERE "bodyId" = ${bodyId}::uuid AND status = 'planned' ORDER BY id FOR UPDATE`
    const today = dutchDate(now)
    const misfits = misfitsOf(await listFromRhythm(tx, bodyId, today), body.rhythm, body.usual)
    const ids = misfits.filter(({ id, keeps }) => keeps === null && meetingIds.includes(id)).map(({ id }) => id)
    if (ids.length === 0) return failed('none-left')
    await tx.meeting.updateMany({
      where: { id: { in: ids } },
      data: { status: 'cancelled', note: reason, slot: null, version: { increment: 1 } },
    })
    await planAhead(tx, body, today)
    await bringItemsOn(tx, viewer, { bodyId, now })
    return ok(ids.length)
  })
}
