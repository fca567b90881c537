import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canCheckMeasurement, canSeeMeasurements } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type CheckFigureFailure = 'not-found' | 'not-allowed' | 'stale'

type Check = { measurementId: string; version: number; interpretation: string; now: Date }

/**
 * A municipality says that a figure of its own is right, and what it means. A figure that was published is published again to show that.
 * 'stale': it was corrected after `version`.
 */
export function checkFigure(
  viewer: Viewer,
  { measurementId, version, interpretation, now }: Check,
): Promise<Result<null, CheckFigureFailure>> {
  return write(viewer, 'kpi.figure-checked', { table: 'Measurement', id: measurementId }, async (tx) => {
    const figure = await tx.measurement.findUnique({
      where: { id: measurementId },
      select: { regionId: true, municipalityId: true },
    })
    if (!figure || !canSeeMeasurements(viewer, figure.regionId)) return failed('not-found')
    const { regionId, municipalityId } = figure
    if (municipalityId === null || !canCheckMeasurement(viewer, { regionId, municipalityId })) return failed('not-allowed')
    const by = { checkedById: viewer.userId, checkedFunction: viewer.function, checkedAt: now }
    const { count } = await tx.measurement.updateMany({
      where: { id: measurementId, version },
      data: { ...by, interpretation, stage: 'checked', version: { increment: 1 } },
    })
    return count === 1 ? ok(null) : failed('stale')
  })
}
