import 'server-only'
import { checkedSeat, type Seat, type SeatFailure } from '@/lib/commands/seat'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canOrganiseBodies } from '@/lib/policy/meeting-policy'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeMemberFailure = SeatFailure | 'stale'

/** Changes a seat, or ends it on its last day; it stays, so that it can be read who sat there. 'stale': somebody else changed it after `version`. */
export function changeMember(
  viewer: Viewer,
  { memberId, version, seat }: { memberId: string; version: number; seat: Seat },
): Promise<Result<null, ChangeMemberFailure>> {
  return write(viewer, 'member.changed', { table: 'BodyMember', id: memberId }, async (tx): Promise<Result<null, ChangeMemberFailure>> => {
    const member = await tx.bodyMember.findUnique({ where: { id: memberId }, select: { regionId: true, bodyId: true } })
    if (!member || !canSeeProgress(viewer, member.regionId)) return failed('not-found')
    if (!canOrganiseBodies(viewer, member.regionId)) return failed('not-allowed')
    const row = await checkedSeat(tx, { ...member, seat, not: memberId })
    if (!row.ok) return row
    const written = await tx.bodyMember.updateMany({
      where: { id: memberId, version },
      data: { ...row.value, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
