import 'server-only'
import { write } from '@/lib/db/transaction'
import type { RouteSettings } from '@/lib/domain/report-route'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSetReportRoute } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SetReportRouteFailure = 'not-found' | 'not-allowed' | 'stale'

/** Which steps a report of the region takes on its way; also for a report that is under way. */
export function setReportRoute(
  viewer: Viewer,
  { regionId, version, needsAgreement, needsOffering }: { regionId: string; version: number } & RouteSettings,
): Promise<Result<null, SetReportRouteFailure>> {
  return write(viewer, 'region.report-route-set', { table: 'Region', id: regionId }, async (tx) => {
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true } })
    if (!region) return failed('not-found')
    if (!canSetReportRoute(viewer, regionId)) return failed('not-allowed')
    const written = await tx.region.updateMany({
      where: { id: regionId, version },
      data: { reportNeedsAgreement: needsAgreement, reportNeedsOffering: needsOffering, version: { increment: 1 } },
    })
    return written.count === 1 ? ok(null) : failed('stale')
  })
}
