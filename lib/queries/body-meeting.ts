import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { isLeft } from '@/lib/db/items-left'
import { lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import { colleaguesJson, nextMeetingsJson } from '@/lib/db/meeting-json'
import { read, type Tx } from '@/lib/db/transaction'
import type { SeatRole } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MeetingStatus } from '@/lib/domain/meeting'
import type { PeriodKind } from '@/lib/domain/period'
import { canReadConsultations, canWriteConsultation } from '@/lib/policy/consultation-policy'
import { canBringIn, canKeepMeetings, canReopenMeeting, canSeeConfidentialPapers } from '@/lib/policy/meeting-policy'
import { canKeepActions, canRecordDecision } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { consultationJson, listAgendaItems, type ConsultationRow } from '@/lib/queries/agenda-items'
import { findBodyHead, type BodyHead } from '@/lib/queries/bodies'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import type { MeetingChoices } from '@/lib/queries/meeting-choices'
import type { NextMeeting } from '@/lib/queries/next-meetings'
import { regionPage, type RegionFrame } from '@/lib/queries/region-page'

export type MeetingHead = {
  id: string
  heldOn: DateString
  startsAt: string | null
  place: string
  status: MeetingStatus
  note: string
  guests: string
  closedFunction: string | null
  closedOn: DateString | null
  reopenReason: string
  version: number
  /** The meeting itself, what is on its agenda, or a paper. */ touched: LastTouch
  /** Members on that day, and whether they were there; null: not written down. */
  attendance: { memberId: string; role: SeatRole; function: string; name: string | null; isPresent: boolean | null }[]
  /** The reports on which the board meets. */
  reports: { agenda: string; slug: string; kind: PeriodKind; hasReport: boolean; isOnAgenda: boolean }[]
}

export type MeetingAddress = { region: string; body: string; day: string; now: Date }

/** A meeting with its agenda. Content null where it doesn't exist for the viewer. */
export function getBodyMeeting(viewer: Viewer, address: MeetingAddress & { draftOf?: string }) {
  return regionPage(viewer, address, async (tx, frame) => {
    const found = await findMeeting(tx, viewer, frame, address)
    if (!found) return null
    return {
      ...found,
      items: await listAgendaItems(tx, found.meeting.id),
      draft: address.draftOf === undefined ? null : await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** A meeting to move, to cancel, or to write down who was there. Content null where it doesn't exist for the viewer. */
export function getMeetingToChange(viewer: Viewer, address: MeetingAddress & { draftOf: string }) {
  return regionPage(viewer, address, async (tx, frame) => {
    const found = await findMeeting(tx, viewer, frame, address)
    if (!found) return null
    return {
      ...found,
      leaves: await findWhatItLeaves(tx, found.meeting, frame.today),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** One item of the agenda, or a new one ('nieuw'), with what the forms for it offer. Content null where it doesn't exist for the viewer. */
export function getAgendaItem(viewer: Viewer, address: MeetingAddress & { item: string; draftOf: string }) {
  return regionPage(viewer, address, async (tx, frame) => {
    const found = await findMeeting(tx, viewer, frame, address)
    if (!found) return null
    const item = address.item === 'nieuw' ? null : (await listAgendaItems(tx, found.meeting.id)).find(({ id }) => id === address.item)
    if (item === undefined) return null
    return {
      ...found,
      item,
      mayRecord: canRecordDecision(viewer, frame.region.id),
      mayAddAction: canKeepActions(viewer, frame.region.id),
      ...(await findItemChoices(tx, frame.region.id, laterOf(found.meeting.heldOn, frame.today))),
      ...(await findConsulting(tx, viewer, frame.region.id, found.body)),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** Whether there is something to agree beforehand, and whether the viewer hears it and writes it down. */
async function findConsulting(tx: Tx, viewer: Viewer, regionId: string, { id, kind }: BodyHead) {
  if (kind !== 'supraregional') return { readsConsultation: false, mayConsult: false }
  const [{ speaks, isConsulted }] = await tx.$queryRaw<[{ speaks: boolean; isConsulted: boolean }]>`
    SELECT ${id}::uuid = ANY (app.spoken_body_ids()) AS speaks, ${regionId}::uuid = ANY (app.consulted_region_ids()) AS "isConsulted"`
  return {
    readsConsultation: canReadConsultations(viewer, { regionId, isConsulted }),
    mayConsult: canWriteConsultation(viewer, { regionId, kind, speaks }),
  }
}

/** What was agreed about an item: as a colleague left it in the meantime. */
export const getConsultationNow = (viewer: Viewer, itemId: string): Promise<ConsultationRow | null> =>
  read(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<
      { said: ConsultationRow }[]
    >`SELECT ${consultationJson} AS said FROM "Consultation" c WHERE c."itemId" = ${itemId}::uuid`
    return found?.said ?? null
  })

export type WhatItLeaves = { titles: string[]; /** Null: there is none yet. */ nextOn: DateString | null }

/** What nobody dealt with yet, and the next meeting to which it goes when this one does not take place. */
async function findWhatItLeaves(tx: Tx, { id, heldOn }: MeetingHead, today: DateString): Promise<WhatItLeaves> {
  const [found] = await tx.$queryRaw<[WhatItLeaves]>`
    SELECT ARRAY(SELECT i.title FROM "AgendaItem" i WHERE i."meetingId" = m.id AND ${isLeft} ORDER BY i.position, i.id) AS titles,
           (SELECT min(n."heldOn")::text FROM "Meeting" n WHERE n."bodyId" = m."bodyId" AND n.id <> m.id AND n.status = 'planned'
               AND n."heldOn" >= ${laterOf(heldOn, today)}::date) AS "nextOn"
      FROM "Meeting" m WHERE m.id = ${id}::uuid`
  return found
}

const laterOf = (one: DateString, other: DateString): DateString => (one > other ? one : other)

async function findMeeting(tx: Tx, viewer: Viewer, frame: RegionFrame, { body: slug, day }: MeetingAddress) {
  if (!frame.seesProgress || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const body = await findBodyHead(tx, viewer, frame.region.id, slug)
  const meeting = body && (await findHead(tx, Prisma.sql`m."bodyId" = ${body.id}::uuid AND m."heldOn"::text = ${day}`))
  if (!body || !meeting) return null
  return {
    body,
    meeting,
    bringsIn: canBringIn(viewer, body),
    mayBringIn: meeting.status === 'planned' && canBringIn(viewer, body),
    mayKeep: canKeepMeetings(viewer, body),
    mayBeConfidential: canSeeConfidentialPapers(viewer, body),
    mayReopen: meeting.status === 'closed' && canReopenMeeting(viewer, frame.region.id),
  }
}

/** Who touched meeting m last: the meeting itself, what is on its agenda, or a paper. */
export const touchedMeeting = lastTouchOfAll(Prisma.sql`
  SELECT 'Meeting', m.id UNION ALL ${touchedRows('AgendaItem', Prisma.sql`"meetingId" = m.id`)}
  UNION ALL ${touchedRows('AgendaPaper', Prisma.sql`"itemId" IN (SELECT id FROM "AgendaItem" WHERE "meetingId" = m.id)`)}`)

async function findHead(tx: Tx, condition: Prisma.Sql): Promise<MeetingHead | null> {
  const [meeting] = await tx.$queryRaw<MeetingHead[]>`
    SELECT m.id, m."heldOn"::text, m."startsAt", m.place, m.status::text, m.note, m.guests, m."closedFunction",
           (m."closedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "closedOn", m."reopenReason", m.version, ${touchedMeeting} AS touched,
           coalesce((SELECT jsonb_agg(jsonb_build_object('memberId', s.id, 'role', coalesce(t.role, s.role), 'function', coalesce(t.function, s.function), 'name', u.name,
                       'isPresent', t."isPresent") ORDER BY coalesce(t.role, s.role), coalesce(t.function, s.function))
                       FROM "BodyMember" s
                       LEFT JOIN "Attendance" t ON t."memberId" = s.id AND t."meetingId" = m.id
                       LEFT JOIN "User" u ON u.id = CASE WHEN t."memberId" IS NULL THEN s."userId" ELSE t."userId" END
                      WHERE s."bodyId" = m."bodyId"
                        AND (t."memberId" IS NOT NULL
                             OR (m.status = 'planned' AND s."validFrom" <= m."heldOn" AND (s."validUntil" IS NULL OR s."validUntil" >= m."heldOn")))), '[]') AS attendance,
           coalesce((SELECT jsonb_agg(jsonb_build_object('agenda', g.slug, 'slug', p.slug, 'kind', p.kind, 'hasReport', r.id IS NOT NULL,
                       'isOnAgenda', EXISTS (SELECT FROM "AgendaItem" i WHERE i."meetingId" = m.id AND i."reportId" = r.id)) ORDER BY p.slug)
                       FROM "ReportingPeriod" p JOIN "Agenda" g ON g.id = p."agendaId" LEFT JOIN "Report" r ON r."periodId" = p.id
                      WHERE p."meetingId" = m.id), '[]') AS reports
      FROM "Meeting" m WHERE ${condition}`
  return meeting ?? null
}

/** A meeting by id: as a colleague left it in the meantime. */
export const getMeetingNow = (viewer: Viewer, meetingId: string): Promise<MeetingHead | null> =>
  read(viewer, (tx) => findHead(tx, Prisma.sql`m.id = ${meetingId}::uuid`))

/** An item by id: as a colleague left it in the meantime. */
export const getItemNow = (viewer: Viewer, itemId: string) =>
  read(viewer, (tx) =>
    tx.agendaItem.findUnique({
      where: { id: itemId },
      select: { kind: true, title: true, text: true, broughtBy: true, minutes: true, outcome: true, version: true },
    }),
  )

export type ItemChoices = Pick<MeetingChoices, 'colleagues'> & {
  /** What can be laid beside an item as a paper. */
  reports: { id: string; agenda: string; slug: string; kind: PeriodKind }[]
  decisions: { id: string; number: number; title: string }[]
  /** Where it can be passed on to. */
  nextMeetings: NextMeeting[]
}

async function findItemChoices(tx: Tx, regionId: string, from: DateString): Promise<ItemChoices> {
  const [choices] = await tx.$queryRaw<[ItemChoices]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'agenda', g.slug, 'slug', p.slug, 'kind', p.kind) ORDER BY p."startsOn" DESC)
                       FROM "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId" JOIN "Agenda" g ON g.id = r."agendaId"
                      WHERE r."regionId" = ${regionId}::uuid), '[]') AS reports,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title) ORDER BY d.number DESC)
                       FROM (SELECT * FROM "Decision" WHERE "regionId" = ${regionId}::uuid ORDER BY number DESC LIMIT 100) d), '[]') AS decisions,
           ${nextMeetingsJson(regionId, from)} AS "nextMeetings", ${colleaguesJson(regionId)} AS colleagues`
  return choices
}
