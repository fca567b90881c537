import 'server-only'
import { findLastTouch } from '@/lib/db/last-touch'
import { read, type Tx } from '@/lib/db/transaction'
import type { FigureRules } from '@/lib/domain/figure-rules'
import type { PublicSettings } from '@/lib/domain/public-content'
import type { RouteSettings } from '@/lib/domain/report-route'
import { canSetFigureRules } from '@/lib/policy/kpi-policy'
import { canSetReportRoute } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findNamesInRegion } from '@/lib/queries/public-texts'
import { findRegionLimits } from '@/lib/queries/region-limits'
import { regionPage } from '@/lib/queries/region-page'

export type RegionSettings = RouteSettings &
  FigureRules &
  PublicSettings & { version: number; colour: string | null; secondFactor: boolean }

/** What the region sets itself: the route of its reports and the rules of its figures, with how many there are. Null for who may not. */
export function getRegionSettings(viewer: Viewer, address: { region: string; now: Date; draftOf: string | undefined }) {
  return regionPage(viewer, address, async (tx, frame) => {
    const regionId = frame.region.id
    if (!canSetReportRoute(viewer, regionId) || !canSetFigureRules(viewer, regionId)) return null
    const settings = await settingsOf(tx, regionId)
    if (!settings) return null
    const limits = await findRegionLimits(tx, { regionId, agendaId: frame.agenda?.id ?? null })
    // Only before the page is switched on: then everybody reads it already.
    const mentions = settings.isPublic ? [] : await findNamesInRegion(tx, regionId)
    const touched = await findLastTouch(tx, 'Region', regionId)
    return {
      settings,
      limits,
      touched,
      mentions,
      draft: address.draftOf === undefined ? null : await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** The settings by id: as a colleague left them in the meantime. */
export const getRegionSettingsNow = (viewer: Viewer, regionId: string): Promise<RegionSettings | null> =>
  read(viewer, (tx) => settingsOf(tx, regionId))

async function settingsOf(tx: Tx, regionId: string): Promise<RegionSettings | null> {
  const [settings] = await tx.$queryRaw<RegionSettings[]>`
    SELECT version, "reportNeedsAgreement" AS "needsAgreement", "reportNeedsOffering" AS "needsOffering", "smallNumberThreshold" AS threshold,
           "kpiLimit" AS kpis, "activityLimit" AS activities, "accentColour" AS colour, "isPublic", "publicNames", "openData", "needsSecondFactor" AS "secondFactor"
      FROM "Region" WHERE id = ${regionId}::uuid`
  return settings ?? null
}
