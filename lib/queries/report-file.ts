import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { ConfidentialRisks, ReportModel } from '@/lib/domain/report-model'
import type { ReportStatus } from '@/lib/domain/report-route'
import { dutchDate } from '@/lib/kernel/clock'
import { canSeeConfidentialRisks } from '@/lib/policy/region-policy'
import { canSeeReport } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'
import { confidentialRisks, reportModel } from '@/lib/queries/report-model'

type Address = { region: string; agenda: string; period: string; now: Date }

/** The data of a report that is on its way, as it is now; null where there is none, or for who may not see it. */
export const getReportOnItsWay = (viewer: Viewer, address: Address): Promise<ReportModel | null> =>
  onItsWay(viewer, address, (tx, { reportId }) => reportModel(tx, reportId, { today: dutchDate(address.now) }))

/** The confidential risks beside it; null where there are none, or for who may not see those. */
export const getConfidentialOnItsWay = (viewer: Viewer, address: Address): Promise<ConfidentialRisks | null> =>
  onItsWay(viewer, address, async (tx, { reportId, regionId }) =>
    canSeeConfidentialRisks(viewer, regionId) ? confidentialRisks(tx, reportId, { today: dutchDate(address.now) }) : null,
  )

async function onItsWay<T>(
  viewer: Viewer,
  address: Address,
  content: (tx: Tx, report: { reportId: string; regionId: string }) => Promise<T | null>,
): Promise<T | null> {
  const page = await regionPage(viewer, { region: address.region, now: address.now }, async (tx, frame) => {
    const [report] = await tx.$queryRaw<{ id: string; status: ReportStatus }[]>`
      SELECT r.id, r.status::text FROM "Report" r JOIN "Agenda" a ON a.id = r."agendaId" JOIN "ReportingPeriod" p ON p.id = r."periodId"
       WHERE r."regionId" = ${frame.region.id}::uuid AND a.slug = ${address.agenda} AND p.slug = ${address.period} AND r.status <> 'adopted'`
    if (!report || !canSeeReport(viewer, frame.region.id, report.status)) return null
    return content(tx, { reportId: report.id, regionId: frame.region.id })
  })
  return page?.content ?? null
}
