import 'server-only'
import { nextMeeting, putLast } from '@/lib/commands/agenda-of-meeting'
import { addBottleneckStep, holdBottleneck } from '@/lib/commands/bottleneck-lock'
import { findBody } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { bottleneckStatusAfter } from '@/lib/domain/bottleneck'
import { longestTitle } from '@/lib/domain/decisions'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canBringIn } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SubmitBottleneckFailure = 'not-found' | 'not-allowed' | 'stale' | 'not-possible' | 'no-meeting' | 'already'

type Submission = { bottleneckId: string; version: number; bodyId: string; now: Date }

/** Puts a bottleneck last on the agenda of the next meeting of a body, and gives its day (US38). Once, as long as that meeting was not closed. */
export function submitBottleneck(
  viewer: Viewer,
  { bottleneckId, version, bodyId, now }: Submission,
): Promise<Result<DateString, SubmitBottleneckFailure>> {
  return write(viewer, 'bottleneck.submitted', { table: 'Bottleneck', id: bottleneckId }, async (tx) => {
    const held = await holdBottleneck(tx, viewer, bottleneckId)
    if (!held.ok) return failed(held.failure)
    const { regionId, number, title, needed, status } = held.value
    const body = await findBody(tx, bodyId)
    if (!body || body.regionId !== regionId || !canBringIn(viewer, body)) return failed('not-found')
    if (held.value.version !== version) return failed('stale')
    const after = bottleneckStatusAfter(status, 'submitted')
    if (after === null) return failed('not-possible')
    if ((await tx.agendaItem.count({ where: { bottleneckId, meeting: { status: 'planned' } } })) > 0) return failed('already')
    const meeting = await nextMeeting(tx, bodyId, dutchDate(now))
    if (!meeting) return failed('no-meeting')

    await putLast(tx, meeting, {
      ...{ kind: 'decide', title: `Knelpunt ${number}: ${title}`.slice(0, longestTitle).toWellFormed(), text: `Nodig: ${needed}` },
      ...{ broughtBy: viewer.function, bottleneckId },
    })
    await tx.bottleneck.update({ where: { id: bottleneckId }, data: { status: after, version: { increment: 1 } } })
    const { name } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { name: true } })
    const note = `${name}, ${fullDate(meeting.heldOn)}`
    await addBottleneckStep(tx, viewer, held.value, { act: 'submitted', toStatus: after, note, now })
    return ok(meeting.heldOn)
  })
}
