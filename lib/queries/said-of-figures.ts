import 'server-only'
import { breaks, caveats, comparability } from '@/lib/db/report-kpis'
import type { Tx } from '@/lib/db/transaction'
import type { SaidOfFigures } from '@/lib/domain/kpi-caveats'

/** What must be read with the figures of these KPIs, by the id of the KPI. */
export async function saidOfFigures(tx: Tx, kpiIds: readonly string[]): Promise<Map<string, SaidOfFigures>> {
  const rows = await tx.$queryRaw<({ id: string } & SaidOfFigures)[]>`
    SELECT k.id, ${caveats} AS caveats, ${breaks} AS breaks, ${comparability} AS comparability FROM "Kpi" k WHERE k.id = ANY (${kpiIds}::uuid[])`
  return new Map(rows.map(({ id, ...said }) => [id, said]))
}
