import 'server-only'
import { isFollowed } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { seatsOn, waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import { shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { periodName, type Period } from '@/lib/domain/period'
import { askingOf, type WaitingItem } from '@/lib/domain/waiting'
import { activityPath, reportBlockPath, reportPath, reportQuestionPath, updatePath } from '@/lib/kernel/addresses'
import { holds } from '@/lib/policy/region-policy'
import { canCompileReport, canReadStoryOver } from '@/lib/policy/report-policy'

type Missing = WaitingPlace &
  Pick<Period, 'slug' | 'kind' | 'opensOn' | 'closesOn'> & {
    agenda: string
    code: string
    title: string
    municipality: string | null
    inAddress: string | null
  }

/** What he did not report yet in the last period that opened, his own and that of a vacant seat of which he is the deputy. */
export async function listMissing(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Missing>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, p.slug, p.kind::text, p."opensOn"::text, p."closesOn"::text, x.code, x.title, g.name AS municipality, g.slug AS "inAddress"
      FROM "Agenda" a
      JOIN "Region" r ON r.id = a."regionId"
      JOIN LATERAL (SELECT * FROM "ReportingPeriod" WHERE "agendaId" = a.id AND "opensOn" <= ${today}::date ORDER BY "opensOn" DESC LIMIT 1) p ON true
     CROSS JOIN LATERAL app.reporters(a.id) who
      JOIN "ActivityTrack" t ON t.id = who."trackId"
      JOIN "Activity" x ON x.id = t."activityId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
     WHERE ${which} AND a.status = 'adopted' AND who."userId" = ${who.userId}::uuid AND ${isFollowed} AND t."lastPeriodId" IS DISTINCT FROM p.id
     ORDER BY p."closesOn", r.name, x.position, g.name`,
  )
  return rows.map((row) => {
    const isOpen = today <= row.closesOn
    return {
      ...{ kind: 'reporting', region: row.regionName, late: false },
      what: `${row.code} ${row.title}${row.municipality ? ` (${row.municipality})` : ''}`,
      when: isOpen
        ? `${periodName(row)}, melden kan tot en met ${shortDate(row.closesOn, today)}`
        : `${periodName(row)} is gesloten; een melding telt mee in de volgende periode`,
      path: updatePath(row.region, row.agenda, row.code, row.inAddress ?? undefined),
      readPath: activityPath(row.region, row.agenda, row.code),
      asking: isOpen ? askingOf.reporting(row) : {},
    }
  })
}

const seatsOfAmbition = (today: DateString) => seatsOn(Prisma.sql`d."ambitionId" = m.id OR d."agendaId" = m."agendaId"`, today)

type OfReport = WaitingPlace & Pick<Period, 'slug' | 'kind'> & { agenda: string; on: DateString; note: string; ambition: string | null }

export async function listSentBackReports(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<OfReport>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, p.slug, p.kind::text, (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on, s.note,
           (SELECT min(m.number) FROM "ReportBlock" b JOIN "Ambition" m ON m.id = b."ambitionId"
             WHERE b."reportId" = t.id AND ${who.userId}::uuid IN (${seatsOfAmbition(today)})) AS ambition
      FROM "Report" t
      JOIN LATERAL (SELECT * FROM "ReportStep" WHERE "reportId" = t.id ORDER BY number DESC LIMIT 1) s ON s.kind = 'sentBack'
      JOIN "ReportingPeriod" p ON p.id = t."periodId" JOIN "Agenda" a ON a.id = t."agendaId" JOIN "Region" r ON r.id = t."regionId"
     WHERE ${which} AND t.status = 'concept'`,
  )
  return rows
    .filter(({ regionId, ambition }) => ambition !== null || canCompileReport(who, regionId))
    .map((row) => ({
      ...{ kind: 'sentBack', region: row.regionName, late: false },
      what: `Rapport ${periodName(row)}: ${row.note}`,
      when: `teruggestuurd op ${shortDate(row.on, today)}`,
      path:
        row.ambition !== null && !canCompileReport(who, row.regionId)
          ? reportBlockPath(row.region, row.agenda, row.slug, row.ambition)
          : reportPath(row.region, row.agenda, row.slug),
      readPath: reportPath(row.region, row.agenda, row.slug),
      asking: { weeklyFrom: row.on },
    }))
}

/** Questions at the blocks of what he pulls; for the programme manager those at what nobody pulls. */
export async function listQuestions(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<OfReport & { id: string; ambition: string; isOwn: boolean; isOwned: boolean }>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, p.slug, p.kind::text, (q."askedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on, q.text AS note, q.id,
           m.number AS ambition, coalesce(${who.userId}::uuid IN (${seatsOfAmbition(today)}), false) AS "isOwn",
           EXISTS (SELECT FROM (${seatsOfAmbition(today)}) AS seat (who) WHERE who IS NOT NULL) AS "isOwned"
      FROM "Question" q
      JOIN "ReportBlock" b ON b.id = q."blockId" JOIN "Ambition" m ON m.id = b."ambitionId"
      JOIN "Report" t ON t.id = q."reportId" AND t.status <> 'adopted'
      JOIN "ReportingPeriod" p ON p.id = t."periodId" JOIN "Agenda" a ON a.id = t."agendaId" JOIN "Region" r ON r.id = q."regionId"
     WHERE ${which} AND q.answer IS NULL ORDER BY q."askedAt"`,
  )
  return rows
    .filter(({ isOwn, isOwned, regionId }) => isOwn || (!isOwned && holds(who, regionId, ['programmeManager'])))
    .map((row) => ({
      ...{ kind: 'questions', region: row.regionName, late: false },
      what: row.note,
      when: `gesteld op ${shortDate(row.on, today)}, bij ${row.ambition} in het rapport ${periodName(row)}`,
      path: reportQuestionPath(row.region, row.agenda, row.slug, row.id),
      asking: { weeklyFrom: row.on },
    }))
}

type Unread = OfReport & { agendaId: string; ambitionId: string; ambition: string; authorId: string; editedById: string | null }

/** Stories with consent in a report on its way that nobody but their writer read, for everybody who may read them over. */
export async function listUnreadStories(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Unread>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, a.id AS "agendaId", p.slug, p.kind::text, m.id AS "ambitionId", m.number AS ambition, m.title AS note,
           (s."addedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on, s."authorId", s."editedById"
      FROM "Story" s JOIN "Ambition" m ON m.id = s."ambitionId"
      JOIN "ReportingPeriod" p ON p.id = s."periodId" JOIN "Report" t ON t."periodId" = p.id AND t.status = 'concept'
      JOIN "ReportBlock" b ON b."reportId" = t.id AND b."ambitionId" = m.id
      JOIN "Agenda" a ON a.id = t."agendaId" JOIN "Region" r ON r.id = s."regionId"
     WHERE ${which} AND s."consentGiven" AND s."checkedById" IS NULL ORDER BY s."addedAt"`,
  )
  return rows
    .filter((row) => canReadStoryOver(who, row, row))
    .map((row) => ({
      ...{ kind: 'stories', region: row.regionName, late: false, asking: { weeklyFrom: row.on } },
      what: `Een verhaal bij ${row.ambition} ${row.note} in het rapport ${periodName(row)}`,
      when: `geschreven op ${shortDate(row.on, today)}`,
      path: `${reportBlockPath(row.region, row.agenda, row.slug, row.ambition)}#verhalen`,
      readPath: `${reportPath(row.region, row.agenda, row.slug)}#ambitie-${row.ambition}`,
    }))
}
