import 'server-only'
import { violatedConstraint } from '@/lib/db/faults'
import { write, type Tx } from '@/lib/db/transaction'
import { findMeeting } from '@/lib/commands/meeting-lock'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canWriteConsultation } from '@/lib/policy/consultation-policy'
import { canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** With whom and when it was agreed, what is said in the meeting, and how far one may go from there. */
type ConsultationText = { consulted: string; consultedOn: DateString; position: string; mandate: string }

export type WriteConsultationFailure = 'not-found' | 'not-allowed' | 'not-open' | 'after-meeting' | 'stale'

/** `version`: of what was on the screen; null where nothing was written yet. */
type Writing = { itemId: string; version: number | null; text: ConsultationText; now: Date }

/** Notes what the region agreed that is said about an item of a meeting with other regions, until that meeting is closed. */
export async function writeConsultation(viewer: Viewer, writing: Writing): Promise<Result<null, WriteConsultationFailure>> {
  const { itemId, version, text, now } = writing
  try {
    return await write<null, WriteConsultationFailure>(viewer, 'consultation.written', { table: 'AgendaItem', id: itemId }, async (tx) => {
      const meeting = await findMeetingOf(tx, itemId)
      if (!meeting || !viewer.userId || !canSeeMeetings(viewer, meeting)) return failed('not-found')
      if (!canWriteConsultation(viewer, { ...meeting, speaks: await speaksIn(tx, meeting.bodyId) })) return failed('not-allowed')
      if (meeting.status !== 'planned') return failed('not-open')
      if (text.consultedOn > meeting.heldOn) return failed('after-meeting')
      const author = { authorId: viewer.userId, authorFunction: viewer.function, writtenAt: now }
      const data = { ...text, ...author, consultedOn: new Date(text.consultedOn) }
      if (version === null) {
        await tx.consultation.create({ data: { ...data, itemId, regionId: meeting.regionId } })
        return ok(null)
      }
      const written = await tx.consultation.updateMany({ where: { itemId, version }, data: { ...data, version: { increment: 1 } } })
      return written.count === 0 ? failed('stale') : ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) !== null) return failed('stale')
    throw error
  }
}

async function findMeetingOf(tx: Tx, itemId: string) {
  const item = await tx.agendaItem.findUnique({ where: { id: itemId }, select: { meetingId: true } })
  return item && findMeeting(tx, item.meetingId)
}

const speaksIn = async (tx: Tx, bodyId: string): Promise<boolean> =>
  (await tx.$queryRaw<[{ speaks: boolean }]>`SELECT ${bodyId}::uuid = ANY (app.spoken_body_ids()) AS speaks`)[0].speaks
