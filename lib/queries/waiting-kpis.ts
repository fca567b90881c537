import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { KpiFrequency } from '@/lib/domain/kpi'
import { figuresAreMissing } from '@/lib/domain/kpi-warnings'
import { comparePeriods, type MeasurePeriod } from '@/lib/domain/measure-period'
import type { WaitingItem } from '@/lib/domain/waiting'
import { kpiPath } from '@/lib/kernel/addresses'

type Row = WaitingPlace & { agenda: string; number: string; name: string; frequency: KpiFrequency | null; periods: MeasurePeriod[] }

/** KPIs that wait for a new figure, of who sits in one of their seats; of the deputy where nobody does, or where his account was closed. */
export async function listWaitingKpis(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const rows = await listOf<Row>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, k.number, k.name, k.frequency::text,
           ARRAY(SELECT DISTINCT f.period FROM "Measurement" f
                  WHERE f."kpiId" = k.id AND f."referenceAreaId" IS NULL AND (f.value IS NOT NULL AND f.status <> 'unknown' OR f.status = 'secret')) AS periods
      FROM "Kpi" k JOIN "Agenda" a ON a.id = k."agendaId" JOIN "Region" r ON r.id = k."regionId"
     WHERE ${which} AND a.status = 'adopted' AND k.status <> 'withdrawn' AND k."unmeasurableReason" IS NULL AND k.kind IS DISTINCT FROM 'qualitative'
       AND ${who.userId}::uuid IN (${seated(today)})
     ORDER BY r.name, k.position`,
  )
  return rows.flatMap(({ region, regionName, agenda, number, name, frequency, periods }) => {
    const missing = figuresAreMissing(periods.sort(comparePeriods).at(-1) ?? null, frequency ?? 'year', today)
    if (missing === null) return []
    const path = kpiPath(region, agenda, number)
    return [{ kind: 'figures', region: regionName, what: `${number} ${name}`, when: missing, late: false, path, asking: {} }]
  })
}

const seated = (today: DateString) => Prisma.sql`
  SELECT coalesce(w.id, d."deputyId") FROM "Lead" d LEFT JOIN "User" w ON w.id = d."userId" AND w."deactivatedAt" IS NULL
   WHERE d."kpiId" = k.id AND ${isLeadOn(today)}`
