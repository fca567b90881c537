import 'server-only'
import { holdRemark, type HoldRemarkFailure, type SeenRemark } from '@/lib/commands/kpi-remark'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Takes a remark away from figures of a KPI; the trail keeps it. */
export function removeKpiRemark(viewer: Viewer, seen: SeenRemark): Promise<Result<null, HoldRemarkFailure>> {
  return write(viewer, 'kpi.remark-removed', { table: 'Kpi', id: seen.kpiId }, async (tx) => {
    const held = await holdRemark(tx, viewer, seen)
    if (!held.ok) return failed(held.failure)
    const where = { id: held.value.id ?? '' }
    if (held.value.id === null) return failed('stale')
    if (seen.about.kind === 'period') await tx.kpiCaveat.delete({ where })
    else await tx.kpiComparability.delete({ where })
    return ok(null)
  })
}
