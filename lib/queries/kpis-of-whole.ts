import 'server-only'
import { kpisOfWhole } from '@/lib/db/report-kpis'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { kpiInReport, type KpiWithFigures } from '@/lib/domain/report-kpi'
import type { ReportKpi } from '@/lib/domain/report-model'

/** The KPIs that hang on the agenda as a whole, as a report of that period says them. */
export async function listKpisOfWhole(
  tx: Tx,
  { agendaId, period }: { agendaId: string; period: { closesOn: DateString; endsOn: DateString } },
): Promise<ReportKpi[]> {
  const [row] = await tx.$queryRaw<[{ kpis: KpiWithFigures[] }]>`SELECT ${kpisOfWhole(agendaId, period.closesOn)} AS kpis`
  return row.kpis.map((kpi) => kpiInReport(kpi, period.endsOn))
}
