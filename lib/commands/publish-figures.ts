import 'server-only'
import { findKpiPlace, holdKpi, publishAnew } from '@/lib/commands/kpi-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterMeasurements, canSeeKpis } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PublishFiguresFailure = 'not-found' | 'not-allowed' | 'kind-needed' | 'nothing-to-publish'

/**
 * Publishes what was checked, and what is of no municipality; gives how many. What readers get is made anew from all published figures,
 * so that a later correction can't show what was hidden.
 */
export function publishFigures(viewer: Viewer, kpiId: string, now: Date): Promise<Result<number, PublishFiguresFailure>> {
  return write(viewer, 'kpi.figures-published', { table: 'Kpi', id: kpiId }, async (tx) => {
    const place = await findKpiPlace(tx, kpiId)
    if (!place || !canSeeKpis(viewer, place.regionId)) return failed('not-found')
    if (!canEnterMeasurements(viewer, place.regionId)) return failed('not-allowed')
    const kpi = await holdKpi(tx, kpiId)
    if (kpi.kind === null) return failed('kind-needed')
    const { count } = await tx.measurement.updateMany({
      where: { kpiId, OR: [{ stage: 'checked' }, { stage: 'entered', municipalityId: null }] },
      data: { stage: 'published', version: { increment: 1 } },
    })
    if (count === 0) return failed('nothing-to-publish')
    await publishAnew(tx, kpi, now)
    return ok(count)
  })
}
