import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import { waitingTerms, type TermPlace } from '@/lib/domain/duty-terms'
import { lapseInWords } from '@/lib/domain/budget-lapse'
import { addDays, fullDate, shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { natureWords } from '@/lib/domain/risk'
import { askingOf, firstLook, type WaitingItem } from '@/lib/domain/waiting'
import { actionPath, bottleneckPath, budgetLinePath, changeKpiPath, dutyTermPath, kpiPath, measurePath } from '@/lib/kernel/addresses'
import { placesAsked } from '@/lib/policy/duty-policy'
import { canKeepKpi } from '@/lib/policy/kpi-policy'
import { canKeepMoney } from '@/lib/policy/money-policy'
import { listLapsing } from '@/lib/queries/budget-lines'
import { listKeptDuties } from '@/lib/queries/duty-terms'

type Due = WaitingPlace & { id: string; version: number; title: string; dueOn: DateString | null }

/** What is to be ready on a day, in words; without a day it never asks for a mail. */
const due = ({ id, version, regionName, dueOn }: Due, today: DateString) => ({
  ...{ region: regionName, late: dueOn !== null && dueOn < today },
  when:
    dueOn === null ? 'zonder datum' : dueOn < today ? `had klaar moeten zijn op ${fullDate(dueOn)}` : `klaar op ${shortDate(dueOn, today)}`,
  ...(dueOn === null ? { asking: {} } : { asking: askingOf.action(dueOn), deadline: { id, on: dueOn, version } }),
})

export async function listActions(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Due & { number: number }>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.id, a.version, a.number, a.title, a."dueOn"::text
      FROM "ActionPoint" a JOIN "Region" r ON r.id = a."regionId"
     WHERE ${which} AND a."ownerId" = ${who.userId}::uuid AND a."doneOn" IS NULL
     ORDER BY a."dueOn" NULLS LAST, a.number`,
  )
  return rows.map((row) => ({ kind: 'actions', what: row.title, path: actionPath(row.region, row.number), ...due(row, today) }))
}

/** Bottlenecks for which something of him is needed. */
export async function listNeeded(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Due & { number: number; agenda: string; needed: string }>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, n.id, n.version, n.number, n.title, n.needed, n."dueOn"::text
      FROM "Bottleneck" n JOIN "Agenda" a ON a.id = n."agendaId" AND a.status = 'adopted' JOIN "Region" r ON r.id = n."regionId"
     WHERE ${which} AND n."neededFromId" = ${who.userId}::uuid AND n.status <> 'resolved'
     ORDER BY n."dueOn" NULLS LAST, n.number`,
  )
  return rows.map((row) => ({
    ...{ kind: 'bottlenecks', what: `${row.title}: ${row.needed}`, path: bottleneckPath(row.region, row.agenda, row.number) },
    ...due(row, today),
  }))
}

/** What he is to do against risks that are still there. */
export async function listMeasures(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Due & { number: number; agenda: string; text: string; isOpportunity: boolean; isConfidential: boolean }>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, s.id, s.version, k.position AS number, k.title, k."isOpportunity", k."isConfidential", s.text, s."dueOn"::text
      FROM "RiskMeasure" s JOIN "Risk" k ON k.id = s."riskId" AND k."closedOn" IS NULL
      JOIN "Agenda" a ON a.id = k."agendaId" AND a.status = 'adopted' JOIN "Region" r ON r.id = s."regionId"
     WHERE ${which} AND s."ownerId" = ${who.userId}::uuid AND s."doneOn" IS NULL
     ORDER BY s."dueOn" NULLS LAST, k.position, s.position`,
  )
  return rows.map((row) => ({
    ...{ kind: 'measures', what: `${row.text} (${natureWords(row.isOpportunity).toLowerCase()} ${row.number}: ${row.title})` },
    ...(row.isConfidential && {
      whatOutside: `${row.isOpportunity ? 'een vertrouwelijke kans' : 'een vertrouwelijk risico'} (${row.number})`,
    }),
    ...{ path: measurePath(row.region, row.agenda, row.number, row.id), ...due(row, today) },
  }))
}

type SentBackKpi = WaitingPlace & {
  agenda: string
  number: string
  name: string
  note: string
  on: DateString
  isOwn: boolean
  isOwned: boolean
}

/** KPIs that came back to who proposed them; where he no longer keeps KPIs there, to everybody who does. */
export async function listSentBackKpis(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<SentBackKpi>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, k.number, k.name, k."statusNote" AS note, k."sentBackOn"::text AS on,
           coalesce(k."proposedById" = ${who.userId}::uuid, false) AS "isOwn",
           EXISTS (SELECT FROM "User" u CROSS JOIN jsonb_array_elements(app.grants_of(u.id, r.id)) g
                    WHERE u.id = k."proposedById" AND u."deactivatedAt" IS NULL AND g ->> 'role' IN ('dataAnalyst', 'programmeManager')) AS "isOwned"
      FROM "Kpi" k JOIN "Agenda" a ON a.id = k."agendaId" AND a.status <> 'closed' JOIN "Region" r ON r.id = k."regionId"
     WHERE ${which} AND k."sentBackOn" IS NOT NULL ORDER BY k."sentBackOn", a.slug, k.position`,
  )
  return rows
    .filter(({ regionId, isOwn, isOwned }) => canKeepKpi(who, regionId) && (isOwn || !isOwned))
    .map((row) => ({
      ...{ kind: 'sentBack', region: row.regionName, late: false },
      what: `KPI ${row.number} ${row.name}: ${row.note}`,
      when: `teruggestuurd op ${shortDate(row.on, today)}`,
      path: changeKpiPath(row.region, row.agenda, row.number),
      readPath: kpiPath(row.region, row.agenda, row.number),
      asking: { weeklyFrom: row.on },
    }))
}

export async function listDuties(tx: Tx, { who, which, today, until }: Asked): Promise<WaitingItem[]> {
  return (await listKeptDuties(tx, which))
    .flatMap((duty) => waitingTerms(duty, today, until))
    .map((term) => ({ ...term, asked: placesAsked(who, term) }))
    .filter(({ dueOn, asked }) => asked.length > 0 && dueOn <= (until ?? addDays(today, firstLook.duty)))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .map(({ duty, dueOn, asked }) => ({
      ...{ kind: 'duties', region: duty.regionName, what: whatIsAsked(duty.title, asked), late: dueOn < today },
      ...{ path: dutyTermPath(duty.region, duty.id, dueOn), asking: askingOf.duty(dueOn) },
      when: dueOn < today ? `had gedaan moeten zijn op ${fullDate(dueOn)}` : shortDate(dueOn, today),
      deadline: { id: `${duty.id}-${dueOn}`, on: dueOn, version: duty.version },
    }))
}

function whatIsAsked(title: string, places: readonly TermPlace[]): string {
  const names = places.flatMap(({ municipality }) => municipality?.name ?? [])
  return names.length > 0 ? `${title} (${names.join(', ')})` : title
}

export async function listLapsingMoney(tx: Tx, { who, which, today, until }: Asked): Promise<WaitingItem[]> {
  const agendas = await listOf<WaitingPlace & { agendaId: string; agenda: string }>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.id AS "agendaId", a.slug AS agenda FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId"
     WHERE ${which} AND a.status = 'adopted' ORDER BY r.name, a."startYear"`,
  )
  const kept = agendas.filter(({ regionId }) => canKeepMoney(who, { regionId, agendaStatus: 'adopted' }))
  const items: WaitingItem[] = []
  for (const { region, regionName, agendaId, agenda } of kept)
    for (const line of await listLapsing(tx, agendaId, { today, until }))
      items.push({
        ...{ kind: 'money', region: regionName, what: line.title, late: false, path: budgetLinePath(region, agenda, line.position) },
        ...{ when: lapseInWords(line, today) ?? '', asking: askingOf.lapsing(line.lapsesOn!) },
        deadline: { id: line.id, on: line.lapsesOn!, version: line.version },
      })
  return items
}
