import 'server-only'
import { findKpiPlace, holdKpi } from '@/lib/commands/kpi-lock'
import type { Tx } from '@/lib/db/transaction'
import type { RemarkAbout } from '@/lib/domain/kpi-remark'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepKpi, canSeeKpis } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type HoldRemarkFailure = 'not-found' | 'not-allowed' | 'stale'

/** `version` 0: there was none yet. */
export type SeenRemark = { kpiId: string; about: RemarkAbout; version: number }

/** A remark for who keeps the KPI, as he saw it. Who says something of the same KPI waits. */
export async function holdRemark(tx: Tx, viewer: Viewer, { kpiId, about, version }: SeenRemark) {
  const place = await findKpiPlace(tx, kpiId)
  if (!place || !canSeeKpis(viewer, place.regionId)) return failed('not-found' satisfies HoldRemarkFailure)
  if (!canKeepKpi(viewer, place.regionId)) return failed('not-allowed' satisfies HoldRemarkFailure)
  await holdKpi(tx, kpiId)
  const stored =
    about.kind === 'period'
      ? await tx.kpiCaveat.findUnique({ where: { kpiId_period: { kpiId, period: about.period } } })
      : await tx.kpiComparability.findUnique({ where: { kpiId_municipalityId: { kpiId, municipalityId: about.municipalityId } } })
  const held: Result<{ regionId: string; id: string | null }, HoldRemarkFailure> =
    (stored?.version ?? 0) === version ? ok({ regionId: place.regionId, id: stored?.id ?? null }) : failed('stale')
  return held
}
