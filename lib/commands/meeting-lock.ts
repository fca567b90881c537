import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MeetingStatus } from '@/lib/domain/meeting'
import type { Rhythm, RhythmDay } from '@/lib/domain/rhythm'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepMeetings, canSeeMeetings, type BodyPlace } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type FoundBody = BodyPlace & {
  bodyId: string
  name: string
  rhythm: Rhythm | null
  usual: RhythmDay
  fixedItems: string[]
}

export type FoundMeeting = FoundBody & {
  id: string
  heldOn: DateString
  status: MeetingStatus
  version: number
}

const bodyColumns = Prisma.sql`
  b.id AS "bodyId", b.name, b."regionId", b.kind::text, b.id = ANY (app.own_body_ids()) AS "isOwn", b."fixedItems",
  CASE WHEN b."timesPerYear" IS NOT NULL THEN jsonb_build_object('timesPerYear', b."timesPerYear", 'month', b."rhythmMonth", 'without', b."rhythmWithout") END AS rhythm,
  jsonb_build_object('week', b."rhythmWeek", 'day', b."rhythmDay") AS usual`

export async function findBody(tx: Tx, bodyId: string): Promise<FoundBody | null> {
  const [body] = await tx.$queryRaw<FoundBody[]>`SELECT ${bodyColumns} FROM "Body" b WHERE b.id = ${bodyId}::uuid`
  return body ?? null
}

/** The meeting as it is; whoever may only bring something in can't lock it, the database does that for him. */
export const findMeeting = (tx: Tx, meetingId: string) => meetingWith(tx, meetingId, Prisma.empty)

async function meetingWith(tx: Tx, meetingId: string, kept: Prisma.Sql): Promise<FoundMeeting | null> {
  const [meeting] = await tx.$queryRaw<FoundMeeting[]>`
    SELECT ${bodyColumns}, m.id, m."heldOn"::text, m.status::text, m.version
      FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" WHERE m.id = ${meetingId}::uuid ${kept}`
  return meeting ?? null
}

export type KeepMeetingFailure = 'not-found' | 'not-allowed' | 'not-open'

/** A meeting that the viewer keeps and that is not closed or cancelled, locked: who changes its agenda waits for who else does. */
export async function holdOpenMeeting(tx: Tx, viewer: Viewer, meetingId: string): Promise<Result<FoundMeeting, KeepMeetingFailure>> {
  const meeting = await findMeeting(tx, meetingId)
  if (!meeting || !canSeeMeetings(viewer, meeting)) return failed('not-found')
  if (!canKeepMeetings(viewer, meeting)) return failed('not-allowed')
  const held = await meetingWith(tx, meetingId, Prisma.sql`FOR UPDATE OF m`)
  return held?.status === 'planned' ? ok(held) : failed('not-open')
}

/** The same for the meeting of one of its items. */
export async function holdMeetingOfItem(tx: Tx, viewer: Viewer, itemId: string): Promise<Result<FoundMeeting, KeepMeetingFailure>> {
  const item = await tx.agendaItem.findUnique({ where: { id: itemId }, select: { meetingId: true } })
  return item ? holdOpenMeeting(tx, viewer, item.meetingId) : failed('not-found')
}

/** Whether what belongs to an item stands: its meeting was closed, or does not take place. */
export const isClosed = async (tx: Tx, itemId: string): Promise<boolean> =>
  (await tx.agendaItem.count({ where: { id: itemId, meeting: { status: { not: 'planned' } } } })) > 0
