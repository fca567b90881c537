import 'server-only'
import { holdRemark, type HoldRemarkFailure, type SeenRemark } from '@/lib/commands/kpi-remark'
import { memberOn } from '@/lib/db/membership'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type SayOfFiguresFailure = HoldRemarkFailure | 'unknown-municipality'

/** Puts a remark at figures of a KPI, or changes it. 'stale': there is one meanwhile, or it is another one than was seen. */
export function sayOfFigures(
  viewer: Viewer,
  { text, now, ...seen }: SeenRemark & { text: string; now: Date },
): Promise<Result<null, SayOfFiguresFailure>> {
  return write(viewer, 'kpi.remark-made', { table: 'Kpi', id: seen.kpiId }, async (tx) => {
    const held = await holdRemark(tx, viewer, seen)
    if (!held.ok) return failed(held.failure)
    const { id, regionId } = held.value
    const { about, kpiId } = seen
    const said = { text, authorId: viewer.userId, authorFunction: viewer.function, writtenAt: now }
    const changed = { where: { id: id ?? '' }, data: { ...said, version: { increment: 1 } } }
    const own = { ...said, regionId, kpiId }
    if (about.kind === 'period') {
      if (id === null) await tx.kpiCaveat.create({ data: { ...own, period: about.period } })
      else await tx.kpiCaveat.update(changed)
      return ok(null)
    }
    const { municipalityId } = about
    if (id !== null) await tx.kpiComparability.update(changed)
    else if ((await tx.regionMembership.count({ where: { regionId, municipalityId, ...memberOn(dutchDate(now)) } })) === 0)
      return failed('unknown-municipality')
    else await tx.kpiComparability.create({ data: { ...own, municipalityId } })
    return ok(null)
  })
}
