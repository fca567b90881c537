import 'server-only'
import { listFromRhythm } from '@/lib/db/from-rhythm'
import { isLeft } from '@/lib/db/items-left'
import type { LastTouch } from '@/lib/db/last-touch'
import { peopleIn } from '@/lib/db/people'
import { read, type Tx } from '@/lib/db/transaction'
import { asksOutside, type SeatRole } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { ItemKind, MeetingStatus } from '@/lib/domain/meeting'
import { misfitsOf } from '@/lib/domain/misfit'
import { canKeepMeetings, canOrganiseBodies } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findBodyHead, touchedBody, type BodyHead } from '@/lib/queries/bodies'
import { touchedMeeting } from '@/lib/queries/body-meeting'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findColleagues } from '@/lib/queries/meeting-choices'
import { regionPage } from '@/lib/queries/region-page'

export type BodySeat = {
  id: string
  role: SeatRole
  function: string
  userId: string | null
  /** The name that belongs to the account. */
  name: string | null
  validFrom: DateString
  validUntil: DateString | null
  version: number
}

export type MeetingRow = {
  heldOn: DateString
  startsAt: string | null
  place: string
  status: MeetingStatus
  note: string
  items: number
  touched: LastTouch
}

/** What was asked outside the programme and what came back from it (US57, US58). */
export type AskedOutside = { id: string; heldOn: DateString; title: string; kind: ItemKind; outcome: string; isClosed: boolean }

const mostPast = 12

/** A body with its members, its meetings to come and the last ones. Content null where it doesn't exist for the viewer. */
export function getBody(
  viewer: Viewer,
  { region, body: slug, now, draftOf }: { region: string; body: string; now: Date; draftOf?: string },
) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const body = await findBodyHead(tx, viewer, frame.region.id, slug)
    if (!body) return null
    const meetings = await listMeetings(tx, body.id)
    const mayKeep = canKeepMeetings(viewer, body)
    const coming = ({ heldOn, status }: MeetingRow) => heldOn >= frame.today && status !== 'closed'
    return {
      body,
      touched: await findTouch(tx, body.id),
      seats: await listSeats(tx, body.id),
      coming: meetings.filter(coming).toReversed(),
      past: meetings.filter((meeting) => !coming(meeting)).slice(0, mostPast),
      left: await listLeft(tx, body.id),
      asked: asksOutside(body.kind) ? await listAskedOutside(tx, body.id) : [],
      mayOrganise: canOrganiseBodies(viewer, frame.region.id),
      mayKeep,
      /** What an earlier rhythm planned, for who may take that away. */
      misfits: mayKeep ? misfitsOf(await listFromRhythm(tx, body.id, frame.today), body.reading, body.usual) : [],
      draft: draftOf === undefined ? null : await findKeptDraft(tx, viewer, draftOf),
    }
  })
}

async function findTouch(tx: Tx, bodyId: string): Promise<LastTouch> {
  const [found] = await tx.$queryRaw<[{ touched: LastTouch }]>`SELECT ${touchedBody} AS touched FROM "Body" b WHERE b.id = ${bodyId}::uuid`
  return found.touched
}

const listMeetings = (tx: Tx, bodyId: string) => tx.$queryRaw<MeetingRow[]>`
  SELECT m."heldOn"::text, m."startsAt", m.place, m.status::text, m.note,
         (SELECT count(*) FROM "AgendaItem" i WHERE i."meetingId" = m.id)::int AS items, ${touchedMeeting} AS touched
    FROM "Meeting" m WHERE m."bodyId" = ${bodyId}::uuid ORDER BY m."heldOn" DESC LIMIT 60`

/** What waits for a next meeting, from those that did not take place. */
const listLeft = (tx: Tx, bodyId: string) => tx.$queryRaw<{ id: string; title: string; heldOn: DateString }[]>`
  SELECT i.id, i.title, m."heldOn"::text FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
   WHERE m."bodyId" = ${bodyId}::uuid AND m.status = 'cancelled' AND ${isLeft} ORDER BY m."heldOn", i.position, i.id`

const listSeats = (tx: Tx, bodyId: string) => tx.$queryRaw<BodySeat[]>`
  SELECT s.id, s.role::text, s.function, s."userId", u.name, s."validFrom"::text, s."validUntil"::text, s.version
    FROM "BodyMember" s LEFT JOIN "User" u ON u.id = s."userId"
   WHERE s."bodyId" = ${bodyId}::uuid ORDER BY s.role, s.function, s."validFrom"`

const listAskedOutside = (tx: Tx, bodyId: string) => tx.$queryRaw<AskedOutside[]>`
  SELECT i.id, m."heldOn"::text, i.title, i.kind::text, i.outcome, m.status = 'closed' AS "isClosed"
    FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
   WHERE m."bodyId" = ${bodyId}::uuid AND m.status <> 'cancelled' AND NOT i."isFixed"
   ORDER BY m."heldOn" DESC, i.position LIMIT 60`

/** What the forms for a body start from; without a body a new one. Content null for who may not organise. */
export function getBodyToChange(
  viewer: Viewer,
  { region, body: slug, now, draftOf }: { region: string; body?: string; now: Date; draftOf: string },
) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const body = slug === undefined ? null : await findBodyHead(tx, viewer, frame.region.id, slug)
    if (slug !== undefined && body === null) return null
    const ambitions = await tx.ambition.findMany({
      where: { agendaId: frame.agenda?.id ?? frame.region.id },
      orderBy: { position: 'asc' },
      select: { id: true, number: true, title: true },
    })
    return { body, ambitions, mayOrganise: canOrganiseBodies(viewer, frame.region.id), draft: await findKeptDraft(tx, viewer, draftOf) }
  })
}

/** The body to which a meeting is added by hand. Content null where it doesn't exist for the viewer. */
export function getNewMeeting(
  viewer: Viewer,
  { region, body: slug, now, draftOf }: { region: string; body: string; now: Date; draftOf: string },
) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const body = await findBodyHead(tx, viewer, frame.region.id, slug)
    return body && { body, mayKeep: canKeepMeetings(viewer, body), draft: await findKeptDraft(tx, viewer, draftOf) }
  })
}

/** A body by id: as a colleague left it in the meantime. */
export const getBodyNow = (viewer: Viewer, bodyId: string): Promise<BodyHead | null> =>
  read(viewer, async (tx) => {
    const place = await tx.body.findUnique({ where: { id: bodyId }, select: { regionId: true, slug: true } })
    return place && findBodyHead(tx, viewer, place.regionId, place.slug)
  })

/** A seat to change, or a new one. Content null where there is no such seat. */
export function getSeat(
  viewer: Viewer,
  { region, body: slug, member, now, draftOf }: { region: string; body: string; member: string; now: Date; draftOf: string },
) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const body = await findBodyHead(tx, viewer, frame.region.id, slug)
    if (!body) return null
    const seat = member === 'nieuw' ? null : ((await listSeats(tx, body.id)).find(({ id }) => id === member) ?? null)
    if (member !== 'nieuw' && !seat) return null
    const colleagues = await findColleagues(tx, frame.region.id, peopleIn(frame.region.id))
    const mayOrganise = canOrganiseBodies(viewer, frame.region.id)
    return { body, seat, colleagues, mayOrganise, draft: await findKeptDraft(tx, viewer, draftOf) }
  })
}

/** A seat by id: as a colleague left it in the meantime. */
export const getSeatNow = (viewer: Viewer, memberId: string): Promise<BodySeat | null> =>
  read(viewer, async (tx) => {
    const [seat] = await tx.$queryRaw<BodySeat[]>`
      SELECT s.id, s.role::text, s.function, s."userId", u.name, s."validFrom"::text, s."validUntil"::text, s.version
        FROM "BodyMember" s LEFT JOIN "User" u ON u.id = s."userId" WHERE s.id = ${memberId}::uuid`
    return seat ?? null
  })
