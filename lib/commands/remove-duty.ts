import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveDutyFailure = 'not-found' | 'not-allowed' | 'stale'

/** Takes a duty away: it comes back no more. */
export function removeDuty(
  viewer: Viewer,
  { dutyId, version }: { dutyId: string; version: number },
): Promise<Result<null, RemoveDutyFailure>> {
  return write(viewer, 'duty.removed', { table: 'Duty', id: dutyId }, async (tx): Promise<Result<null, RemoveDutyFailure>> => {
    const duty = await tx.duty.findUnique({ where: { id: dutyId }, select: { regionId: true } })
    if (!duty || !canSeeDuties(viewer, duty.regionId)) return failed('not-found')
    if (!canKeepDuties(viewer, duty.regionId)) return failed('not-allowed')
    const removed = await tx.duty.deleteMany({ where: { id: dutyId, version } })
    return removed.count === 0 ? failed('stale') : ok(null)
  })
}
