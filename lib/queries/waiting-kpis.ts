import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import { waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import { shortDate, type DateString } from '@/lib/domain/dutch-dates'
import type { KpiFrequency } from '@/lib/domain/kpi'
import { figuresAreMissing, newFigureAskedOn } from '@/lib/domain/kpi-warnings'
import { comparePeriods, type MeasurePeriod } from '@/lib/domain/measure-period'
import type { WaitingItem } from '@/lib/domain/waiting'
import { checkFiguresPath, kpiPath } from '@/lib/kernel/addresses'
import { canCheckMeasurement } from '@/lib/policy/kpi-policy'

type Row = WaitingPlace & {
  id: string
  version: number
  agenda: string
  number: string
  name: string
  frequency: KpiFrequency | null
  periods: MeasurePeriod[]
}

/** KPIs that wait for a new figure, of who sits in one of their seats; of the deputy where nobody does, or where his account was closed. No day asks for it by mail. */
export async function listWaitingKpis(tx: Tx, { who, which, today, until }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Row>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, k.id, k.version, k.number, k.name, k.frequency::text,
           ARRAY(SELECT DISTINCT f.period FROM "Measurement" f
                  WHERE f."kpiId" = k.id AND f."referenceAreaId" IS NULL AND (f.value IS NOT NULL AND f.status <> 'unknown' OR f.status = 'secret')) AS periods
      FROM "Kpi" k JOIN "Agenda" a ON a.id = k."agendaId" AND a.status = 'adopted' JOIN "Region" r ON r.id = k."regionId"
     WHERE ${which} AND k.status <> 'withdrawn' AND k."unmeasurableReason" IS NULL AND k.kind IS DISTINCT FROM 'qualitative'
       AND ${who.userId}::uuid IN (${seated(today)})
     ORDER BY a.slug, k.position`,
  )
  return rows.flatMap((row): WaitingItem[] => {
    const newest = row.periods.sort(comparePeriods).at(-1) ?? null
    const frequency = row.frequency ?? 'year'
    const askedOn = newest && newFigureAskedOn(newest, frequency)
    if (askedOn !== null && askedOn > (until ?? today)) return []
    return [
      {
        ...{ kind: 'figures', region: row.regionName, late: false, asking: {}, what: `KPI ${row.number} ${row.name}` },
        ...{ when: figuresAreMissing(newest, frequency, today) ?? '', path: kpiPath(row.region, row.agenda, row.number) },
        ...(askedOn && { deadline: { id: `${row.id}-figure`, on: askedOn, version: row.version } }),
      },
    ]
  })
}

const seated = (today: DateString) => Prisma.sql`
  SELECT coalesce(w.id, d."deputyId") FROM "Lead" d LEFT JOIN "User" w ON w.id = d."userId" AND w."deactivatedAt" IS NULL
   WHERE d."kpiId" = k.id AND ${isLeadOn(today)}`

type ToCheck = WaitingPlace & {
  agenda: string
  number: string
  name: string
  municipalityId: string
  municipality: string
  figures: number
  on: DateString
}

/** Figures of his municipality that were entered and that nobody there looked at yet. */
export async function listFiguresToCheck(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<ToCheck>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, k.number, k.name, g.id AS "municipalityId", g.name AS municipality, count(*)::int AS figures,
           (min(f."enteredAt") AT TIME ZONE 'Europe/Amsterdam')::date::text AS on
      FROM "Measurement" f JOIN "Kpi" k ON k.id = f."kpiId" AND k.status <> 'withdrawn'
      JOIN "Agenda" a ON a.id = k."agendaId" AND a.status = 'adopted' JOIN "Region" r ON r.id = f."regionId"
      JOIN "Municipality" g ON g.id = f."municipalityId"
     WHERE ${which} AND f.stage = 'entered' AND f."referenceAreaId" IS NULL
       AND EXISTS (SELECT FROM "RegionMembership" s WHERE s."regionId" = r.id AND s."municipalityId" = g.id AND ${isMemberOn(today)})
     GROUP BY r.id, a.slug, k.id, g.id ORDER BY a.slug, k.position, g.name`,
  )
  return rows
    .filter((row) => canCheckMeasurement(who, row))
    .map((row) => ({
      ...{ kind: 'checks', region: row.regionName, late: false, asking: { weeklyFrom: row.on } },
      what: `KPI ${row.number} ${row.name} (${row.municipality})`,
      when: `${row.figures === 1 ? '1 cijfer' : `${row.figures} cijfers`} ingevoerd sinds ${shortDate(row.on, today)}`,
      path: checkFiguresPath(row.region, row.agenda, row.number),
      readPath: kpiPath(row.region, row.agenda, row.number),
    }))
}
