import 'server-only'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveDutyFailure = 'not-found' | 'not-allowed' | 'stale'

/** Takes a duty away: it comes back no more, and what was done of it stays. */
export function removeDuty(
  viewer: Viewer,
  { dutyId, version, now }: { dutyId: string; version: number; now: Date },
): Promise<Result<null, RemoveDutyFailure>> {
  return write(viewer, 'duty.removed', { table: 'Duty', id: dutyId }, async (tx): Promise<Result<null, RemoveDutyFailure>> => {
    const duty = await tx.duty.findUnique({ where: { id: dutyId }, select: { regionId: true } })
    if (!duty || !canSeeDuties(viewer, duty.regionId)) return failed('not-found')
    if (!canKeepDuties(viewer, duty.regionId)) return failed('not-allowed')
    const ended = await tx.duty.updateMany({
      where: { id: dutyId, version, endedOn: null },
      data: { endedOn: new Date(dutchDate(now)), version: { increment: 1 } },
    })
    return ended.count === 0 ? failed('stale') : ok(null)
  })
}
