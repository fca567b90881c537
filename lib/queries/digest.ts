import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { isFollowed } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import { lapseInWords } from '@/lib/domain/budget'
import { askingOf, firstLook, type DigestItem } from '@/lib/domain/digest'
import { addDays, fullDate, shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { dutyDays, type DutyRhythm } from '@/lib/domain/duty'
import { periodName, type Period } from '@/lib/domain/period'
import {
  actionPath,
  budgetLinePath,
  dutiesPath,
  reportBlockPath,
  reportersPath,
  reportPath,
  rightsPath,
  updatePath,
} from '@/lib/kernel/addresses'
import { reviewTaskInWords } from '@/lib/domain/rights'
import { canKeepMoney } from '@/lib/policy/money-policy'
import { holds } from '@/lib/policy/region-policy'
import { canCompileReport } from '@/lib/policy/report-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { listLapsing } from '@/lib/queries/budget-lines'
import { findReviewTask } from '@/lib/queries/rights'

type Place = { region: string; regionId: string; regionName: string }
const place = Prisma.sql`r.slug AS region, r.id AS "regionId", r.name AS "regionName"`

/** Everything that waits for somebody today in his regions, whether he gets a mail of it or not. */
export const listDigestItems = (viewer: Viewer, today: DateString): Promise<DigestItem[]> =>
  read(viewer, async (tx) => [
    ...(await listMissing(tx, viewer, today)),
    ...(await listActions(tx, viewer, today)),
    ...(await listSentBack(tx, viewer, today)),
    ...(await listQuestions(tx, viewer, today)),
    ...(await listDuties(tx, viewer, today)),
    ...(await listLapsingMoney(tx, viewer, today)),
    ...(await listReviews(tx, viewer, today)),
    ...(await listUndelivered(tx, viewer)),
  ])

type Missing = Place &
  Pick<Period, 'slug' | 'kind' | 'opensOn' | 'closesOn'> & {
    agenda: string
    code: string
    title: string
    municipality: string | null
    inAddress: string | null
  }

async function listMissing(tx: Tx, { userId }: Viewer, today: DateString): Promise<DigestItem[]> {
  const rows = await tx.$queryRaw<Missing[]>`
    SELECT ${place}, a.slug AS agenda, p.slug, p.kind::text, p."opensOn"::text, p."closesOn"::text, x.code, x.title, g.name AS municipality, g.slug AS "inAddress"
      FROM "ReportingPeriod" p
      JOIN "Agenda" a ON a.id = p."agendaId" AND a.status = 'adopted'
      JOIN "Region" r ON r.id = p."regionId"
     CROSS JOIN LATERAL app.reporters(a.id) who
      JOIN "ActivityTrack" t ON t.id = who."trackId"
      JOIN "Activity" x ON x.id = t."activityId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
     WHERE who."userId" = ${userId}::uuid AND ${today}::date BETWEEN p."opensOn" AND p."closesOn"
       AND ${isFollowed} AND t."lastPeriodId" IS DISTINCT FROM p.id
     ORDER BY p."closesOn", r.name, x.position, g.name`
  return rows.map((row) => ({
    ...{ kind: 'reporting', region: row.regionName, late: false },
    what: `${row.code} ${row.title}${row.municipality ? ` (${row.municipality})` : ''}`,
    when: `${periodName(row)}, melden kan tot en met ${shortDate(row.closesOn, today)}`,
    path: updatePath(row.region, row.agenda, row.code, row.inAddress ?? undefined),
    asking: askingOf.reporting(row),
  }))
}

async function listActions(tx: Tx, { userId }: Viewer, today: DateString): Promise<DigestItem[]> {
  const rows = await tx.$queryRaw<(Place & { number: number; title: string; dueOn: DateString })[]>`
    SELECT ${place}, a.number, a.title, a."dueOn"::text
      FROM "ActionPoint" a JOIN "Region" r ON r.id = a."regionId"
     WHERE a."ownerId" = ${userId}::uuid AND a."doneOn" IS NULL AND a."dueOn" <= ${addDays(today, firstLook.action)}::date
     ORDER BY a."dueOn", a.number`
  return rows.map(({ region, regionName, number, title, dueOn }) => ({
    ...{ kind: 'actions', region: regionName, what: title, late: dueOn < today },
    when: dueOn < today ? `had klaar moeten zijn op ${fullDate(dueOn)}` : `klaar op ${shortDate(dueOn, today)}`,
    path: actionPath(region, number),
    asking: askingOf.action(dueOn),
  }))
}

// Who sits in a seat that pulls ambition m; the deputy where nobody does, or where his account was closed.
const seatOf = (today: DateString) => Prisma.sql`
  SELECT coalesce(w.id, d."deputyId") FROM "Lead" d LEFT JOIN "User" w ON w.id = d."userId" AND w."deactivatedAt" IS NULL
   WHERE (d."ambitionId" = m.id OR d."agendaId" = m."agendaId") AND d.role IN ('officialLead', 'projectLead') AND d."kpiId" IS NULL AND ${isLeadOn(today)}`

type OfReport = Place & Pick<Period, 'slug' | 'kind'> & { agenda: string; on: DateString; note: string; ambition: string | null }

async function listSentBack(tx: Tx, viewer: Viewer, today: DateString): Promise<DigestItem[]> {
  const rows = await tx.$queryRaw<OfReport[]>`
    SELECT ${place}, a.slug AS agenda, p.slug, p.kind::text, (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on, s.note,
           (SELECT min(m.number) FROM "ReportBlock" b JOIN "Ambition" m ON m.id = b."ambitionId"
             WHERE b."reportId" = t.id AND ${viewer.userId}::uuid IN (${seatOf(today)})) AS ambition
      FROM "Report" t
      JOIN LATERAL (SELECT * FROM "ReportStep" WHERE "reportId" = t.id ORDER BY number DESC LIMIT 1) s ON s.kind = 'sentBack'
      JOIN "ReportingPeriod" p ON p.id = t."periodId" JOIN "Agenda" a ON a.id = t."agendaId" JOIN "Region" r ON r.id = t."regionId"
     WHERE t.status = 'concept'`
  return rows
    .filter(({ regionId, ambition }) => ambition !== null || canCompileReport(viewer, regionId))
    .map((row) => ({
      ...{ kind: 'sentBack', region: row.regionName, late: false },
      what: `Rapport ${periodName(row)}: ${row.note}`,
      when: `teruggestuurd op ${shortDate(row.on, today)}`,
      path:
        row.ambition !== null && !canCompileReport(viewer, row.regionId)
          ? reportBlockPath(row.region, row.agenda, row.slug, row.ambition)
          : reportPath(row.region, row.agenda, row.slug),
      asking: { weeklyFrom: row.on },
    }))
}

async function listQuestions(tx: Tx, viewer: Viewer, today: DateString): Promise<DigestItem[]> {
  const rows = await tx.$queryRaw<(OfReport & { ambition: string; isOwn: boolean; isOwned: boolean })[]>`
    SELECT ${place}, a.slug AS agenda, p.slug, p.kind::text, (q."askedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on, q.text AS note,
           m.number AS ambition, coalesce(${viewer.userId}::uuid IN (${seatOf(today)}), false) AS "isOwn",
           EXISTS (SELECT FROM (${seatOf(today)}) AS seat (who) WHERE who IS NOT NULL) AS "isOwned"
      FROM "Question" q
      JOIN "ReportBlock" b ON b.id = q."blockId" JOIN "Ambition" m ON m.id = b."ambitionId"
      JOIN "Report" t ON t.id = q."reportId" AND t.status <> 'adopted'
      JOIN "ReportingPeriod" p ON p.id = t."periodId" JOIN "Agenda" a ON a.id = t."agendaId" JOIN "Region" r ON r.id = q."regionId"
     WHERE q.answer IS NULL ORDER BY q."askedAt"`
  return rows
    .filter(({ isOwn, isOwned, regionId }) => isOwn || (!isOwned && holds(viewer, regionId, ['programmeManager'])))
    .map((row) => ({
      ...{ kind: 'questions', region: row.regionName, late: false },
      what: row.note,
      when: `gesteld op ${shortDate(row.on, today)}, bij ${row.ambition} in het rapport ${periodName(row)}`,
      path: `${reportPath(row.region, row.agenda, row.slug)}`,
      asking: { weeklyFrom: row.on },
    }))
}

async function listDuties(tx: Tx, viewer: Viewer, today: DateString): Promise<DigestItem[]> {
  const rows = await tx.$queryRaw<(Place & DutyRhythm & { title: string; role: Role })[]>`
    SELECT ${place}, d.title, d.role::text, d."timesPerYear", d.month, d.day FROM "Duty" d JOIN "Region" r ON r.id = d."regionId" ORDER BY d.title`
  return rows
    .filter(({ regionId, role }) => holds(viewer, regionId, [role]))
    .flatMap(({ region, regionName, title, ...rhythm }) =>
      dutyDays(rhythm, today, addDays(today, firstLook.duty)).map((day): DigestItem => ({
        ...{ kind: 'duties', region: regionName, what: title, late: false, path: dutiesPath(region) },
        when: shortDate(day, today),
        asking: askingOf.duty(day),
      })),
    )
}

async function listLapsingMoney(tx: Tx, viewer: Viewer, today: DateString): Promise<DigestItem[]> {
  const agendas = await tx.$queryRaw<(Place & { agendaId: string; agenda: string })[]>`
    SELECT ${place}, a.id AS "agendaId", a.slug AS agenda FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId" WHERE a.status = 'adopted' ORDER BY r.name, a."startYear"`
  const kept = agendas.filter(({ regionId }) => canKeepMoney(viewer, { regionId, agendaStatus: 'adopted' }))
  const items: DigestItem[] = []
  for (const { region, regionName, agendaId, agenda } of kept)
    for (const line of await listLapsing(tx, agendaId, today))
      items.push({
        ...{ kind: 'money', region: regionName, what: line.title, late: false, path: budgetLinePath(region, agenda, line.position) },
        ...{ when: lapseInWords(line, today)!, asking: askingOf.lapsing(line.lapsesOn!) },
      })
  return items
}

async function listReviews(tx: Tx, viewer: Viewer, today: DateString): Promise<DigestItem[]> {
  const items: DigestItem[] = []
  const managed = viewer.grants.flatMap(({ role, regionId }) => (role === 'programmeManager' && regionId ? [regionId] : []))
  if (managed.length === 0) return items
  const regions = await tx.$queryRaw<Place[]>`SELECT ${place} FROM "Region" r WHERE r.id = ANY (${managed}::uuid[]) ORDER BY r.name`
  for (const { region, regionId, regionName } of regions) {
    const task = await findReviewTask(tx, regionId, today)
    if (!task) continue
    items.push({
      ...{ kind: 'rights', region: regionName, what: reviewTaskInWords(task), late: task.dueOn < today },
      ...{ when: `sinds ${fullDate(task.dueOn)}`, path: `${rightsPath(region)}?rechten=bijzonder` },
      asking: askingOf.review(task.dueOn),
    })
  }
  return items
}

async function listUndelivered(tx: Tx, viewer: Viewer): Promise<DigestItem[]> {
  if (!viewer.grants.some(({ role }) => role === 'programmeManager')) return []
  const rows = await tx.$queryRaw<(Place & { name: string; email: string; on: DateString })[]>`
    SELECT ${place}, u.name, u.email, (w.since AT TIME ZONE 'Europe/Amsterdam')::date::text AS on
      FROM "Region" r CROSS JOIN LATERAL app.undeliverable_people(r.id) w JOIN "User" u ON u.id = w."userId" ORDER BY u.name`
  return rows.map(({ region, regionName, name, email, on }) => ({
    ...{ kind: 'undelivered', region: regionName, late: false, path: reportersPath(region) },
    what: `${name}: op ${email} komt geen mail aan`,
    when: `geprobeerd tot ${fullDate(on)}; klopt het adres nog?`,
    asking: { weeklyFrom: on },
  }))
}
