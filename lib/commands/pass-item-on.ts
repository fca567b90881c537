import 'server-only'
import { nextMeeting, putLast } from '@/lib/commands/agenda-of-meeting'
import { findBody, findMeeting } from '@/lib/commands/meeting-lock'
import { resubmitBottleneck } from '@/lib/commands/resubmit-bottleneck'
import { write } from '@/lib/db/transaction'
import { addDays, fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { ItemKind } from '@/lib/domain/meeting'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canBringIn, canKeepMeetings, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PassItemOnFailure = 'not-found' | 'not-allowed' | 'same-body' | 'no-meeting' | 'already'

/**
 * The route of a decision: passes an item on to the next meeting of another body after this one, and gives its day. The item itself stays
 * as it is, so this can be done when its meeting is closed too. A bottleneck that is not solved lies before that body from then on.
 */
export function passItemOn(
  viewer: Viewer,
  { itemId, bodyId, kind, now }: { itemId: string; bodyId: string; kind: ItemKind; now: Date },
): Promise<Result<DateString, PassItemOnFailure>> {
  return write(viewer, 'item.passed-on', { table: 'AgendaItem', id: itemId }, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Item ${itemId}`}, 0))`
    const item = await tx.agendaItem.findUnique({ where: { id: itemId } })
    const meeting = item && (await findMeeting(tx, item.meetingId))
    if (!item || !meeting || !canSeeMeetings(viewer, meeting)) return failed('not-found')
    if (!canKeepMeetings(viewer, meeting)) return failed('not-allowed')
    const body = await findBody(tx, bodyId)
    if (!body || body.regionId !== item.regionId || !canBringIn(viewer, body)) return failed('not-found')
    if (bodyId === meeting.bodyId) return failed('same-body')
    if ((await tx.agendaItem.count({ where: { previousId: itemId } })) > 0) return failed('already')

    const today = dutchDate(now)
    const next = await nextMeeting(tx, bodyId, meeting.heldOn < today ? today : addDays(meeting.heldOn, 1))
    if (!next) return failed('no-meeting')
    const { title, text, broughtBy, kpiId, reportId, requestId, bottleneckId, evaluationId } = item
    const sources = { kpiId, reportId, requestId, bottleneckId, evaluationId }
    const there = await tx.agendaItem.count({ where: { meetingId: next.id, OR: sourcesOf(sources) } })
    if (there > 0) return failed('already')
    await putLast(tx, next, { ...{ kind, title, text, broughtBy }, ...sources, previousId: itemId })
    if (bottleneckId !== null)
      await resubmitBottleneck(tx, viewer, {
        ...{
          id: bottleneckId,
          regionId: item.regionId,
          from: ['open', 'inProgress', 'submitted'],
          body: body.name,
          heldOn: next.heldOn,
          now,
        },
        because: `Doorgegeven door ${meeting.name} van ${fullDate(meeting.heldOn)}.`,
      })
    return ok(next.heldOn)
  })
}

/** What can stand on one agenda only once. */
const sourcesOf = (sources: Record<'kpiId' | 'reportId' | 'requestId' | 'bottleneckId' | 'evaluationId', string | null>) =>
  Object.entries(sources).flatMap(([name, id]) => (id === null ? [] : [{ [name]: id }]))
