import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import type { RouteSettings } from '@/lib/domain/report-route'
import { canSetReportRoute } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

export type ReportSettings = RouteSettings & { version: number }

/** Which steps a report of the region takes on its way. Null for who may not set them. */
export function getReportSettings(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, (tx, frame) =>
    canSetReportRoute(viewer, frame.region.id) ? settingsOf(tx, frame.region.id) : Promise.resolve(null),
  )
}

/** The same by id: as a colleague left them in the meantime. */
export const getReportSettingsNow = (viewer: Viewer, regionId: string): Promise<ReportSettings | null> =>
  read(viewer, (tx) => settingsOf(tx, regionId))

async function settingsOf(tx: Tx, regionId: string): Promise<ReportSettings | null> {
  const [settings] = await tx.$queryRaw<ReportSettings[]>`
    SELECT version, "reportNeedsAgreement" AS "needsAgreement", "reportNeedsOffering" AS "needsOffering" FROM "Region" WHERE id = ${regionId}::uuid`
  return settings ?? null
}
