import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { termsOf } from '@/lib/domain/duty-terms'
import type { BodyKind } from '@/lib/domain/body'
import { inOrder, type CalendarEvent } from '@/lib/domain/calendar'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MeetingStatus } from '@/lib/domain/meeting'
import { periodName, type Period } from '@/lib/domain/period'
import { dutyTermPath, evaluationPath, meetingPath, myUpdatesPath, periodsPath } from '@/lib/kernel/addresses'
import { canSeeMeetings, type BodyPlace } from '@/lib/policy/meeting-policy'
import { roleWords, type Viewer } from '@/lib/policy/viewer'
import { listKeptDuties } from '@/lib/queries/duty-terms'
import { regionPage } from '@/lib/queries/region-page'

export type Span = { from: DateString; until: DateString }

/** The cycle of a region from one day to another, both included, in the order of the days. */
export async function listRegionYear(
  tx: Tx,
  viewer: Viewer,
  { region, span }: { region: { id: string }; span: Span },
): Promise<CalendarEvent[]> {
  const ofRegion = Prisma.sql`r.id = ${region.id}::uuid`
  return inOrder([
    ...(await listPeriodDays(tx, Prisma.sql`${ofRegion} AND a.status = 'adopted'`, span)),
    ...(await listMeetings(tx, viewer, ofRegion, span)),
    ...(await listDutyDays(tx, ofRegion, span)),
    ...(await listEvaluationDays(tx, ofRegion, span)),
  ])
}

const wholeDay = { startsAt: null, minutes: null, place: '', isCancelled: false }

type PeriodRow = Pick<Period, 'id' | 'slug' | 'kind' | 'opensOn' | 'closesOn'> & { region: string; agenda: string; version: number }

/** When reporting opens and closes, of periods p of agendas a of regions r. */
export async function listPeriodDays(tx: Tx, which: Prisma.Sql, { from, until }: Span): Promise<CalendarEvent[]> {
  const rows = await tx.$queryRaw<PeriodRow[]>`
    SELECT p.id, p.slug, p.kind::text, p."opensOn"::text, p."closesOn"::text, p.version, r.slug AS region, a.title AS agenda
      FROM "ReportingPeriod" p JOIN "Agenda" a ON a.id = p."agendaId" JOIN "Region" r ON r.id = p."regionId"
     WHERE ${which} AND p."closesOn" >= ${from}::date AND p."opensOn" <= ${until}::date`
  const days = rows.flatMap((row): CalendarEvent[] => {
    const same = { ...wholeDay, text: row.agenda, version: row.version }
    const name = periodName(row)
    return [
      { ...same, id: `${row.id}-opens`, kind: 'opens', on: row.opensOn, title: `Melden voor ${name} opent`, path: periodsPath(row.region) },
      {
        ...same,
        id: `${row.id}-closes`,
        kind: 'closes',
        on: row.closesOn,
        title: `Laatste dag om te melden voor ${name}`,
        path: myUpdatesPath(row.region),
      },
    ]
  })
  return days.filter(({ on }) => from <= on && on <= until)
}

type MeetingRow = BodyPlace & {
  id: string
  region: string
  slug: string
  name: string
  heldOn: DateString
  startsAt: string | null
  place: string
  note: string
  status: MeetingStatus
  version: number
  minutes: number | null
}

/** The meetings of bodies b in regions r that the viewer may see. */
export async function listMeetings(tx: Tx, viewer: Viewer, which: Prisma.Sql, { from, until }: Span): Promise<CalendarEvent[]> {
  const rows = await tx.$queryRaw<MeetingRow[]>`
    SELECT m.id, r.slug AS region, b."regionId", b.slug, b.name, b.kind::text, b.id = ANY (app.own_body_ids()) AS "isOwn",
           m."heldOn"::text, m."startsAt", m.place, m.note, m.status::text, m.version,
           (SELECT sum(i.minutes) FROM "AgendaItem" i WHERE i."meetingId" = m.id)::int AS minutes
      FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" JOIN "Region" r ON r.id = b."regionId"
     WHERE ${which} AND m."heldOn" BETWEEN ${from}::date AND ${until}::date`
  return rows
    .filter((row) => canSeeMeetings(viewer, row))
    .map((row) => ({
      ...{ id: row.id, kind: kindOf(row.kind), on: row.heldOn, startsAt: row.startsAt, minutes: row.minutes, place: row.place },
      ...{ title: row.name, text: row.note, version: row.version, isCancelled: row.status === 'cancelled' },
      path: meetingPath(row.region, row.slug, row.heldOn),
    }))
}

const kindOf = (kind: BodyKind) => (kind === 'board' ? 'board' : 'meeting')

/** When the duties of regions r come back. */
async function listDutyDays(tx: Tx, which: Prisma.Sql, span: Span): Promise<CalendarEvent[]> {
  const duties = await listKeptDuties(tx, which)
  return duties
    .flatMap((duty) => termsOf(duty, span.from, span.until))
    .map(({ duty, dueOn, isDone }) => ({
      ...{ ...wholeDay, id: `${duty.id}-${dueOn}`, kind: 'duty' as const, on: dueOn, isDone, title: duty.title, version: duty.version },
      text: [`Voor: ${roleWords[duty.role]}.`, duty.explanation].filter(Boolean).join(' '),
      path: dutyTermPath(duty.region, duty.id, dueOn),
    }))
}

type EvaluationDay = {
  id: string
  what: 'followUp' | 'decision'
  region: string
  agenda: string
  number: number
  title: string
  on: DateString
  version: number
}

/** What is planned in evaluations of regions r that are not decided yet: measurements that are still to be done, and when one decides. */
async function listEvaluationDays(tx: Tx, which: Prisma.Sql, { from, until }: Span): Promise<CalendarEvent[]> {
  const rows = await tx.$queryRaw<EvaluationDay[]>`
    SELECT p.id, p.what, r.slug AS region, a.slug AS agenda, w.number, w.title, p.on::text, p.version
      FROM "Evaluation" w JOIN "Agenda" a ON a.id = w."agendaId" JOIN "Region" r ON r.id = w."regionId"
      JOIN LATERAL (
        SELECT w.id, 'decision' AS what, w."decideOn" AS on, w.version
        UNION ALL
        SELECT f.id, 'followUp', f."plannedOn", f.version FROM "EvaluationMeasurement" f WHERE f."evaluationId" = w.id AND f."measuredOn" IS NULL) p ON true
     WHERE ${which} AND a.status = 'adopted' AND w.outcome IS NULL AND p.on BETWEEN ${from}::date AND ${until}::date`
  return rows.map(({ id, what, region, agenda, number, title, on, version }) => ({
    ...{ ...wholeDay, id, kind: 'evaluation' as const, on, version, text: 'Doorgaan, aanpassen of stoppen?' },
    title: what === 'decision' ? `Beslismoment: ${title}` : `Vervolgmeting: ${title}`,
    ...(what === 'followUp' && { text: '' }),
    path: evaluationPath(region, agenda, number),
  }))
}

/** The last meeting that follows from a rhythm, where that lies before the end of a span: after it meetings are not planned yet. */
async function findPlannedUntil(tx: Tx, regionId: string, { until }: Span): Promise<DateString | null> {
  const [last] = await tx.$queryRaw<[{ on: DateString | null }]>`
    SELECT max("heldOn")::text AS on FROM "Meeting" WHERE "regionId" = ${regionId}::uuid AND slot IS NOT NULL AND status <> 'cancelled'`
  return last.on !== null && last.on < until ? last.on : null
}

/** The cycle of a region in one calendar year, and until when meetings are planned where that is not the whole of it. Content null for who only reads. */
export function getRegionYear(viewer: Viewer, { region, year, now }: { region: string; year: number | null; now: Date }) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const shown = year ?? Number(frame.today.slice(0, 4))
    const span = { from: `${shown}-01-01`, until: `${shown}-12-31` }
    return {
      year: shown,
      events: await listRegionYear(tx, viewer, { region: frame.region, span }),
      plannedUntil: span.until < frame.today ? null : await findPlannedUntil(tx, frame.region.id, span),
    }
  })
}
