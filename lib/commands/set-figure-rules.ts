import 'server-only'
import { holdKpi, holdThreshold, publishAnew } from '@/lib/commands/kpi-lock'
import { write } from '@/lib/db/transaction'
import type { FigureRules } from '@/lib/domain/figure-rules'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSetFigureRules } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SetFigureRulesFailure = 'not-found' | 'not-allowed' | 'stale'

/** Milliseconds: with another threshold everything that readers get of the region is made anew. */
const takesAtMost = 60_000

/**
 * From when on counts are too small to show, and how many KPIs and running activities the region wants at most. With another threshold readers get
 * what was published by the new one at the same moment.
 */
export function setFigureRules(
  viewer: Viewer,
  { regionId, version, rules, now }: { regionId: string; version: number; rules: FigureRules; now: Date },
): Promise<Result<null, SetFigureRulesFailure>> {
  const work = async (tx: Parameters<typeof holdThreshold>[0]): Promise<Result<null, SetFigureRulesFailure>> => {
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true } })
    if (!region) return failed('not-found')
    if (!canSetFigureRules(viewer, regionId)) return failed('not-allowed')
    await holdThreshold(tx, regionId)
    const before = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { smallNumberThreshold: true } })
    const { threshold, kpis, activities } = rules
    const { count } = await tx.region.updateMany({
      where: { id: regionId, version },
      data: { smallNumberThreshold: threshold, kpiLimit: kpis, activityLimit: activities, version: { increment: 1 } },
    })
    if (count === 0) return failed('stale')
    if (before.smallNumberThreshold !== threshold) {
      const published = await tx.publishedFigure.groupBy({ by: ['kpiId'], where: { regionId }, orderBy: { kpiId: 'asc' } })
      for (const { kpiId } of published) await publishAnew(tx, await holdKpi(tx, kpiId), now)
    }
    return ok(null)
  }
  return write(viewer, 'region.figure-rules-set', { table: 'Region', id: regionId }, work, { atMost: takesAtMost })
}
