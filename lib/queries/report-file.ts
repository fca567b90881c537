import 'server-only'
import type { ReportModel } from '@/lib/domain/report-model'
import type { ReportStatus } from '@/lib/domain/report-route'
import { dutchDate } from '@/lib/kernel/clock'
import { canSeeReport } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'
import { reportModel } from '@/lib/queries/report-model'

/** The data of a report that is on its way, as it is now; null where there is none, or for who may not see it. */
export async function getReportOnItsWay(
  viewer: Viewer,
  address: { region: string; agenda: string; period: string; now: Date },
): Promise<ReportModel | null> {
  const page = await regionPage(viewer, { region: address.region, now: address.now }, async (tx, frame) => {
    const [report] = await tx.$queryRaw<{ id: string; status: ReportStatus }[]>`
      SELECT r.id, r.status::text FROM "Report" r JOIN "Agenda" a ON a.id = r."agendaId" JOIN "ReportingPeriod" p ON p.id = r."periodId"
       WHERE r."regionId" = ${frame.region.id}::uuid AND a.slug = ${address.agenda} AND p.slug = ${address.period} AND r.status <> 'adopted'`
    if (!report || !canSeeReport(viewer, frame.region.id, report.status)) return null
    return reportModel(tx, report.id, { today: dutchDate(address.now) })
  })
  return page?.content ?? null
}
