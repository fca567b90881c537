import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { KpiFrequency } from '@/lib/domain/kpi'
import { figuresAreMissing } from '@/lib/domain/kpi-warnings'
import { comparePeriods, type MeasurePeriod } from '@/lib/domain/measure-period'

export type WaitingKpi = { number: string; name: string; missing: string }

type Row = { number: string; name: string; frequency: KpiFrequency | null; periods: MeasurePeriod[] }

/** KPIs that wait for a new figure, of who sits in one of their seats; of the deputy where nobody does, or where his account was closed. */
export async function listWaitingKpis(tx: Tx, of: { agendaId: string; userId: string; today: DateString }): Promise<WaitingKpi[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT k.number, k.name, k.frequency::text,
           ARRAY(SELECT DISTINCT f.period FROM "Measurement" f
                  WHERE f."kpiId" = k.id AND f."referenceAreaId" IS NULL AND (f.value IS NOT NULL AND f.status <> 'unknown' OR f.status = 'secret')) AS periods
      FROM "Kpi" k
     WHERE k."agendaId" = ${of.agendaId}::uuid AND k.status <> 'withdrawn' AND k."unmeasurableReason" IS NULL AND k.kind IS DISTINCT FROM 'qualitative'
       AND ${of.userId}::uuid IN (${seated(of.today)})
     ORDER BY k.position`
  return rows.flatMap(({ number, name, frequency, periods }) => {
    const missing = figuresAreMissing(periods.sort(comparePeriods).at(-1) ?? null, frequency ?? 'year', of.today)
    return missing === null ? [] : [{ number, name, missing }]
  })
}

const seated = (today: DateString) => Prisma.sql`
  SELECT coalesce(w.id, d."deputyId") FROM "Lead" d LEFT JOIN "User" w ON w.id = d."userId" AND w."deactivatedAt" IS NULL
   WHERE d."kpiId" = k.id AND ${isLeadOn(today)}`
