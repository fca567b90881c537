import 'server-only'
import { isPersonIn } from '@/lib/commands/lead-place'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canNameDeputy, canSeeSeats } from '@/lib/policy/lead-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type NameDeputyFailure = 'not-found' | 'not-allowed' | 'stale' | 'deputy-not-found' | 'same-person'

/** Who does the work of a seat when who sits in it can't (US26); null: nobody. Named by who sits there, or by who may say who does. */
export function nameDeputy(
  viewer: Viewer,
  { leadId, version, deputyId }: { leadId: string; version: number; deputyId: string | null },
): Promise<Result<null, NameDeputyFailure>> {
  return write(viewer, 'lead.deputy-named', { table: 'Lead', id: leadId }, async (tx): Promise<Result<null, NameDeputyFailure>> => {
    const lead = await tx.lead.findUnique({ where: { id: leadId }, select: { regionId: true, userId: true, kpiId: true } })
    if (!lead || !canSeeSeats(viewer, lead.regionId)) return failed('not-found')
    if (!canNameDeputy(viewer, { ...lead, isOfKpi: lead.kpiId !== null })) return failed('not-allowed')
    if (deputyId !== null && deputyId === lead.userId) return failed('same-person')
    if (deputyId !== null && !(await isPersonIn(tx, lead.regionId, deputyId))) return failed('deputy-not-found')
    const written = await tx.lead.updateMany({ where: { id: leadId, version }, data: { deputyId, version: { increment: 1 } } })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
