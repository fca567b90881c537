import 'server-only'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { createMeeting } from '@/lib/commands/agenda-of-meeting'
import { findBody, type FoundBody } from '@/lib/commands/meeting-lock'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { meetingDays } from '@/lib/domain/rhythm'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepMeetings, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PlanMeetingsFailure = 'not-found' | 'not-allowed' | 'no-rhythm'

/** Plans the meetings of a body for the year ahead by its rhythm, and gives how many were added. */
export function planMeetings(viewer: Viewer, { bodyId, now }: { bodyId: string; now: Date }): Promise<Result<number, PlanMeetingsFailure>> {
  return write(viewer, 'meeting.planned', { table: 'Body', id: bodyId }, async (tx) => {
    const body = await findBody(tx, bodyId)
    if (!body || !canSeeMeetings(viewer, body)) return failed('not-found')
    if (!canKeepMeetings(viewer, body)) return failed('not-allowed')
    if (body.rhythm === null) return failed('no-rhythm')
    const planned = await planAhead(tx, body, dutchDate(now))
    await bringItemsOn(tx, viewer, { bodyId, now })
    return ok(planned)
  })
}

/** One for every month of the rhythm that has none yet; one that was moved or cancelled is there already, and so is one added by hand on that day. */
export async function planAhead(tx: Tx, body: FoundBody, today: DateString): Promise<number> {
  if (body.rhythm === null) return 0
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Meetings ${body.bodyId}`}, 0))`
  const existing = await tx.$queryRaw<{ slot: string | null; heldOn: DateString }[]>`
    SELECT slot, "heldOn"::text FROM "Meeting" WHERE "bodyId" = ${body.bodyId}::uuid`
  const missing = meetingDays(body.rhythm, body.usual, today).filter(
    ({ slot, on }) => !existing.some((meeting) => meeting.slot === slot || meeting.heldOn === on),
  )
  for (const { slot, on, because } of missing) await createMeeting(tx, body, { heldOn: on, slot, note: because })
  return missing.length
}
