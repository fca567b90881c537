import 'server-only'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { putLast } from '@/lib/commands/agenda-of-meeting'
import { bodyClash, type BodyText } from '@/lib/commands/add-body'
import { findBody } from '@/lib/commands/meeting-lock'
import { planAhead } from '@/lib/commands/plan-meetings'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { readFixedItem } from '@/lib/domain/meeting'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canOrganiseBodies } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeBodyFailure = 'not-found' | 'not-allowed' | 'stale' | 'name-taken' | 'ambition-not-found'

/**
 * Changes a body, its rhythm and what stands on every agenda of it; meetings that are still to come follow. A meeting that was planned by
 * the old rhythm stays, because people have it in their diaries; clearMeetings() takes those away. 'stale': somebody else changed the body after `version`.
 */
export function changeBody(
  viewer: Viewer,
  { bodyId, version, body, now }: { bodyId: string; version: number; body: BodyText; now: Date },
): Promise<Result<string, ChangeBodyFailure>> {
  return write(viewer, 'body.changed', { table: 'Body', id: bodyId }, async (tx) => {
    const found = await findBody(tx, bodyId)
    if (!found || !canSeeProgress(viewer, found.regionId)) return failed('not-found')
    if (!canOrganiseBodies(viewer, found.regionId)) return failed('not-allowed')
    const clash = await bodyClash(tx, { regionId: found.regionId, body, not: bodyId })
    if (clash) return failed(clash)

    const { rhythmDay: usual, reading, ...text } = body
    const written = await tx.body.updateMany({
      where: { id: bodyId, version },
      data: {
        ...text,
        ...{ timesPerYear: reading?.timesPerYear ?? null, rhythmMonth: reading?.month ?? null, rhythmWithout: reading?.without ?? [] },
        ...{ rhythmWeek: usual.week, rhythmDay: usual.day, version: { increment: 1 } },
      },
    })
    if (written.count === 0) return failed('stale')
    const today = dutchDate(now)
    await followFixedItems(tx, found.bodyId, body.fixedItems, today)
    await planAhead(tx, { ...found, rhythm: reading, usual, fixedItems: body.fixedItems }, today)
    await bringItemsOn(tx, viewer, { bodyId, now })
    const { slug } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { slug: true } })
    return ok(slug)
  })
}

/** On the agendas to come: what stands on every agenda now is added, what no longer does is taken off, unless somebody did something with it. */
async function followFixedItems(tx: Tx, bodyId: string, lines: readonly string[], today: DateString) {
  const wanted = lines.map(readFixedItem)
  const meetings = await tx.meeting.findMany({
    where: { bodyId, status: 'planned', heldOn: { gte: new Date(today) } },
    select: { id: true, regionId: true, items: { where: { isFixed: true }, select: { title: true } } },
  })
  await tx.agendaItem.deleteMany({
    where: {
      ...{ meetingId: { in: meetings.map(({ id }) => id) }, isFixed: true, title: { notIn: wanted.map(({ title }) => title) } },
      ...{ outcome: '', text: '', papers: { none: {} }, decisions: { none: {} }, actions: { none: {} }, next: null, consultation: null },
    },
  })
  for (const meeting of meetings)
    for (const item of wanted.filter(({ title }) => !meeting.items.some((there) => there.title === title)))
      await putLast(tx, meeting, { ...item, text: '', broughtBy: '', isFixed: true })
}
